import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'

/** Themes to choose from, in their order. */
export const themesToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db.selectFrom('plans.theme').select(['id', 'title as says']).orderBy('place').orderBy('id').execute()

/** Makes the themes read as given, in that order: names that stand keep their priorities, new ones are added, the rest go where no priority stands under them. */
export async function setThemes(db: TenantDatabase, titles: string[]): Promise<void> {
  const there = await db.selectFrom('plans.theme').selectAll().execute()
  await db
    .deleteFrom('plans.theme')
    .where('title', 'not in', titles.length ? titles : [''])
    .where(
      'id',
      'not in',
      db.selectFrom('plans.priority').select('themeId').where('themeId', 'is not', null).$castTo<{ themeId: number }>(),
    )
    .execute()
  const placed = new Map(titles.map((title, at) => [title, at + 1]))
  const fresh = titles.filter((title) => !there.some((theme) => theme.title === title))
  if (fresh.length)
    await db
      .insertInto('plans.theme')
      .values(fresh.map((title) => ({ title, place: placed.get(title)! })))
      .execute()
  await db
    .updateTable('plans.theme')
    .set({ place: sql<number>`coalesce(array_position(${titles}::text[], title), ${titles.length + 1})` })
    .execute()
}
