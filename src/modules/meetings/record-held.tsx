import { certainlyAfter, certainlyBefore, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { tellCalendars } from './calendar/tell-calendars.ts'
import { meetingSays, outcomes, putOffSays, type MeetingKind } from './meeting.ts'
import { changeMeeting } from './change-meeting-store.ts'
import { findMeeting, meetingsAhead, type StandingMeeting } from './store.ts'

/** A planned meeting was held, put off, called off or not held: write down which. Its first date stays in sight. */
export const recordHeld = task({
  path: '/meetings/:meeting/record-held',
  may: 'call a meeting',
  title: 'Record what became of the meeting',
  examples: async (visit) => (await meetingsAhead(visit.db)).slice(0, 2).map(({ id }) => ({ meeting: String(id) })),
  above: (meeting: StandingMeeting) => [
    { says: 'Meetings', href: '/meetings' },
    { says: meeting.title, href: `/meetings/${meeting.id}` },
  ],

  fields: {
    status: choice('What became of it?', outcomes),
    happenedOn: when('When?', { hint: 'The day it was held, its new day, or the day it was called off' }),
    chairedBy: text('Which post took the chair?', { optional: true, hint: 'A post, never a person’s name' }),
  },

  find: (visit, params) => findMeeting(visit.db, numberIn(params.meeting)),

  begin: (meeting) => ({ happenedOn: whenInWords(meeting.happenedNow), chairedBy: meeting.chairedNow ?? undefined }),

  before: (meeting) => (
    <p>
      {meeting.title}, planned for {whenInWords(meeting.happenedNow)}.
    </p>
  ),

  check: (answers, meeting, visit) => [
    ...(meeting.statusNow === 'planned'
      ? []
      : [{ field: 'status', says: 'What became of this meeting is recorded already' }]),
    ...(answers.status === 'happened' && certainlyAfter(answers.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot have been held on a day that is still to come' }]
      : []),
    ...(answers.status === 'planned' && certainlyBefore(answers.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot be put off to a day that has passed' }]
      : []),
  ],

  async save(visit, meeting, answers) {
    const says =
      answers.status === 'planned'
        ? putOffSays(meeting.body)
        : meetingSays(meeting.kind as MeetingKind, answers.status, meeting.body)
    await changeMeeting(visit.db, meeting, {
      ...answers,
      says,
      section: meeting.section,
      knownOn: visit.today,
    })
    await record(visit, deeds[answers.status], `/meetings/${meeting.id}`, answers)
    await tellCalendars(visit, [meeting.id])
    return `/meetings/${meeting.id}`
  },
})

const deeds = {
  happened: 'meeting held',
  planned: 'meeting put off',
  withdrawn: 'meeting called off',
  missed: 'meeting recorded as not held',
} as const
