import type { Period } from '#platform/calendar/period.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Batch, Cohort, CohortChange } from './cohort.ts'

/** Begins a cohort and answers with its number. */
export const addCohort = (db: TenantDatabase, cohort: NewRow<'cohorts.cohort'>): Promise<number> =>
  db
    .insertInto('cohorts.cohort')
    .values(cohort)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one change of a cohort and answers with its number. */
export const addCohortChange = (db: TenantDatabase, change: NewRow<'cohorts.cohortChange'>): Promise<number> =>
  db
    .insertInto('cohorts.cohortChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down the counts of one batch and answers with its number. */
export const addBatch = (db: TenantDatabase, batch: NewRow<'cohorts.batch'>): Promise<number> =>
  db
    .insertInto('cohorts.batch')
    .values(batch)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The cohort with this number. Throws NotFound when the partnership has none. */
export async function findCohort(db: TenantDatabase, id: number): Promise<Cohort> {
  const cohort = await db.selectFrom('cohorts.cohort').selectAll().where('id', '=', id).executeTakeFirst()
  if (!cohort) throw new NotFound()
  return cohort
}

/** One page of the cohorts, the newest first, each with how many batches came in and whether it has ended; and how many there are in all. */
export async function cohortsPage(db: TenantDatabase, page: number) {
  const rows = await db
    .selectFrom('cohorts.cohort as cohort')
    .selectAll('cohort')
    .select((row) => [
      row
        .selectFrom('cohorts.batch as batch')
        .whereRef('batch.cohortId', '=', 'cohort.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('batches'),
      row
        .exists(
          row
            .selectFrom('cohorts.cohortChange as change')
            .whereRef('change.cohortId', '=', 'cohort.id')
            .where('change.kind', '=', 'ended')
            .where('change.status', '=', 'happened')
            .select('change.id'),
        )
        .as('hasEnded'),
    ])
    .orderBy('cohort.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('cohorts.cohort')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The changes of one cohort, oldest first. */
export const changesOf = (db: TenantDatabase, cohortId: number): Promise<CohortChange[]> =>
  db
    .selectFrom('cohorts.cohortChange')
    .selectAll()
    .where('cohortId', '=', cohortId)
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')
    .execute()

/** The latest batches of one cohort, newest first; at most a hundred, with how many there are in all. */
export async function batchesOf(db: TenantDatabase, cohortId: number): Promise<{ rows: Batch[]; count: number }> {
  const rows = await db
    .selectFrom('cohorts.batch')
    .selectAll()
    .where('cohortId', '=', cohortId)
    .orderBy('receivedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  const { count } = await db
    .selectFrom('cohorts.batch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('cohortId', '=', cohortId)
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** Every cohort to choose from, by name. */
export const cohortsToPick = (db: TenantDatabase) =>
  db.selectFrom('cohorts.cohort').select(['id', 'name as says']).orderBy('name').execute()

/** Is there a cohort of this name already? */
export const cohortNamed = (db: TenantDatabase, name: string) =>
  db
    .selectFrom('cohorts.cohort')
    .select('id')
    .where('name', 'ilike', name.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** What happened to cohorts by the end of a period, and what is planned, with the name of each; cohorts that ended before it are left out. */
export const changesUntil = (db: TenantDatabase, { from, to }: Period) =>
  db
    .selectFrom('cohorts.cohortChange as change')
    .innerJoin('cohorts.cohort as cohort', 'cohort.id', 'change.cohortId')
    .selectAll('change')
    .select('cohort.name as cohort')
    .where((row) =>
      row.or([
        row('change.status', '=', 'planned'),
        row('change.firstDay', 'is', null),
        row('change.firstDay', '<=', to),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cohorts.cohortChange as end')
            .select('end.id')
            .whereRef('end.cohortId', '=', 'cohort.id')
            .where('end.kind', '=', 'ended')
            .where('end.status', '=', 'happened')
            .where('end.lastDay', '<', from),
        ),
      ),
    )
    .orderBy('change.id')
    .execute()

/** The batches that came in during a period: for each cohort how many, and the counts of each. */
export const batchesDuring = (db: TenantDatabase, { from, to }: Period) =>
  db
    .selectFrom('cohorts.batch as batch')
    .innerJoin('cohorts.cohort as cohort', 'cohort.id', 'batch.cohortId')
    .select(['batch.cohortId', 'cohort.name as cohort', 'batch.receivedOn', 'batch.births'])
    .where('batch.receivedOn', '>=', from)
    .where('batch.receivedOn', '<=', to)
    .orderBy('batch.cohortId')
    .orderBy('batch.receivedOn')
    .execute()
