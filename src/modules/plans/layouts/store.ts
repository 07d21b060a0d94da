import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { isColumnKind, type Column } from './column.ts'

type NewLayout = { title: string; groupedBy: string; seenAt?: string | null; columns: Column[] }

/** Adds a layout with its columns and answers with its number. */
export async function addLayout(db: TenantDatabase, { columns, ...layout }: NewLayout): Promise<number> {
  const { id } = await db.insertInto('plans.layout').values(layout).returning('id').executeTakeFirstOrThrow()
  await putColumns(db, id, columns)
  return id
}

/** Changes a layout and its columns. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function changeLayout(
  db: TenantDatabase,
  layout: { id: number; version: number },
  { columns, ...changes }: NewLayout,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('plans.layout')
    .set({ ...changes, version: layout.version + 1 })
    .where('id', '=', layout.id)
    .where('version', '=', layout.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  await db.deleteFrom('plans.layoutColumn').where('layoutId', '=', layout.id).execute()
  await putColumns(db, layout.id, columns)
}

/** Every layout with its columns in order. At most a hundred. */
export const allLayouts = async (db: TenantDatabase) => (await layouts(db).limit(100).execute()).map(known)

/** One layout. Throws NotFound when the partnership has no such layout. */
export async function findLayout(db: TenantDatabase, id: number) {
  const layout = await layouts(db).where('layout.id', '=', id).executeTakeFirst()
  if (!layout) throw new NotFound()
  return known(layout)
}

/** Layouts to choose from, in the order they were made. */
export const layoutsToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db.selectFrom('plans.layout').select(['id', 'title as says']).orderBy('id').limit(100).execute()

const putColumns = (db: TenantDatabase, layoutId: number, columns: Column[]) =>
  db
    .insertInto('plans.layoutColumn')
    .values(columns.map((column, at) => ({ layoutId, place: at + 1, ...column })))
    .execute()

const layouts = (db: TenantDatabase) =>
  db
    .selectFrom('plans.layout as layout')
    .selectAll('layout')
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom('plans.layoutColumn as column')
          .select(['column.shows', 'column.heading'])
          .whereRef('column.partnershipId', '=', 'layout.partnershipId')
          .whereRef('column.layoutId', '=', 'layout.id')
          .orderBy('column.place'),
      ).as('columns'),
    )
    .orderBy('layout.id')

/** A column that this version does not know, from an archive of a later one, is left out rather than shown empty. */
const known = <L extends { columns: { shows: string; heading: string }[] }>(
  layout: L,
): Omit<L, 'columns'> & { columns: Column[] } => ({
  ...layout,
  columns: layout.columns.flatMap(({ shows, heading }): Column[] => (isColumnKind(shows) ? [{ shows, heading }] : [])),
})
