import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { doneBy } from '../agenda/change-agenda-store.ts'

export type NewProposal = Omit<NewRow<'meetings.proposal'>, 'byName' | 'byAccount' | 'at' | 'roomId'>

/** Somebody proposes an item for a group; answers with its number. */
export const propose = (doer: Doer, proposal: NewProposal): Promise<number> =>
  doer.db
    .insertInto('meetings.proposal')
    .values({ ...proposal, ...doneBy(doer) })
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down what became of a proposal. Throws ChangedMeanwhile when somebody has answered it: the database takes one answer to each. */
export async function answerProposal(
  doer: Doer,
  answer: Omit<NewRow<'meetings.proposalAnswer'>, 'byName' | 'byAccount' | 'at'>,
): Promise<void> {
  const written = await doer.db
    .insertInto('meetings.proposalAnswer')
    .values({ ...answer, ...doneBy(doer) })
    .onConflict((on) => on.columns(['partnershipId', 'proposalId']).doNothing())
    .returning('id')
    .execute()
  if (written.length === 0) throw new ChangedMeanwhile()
}

/** One proposal with what became of it. Throws NotFound when there is none, or it lies in a room closed to this visitor. */
export async function findProposal(db: TenantDatabase, id: number) {
  const proposal = await proposals(db).where('proposal.id', '=', id).executeTakeFirst()
  if (!proposal) throw new NotFound()
  return proposal
}
export type FoundProposal = Awaited<ReturnType<typeof findProposal>>

/** Proposals that nobody has answered, those wanted soonest first; of one group when `groupId` is given. At most two hundred. */
export const openProposals = (db: TenantDatabase, groupId: number | null = null) =>
  proposals(db)
    .where('answer.id', 'is', null)
    .$if(groupId !== null, (query) => query.where('proposal.workingGroupId', '=', groupId))
    .orderBy('proposal.id')
    .limit(200)
    .execute()

/** One page of the proposals that were answered, latest first, and how many there are. */
export async function answeredProposals(db: TenantDatabase, page: number) {
  const all = proposals(db).where('answer.id', 'is not', null)
  const rows = await all
    .orderBy('answer.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('meetings.proposalAnswer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

const proposals = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.proposal as proposal')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'proposal.workingGroupId')
    .leftJoin('meetings.proposalAnswer as answer', 'answer.proposalId', 'proposal.id')
    .leftJoin('meetings.agendaItem as item', 'item.id', 'answer.itemId')
    .leftJoin('meetings.meeting as meeting', 'meeting.id', 'item.meetingId')
    .selectAll('proposal')
    .select([
      'group.name as body',
      'answer.answer',
      'answer.why as answerWhy',
      'answer.byName as answeredBy',
      'answer.at as answeredAt',
      'answer.itemId',
      'meeting.id as meetingId',
      'meeting.title as meeting',
    ])
