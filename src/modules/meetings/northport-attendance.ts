import { addDays, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addQuorumRule, addReply } from './attendance/store.ts'
import { addInvitations, addWish } from './calendar/invitation-store.ts'
import { seatedOn } from './calendar/seats-store.ts'
import { meetingsAhead } from './store.ts'

/** Two rules of the board one after the other, and one of the group on quality; the other groups have none. */
export async function tellQuorum({ visit, today, find }: Telling): Promise<void> {
  const rules = [
    {
      workingGroupId: find('group/board'),
      fromOn: addDays(today, -800),
      partnersAtLeast: 2,
      deputies: 'any',
      agenciesAtLeast: 3,
      writtenIn: 'terms of reference of the board, first edition',
    },
    {
      workingGroupId: find('group/board'),
      fromOn: addDays(today, -240),
      partnersAtLeast: null,
      deputies: 'delegated',
      agenciesAtLeast: 3,
      writtenIn: 'terms of reference of the board, second edition',
    },
    {
      workingGroupId: find('group/2'),
      fromOn: addDays(today, -500),
      partnersAtLeast: 0,
      deputies: 'any',
      agenciesAtLeast: 3,
      writtenIn: 'terms of reference of the group',
    },
  ]
  for (const rule of rules) {
    const id = await addQuorumRule(visit.db, { ...rule, setBy: visit.who.name, setAt: visit.now })
    await record(visit, 'rule of quorum set', `/quorum#group-${rule.workingGroupId}`, { rule: id, ...rule })
  }
}

/** What the members of the board answered ahead of its next meeting. */
export async function tellReplies({ visit, find }: Telling): Promise<void> {
  const [next] = (await meetingsAhead(visit.db, find('group/board'))).filter(
    ({ happenedNow }) => happenedNow >= visit.today,
  )
  if (!next) return
  const members = await seatedOn(visit.db, [find('group/board')], visit.today)
  const answers = [
    { how: 'coming' },
    { how: 'deputy', deputy: 'Detective superintendent, public protection', delegated: true },
    { how: 'apologies' },
  ]
  const replies = members.slice(0, 3).map((member, place) => ({
    meetingId: next.id,
    accountId: member.accountId,
    agencyId: member.agencyId,
    byName: member.name,
    answeredAt: visit.now,
    ...answers[place]!,
  }))
  await addInvitations(
    visit.db,
    members.map(({ accountId }) => ({
      meetingId: next.id,
      accountId,
      sequence: 0,
      how: 'request',
      sentAt: visit.now,
    })),
  )
  await addReply(visit.db, replies)
  const [, , , fourth] = members
  if (fourth) await addWish(visit.db, { accountId: fourth.accountId, wanted: false, saidAt: visit.now })
  for (const { byName, how } of replies)
    await record({ ...visit, who: { name: byName, accountId: null } }, 'invitation answered', `/meetings/${next.id}`, {
      how,
    })
}

const posts: Record<string, string> = {
  'agency/council': 'Assistant director, children’s social care',
  'agency/police': 'Detective superintendent, public protection',
  'agency/health': 'Designated nurse for safeguarding',
}

/** How an agency came, with the post and delegation of its deputy: those of the three partners have had one since the second rule. */
export const came = (how: string, seat: string, on: Day) =>
  how === 'deputy'
    ? {
        how,
        byPost: posts[seat] ?? 'Deputy of the member',
        delegated: posts[seat] ? Number(on.slice(5, 7)) % 5 !== 0 : null,
      }
    : { how }
