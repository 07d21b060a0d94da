import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { Holding } from '#modules/partnership/index.ts'
import { isClosed } from '../store.ts'
import { openChallenges } from './store.ts'

/** A challenge passes to somebody else, with a row that says from whom, to whom, why and when. Throws ChangedMeanwhile when it passed on or was closed since it was read. */
export async function passChallengeOn(
  db: TenantDatabase,
  challenge: { id: number; raisedByAccount: number },
  passing: { toAccount: number; toName: string; why: string; passedOn: Day },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('risks.challenge')
    .set({ raisedByAccount: passing.toAccount })
    .where('id', '=', challenge.id)
    .where('raisedByAccount', '=', challenge.raisedByAccount)
    .where(
      sql<boolean>`not exists (select from risks.challenge_closing as closing where closing.challenge_id = ${challenge.id})`,
    )
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  await db
    .insertInto('risks.challengePassedOn')
    .values({ challengeId: challenge.id, fromAccount: challenge.raisedByAccount, ...passing })
    .execute()
}

/** To whom a challenge passed, oldest first. */
export const passingsOf = (db: TenantDatabase, challengeId: number) =>
  db.selectFrom('risks.challengePassedOn').selectAll().where('challengeId', '=', challengeId).orderBy('id').execute()

/** The open challenges that this visitor may pass on. */
export const openToPassOn = async (visit: Visit) =>
  (await openChallenges(visit)).filter(
    ({ raisedByAccount }) => raisedByAccount === visit.who.accountId || may(visit, 'pass on challenges'),
  )

/** The risks on the register that are one person's own and the open challenges that they raised, each with the page on which it passes to somebody else. */
export const heldInRisks: Holding = async (visit, { personId, accountId }) => [
  ...(await risksOfPerson(visit.db, personId)).map(({ id, title }) => ({
    says: `Risk: ${title}`,
    at: `/risks/${id}`,
    passOnAt: `/risks/${id}/edit`,
  })),
  ...(accountId === null ? [] : await openChallenges(visit))
    .filter(({ raisedByAccount }) => raisedByAccount === accountId)
    .map(({ id, title }) => ({
      says: `Challenge: ${title}`,
      at: `/challenges/${id}`,
      passOnAt: `/challenges/${id}/pass-on`,
    })),
]

const risksOfPerson = (db: TenantDatabase, personId: number) =>
  db
    .selectFrom('risks.risk as risk')
    .select(['risk.id', 'risk.title'])
    .where('risk.ownerPersonId', '=', personId)
    .where(sql<boolean>`not ${isClosed}`)
    .orderBy('risk.id')
    .limit(50)
    .execute()
