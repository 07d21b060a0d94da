import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'

/**
 * Writes down afterwards how a partner stood, with what was recorded before. The database looks at what the law gives to the three when the
 * transaction ends. Throws ChangedMeanwhile when somebody recorded it otherwise since it was read.
 */
export async function recordStance(db: TenantDatabase, change: NewRow<'meetings.decisionStanceChange'>): Promise<void> {
  const { decisionId, agencyId, how, why, wasHow } = change
  if (wasHow) {
    const { numUpdatedRows } = await db
      .updateTable('meetings.decisionPartner')
      .set({ how, why, deputySays: null, deputyAt: null })
      .where('decisionId', '=', decisionId)
      .where('agencyId', '=', agencyId)
      .where('how', '=', wasHow)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  } else await db.insertInto('meetings.decisionPartner').values({ decisionId, agencyId, how, why }).execute()
  await db.insertInto('meetings.decisionStanceChange').values(change).execute()
}

/** What was written down afterwards of how partners stood on a decision, the first first. */
export const stanceChangesOf = (db: TenantDatabase, decisionId: number) =>
  db
    .selectFrom('meetings.decisionStanceChange as change')
    .innerJoin('partnership.agency as agency', (on) =>
      on.onRef('agency.partnershipId', '=', 'change.partnershipId').onRef('agency.id', '=', 'change.agencyId'),
    )
    .selectAll('change')
    .select('agency.name')
    .where('change.decisionId', '=', decisionId)
    .orderBy('change.id')
    .execute()
