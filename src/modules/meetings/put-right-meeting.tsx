import { certainlyAfter, certainlyBefore, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { tellCalendars } from './calendar/tell-calendars.ts'
import { changeMeeting } from './change-meeting-store.ts'
import { meetingSays, type MeetingKind } from './meeting.ts'
import { findMeeting, meetingsPast, type StandingMeeting } from './store.ts'

const truths = {
  happened: 'It was held',
  planned: 'It is still to be held',
  withdrawn: 'It was called off',
  missed: 'Its day passed and it was not held',
} as const

/** What was recorded of a meeting was wrong: a further change says how it truly stands, and why. What was recorded before stays. */
export const putRightMeeting = task({
  path: '/meetings/:meeting/put-right',
  may: 'call a meeting',
  title: (meeting: StandingMeeting) => `Put right what became of it: ${meeting.title}`,
  examples: async (visit) =>
    (await meetingsPast(visit.db, null, 1)).rows.slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
  above: (meeting) => [
    { says: 'Meetings', href: '/meetings' },
    { says: meeting.title, href: `/meetings/${meeting.id}` },
  ],
  find: (visit, params) => findMeeting(visit.db, numberIn(params.meeting)),
  before: () => <p class="quiet">What was recorded before stays in sight under how it came about.</p>,

  fields: {
    status: choice('How does it truly stand?', truths),
    happenedOn: when('When?', { hint: 'The day it was held or is to be held, or the day it was called off' }),
    chairedBy: text('Which post took the chair?', { optional: true, hint: 'A post, never a person’s name' }),
    putRightBecause: text('What was wrong with what was recorded?', { most: 300 }),
  },
  begin: (meeting) => ({ happenedOn: whenInWords(meeting.happenedNow), chairedBy: meeting.chairedNow ?? undefined }),

  check: (answers, meeting, visit) => [
    ...(meeting.statusNow === 'planned'
      ? [{ field: 'status', says: 'Nothing is recorded of it yet: record what became of it' }]
      : []),
    ...(answers.status === 'happened' && certainlyAfter(answers.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot have been held on a day that is still to come' }]
      : []),
    ...(answers.status === 'planned' && certainlyBefore(answers.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot still be to be held on a day that has passed' }]
      : []),
    ...(answers.status === meeting.statusNow &&
    answers.happenedOn === meeting.happenedNow &&
    answers.chairedBy === meeting.chairedNow
      ? [{ field: 'status', says: 'That is what is recorded already' }]
      : []),
  ],

  async save(visit, meeting, answers) {
    await changeMeeting(visit.db, meeting, {
      ...answers,
      says: meetingSays(meeting.kind as MeetingKind, answers.status, meeting.body),
      section: meeting.section,
      knownOn: visit.today,
    })
    await record(visit, 'what became of the meeting put right', `/meetings/${meeting.id}`, answers)
    await tellCalendars(visit, [meeting.id])
    return `/meetings/${meeting.id}`
  },
})
