import { inWords } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { addWorkingDays, BeyondTheCalendar } from '#platform/calendar/working-days.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may, type Visit } from '#platform/visit.ts'
import { moderationAddress } from './open-moderation.ts'
import { calledReturn, ownAgencies } from '../returns/open-return.ts'
import { askedOf, awaitingFeedback, toReview } from './round-store.ts'

/** Feedback that a round promised within some working days of each return, until it is given: for those who moderate. */
export const feedbackDeadlines: DeadlineSource = async (visit: Visit, most = 200) => {
  if (!may(visit, 'moderate returns')) return []
  return (await awaitingFeedback(visit.db, most)).flatMap((row): Deadline[] => {
    const returned = lastDay(row.returnedOn)
    const due = returned && dayAfter(returned, row.feedbackDays)
    if (!due) return []
    const at = moderationAddress(row.id)
    return [
      {
        name: `${at}#feedback`,
        title: `Feedback to ${row.agency}: ${row.title}`,
        at,
        due,
        waitsOn: row.reviewer ?? 'Those who moderate',
        ...(row.reviewerPerson !== null && { owner: { personId: row.reviewerPerson } }),
        says: `${row.agency} was not told yet what was made of its return`,
        why: [
          { term: 'Counted from', says: `the return, ${whenInWords(row.returnedOn)}`, at },
          {
            term: 'Limit',
            says: `${row.feedbackDays} working days, as the round promises; the day of the return is day nought`,
          },
          { term: 'Falls', says: inWords(due) },
        ],
        lastDay: due,
        agency: row.agencyId,
      },
    ]
  })
}

/** What reviewers asked waits on the lead of the agency until it is answered. */
export const waitingToAnswer: WaitingSource = async (visit) => {
  if (ownAgencies(visit).length === 0 || !may(visit, 'send in a return')) return []
  return (await askedOf(visit.db, ownAgencies(visit))).map(({ id, agencyId, agency, title, count }) => ({
    title: `Answer what was asked about ${calledReturn(visit, agency)}: ${title}`,
    at: `${moderationAddress(id)}/answer`,
    agency: agencyId,
    says: `${count} ${count === 1 ? 'thing was' : 'things were'} asked`,
  }))
}

/** A return waits on whoever was named to review it, until feedback is given. */
export const waitingToReview: WaitingSource = async (visit) =>
  visit.who.accountId === null || !may(visit, 'moderate returns')
    ? []
    : (await toReview(visit.db, visit.who.accountId)).map(({ id, agency, agencyId, title }) => ({
        title: `Review the return of ${agency}: ${title}`,
        at: moderationAddress(id),
        agency: agencyId,
        says: 'It was sent in, and you were named to review it',
      }))

/** A day that the calendar does not reach is not guessed. */
function dayAfter(from: Parameters<typeof addWorkingDays>[0], days: number) {
  try {
    return addWorkingDays(from, days)
  } catch (error) {
    if (error instanceof BeyondTheCalendar) return null
    throw error
  }
}
