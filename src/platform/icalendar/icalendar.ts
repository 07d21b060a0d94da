import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator'
import { addDays, type Day } from '../calendar/day.ts'

/** Something with a day, as a calendar keeps it. Times are those of a clock in England; without one it lasts the whole day. */
export type CalendarEvent = {
  /** Stays the same whatever changes, and belongs to nothing else anywhere. */
  uid: string
  /** Grows with every change, so that a calendar knows which telling of it is the later one. */
  sequence: number
  title: string
  day: Day
  startsAt: string | null
  endsAt: string | null
  place: string | null
  cancelled: boolean
  /** The page it leads to, such as '/meetings/7', and what there is to be found. */
  page: string
  says: string
  /** When it was last changed, as an ISO moment. */
  changedAt: string
}

/** Who invites and who is invited, by their mail addresses. */
export type Invited = { from: { name: string; email: string }; to: { name: string; email: string } }

const product = { company: 'Goldthread', product: 'Goldthread', language: 'EN' }

/** A calendar to subscribe to: every event given, cancelled ones as such. `address` is where our pages are, such as 'https://northport.example'. */
export function calendarOf(name: string, events: readonly CalendarEvent[], address: string): string {
  const calendar = ical({ name, prodId: product, ttl: 60 * 60 })
  for (const event of events) calendar.createEvent(dataOf(event, address))
  return calendar.toString()
}

/** One event as an invitation, which the calendar of whoever gets it by mail adds, changes or strikes out: the same event by its uid. */
export function invitationOf(event: CalendarEvent, { from, to }: Invited, address: string): string {
  const calendar = ical({
    prodId: product,
    method: event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    ...dataOf(event, address),
    organizer: from,
    attendees: [
      {
        ...to,
        rsvp: !event.cancelled,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  })
  return calendar.toString()
}

function dataOf(event: CalendarEvent, address: string): ICalEventData {
  const page = address + event.page
  return {
    id: event.uid,
    sequence: event.sequence,
    summary: event.title,
    description: `${event.says}: ${page}`,
    url: page,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: new Date(event.changedAt),
    lastModified: new Date(event.changedAt),
    ...(event.place && { location: event.place }),
    ...(event.startsAt
      ? { start: instant(event.day, event.startsAt), ...(event.endsAt && { end: instant(event.day, event.endsAt) }) }
      : { allDay: true, start: midnight(event.day), end: midnight(addDays(event.day, 1)) }),
  }
}

/** A clock in England at that time of that day, as an instant: written in UTC, no calendar has to be told our summer time. */
const instant = (day: Day, time: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/London', plainTime: time }).epochMilliseconds,
  )

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
