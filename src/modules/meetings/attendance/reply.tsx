import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { groupsOfAccount } from '../calendar/seats-store.ts'
import { findMeeting, meetingsAhead, type StandingMeeting } from '../store.ts'
import { replies, replyInWords } from './attendance.ts'
import { addReply, repliesTo, type FoundReply } from './store.ts'

type Subject = { meeting: StandingMeeting; sits: boolean; before: FoundReply | null }

/** A member of a group says ahead whether they come, whom they send instead, or that they send apologies. The link in an invitation leads here. */
export const replyToMeeting = task({
  path: '/meetings/:meeting/reply',
  may: 'answer invitations',
  title: 'Say whether you are coming',
  button: 'Send your answer',
  examples: async (visit) => (await meetingsAhead(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
  above: ({ meeting }: Subject) => [
    { says: 'Meetings', href: '/meetings' },
    { says: meeting.title, href: `/meetings/${meeting.id}` },
  ],

  fields: {
    how: choice('Are you coming?', replies),
    deputy: text('Which post comes in your place?', {
      optional: true,
      hint: 'Only if you send a deputy. A post, never a person’s name',
    }),
    delegated: choice(
      'May your deputy decide for your agency?',
      { yes: 'Yes, there is a delegation', no: 'No', 'not said': 'I am not sending a deputy, or do not know' },
      { hint: 'A quorum counts a deputy of a safeguarding partner only as the rule of the group says' },
    ),
  },

  async find(visit, params): Promise<Subject> {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const own = (await repliesTo(visit.db, meeting.id)).find((reply) => reply.accountId === visit.who.accountId)
    return { meeting, sits: await sitsOn(visit, meeting), before: own ?? null }
  },

  begin: ({ before }) => ({
    how: before?.how,
    deputy: before?.deputy ?? undefined,
    delegated: before?.delegated === true ? 'yes' : before?.delegated === false ? 'no' : 'not said',
  }),

  before: ({ meeting, sits, before }) => (
    <>
      <p>
        {meeting.title}, {whenInWords(meeting.happenedNow)}.
        {before && ` Your answer so far: ${replyInWords(before).toLowerCase()}. You can change it until the meeting.`}
      </p>
      {!sits && <p>Only those who sit on {meeting.body} answer here. You are not recorded as sitting on it.</p>}
    </>
  ),

  check: ({ how, deputy, delegated }, { meeting, sits }, visit) => [
    ...(sits
      ? []
      : [{ field: 'how', says: `You are not recorded as sitting on ${meeting.body}, so there is nothing to answer` }]),
    ...(isAhead(meeting, visit) ? [] : [{ field: 'how', says: 'This meeting is not ahead any more' }]),
    ...(how === 'deputy' && deputy === null ? [{ field: 'deputy', says: 'Say which post comes in your place' }] : []),
    ...(how !== 'deputy' && deputy !== null
      ? [{ field: 'deputy', says: 'Leave this empty unless you send a deputy' }]
      : []),
    ...(how !== 'deputy' && delegated !== 'not said'
      ? [{ field: 'delegated', says: 'This is asked only of a deputy' }]
      : []),
  ],

  async save(visit, { meeting }, { how, deputy, delegated }) {
    const at = `/meetings/${meeting.id}`
    const reply = { how, deputy, delegated: delegated === 'not said' ? null : delegated === 'yes' }
    await addReply(visit.db, [
      {
        ...reply,
        meetingId: meeting.id,
        accountId: visit.who.accountId!,
        agencyId: visit.who.agencyId,
        byName: visit.who.name,
        answeredAt: visit.now,
      },
    ])
    await record(visit, 'invitation answered', at, { answer: replyInWords(reply) })
    return at
  },
})

/** It is planned, and its last possible day has not passed. */
export function isAhead(meeting: StandingMeeting, { today }: Pick<Visit, 'today'>): boolean {
  const last = lastDay(meeting.happenedNow)
  return meeting.statusNow === 'planned' && (last === null || last >= today)
}

/** Whether this visitor sits on the group that meets. */
export const sitsOn = async (visit: Visit, meeting: StandingMeeting): Promise<boolean> =>
  meeting.workingGroupId !== null &&
  visit.who.accountId !== null &&
  (await groupsOfAccount(visit.db, visit.who.accountId, visit.today)).includes(meeting.workingGroupId)
