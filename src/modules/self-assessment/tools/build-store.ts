import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import type { Building } from './building.ts'

/** The kinds of piece that a version is built of, each in a table of its own. */
export type PieceKind = 'audience' | 'scale' | 'part' | 'question'

/**
 * Counts one more change of what a version holds. Throws ChangedMeanwhile where somebody changed or published it since it was read: every
 * change of a piece begins with this.
 */
export async function raiseVersion(
  db: TenantDatabase,
  { versionId, version }: Pick<Building, 'versionId' | 'version'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.toolVersion')
    .set({ version: version + 1 })
    .where('id', '=', versionId)
    .where('version', '=', version)
    .where('publishedOn', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** The version that a piece belongs to. Throws NotFound when the partnership has none of this number. */
export async function versionOfPiece(db: TenantDatabase, kind: PieceKind, id: number): Promise<number> {
  const piece = await db.selectFrom(tableOf(kind)).select('versionId').where('id', '=', id).executeTakeFirst()
  if (!piece) throw new NotFound()
  return piece.versionId
}

/** Takes a piece out of its version; what lies in it goes with it. */
export const removePiece = async (db: TenantDatabase, kind: PieceKind, id: number): Promise<void> =>
  void (await db.deleteFrom(tableOf(kind)).where('id', '=', id).execute())

/** A few versions that are being built, for the lists of pages. */
export const someBeingBuilt = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.toolVersion')
    .select('id')
    .where('publishedOn', 'is', null)
    .orderBy('id')
    .limit(3)
    .execute()

/** A few pieces of versions that are being built, for the lists of pages. */
export const somePieces = (db: TenantDatabase, kind: PieceKind) =>
  db
    .selectFrom(`selfAssessment.${kind} as piece` as 'selfAssessment.part as piece')
    .innerJoin('selfAssessment.toolVersion as version', 'version.id', 'piece.versionId')
    .select('piece.id')
    .where('version.publishedOn', 'is', null)
    .orderBy('piece.id')
    .limit(3)
    .execute()

/** A few scored questions of versions that are being built, for the lists of pages. */
export const someScored = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.question as question')
    .innerJoin('selfAssessment.toolVersion as version', 'version.id', 'question.versionId')
    .select('question.id')
    .where('version.publishedOn', 'is', null)
    .where('question.kind', '=', 'scored')
    .orderBy('question.id')
    .limit(3)
    .execute()

/** The tables of pieces are alike in what is asked of them here: a number and a version. */
const tableOf = (kind: PieceKind) => `selfAssessment.${kind}` as 'selfAssessment.part'
