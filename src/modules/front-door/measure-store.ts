import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Figure, Measure, NewFigure, NewMeasure } from './measure.ts'

/** Writes down a measure and answers with its number. */
export const addMeasure = (db: TenantDatabase, measure: NewMeasure): Promise<number> =>
  db
    .insertInto('frontDoor.measure')
    .values(measure)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down the figures of some months, in the order they were reported; the last of a month is the one that counts. */
export async function addFigures(db: TenantDatabase, figures: NewFigure[]): Promise<void> {
  if (figures.length > 0) await db.insertInto('frontDoor.monthFigure').values(figures).execute()
}

/** The measure with this number, with the agency that supplies it and the development it shows. Throws NotFound when the partnership has none. */
export async function findMeasure(
  db: TenantDatabase,
  id: number,
): Promise<Measure & { agency: string | null; development: string | null }> {
  const measure = await db
    .selectFrom('frontDoor.measure as measure')
    .leftJoin('partnership.agency as agency', 'agency.id', 'measure.agencyId')
    .leftJoin('frontDoor.development as development', 'development.id', 'measure.developmentId')
    .selectAll('measure')
    .select(['agency.name as agency', 'development.title as development'])
    .where('measure.id', '=', id)
    .executeTakeFirst()
  if (!measure) throw new NotFound()
  return measure
}

/** Is there a measure of this name already? */
export const measureNamed = (db: TenantDatabase, name: string) =>
  db
    .selectFrom('frontDoor.measure')
    .select('id')
    .where('name', 'ilike', name.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** The newest few measures, for the list of pages. */
export const someMeasures = (db: TenantDatabase) =>
  db.selectFrom('frontDoor.measure').select('id').orderBy('id', 'desc').limit(2).execute()

/** The measures that show the difference one development makes, by name. */
export const measuresOfDevelopment = (db: TenantDatabase, developmentId: number) =>
  db
    .selectFrom('frontDoor.measure')
    .select(['id', 'name', 'definition'])
    .where('developmentId', '=', developmentId)
    .orderBy('name')
    .execute()

/** One page of the measures, by name, each with its newest month's figure (null when there is none); and how many there are in all. */
export async function measuresPage(db: TenantDatabase, page: number) {
  const measures = await db
    .selectFrom('frontDoor.measure as measure')
    .leftJoin('partnership.agency as agency', 'agency.id', 'measure.agencyId')
    .select(['measure.id', 'measure.name', 'measure.denominatorSays', 'agency.name as agency'])
    .orderBy('measure.name')
    .orderBy('measure.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const ids = measures.map(({ id }) => id)
  const newest = await db
    .selectFrom('frontDoor.monthFigure')
    .select([...columns, 'measureId'])
    .distinctOn('measureId')
    .where('measureId', '=', sql<number>`any(${ids})`)
    .orderBy('measureId')
    .orderBy('firstDay', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const byMeasure = new Map(newest.map((figure) => [figure.measureId, figure]))
  const { count } = await db
    .selectFrom('frontDoor.measure')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return {
    rows: measures.map((measure) => ({ ...measure, newest: byMeasure.get(measure.id) ?? null })),
    count: Number(count),
  }
}

/**
 * One page of the months that were reported for a measure, newest first: the last figure of each, and whatever was
 * reported of the same months before; and how many months there are in all.
 */
export async function monthsPage(
  db: TenantDatabase,
  measureId: number,
  page: number,
): Promise<{ latest: Figure[]; earlier: Figure[]; count: number }> {
  const months = await db
    .selectFrom('frontDoor.monthFigure')
    .select('month')
    .distinct()
    .where('measureId', '=', measureId)
    .orderBy('month', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const figures = await db
    .selectFrom('frontDoor.monthFigure')
    .select(columns)
    .where('measureId', '=', measureId)
    .where('month', '=', sql<string>`any(${months.map(({ month }) => month)})`)
    .orderBy('firstDay', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const latest = [...new Map(figures.toReversed().map((figure) => [figure.month, figure])).values()]
  const counting = new Set(latest.map(({ id }) => id))
  const { count } = await db
    .selectFrom('frontDoor.monthFigure')
    .select(({ fn }) => fn.count<number>('month').distinct().as('count'))
    .where('measureId', '=', measureId)
    .executeTakeFirstOrThrow()
  return { latest, earlier: figures.filter(({ id }) => !counting.has(id)), count: Number(count) }
}

/** The newest month reported for a measure, or null. */
export const newestMonth = (db: TenantDatabase, measureId: number): Promise<string | null> =>
  db
    .selectFrom('frontDoor.monthFigure')
    .select('month')
    .where('measureId', '=', measureId)
    .orderBy('firstDay', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((row) => row?.month ?? null)

/** For every measure, the last figure of each month of a period as it was known on the day asked about. */
export const figuresKnown = (db: TenantDatabase, { period, asAt }: Asked) =>
  db
    .selectFrom('frontDoor.monthFigure as figure')
    .innerJoin('frontDoor.measure as measure', 'measure.id', 'figure.measureId')
    .select([
      'figure.id',
      'figure.month',
      'figure.numerator',
      'figure.denominator',
      'figure.note',
      'figure.status',
      'figure.reportedOn',
      'figure.source',
      'figure.measureId',
      'measure.name',
      'measure.numeratorSays',
      'measure.denominatorSays',
    ])
    .distinctOn(['figure.measureId', 'figure.firstDay'])
    .where('figure.firstDay', '>=', period.from)
    .where('figure.lastDay', '<=', period.to)
    .where((row) => row.or([row('figure.reportedOn', 'is', null), row('figure.reportedOn', '<=', asAt)]))
    .orderBy('figure.measureId')
    .orderBy('figure.firstDay')
    .orderBy('figure.id', 'desc')
    .execute()

/** The measures whose figures are due so many days after a month ends, with the newest month that was reported. */
export const measuresWithADueDay = (db: TenantDatabase) =>
  db
    .selectFrom('frontDoor.measure as measure')
    .leftJoin('partnership.agency as agency', 'agency.id', 'measure.agencyId')
    .select(['measure.id', 'measure.name', 'measure.dueAfterDays', 'measure.agencyId', 'agency.name as agency'])
    .select((row) =>
      row
        .selectFrom('frontDoor.monthFigure as figure')
        .select(({ fn }) => fn.max('figure.month').as('month'))
        .whereRef('figure.measureId', '=', 'measure.id')
        .as('newest'),
    )
    .where('measure.dueAfterDays', 'is not', null)
    .orderBy('measure.id')
    .limit(500)
    .execute()

const columns = ['id', 'month', 'numerator', 'denominator', 'note', 'status', 'reportedOn', 'source'] as const
