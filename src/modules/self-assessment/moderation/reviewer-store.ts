import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Return } from '../returns/answer-store.ts'
import { rolesOfReviewers } from './panel/peer.ts'

/** Who can be named to review a return: everybody who moderates and signs in here, by name. */
export const reviewersToPick = (db: TenantDatabase): Promise<{ accountId: number; name: string }[]> =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['member.accountId', 'account.name'])
    .where(sql<boolean>`member.roles && ${sql.val([...rolesOfReviewers])}::text[]`)
    .orderBy('account.name')
    .orderBy('member.accountId')
    .execute()

/** Names who reviews a return, or nobody. Throws ChangedMeanwhile when somebody moved the return on since it was read. */
export async function setReviewer(
  db: TenantDatabase,
  { id, version }: Pick<Return, 'id' | 'version'>,
  reviewer: { accountId: number; name: string } | null,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.roundReturn')
    .set({ reviewerAccount: reviewer?.accountId ?? null, reviewer: reviewer?.name ?? null, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}
