import { everyone, office } from '#modules/partnership/index.ts'
import type { Ability } from '#platform/module.ts'

/** What may be done with self-assessments, and by whom. */
export const abilities: Ability[] = [
  { name: 'see self-assessments', says: 'See the rounds of self-assessment and who has returned', roles: everyone },
  {
    name: 'run self-assessments',
    says: 'Open a round, record what changes about it and give longer time',
    roles: [...office, 'analyst'],
  },
  {
    name: 'record a return',
    says: 'Record that a return came in, was nil or was not owed; an agency lead for their own agency only',
    roles: [...office, 'analyst', 'agency lead'],
  },
]
