import { sql } from 'kysely'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { bearsOnInSql } from '#platform/facts/bears-on.ts'
import { changeColumns, isUnsettled } from '#platform/facts/change-in-sql.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { doneByColumns } from '#modules/partnership/index.ts'
import type { Development, DevelopmentChange, NewDevelopment, NewDevelopmentChange } from './development.ts'

/** Writes down a development and answers with its number. */
export const addDevelopment = (db: TenantDatabase, development: NewDevelopment): Promise<number> =>
  db
    .insertInto('frontDoor.development')
    .values(development)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one change of a development and answers with its number. */
export const addDevelopmentChange = (db: TenantDatabase, change: NewDevelopmentChange): Promise<number> =>
  db
    .insertInto('frontDoor.developmentChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The development with this number. Throws NotFound when the partnership has none. */
export async function findDevelopment(db: TenantDatabase, id: number): Promise<Development> {
  const development = await db.selectFrom('frontDoor.development').selectAll().where('id', '=', id).executeTakeFirst()
  if (!development) throw new NotFound()
  return development
}

/** Is there a development of this title already? */
export const developmentTitled = (db: TenantDatabase, title: string) =>
  db
    .selectFrom('frontDoor.development')
    .select('id')
    .where('title', 'ilike', title.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** Every development to choose from, by title. */
export const developmentsToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db.selectFrom('frontDoor.development').select(['id', 'title as says']).orderBy('title').execute()

/** The newest few developments, for the list of pages. */
export const someDevelopments = (db: TenantDatabase) =>
  db.selectFrom('frontDoor.development').select('id').orderBy('id', 'desc').limit(2).execute()

/** One page of the developments, by title, and how many there are in all. */
export async function developmentsPage(
  db: TenantDatabase,
  page: number,
): Promise<{ rows: Development[]; count: number }> {
  const rows = await db
    .selectFrom('frontDoor.development')
    .selectAll()
    .orderBy('title')
    .orderBy('id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('frontDoor.development')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The changes of some developments, in the order they were recorded. */
export const changesOfDevelopments = (
  db: TenantDatabase,
  developmentIds: readonly number[],
): Promise<DevelopmentChange[]> =>
  changes(db)
    .where('change.developmentId', '=', sql<number>`any(${developmentIds})`)
    .orderBy('change.id')
    .execute()

/**
 * The changes that bear on a period, with the title of their development. Told are those learnt from a document, those
 * that may have fallen in the period, and plans that reach beyond its beginning and were not settled by anything known on
 * the day asked about. `measuredBy` is the first measure of the development, by name, or null.
 */
export const changesBearingOn = (db: TenantDatabase, asked: Asked) =>
  changes(db)
    .innerJoin('frontDoor.development as development', 'development.id', 'change.developmentId')
    .select('development.title')
    .select((row) =>
      row
        .selectFrom('frontDoor.measure as measure')
        .select('measure.name')
        .whereRef('measure.developmentId', '=', 'change.developmentId')
        .orderBy('measure.name')
        .limit(1)
        .as('measuredBy'),
    )
    .where(isUnsettled('frontDoor.developmentChange', 'change', asked.asAt))
    .where(bearsOnInSql('change', asked))
    .orderBy('change.id')
    .execute()

/** Plans that nobody has settled, soonest first, with the title of their development and the date they had before; at most five hundred. */
export const plansStillOpen = (
  db: TenantDatabase,
): Promise<(DevelopmentChange & { title: string; before: When | null })[]> =>
  changes(db)
    .innerJoin('frontDoor.development as development', 'development.id', 'change.developmentId')
    .leftJoin('frontDoor.developmentChange as earlier', 'earlier.id', 'change.settles')
    .select(['development.title', 'earlier.happenedOn as before'])
    .where('change.status', '=', 'planned')
    .where(isUnsettled('frontDoor.developmentChange'))
    .orderBy('change.lastDay')
    .orderBy('change.id')
    .limit(500)
    .execute()

const changes = (db: TenantDatabase) =>
  db
    .selectFrom('frontDoor.developmentChange as change')
    .leftJoin('partnership.post as post', 'post.id', 'change.byPostId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'change.byGroupId')
    .select([...changeColumns, 'change.developmentId', 'change.doneBy', ...doneByColumns])
