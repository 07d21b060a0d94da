import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'

export type Publication = Row<'publishing.earlierPublication'>
export type PublicationChange = Row<'publishing.publicationChange'>

/** Writes down a report published before or elsewhere, or still to come, and answers with its number. */
export async function addPublication(
  db: TenantDatabase,
  publication: NewRow<'publishing.earlierPublication'>,
): Promise<number> {
  const { id } = await db
    .insertInto('publishing.earlierPublication')
    .values(publication)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes down dated steps in the life of such reports. */
export const addPublicationChanges = (db: TenantDatabase, changes: NewRow<'publishing.publicationChange'>[]) =>
  db.insertInto('publishing.publicationChange').values(changes).execute()

/** Every such report; a partnership has one or two a year. */
export const publicationsListed = (db: TenantDatabase): Promise<Publication[]> =>
  db.selectFrom('publishing.earlierPublication').selectAll().orderBy('id').limit(200).execute()

/** One such report. Throws NotFound when it is not here. */
export async function findPublication(db: TenantDatabase, id: number): Promise<Publication> {
  const row = await db.selectFrom('publishing.earlierPublication').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** The dated steps of one such report, earliest first. */
export const changesOfPublication = (db: TenantDatabase, publication: number): Promise<PublicationChange[]> =>
  db
    .selectFrom('publishing.publicationChange')
    .selectAll()
    .where('publicationId', '=', publication)
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')
    .execute()

/** Every dated step with the name of its report, up to a day or planned after it. */
export const publicationChangesUntil = (db: TenantDatabase, day: string) =>
  db
    .selectFrom('publishing.publicationChange as change')
    .innerJoin('publishing.earlierPublication as publication', 'publication.id', 'change.publicationId')
    .selectAll('change')
    .select(['publication.title', 'publication.kind'])
    .where((row) =>
      row.or([
        row('change.status', '=', 'planned'),
        row('change.firstDay', 'is', null),
        row('change.firstDay', '<=', day as PublicationChange['firstDay']),
      ]),
    )
    .orderBy('change.id')
    .execute()

/** The last day on which a yearly report was published elsewhere; null when none is recorded. */
export async function lastYearlyBefore(db: TenantDatabase): Promise<PublicationChange | undefined> {
  return db
    .selectFrom('publishing.publicationChange as change')
    .innerJoin('publishing.earlierPublication as publication', 'publication.id', 'change.publicationId')
    .selectAll('change')
    .where('publication.kind', '=', 'yearly')
    .where('change.step', '=', 'published')
    .where('change.status', '=', 'happened')
    .orderBy('change.lastDay', 'desc')
    .executeTakeFirst()
}
