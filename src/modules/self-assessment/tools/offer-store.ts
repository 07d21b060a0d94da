import { sql } from 'kysely'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'

/** What was last said of whether new rounds may ask a version; null where nobody said anything, so that it is offered. */
export const lastOffer = async (
  db: TenantDatabase,
  versionId: number,
): Promise<Row<'selfAssessment.versionOffer'> | null> =>
  (await db
    .selectFrom('selfAssessment.versionOffer')
    .selectAll()
    .where('versionId', '=', versionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** Writes down that a version is no longer offered, or is offered again. */
export const addOffer = (db: TenantDatabase, offer: NewRow<'selfAssessment.versionOffer'>) =>
  db.insertInto('selfAssessment.versionOffer').values(offer).execute()

/** May new rounds ask it? For a statement that calls the version `version`. */
export const isOffered = sql<boolean>`coalesce((select offer.offered from self_assessment.version_offer offer
  where offer.version_id = version.id order by offer.id desc limit 1), true)`
