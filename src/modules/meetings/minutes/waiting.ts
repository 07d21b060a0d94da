import type { WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { minutesSentTo } from './store.ts'

/** The minutes that were sent to this visitor to be checked. */
export const minutesToCheck: WaitingSource = async (visit) =>
  visit.who.accountId === null || !may(visit, 'check minutes')
    ? []
    : (await minutesSentTo(visit.db, visit.who.accountId)).map(({ meetingId, meeting }) => ({
        title: `Check the minutes of ${meeting}`,
        at: `/meetings/${meetingId}/minutes`,
        says: 'Sent to you to be checked.',
      }))
