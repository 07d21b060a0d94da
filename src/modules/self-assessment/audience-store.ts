import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'

/** The audiences of a version, to choose from. */
export const audiencesOf = (db: TenantDatabase, versionId: number): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('selfAssessment.audience')
    .select(['id', 'name as says'])
    .where('versionId', '=', versionId)
    .orderBy('place')
    .orderBy('id')
    .execute()

/** Asks one return in the wordings of an audience, or in those for everybody. Throws ChangedMeanwhile when somebody moved it on since it was read. */
export async function wordFor(
  db: TenantDatabase,
  { id, version }: { id: number; version: number },
  audienceId: number | null,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.roundReturn')
    .set({ audienceId, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Asks every return of a round in the wordings that a version has for its kind of agency, or in those for everybody. */
export const askInWordingsOf = (db: TenantDatabase, roundId: number, versionId: number | null) =>
  sql`update self_assessment.round_return own
         set version = own.version + 1,
             audience_id = (select audience.id from self_assessment.audience join partnership.agency on agency.id = own.agency_id
                             where audience.version_id = ${versionId}::int and agency.kind = any(audience.agency_kinds)
                             order by audience.place, audience.id limit 1)
       where own.round_id = ${roundId}`.execute(db)

/** A few returns of rounds that ask a tool, for the list of pages. */
export const someReturnsInATool = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.roundReturn as own')
    .innerJoin('selfAssessment.round as round', 'round.id', 'own.roundId')
    .select('own.id')
    .where('round.versionId', 'is not', null)
    .orderBy('own.id', 'desc')
    .limit(2)
    .execute()
