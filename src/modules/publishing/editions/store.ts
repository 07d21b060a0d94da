import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import type { Edition, EditionContent } from './edition.ts'

/** An edition without its text, for lists. */
export type EditionLine = Omit<Edition, 'content'>

const lineColumns = [
  'id',
  'reportId',
  'number',
  'slug',
  'title',
  'kind',
  'coversFrom',
  'coversTo',
  'contentHash',
  'publishedAt',
  'publishedOn',
  'corrects',
] as const

/** Published editions, latest first; for a visitor and for anybody alike. One more than `most` tells whether there are more. */
export const editionsPublished = (db: TenantDatabase, most: number, from = 0): Promise<EditionLine[]> =>
  db
    .selectFrom('publishing.edition')
    .select(lineColumns)
    .orderBy('publishedOn', 'desc')
    .orderBy('id', 'desc')
    .offset(from)
    .limit(most + 1)
    .execute() as Promise<EditionLine[]>

/** The editions of some reports, oldest first. */
export const editionsOf = async (db: TenantDatabase, reports: readonly number[]): Promise<EditionLine[]> =>
  reports.length === 0
    ? []
    : ((await db
        .selectFrom('publishing.edition')
        .select(lineColumns)
        .where('reportId', 'in', reports)
        .orderBy('id')
        .execute()) as EditionLine[])

/** The edition at that short name, as it was frozen. Throws NotFound when there is none. */
export async function findEdition(db: TenantDatabase, slug: string): Promise<Edition> {
  // Read as text, so that the names of figures come back letter for letter.
  const row = await db
    .selectFrom('publishing.edition')
    .select([...lineColumns, sql<string>`content::text`.as('content')])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...(row as EditionLine), content: JSON.parse(row.content) as EditionContent }
}

/** The edition that names this one as what it corrects; null when none does. */
export const correctedBy = (db: TenantDatabase, id: number): Promise<{ slug: string; title: string } | undefined> =>
  db.selectFrom('publishing.edition').select(['slug', 'title']).where('corrects', '=', id).executeTakeFirst()

/** Is that short name taken here already? */
export const slugIsTaken = async (db: TenantDatabase, slug: string): Promise<boolean> =>
  (await db.selectFrom('publishing.edition').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined

/** Freezes an edition. It cannot be changed afterwards, by anybody. */
export const addEdition = ({ content, ...edition }: Omit<Edition, 'id'>, db: TenantDatabase) =>
  db
    .insertInto('publishing.edition')
    .values({ ...edition, content: JSON.stringify(content) })
    .execute()
