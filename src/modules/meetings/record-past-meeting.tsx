import { certainlyAfter } from '#platform/calendar/when.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { meetingKinds, meetingSays } from './meeting.ts'
import { addMeeting } from './store.ts'

/** A meeting that was held and never called here is written down afterwards: who met, on which day, who took the chair, and how that is known. */
export const recordPastMeeting = task({
  path: '/meetings/record-past',
  may: 'call a meeting',
  title: 'Record a meeting already held',
  button: 'Record the meeting',
  above: () => [{ says: 'Meetings', href: '/meetings' }],
  before: () => (
    <p class="quiet">Nobody is invited to it and nothing is watched. Its decisions and minutes can follow.</p>
  ),

  fields: async (visit) => ({
    workingGroupId: pick('Which group met?', await groupsToPick(visit.db), {
      optional: true,
      hint: 'Leave this out when it is not one of the groups of the partnership',
    }),
    ofBody: text('Who met, if it is not one of the groups?', { optional: true }),
    title: text('What is the meeting called?', { hint: 'Never a child’s name' }),
    kind: choice('What kind of meeting was it?', meetingKinds),
    happenedOn: when('When was it held?'),
    chairedBy: text('Which post took the chair?', { optional: true, hint: 'A post, never a person’s name' }),
    source: text('How is that known?', { most: 200, hint: 'Such as: the signed minutes; the calendar of the board' }),
  }),

  find: async () => null,
  begin: () => ({ kind: 'ordinary' }),

  check: (answers, _subject, visit) => [
    ...((answers.workingGroupId === null) === (answers.ofBody === null)
      ? [{ field: 'workingGroupId', says: 'Choose the group that met, or say who met: one of the two' }]
      : []),
    ...(certainlyAfter(answers.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'This day is still to come: call the meeting instead' }]
      : []),
  ],

  async save(visit, _subject, answers) {
    const groups = await groupsToPick(visit.db)
    const body = groups.find(({ id }) => id === answers.workingGroupId)?.says ?? answers.ofBody!
    const id = await addMeeting(visit.db, {
      ...answers,
      says: meetingSays(answers.kind, 'happened', body),
      status: 'happened',
      knownOn: visit.today,
    })
    await record(visit, 'meeting recorded afterwards', `/meetings/${id}`, answers)
    return `/meetings/${id}`
  },
})
