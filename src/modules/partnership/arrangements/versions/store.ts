import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import type { Agreement } from '../../agreement.ts'
import { inLine, type Content, type Version } from './version.ts'

/** Writes down a version and answers with its number. */
export const addVersion = (db: TenantDatabase, version: NewRow<'partnership.arrangementsVersion'>): Promise<number> =>
  db
    .insertInto('partnership.arrangementsVersion')
    .values(version)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/**
 * Keeps a version as it was read until the end of the transaction, so that nobody changes its words while another publishes them.
 * Throws ChangedMeanwhile when somebody has given it another wording or published it since.
 */
export async function holdVersion(db: TenantDatabase, { id, wording }: Pick<Version, 'id' | 'wording'>): Promise<void> {
  const held = await db
    .selectFrom('partnership.arrangementsVersion')
    .select('wording')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const published = await db
    .selectFrom('partnership.arrangementsPublication')
    .select('id')
    .where('versionId', '=', id)
    .executeTakeFirst()
  if (held?.wording !== wording || published) throw new ChangedMeanwhile()
}

/** Changes what a version says; it is then another wording, and what partners agreed to before counts no longer. Throws ChangedMeanwhile when somebody else was quicker. */
export async function changeVersion(
  db: TenantDatabase,
  { id, wording }: Pick<Version, 'id' | 'wording'>,
  change: { title: string; framework: string | null; words: string | null },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('partnership.arrangementsVersion')
    .set({ ...change, wording: wording + 1 })
    .where('id', '=', id)
    .where('wording', '=', wording)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ChangedMeanwhile()
}

/** Says where anybody can read a version. */
export const keepVersionAt = (db: TenantDatabase, id: number, keptAt: string | null) =>
  db.updateTable('partnership.arrangementsVersion').set({ keptAt }).where('id', '=', id).execute()

/** Every version, the latest edition first. A partnership has a handful in a decade. */
export async function allVersions(db: TenantDatabase): Promise<Version[]> {
  const versions = await db
    .selectFrom('partnership.arrangementsVersion')
    .selectAll()
    .orderBy('edition', 'desc')
    .execute()
  const publications = await db.selectFrom('partnership.arrangementsPublication').selectAll().orderBy('id').execute()
  return inLine(versions, publications)
}

/** One version. Throws NotFound when the partnership has none of that number. */
export async function findVersion(db: TenantDatabase, id: number): Promise<Version> {
  const version = (await allVersions(db)).find((each) => each.id === id)
  if (!version) throw new NotFound()
  return version
}

/** Writes down that a version was published. Refused by the database unless each partner agreed, or it was learnt from a document. */
export const addPublication = (db: TenantDatabase, publication: NewRow<'partnership.arrangementsPublication'>) =>
  db.insertInto('partnership.arrangementsPublication').values(publication).execute()

/** Writes down how a partner stands on the wording of a version. */
export const addAgreement = (db: TenantDatabase, agreements: NewRow<'partnership.arrangementsAgreement'>[]) =>
  db.insertInto('partnership.arrangementsAgreement').values(agreements).execute()

/** What partners said of a version, of whatever wording, oldest first. */
export const agreementsOfVersion = (db: TenantDatabase, versionId: number): Promise<Agreement[]> =>
  db
    .selectFrom('partnership.arrangementsAgreement')
    .selectAll()
    .where('versionId', '=', versionId)
    .orderBy('id')
    .execute()

/** The same of every version at once, for their list. */
export const allAgreements = (db: TenantDatabase) =>
  db.selectFrom('partnership.arrangementsAgreement').selectAll().orderBy('id').execute()

/** Writes down where a version says a point of the law's list, or why not. */
export const addContents = (db: TenantDatabase, contents: NewRow<'partnership.arrangementsContent'>[]) =>
  contents.length ? db.insertInto('partnership.arrangementsContent').values(contents).execute() : Promise.resolve([])

/** What was written of the points of a version, oldest first. */
export const contentsOfVersion = (db: TenantDatabase, versionId: number): Promise<Content[]> =>
  db
    .selectFrom('partnership.arrangementsContent')
    .selectAll()
    .where('versionId', '=', versionId)
    .orderBy('id')
    .execute()
