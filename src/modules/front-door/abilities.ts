import type { Ability } from '#platform/module.ts'
import { everyone, leaders, office } from '#modules/partnership/index.ts'

/** What may be done with the front door, and by whom. */
export const abilities: Ability[] = [
  { name: 'see the front door', says: 'Read how the front door is built and what is counted there', roles: everyone },
  {
    name: 'record changes of the front door',
    says: 'Add developments of the front door and record what happened to them',
    roles: [...leaders, 'group chair'],
  },
  {
    name: 'keep front-door measures',
    says: 'Say what is counted at the front door, out of how many, and who supplies it',
    roles: [...office, 'analyst'],
  },
  {
    name: 'report front-door figures',
    says: 'Report the figure of a month, or that it was not supplied',
    roles: [...office, 'analyst'],
  },
]
