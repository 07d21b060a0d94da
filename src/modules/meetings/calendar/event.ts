import { addDays, isDay, type Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { CalendarEvent } from '#platform/icalendar/icalendar.ts'

/** What a calendar has to know of a meeting. */
export type Dated = {
  id: number
  title: string
  happenedNow: When
  statusNow: string
  startsAt: string | null
  endsAt: string | null
  place: string | null
  /** How many changes of it were written down, and one more. */
  version: number
  changes: number
  /** The last exact day it was ever planned for: where it stands in a calendar that has to strike it out. */
  plannedDay: Day | null
  /** When it was last changed, as an ISO moment. */
  changedAt: string
}

/**
 * A meeting as an event of a calendar; null when its day is not known, since a meeting in March is not an event of 1 March.
 * Its uid stays, its sequence grows with every change, and a meeting that was called off or not held stays, as cancelled, on the day
 * it was to be held.
 */
export function eventOf(meeting: Dated, slug: string): CalendarEvent | null {
  const cancelled = isOff(meeting.statusNow)
  const day = cancelled ? meeting.plannedDay : isDay(meeting.happenedNow) ? meeting.happenedNow : null
  return day === null ? null : { ...told(meeting, slug), day, cancelled }
}

/** The same meeting as it is struck out of a calendar that has it: null when it never had a day to stand on. */
export const struckOut = (meeting: Dated, slug: string): CalendarEvent | null =>
  meeting.plannedDay === null ? null : { ...told(meeting, slug), day: meeting.plannedDay, cancelled: true }

const told = (meeting: Dated, slug: string) => ({
  uid: uidOf(meeting.id, slug),
  sequence: sequenceOf(meeting),
  title: meeting.title,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  page: `/meetings/${meeting.id}`,
  says: 'Agenda, papers and your answer',
  changedAt: meeting.changedAt,
})

/** It was called off, or its day passed without it. */
export const isOff = (status: string): boolean => status === 'withdrawn' || status === 'missed'

/** The name of a meeting in every calendar, for ever. */
export const uidOf = (meetingId: number, slug: string) => `${slug}-meeting-${meetingId}@goldthread`

/** How many changes of a meeting its calendars may have to learn of. */
export const sequenceOf = ({ version, changes }: Pick<Dated, 'version' | 'changes'>) => version - 1 + changes

/** Feeds tell a year back and everything ahead. */
export const feedBegins = (today: Day): Day => addDays(today, -366)

/** What a feed holds: every meeting of the groups its maker sits on, or of one group. */
export const feedOfOwn = '/calendar'
export const feedOfGroup = (groupId: number) => `/groups/${groupId}`
export const groupOfFeed = (opens: string): number | null => Number(/^\/groups\/(\d+)$/.exec(opens)?.[1]) || null
