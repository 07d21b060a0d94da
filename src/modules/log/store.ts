import type { ExpressionBuilder } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Day } from '#platform/calendar/day.ts'
import { bearsOnInSql } from '#platform/facts/bears-on.ts'
import type { Asked } from '#platform/facts/fact.ts'
import type { Tables } from '#platform/database/tables.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** Writes down one entry and answers with its number. */
export const addEntry = (db: TenantDatabase, entry: NewRow<'log.entry'>): Promise<number> =>
  db
    .insertInto('log.entry')
    .values(entry)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down many entries at once and answers with their numbers in the same order. */
export const addEntries = (db: TenantDatabase, entries: NewRow<'log.entry'>[]): Promise<number[]> =>
  db
    .insertInto('log.entry')
    .values(entries)
    .returning('id')
    .execute()
    .then((rows) => rows.map(({ id }) => id))

/** One entry, whether an outcome was known by a day, and what it came of. Throws NotFound when the partnership has none of that number. */
export async function findEntry(db: TenantDatabase, id: number, day: Day) {
  const entry = await entries(db, day).where('entry.id', '=', id).executeTakeFirst()
  if (!entry) throw new NotFound()
  return entry
}
export type FoundEntry = Awaited<ReturnType<typeof findEntry>>

/** What came of an entry, in the order it was recorded. */
export const outcomesOf = (db: TenantDatabase, id: number, day: Day) =>
  entries(db, day).where('entry.outcomeOf', '=', id).orderBy('entry.id').limit(200).execute()

/** One page of the log, latest first, and how many entries there are; of one kind when it is given. */
export async function entriesPage(db: TenantDatabase, kind: string | null, page: number, day: Day) {
  const rows = await entries(db, day)
    .$if(kind !== null, (query) => query.where('entry.kind', '=', kind!))
    .orderBy(
      (row) => row.fn.coalesce('entry.lastDay', 'entry.firstDay'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('entry.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('log.entry as entry')
    .$if(kind !== null, (query) => query.where('entry.kind', '=', kind!))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** Awaited entries that may fall by a day and of which nothing had come that was known on the day given; soonest first. */
export const entriesAwaited = (db: TenantDatabase, until: Day, day: Day) =>
  entries(db, day)
    .where('entry.status', '=', 'planned')
    .where((row) => row.not(settledBy(row, day)))
    .where((row) => row(row.fn.coalesce('entry.firstDay', 'entry.lastDay'), '<=', until))
    .orderBy('entry.lastDay')
    .limit(200)
    .execute()

/** Entries that bear on a period: in it, awaited after it and known to be by a day, or told by a source document as background. */
export const entriesBearingOn = (db: TenantDatabase, asked: Asked) =>
  entries(db, asked.asAt).where(bearsOnInSql('entry', asked)).orderBy('entry.id').execute()

/** The last few entries, for the list of pages. */
export const someEntries = (db: TenantDatabase) =>
  db.selectFrom('log.entry').select('id').orderBy('id', 'desc').limit(3).execute()

const entries = (db: TenantDatabase, day: Day) =>
  db
    .selectFrom('log.entry as entry')
    .leftJoin('log.entry as before', 'before.id', 'entry.outcomeOf')
    .selectAll('entry')
    .select([
      'before.title as before',
      'before.status as beforeStatus',
      'before.happenedOn as beforeOn',
      'before.says as beforeSays',
    ])
    .select((row) => settledBy(row, day).$castTo<boolean>().as('settled'))

/** An outcome that is no plan itself, and was known by the day. */
const settledBy = (row: ExpressionBuilder<Tables & { entry: Tables['log.entry'] }, 'entry'>, day: Day) =>
  row.exists(
    row
      .selectFrom('log.entry as outcome')
      .select('outcome.id')
      .whereRef('outcome.outcomeOf', '=', 'entry.id')
      .where('outcome.status', '!=', 'planned')
      .where((each) => each.or([each('outcome.knownOn', 'is', null), each('outcome.knownOn', '<=', day)])),
  )
