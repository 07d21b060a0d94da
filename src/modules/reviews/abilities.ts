import type { Ability } from '#platform/module.ts'
import { leaders, office } from '#modules/partnership/index.ts'

/** What may be done with reviews, and by whom. What lies in a case room is open to nobody by role: only a key opens it. */
export const abilities: Ability[] = [
  {
    name: 'see reviews',
    says: 'See each review by its letter: its path, its dates and why its publication waits',
    roles: [...leaders, 'reviewer', 'information governance'],
  },
  {
    name: 'record steps of reviews',
    says: 'Record serious incidents, the steps of reviews and the proceedings beside them',
    roles: office,
  },
  {
    name: 'stand down or delay reviews',
    says: 'Record that a review was stood down or its publication delayed, and why',
    roles: [...office, 'safeguarding partner'],
  },
  {
    name: 'give keys to case rooms',
    says: 'Let named people into the case room of a review, for a time',
    roles: ['business manager'],
  },
]
