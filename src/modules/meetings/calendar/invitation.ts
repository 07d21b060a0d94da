import type { Day } from '#platform/calendar/day.ts'
import { eventOf, isOff, sequenceOf, type Dated } from './event.ts'

/** What the calendar of one account was last told of one meeting. */
export type LastTold = { accountId: number; sequence: number; how: string }

/** Whom to tell of a meeting now, and whether to put it in or to strike it out. */
export type ToTell = { accountId: number; how: 'request' | 'cancel' }

/**
 * Whom to tell of a meeting, and what. A member who was not told of it as it stands now is invited. Whoever was invited and is no
 * member any more, or has nothing to come to since it was called off or has no day, is told to strike it out. Nobody is told the
 * same twice, and nothing is told of a meeting that is over.
 */
export function whomToTell(
  meeting: Dated,
  members: readonly number[],
  told: readonly LastTold[],
  today: Day,
): ToTell[] {
  const day = eventOf(meeting, '')?.day ?? meeting.plannedDay
  if ((meeting.statusNow !== 'planned' && !isOff(meeting.statusNow)) || (day !== null && day < today)) return []
  const takesPlace = meeting.statusNow === 'planned' && eventOf(meeting, '') !== null
  const last = new Map(told.map((each) => [each.accountId, each]))
  const isNews = (before: LastTold | undefined) =>
    !before || before.how === 'cancel' || before.sequence < sequenceOf(meeting)
  const putIn = takesPlace ? members.filter((accountId) => isNews(last.get(accountId))) : []
  const strikeOut = told.filter(
    ({ accountId, how }) => how === 'request' && !(takesPlace && members.includes(accountId)),
  )
  return [
    ...putIn.map((accountId) => ({ accountId, how: 'request' as const })),
    ...strikeOut.map(({ accountId }) => ({ accountId, how: 'cancel' as const })),
  ]
}
