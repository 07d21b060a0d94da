import type { Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** What kinds of meeting there are, in the words people choose from. */
export const meetingKinds = {
  ordinary: 'Ordinary meeting',
  extra: 'Extra meeting',
  first: 'First meeting',
  workshop: 'Workshop',
  presentation: 'Presentation',
  session: 'Planning session',
} as const
export type MeetingKind = keyof typeof meetingKinds

/** What may become of a planned meeting, in the words people choose from. */
export const outcomes = {
  happened: 'It was held',
  planned: 'It was put off to another day',
  withdrawn: 'It was called off',
  missed: 'Its day passed and it was not held',
} as const

/** How an agency was represented at a meeting, in the words people choose from. */
export const presences = {
  attended: 'Attended',
  deputy: 'Sent a deputy',
  apologies: 'Apologies',
  absent: 'Absent without apologies',
} as const
export type Presence = keyof typeof presences

/** How a meeting stands in a word and a mark. One whose last possible day has passed with nothing recorded is late to be recorded. */
export function standingOf(status: string, on: When, today: Day): { is: Standing; says: string } {
  if (status === 'happened') return { is: 'done', says: 'Held' }
  if (status === 'withdrawn') return { is: 'ended', says: 'Called off' }
  if (status === 'missed') return { is: 'missing', says: 'Not held' }
  if (status === 'unknown') return { is: 'none', says: 'Not known whether it was held' }
  const last = lastDay(on)
  return last !== null && last < today ? { is: 'late', says: 'Not recorded yet' } : { is: 'next', says: 'Planned' }
}

/** Is a meeting still to come, so that its agenda is what is next? From the first day it could be on, what became of it is next. */
export function isAhead(status: string, on: When, today: Day): boolean {
  const first = firstDay(on)
  return status === 'planned' && (first === null || first > today)
}

/**
 * What stands of a meeting on a day of knowledge: the last change known by then, otherwise the meeting as first recorded.
 * A change nobody dated as known counts from the beginning.
 */
export const lastKnown = <T extends { knownOn: Day | null }>(changes: readonly T[], asAt: Day): T | null =>
  changes.filter((change) => change.knownOn === null || change.knownOn <= asAt).at(-1) ?? null

/** '3 attended, 1 sent a deputy, 1 apologies': the attendance of a meeting in a few words. */
export function attendanceInWords(rows: readonly { how: string }[]): string {
  const words: Record<Presence, string> = {
    attended: 'attended',
    deputy: 'sent a deputy',
    apologies: 'apologies',
    absent: 'absent',
  }
  const parts = Object.entries(words)
    .map(([how, says]) => ({ count: rows.filter((row) => row.how === how).length, says }))
    .filter(({ count }) => count > 0)
    .map(({ count, says }) => `${count} ${says}`)
  return parts.length ? parts.join(', ') : 'Attendance not recorded'
}

/** The sentence that tells a meeting, without its date: 'The Executive Board is to meet', 'The Executive Board held an extra meeting'. */
export function meetingSays(kind: MeetingKind, status: string, body: string): string {
  const who = theBody(body)
  if (status === 'withdrawn') return `A planned meeting of ${lowerThe(who)} was called off`
  if (status === 'missed') return `A planned meeting of ${lowerThe(who)} was not held`
  const [ahead, done] = sayings[kind]
  return `${who} ${status === 'happened' ? done : status === 'unknown' ? `may have ${done === 'met' ? 'met' : done}` : ahead}`
}

/** The sentence that tells that a meeting was put off, to stand before its new date. */
export const putOffSays = (body: string): string =>
  `A meeting of ${lowerThe(theBody(body))} was put off and is to be held`

/** 'The Executive Board' from 'Executive Board'. */
export const theBody = (body: string): string =>
  /^(the|a|an) /i.test(body) ? body.charAt(0).toUpperCase() + body.slice(1) : `The ${body}`

/** The same inside a sentence: 'the Executive Board'. */
export const lowerThe = (body: string): string => body.charAt(0).toLowerCase() + body.slice(1)

const sayings: Record<MeetingKind, [ahead: string, done: string]> = {
  ordinary: ['is to meet', 'met'],
  extra: ['is to hold an extra meeting', 'held an extra meeting'],
  first: ['is to hold a first meeting', 'held a first meeting'],
  workshop: ['is to hold a workshop', 'held a workshop'],
  presentation: ['is to receive a presentation', 'received a presentation'],
  session: ['is to hold a planning session', 'held a planning session'],
}
