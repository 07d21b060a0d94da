import type { Outgoing } from './post.ts'
import { invitationOf, type CalendarEvent } from '../icalendar/icalendar.ts'

/**
 * The part of a mail that a calendar program reads: the event its letter carries, written out with who sends it and where our pages
 * are, since only now is that known.
 */
export function eventPart(
  { kept, site }: NonNullable<Outgoing['event']>,
  to: string,
  from: string,
): { icalEvent: { method: string; content: string; filename: string } } {
  const event = JSON.parse(kept) as CalendarEvent
  const [, name, email] = /^(.*?)\s*<([^<>]+)>$/.exec(from) ?? [null, from, from]
  const both = {
    from: { name: name!.replaceAll('"', '') || email!, email: email! },
    to: { name: to, email: to },
  }
  return {
    icalEvent: {
      method: event.cancelled ? 'CANCEL' : 'REQUEST',
      content: invitationOf(event, both, site),
      filename: 'invitation.ics',
    },
  }
}
