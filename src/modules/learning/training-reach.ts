import type { BesideSource } from '#modules/self-assessment/index.ts'
import { reachOfAgencies } from './session-store.ts'

/** How many of an agency's people came to sessions of the partnership: to be held beside what the agency says of itself. One that nobody counted is never nought. */
export const trainingReach: BesideSource = {
  says: 'Came to training',
  may: 'see learning',
  of: async ({ db }, agencyIds, time) =>
    new Map(
      (await reachOfAgencies(db, agencyIds, time)).map(({ agencyId, sessions, attended }) => [
        agencyId,
        {
          says: `${attended} at ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
          at: '/learning',
          asks: attended === 0 ? 'Nobody of theirs came to training. How do their people learn?' : null,
        },
      ]),
    ),
}
