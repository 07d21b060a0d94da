import { choice, number, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { certainlyBefore } from '#platform/calendar/when.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { tellCalendars } from './calendar/tell-calendars.ts'
import { meetingKinds, meetingSays } from './meeting.ts'
import { endsAfter } from './agenda/agenda-item.ts'
import { doneBy } from './agenda/change-agenda-store.ts'
import { addSettings } from './change-meeting-store.ts'
import { linkProblem } from './move-meeting.tsx'
import { addMeeting } from './store.ts'
import { timeOfDay } from './time-field.ts'

/** Call a meeting: who meets, when, and what kind of meeting it is. */
export const callMeeting = task({
  path: '/meetings/call',
  may: 'call a meeting',
  title: 'Call a meeting',
  button: 'Call the meeting',
  above: () => [{ says: 'Meetings', href: '/meetings' }],

  fields: async (visit) => ({
    workingGroupId: pick('Which group meets?', await groupsToPick(visit.db), {
      optional: true,
      hint: 'Leave this out when it is not one of the groups of the partnership',
    }),
    ofBody: text('Who meets, if it is not one of the groups?', {
      optional: true,
      hint: 'Such as: chairs and leads of three strategic partnerships',
    }),
    title: text('What is the meeting called?', { hint: 'Never a child’s name' }),
    kind: choice('What kind of meeting is it?', meetingKinds),
    happenedOn: when('When is it to be held?'),
    reason: text('Why is it called?', {
      optional: true,
      most: 500,
      hint: 'Needed for an extra meeting, so that everybody knows why it cannot wait',
    }),
    startsAt: timeOfDay('When does it begin?'),
    minutes: number('How many minutes does it last?', { optional: true, least: 5, most: 1440 }),
    place: text('Where is it held?', { optional: true }),
    link: text('Where is it joined online?', {
      optional: true,
      most: 500,
      hint: 'Shown to people who are signed in, never in a public feed',
    }),
    chairedBy: text('Which post is to chair it?', { optional: true, hint: 'A post, never a person’s name' }),
    sameThing: text('Is there one thing that it settles?', {
      optional: true,
      hint: 'In the words used for it elsewhere, such as: business plan agreed. Two dates for one thing are then compared',
    }),
  }),

  find: async () => null,

  check: (answers, _subject, visit) => [
    ...(answers.workingGroupId === null && answers.ofBody === null
      ? [{ field: 'workingGroupId', says: 'Choose the group that meets, or say who meets' }]
      : []),
    ...(answers.workingGroupId !== null && answers.ofBody !== null
      ? [{ field: 'ofBody', says: 'Either a group meets or another body: answer one of the two' }]
      : []),
    ...(certainlyBefore(answers.happenedOn, visit.today)
      ? [
          {
            field: 'happenedOn',
            says: 'This day has passed. Call the meeting for a day to come, or record one already held',
          },
        ]
      : []),
    ...(answers.kind === 'extra' && answers.reason === null
      ? [{ field: 'reason', says: 'Say why an extra meeting is called' }]
      : []),
    ...(answers.minutes !== null && answers.startsAt === null
      ? [{ field: 'startsAt', says: 'Say when it begins, or leave out how long it lasts' }]
      : []),
    ...linkProblem(answers.link),
  ],

  async save(visit, _subject, { startsAt, minutes, place, link, ...answers }) {
    const groups = await groupsToPick(visit.db)
    const body = groups.find(({ id }) => id === answers.workingGroupId)?.says ?? answers.ofBody!
    const id = await addMeeting(visit.db, {
      ...answers,
      says: meetingSays(answers.kind, 'planned', body),
      status: 'planned',
      knownOn: visit.today,
    })
    const endsAt = startsAt && minutes ? endsAfter(startsAt, minutes) : null
    if (startsAt || place || link)
      await addSettings(visit.db, [{ meetingId: id, startsAt, endsAt, place, link, ...doneBy(visit) }])
    await record(visit, 'meeting called', `/meetings/${id}`, { ...answers, startsAt, endsAt, place })
    await tellCalendars(visit, [id])
    return `/meetings/${id}`
  },
})
