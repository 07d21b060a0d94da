import { everyone, office } from '#modules/partnership/index.ts'
import type { Ability } from '#platform/module.ts'

/** What may be done with scrutiny, and by whom. The partners read it and do not write it. */
export const abilities: Ability[] = [
  {
    name: 'see scrutiny',
    says: 'See pieces of scrutiny and audit, how far they are and what they found',
    roles: everyone,
  },
  {
    name: 'plan scrutiny',
    says: 'Plan a piece of scrutiny or audit and record what changes about it',
    roles: [...office, 'scrutineer'],
  },
  {
    name: 'record a finding',
    says: 'Write down what a piece of scrutiny or audit found',
    roles: [...office, 'scrutineer', 'analyst'],
  },
]
