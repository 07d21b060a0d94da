import { everyone, leaders, office } from '#modules/partnership/index.ts'
import type { Ability } from '#platform/module.ts'

/** What may be done with the account the partnership gives, and by whom. */
export const abilities: Ability[] = [
  { name: 'see reports', says: 'See which reports were published and which are being written', roles: everyone },
  {
    name: 'read drafts',
    says: 'Read the reports that are being written, with their proofs and findings',
    roles: leaders,
  },
  {
    name: 'write reports',
    says: 'Begin a report, gather its facts, write around them, settle findings and publish',
    roles: office,
  },
  {
    name: 'sign reports',
    says: 'Sign a report for one of the three safeguarding partners',
    roles: ['safeguarding partner'],
  },
]
