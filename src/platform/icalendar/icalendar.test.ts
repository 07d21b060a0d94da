import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarOf, invitationOf, type CalendarEvent } from './icalendar.ts'

const event = (rest: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'northport-meeting-7@goldthread',
  sequence: 2,
  title: 'Board meeting, June; “neglect”, and more',
  day: '2026-06-10',
  startsAt: '10:00',
  endsAt: '12:30',
  place: 'Town Hall, room 2',
  cancelled: false,
  page: '/meetings/7',
  says: 'Agenda and papers',
  changedAt: '2026-06-01T09:30:00Z',
  ...rest,
})

/** Read by a library that is not the one that wrote it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [first, ...more] = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  return { calendar, first: first!, more }
}

test('a time of a clock in England is the right instant, in summer and in winter', () => {
  const at = (day: CalendarEvent['day']) => read(calendarOf('Board', [event({ day })], 'https://a.example')).first
  expect(at('2026-06-10').startDate.toJSDate().toISOString()).toBe('2026-06-10T09:00:00.000Z')
  expect(at('2026-06-10').endDate.toJSDate().toISOString()).toBe('2026-06-10T11:30:00.000Z')
  expect(at('2026-12-10').startDate.toJSDate().toISOString()).toBe('2026-12-10T10:00:00.000Z')
})

test('without a time it lasts its whole day and no other', () => {
  const { first } = read(calendarOf('Board', [event({ startsAt: null, endsAt: null })], 'https://a.example'))
  expect(first.startDate.isDate).toBe(true)
  expect([first.startDate.toString(), first.endDate.toString()]).toEqual(['2026-06-10', '2026-06-11'])
})

test('a calendar tells title, place, page, sequence and when each was changed; what was called off stays as such', () => {
  const { first, more, calendar } = read(
    calendarOf('Board', [event(), event({ uid: 'other', cancelled: true })], 'https://a.example'),
  )
  expect(first.summary).toBe('Board meeting, June; “neglect”, and more')
  expect(first.location).toBe('Town Hall, room 2')
  expect(first.component.getFirstPropertyValue('url')).toBe('https://a.example/meetings/7')
  expect(first.sequence).toBe(2)
  expect(String(first.component.getFirstPropertyValue('last-modified'))).toBe('2026-06-01T09:30:00Z')
  expect(first.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(more[0]!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(calendar.getFirstPropertyValue('method')).toBe(null)
})

test('an invitation names who invites and who is asked to answer; a cancellation is for the same event', () => {
  const both = {
    from: { name: 'Northport', email: 'no-reply@northport.example' },
    to: { name: 'Head of service', email: 'head@police.example' },
  }
  const asked = read(invitationOf(event(), both, 'https://a.example'))
  const off = read(invitationOf(event({ sequence: 3, cancelled: true }), both, 'https://a.example'))
  expect(asked.calendar.getFirstPropertyValue('method')).toBe('REQUEST')
  expect(asked.first.organizer).toBe('mailto:no-reply@northport.example')
  const attendee = asked.first.attendees[0]!
  expect(attendee.getFirstValue()).toBe('MAILTO:head@police.example')
  expect([attendee.getParameter('rsvp'), attendee.getParameter('partstat')]).toEqual(['TRUE', 'NEEDS-ACTION'])
  expect(off.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  expect(off.first.uid).toBe(asked.first.uid)
  expect(off.first.sequence).toBeGreaterThan(asked.first.sequence)
  expect(off.first.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})
