import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { may, type Visit } from '#platform/visit.ts'
import { isLent, rolesOfPeers, rolesOfReviewers, type Peer } from './peer.ts'

/**
 * Lends a return to the visitor for the rest of this transaction, where they were asked to challenge it and today lies within their days:
 * the database then gives its answers, scores and remarks to read, and takes their own score. Answers with their line on the panel; null,
 * with nothing lent, when they are no peer today.
 */
export async function lendToPeer(visit: Visit, returnId: number): Promise<Peer | null> {
  const { db, who, today } = visit
  if (who.accountId === null || who.agencyId === null || !may(visit, 'challenge a return')) return null
  await beChallenger(db, who.accountId)
  const peer = await db
    .selectFrom('selfAssessment.peer')
    .selectAll()
    .where('roundReturnId', '=', returnId)
    .where('accountId', '=', who.accountId)
    .where('agencyId', '=', who.agencyId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!peer || !isLent(peer, today)) {
    await beChallenger(db, null)
    return null
  }
  await sql`select set_config('app.lent_return', ${String(returnId)}, true)`.execute(db)
  return peer
}

/** Opens to an account its own lines on panels and its own scores, and nothing of a return, until the transaction ends or it is closed again. */
const beChallenger = (db: TenantDatabase, accountId: number | null) =>
  sql`select set_config('app.challenger', ${accountId === null ? '' : String(accountId)}, true)`.execute(db)

/** What an account is asked to challenge today, the first to end first, each with how many rows it has scored of how many. */
export async function challengesOf(db: TenantDatabase, accountId: number, agencyId: number, today: Day) {
  await beChallenger(db, accountId)
  const { rows } = await sql<{
    id: number
    title: string
    agency: string
    untilOn: Day
    rows: number
    scored: number
  }>`
    select own.id, round.title, agency.name as agency, peer.until_on, peer.rows, ${scoredByPeer} as scored
      from self_assessment.peer peer
      join self_assessment.round_return own on own.id = peer.round_return_id
      join self_assessment.round round on round.id = own.round_id
      join partnership.agency agency on agency.id = own.agency_id
     where self_assessment.is_in_hand(own.id) and peer.account_id = ${accountId} and peer.agency_id = ${agencyId} and peer.ended_at is null
       and peer.from_on <= ${today} and peer.until_on >= ${today}
     order by peer.until_on, peer.id`.execute(db)
  // A morning letter asks for many people in one transaction.
  await beChallenger(db, null)
  return rows
}

/** Peers who were asked and have not scored every row, of returns that still wait for feedback; the first to end first, at most `most`. */
export const peersAwaited = (db: TenantDatabase, most: number) =>
  sql<Peer & { returnId: number; title: string; agency: string; scored: number }>`
    select awaited.* from (
      select peer.*, own.id as return_id, round.title, agency.name as agency, ${scoredByPeer} as scored
        from self_assessment.peer peer
        join self_assessment.round_return own on own.id = peer.round_return_id
        join self_assessment.round round on round.id = own.round_id
        join partnership.agency agency on agency.id = own.agency_id
        ${sentIn}
       where peer.ended_at is null
         and not exists (select 1 from self_assessment.return_change told
                          where told.round_return_id = own.id and told.kind = 'feedback' and told.id > sent.id)) awaited
     where awaited.scored < awaited.rows
     order by awaited.until_on, awaited.id limit ${most}`
    .execute(db)
    .then(({ rows }) => rows)

/** Everybody who was ever asked to challenge a return, in the order they were asked. */
export const peersOfReturn = (db: TenantDatabase, returnId: number) =>
  db
    .selectFrom('selfAssessment.peer as peer')
    .innerJoin('partnership.agency as agency', 'agency.id', 'peer.agencyId')
    .selectAll('peer')
    .select('agency.name as agency')
    .where('peer.roundReturnId', '=', returnId)
    .orderBy('peer.id')
    .execute()
export type PeerOnPanel = Awaited<ReturnType<typeof peersOfReturn>>[number]

/** A few returns with a panel, for the list of pages; those of one peer where they are named. */
export const someChallenged = (db: TenantDatabase, accountId: number | null) =>
  db
    .selectFrom('selfAssessment.peer')
    .select('roundReturnId as id')
    .distinct()
    .where('endedAt', 'is', null)
    .$if(accountId !== null, (query) => query.where('accountId', '=', accountId!))
    .orderBy('id')
    .limit(3)
    .execute()

/** Who of other agencies can be asked to challenge the return of an agency, by agency: nobody who also acts for it, today or later. */
export const peersToPick = (db: TenantDatabase, agencyId: number, today: Day) =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'member.agencyId')
    .select(['member.accountId', 'account.name', 'member.agencyId', 'agency.name as agency'])
    .where('member.agencyId', '<>', agencyId)
    .where(
      sql<boolean>`not exists (select from rooms.agency_key key
        where key.account_id = member.account_id and key.agency_id = ${agencyId} and key.until_on >= ${today})`,
    )
    .where(sql<boolean>`member.roles && ${sql.val([...rolesOfPeers])}::text[]`)
    .where(sql<boolean>`not member.roles && ${sql.val([...rolesOfReviewers])}::text[]`)
    .orderBy('agency.name')
    .orderBy('account.name')
    .orderBy('member.accountId')
    .execute()

/** Puts somebody on the panel of a return. Where they are on it already, these days take the place of the former. */
export async function addPeer(db: TenantDatabase, peer: NewRow<'selfAssessment.peer'> & { askedAt: Date }) {
  await endPeer(db, peer.roundReturnId, peer.accountId, { endedAt: peer.askedAt, endedBy: peer.askedBy })
  await db.insertInto('selfAssessment.peer').values(peer).execute()
}

/** Ends a peer's challenge of a return: from now on they open nothing of it. */
export const endPeer = (
  db: TenantDatabase,
  returnId: number,
  accountId: number,
  ended: { endedAt: Date; endedBy: string },
) =>
  db
    .updateTable('selfAssessment.peer')
    .set(ended)
    .where('roundReturnId', '=', returnId)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute()

const scoredByPeer = sql<number>`(select count(distinct score.question_id)::int from self_assessment.score score
  where score.round_return_id = peer.round_return_id and score.given_as = 'peer' and score.by_account = peer.account_id)`

/** Is a return in the partnership's hands: the last that became of it is that it was returned? A peer is told this of its steps and no more. */
export async function isInHand(db: TenantDatabase, returnId: number): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select self_assessment.is_in_hand(${returnId}::int) as "is"`.execute(db)
  return rows[0]!.is
}

/** Only returns that are in the partnership's hands, with the step by which they came. */
const sentIn = sql`join lateral (select step.id, step.kind from self_assessment.return_change step
  where step.round_return_id = own.id and step.status = 'happened'
    and step.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back')
  order by step.id desc limit 1) sent on sent.kind = 'returned'`
