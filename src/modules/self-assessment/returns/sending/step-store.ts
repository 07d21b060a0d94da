import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { addReturnChanges } from '../../return-store.ts'
import type { Return } from '../answer-store.ts'

/** A step of a return that is taken here and now, by the visitor. */
export type NewStep = { kind: string; says: string; reason?: string | null }

/**
 * Takes steps of a return in the order given. Throws ChangedMeanwhile when somebody moved the return on since it was looked at.
 */
export async function takeSteps(visit: Visit, own: Pick<Return, 'id' | 'version'>, steps: NewStep[]): Promise<void> {
  await moveOn(visit.db, own)
  await addReturnChanges(
    visit.db,
    steps.map((step) => ({
      ...step,
      roundReturnId: own.id,
      status: 'happened',
      happenedOn: visit.today,
      knownOn: visit.today,
      byName: visit.who.name,
      at: visit.now,
    })),
  )
}

async function moveOn(db: TenantDatabase, { id, version }: Pick<Return, 'id' | 'version'>): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.roundReturn')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new ChangedMeanwhile()
}

/** The newest few returns, of one agency where it is named; those of a round that asks a tool first. */
export const someReturns = (db: TenantDatabase, agencyId: number | null) =>
  db
    .selectFrom('selfAssessment.roundReturn as own')
    .innerJoin('selfAssessment.round as round', 'round.id', 'own.roundId')
    .select('own.id')
    .$if(agencyId !== null, (query) => query.where('own.agencyId', '=', agencyId!))
    .orderBy(sql`round.version_id is null`)
    .orderBy('own.roundId', 'desc')
    .orderBy('own.id')
    .limit(3)
    .execute()
