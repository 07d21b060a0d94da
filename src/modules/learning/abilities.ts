import type { Ability } from '#platform/module.ts'
import { everyone, leaders, office } from '#modules/partnership/index.ts'

/** What may be done with learning, and by whom. */
export const abilities: Ability[] = [
  { name: 'see learning', says: 'Read the programmes of learning, their sessions and how many came', roles: everyone },
  {
    name: 'keep programmes of learning',
    says: 'Begin programmes of learning and record what happened to them',
    roles: [...leaders, 'group chair', 'trainer'],
  },
  {
    name: 'record learning sessions',
    says: 'Record sessions that are planned or were held, and how many came',
    roles: [...office, 'trainer'],
  },
]
