import { calendarOf } from '#platform/icalendar/icalendar.ts'
import type { Visit } from '#platform/visit.ts'
import type { SecretRoute } from '#platform/web/secret.ts'
import { groupsToPick } from '#modules/partnership/index.ts'
import { eventOf, feedBegins, groupOfFeed } from './event.ts'
import { meetingsOfGroups } from './feed-store.ts'
import { groupsOfAccount } from './seats-store.ts'

/** The calendar of a person, or of a group, as a program fetches it: titles, days, times and places of meetings, and nothing of what is said there. */
export const meetingFeed: SecretRoute = {
  path: '/calendar-feed/:secret/meetings.ics',
  may: 'see meetings',

  async send(visit, opens) {
    const groupId = groupOfFeed(opens)
    const groups = groupId === null ? await groupsOfAccount(visit.db, visit.who.accountId ?? 0, visit.today) : [groupId]
    const meetings = await meetingsOfGroups(visit.db, groups, feedBegins(visit.today))
    const events = meetings.flatMap((meeting) => eventOf(meeting, visit.partnership.slug) ?? [])
    return new Response(calendarOf(await nameOfFeed(visit, groupId), events, visit.origin ?? ''), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="meetings.ics"',
      },
    })
  },
}

/** The address of a feed, with its secret part. */
export const addressOfFeed = (secret: string) => meetingFeed.path.replace(':secret', secret)

/** What a feed is called in the list of somebody's calendars. */
export async function nameOfFeed(visit: Pick<Visit, 'db' | 'partnership'>, groupId: number | null): Promise<string> {
  const group = groupId === null ? null : (await groupsToPick(visit.db)).find(({ id }) => id === groupId)
  return group ? group.says : `My meetings, ${visit.partnership.shortName}`
}
