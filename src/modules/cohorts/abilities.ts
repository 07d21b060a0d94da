import type { Ability } from '#platform/module.ts'
import { leaders, office } from '#modules/partnership/index.ts'

/** What may be done with cohorts, and by whom. */
export const abilities: Ability[] = [
  {
    name: 'see cohorts',
    says: 'See the groups of children the partnership keeps in mind, as counts',
    roles: [...leaders, 'group chair', 'reviewer', 'analyst', 'information governance'],
  },
  { name: 'keep cohorts', says: 'Begin a cohort and record its changes and batches', roles: [...office, 'analyst'] },
  {
    name: 'see small numbers',
    says: 'See counts of fewer than six children as they are',
    roles: ['business manager', 'analyst', 'information governance'],
  },
]
