import { certainlyBefore, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { number, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { endsAfter, minutesBetween } from './agenda/agenda-item.ts'
import { doneBy } from './agenda/change-agenda-store.ts'
import { tellCalendars } from './calendar/tell-calendars.ts'
import { addSettings, changeMeeting } from './change-meeting-store.ts'
import { putOffSays } from './meeting.ts'
import { findMeeting, meetingsAhead, type StandingMeeting } from './store.ts'
import { timeOfDay } from './time-field.ts'

/** Moves one meeting to another day, time or place, whether a series called it or not. The day and the place before stay in sight. */
export const moveMeeting = task({
  path: '/meetings/:meeting/move',
  may: 'call a meeting',
  title: 'Change the day, time or place',
  examples: async (visit) => (await meetingsAhead(visit.db)).slice(0, 2).map(({ id }) => ({ meeting: String(id) })),
  above: (meeting: StandingMeeting) => [
    { says: 'Meetings', href: '/meetings' },
    { says: meeting.title, href: `/meetings/${meeting.id}` },
  ],

  fields: {
    happenedOn: when('On which day?'),
    startsAt: timeOfDay('When does it begin?'),
    minutes: number('How many minutes does it last?', { optional: true, least: 5, most: 1440 }),
    place: text('Where is it held?', { optional: true }),
    link: text('Where is it joined online?', {
      optional: true,
      most: 500,
      hint: 'Shown to people who are signed in, never in a public feed',
    }),
    paperDays: number('How many working days before it are papers due?', { least: 0, most: 60 }),
    why: text('Why is it changed?', { most: 500 }),
  },

  find: (visit, params) => findMeeting(visit.db, numberIn(params.meeting)),

  begin: (meeting) => {
    const minutes = minutesBetween(meeting.startsAt, meeting.endsAt)
    return {
      happenedOn: whenInWords(meeting.happenedNow),
      startsAt: meeting.startsAt ?? undefined,
      minutes: minutes === null ? undefined : String(minutes),
      place: meeting.place ?? undefined,
      link: meeting.link ?? undefined,
      paperDays: String(meeting.paperDays),
    }
  },

  check: (answers, meeting, visit) => [
    ...(meeting.statusNow === 'planned'
      ? []
      : [{ field: 'happenedOn', says: 'What became of this meeting is recorded already' }]),
    ...(answers.happenedOn !== meeting.happenedNow && certainlyBefore(answers.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot be put off to a day that has passed' }]
      : []),
    ...(answers.minutes !== null && answers.startsAt === null
      ? [{ field: 'startsAt', says: 'Say when it begins, or leave out how long it lasts' }]
      : []),
    ...linkProblem(answers.link),
  ],

  async save(visit, meeting, { happenedOn, startsAt, minutes, place, link, paperDays, why }) {
    const isMoved = happenedOn !== meeting.happenedNow
    await changeMeeting(
      visit.db,
      meeting,
      isMoved
        ? {
            happenedOn,
            status: 'planned',
            says: putOffSays(meeting.body),
            section: meeting.section,
            knownOn: visit.today,
          }
        : null,
      { paperDays },
    )
    const endsAt = startsAt && minutes ? endsAfter(startsAt, minutes) : null
    const setting = { startsAt, endsAt, place, link }
    const before = { startsAt: meeting.startsAt, endsAt: meeting.endsAt, place: meeting.place, link: meeting.link }
    if (JSON.stringify(setting) !== JSON.stringify(before))
      await addSettings(visit.db, [{ meetingId: meeting.id, ...setting, why, ...doneBy(visit) }])
    await record(visit, isMoved ? 'meeting put off' : 'meeting changed', `/meetings/${meeting.id}`, {
      happenedOn,
      ...setting,
      why,
    })
    await tellCalendars(visit, [meeting.id])
    return `/meetings/${meeting.id}`
  },
})

/** A link that is no web address helps nobody. */
export const linkProblem = (link: string | null) =>
  link === null || /^https:\/\/\S+$/.test(link)
    ? []
    : [{ field: 'link', says: 'Enter a web address that begins with https://' }]
