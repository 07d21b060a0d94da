import { sql } from 'kysely'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { bearsOnInSql } from '#platform/facts/bears-on.ts'
import { changeColumns, isUnsettled } from '#platform/facts/change-in-sql.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { doneByColumns } from '#modules/partnership/index.ts'
import type { Finding, NewFinding, NewPiece, NewPieceChange, Piece, PieceChange } from './piece.ts'

/** Adds a piece of scrutiny and answers with its number. */
export const addPiece = (db: TenantDatabase, piece: NewPiece): Promise<number> =>
  db
    .insertInto('scrutiny.piece')
    .values(piece)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one change of a piece and answers with its number. */
export const addPieceChange = (db: TenantDatabase, change: NewPieceChange): Promise<number> =>
  db
    .insertInto('scrutiny.pieceChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down something that a piece found and answers with its number. */
export const addFinding = (db: TenantDatabase, finding: NewFinding): Promise<number> =>
  db
    .insertInto('scrutiny.finding')
    .values(finding)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The piece with this number, and the post that leads it. Throws NotFound when the partnership has none. */
export async function findPiece(db: TenantDatabase, id: number): Promise<Piece> {
  const piece = await pieces(db).where('piece.id', '=', id).executeTakeFirst()
  if (!piece) throw new NotFound()
  return piece
}

/** Is there a piece of this title already? */
export const pieceTitled = (db: TenantDatabase, title: string) =>
  db
    .selectFrom('scrutiny.piece')
    .select('id')
    .where('title', 'ilike', title.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** The newest few pieces, for the list of pages. */
export const somePieces = (db: TenantDatabase) =>
  db.selectFrom('scrutiny.piece').select('id').orderBy('id', 'desc').limit(3).execute()

/** One page of the pieces, newest first, each with how many findings it has; and how many pieces there are in all. */
export async function piecesPage(db: TenantDatabase, page: number) {
  const rows = await pieces(db)
    .select((row) =>
      row
        .selectFrom('scrutiny.finding as finding')
        .whereRef('finding.pieceId', '=', 'piece.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('findings'),
    )
    .orderBy('piece.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('scrutiny.piece')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map((row) => ({ ...row, findings: Number(row.findings) })), count: Number(count) }
}

/** The changes of some pieces, in the order they were recorded. */
export const changesOfPieces = (db: TenantDatabase, pieceIds: readonly number[]): Promise<PieceChange[]> =>
  changes(db)
    .where('change.pieceId', '=', sql<number>`any(${pieceIds})`)
    .orderBy('change.id')
    .execute()

/** What one piece found, in the order it was recorded. */
export const findingsOf = (db: TenantDatabase, pieceId: number): Promise<Finding[]> =>
  db.selectFrom('scrutiny.finding').selectAll().where('pieceId', '=', pieceId).orderBy('id').execute()

/**
 * The changes that bear on a period, with their piece and what each waits on. Told are those learnt from a document,
 * those that may have fallen in the period, and plans that reach beyond its beginning and were not settled by anything
 * known on the day asked about.
 */
export const changesBearingOn = (db: TenantDatabase, asked: Asked): Promise<BearingChange[]> =>
  changes(db)
    .innerJoin('scrutiny.piece as piece', 'piece.id', 'change.pieceId')
    .leftJoin('scrutiny.pieceChange as first', 'first.id', 'change.waitsOn')
    .select(['piece.title', 'piece.kind as pieceKind', 'first.says as firstSays', 'first.happenedOn as firstOn'])
    .where(isUnsettled('scrutiny.pieceChange', 'change', asked.asAt))
    .where(bearsOnInSql('change', asked))
    .orderBy('change.id')
    .execute()

/** The findings that were, or may have been, agreed in the period, and those learnt from a document, with their piece. */
export const findingsBearingOn = (db: TenantDatabase, asked: Asked): Promise<BearingFinding[]> =>
  db
    .selectFrom('scrutiny.finding as finding')
    .innerJoin('scrutiny.piece as piece', 'piece.id', 'finding.pieceId')
    .selectAll('finding')
    .select(['piece.title', 'piece.kind as pieceKind'])
    .where(bearsOnInSql('finding', asked))
    .orderBy('finding.id')
    .execute()

/** Plans that nobody has settled, soonest first, with their piece; at most five hundred. */
export const openPlansOfPieces = (db: TenantDatabase) =>
  changes(db)
    .innerJoin('scrutiny.piece as piece', 'piece.id', 'change.pieceId')
    .select(['piece.title', 'piece.ledBy', 'piece.ledByPostId'])
    .leftJoin('partnership.post as leader', 'leader.id', 'piece.ledByPostId')
    .select('leader.name as leader')
    .where('change.status', '=', 'planned')
    .where(isUnsettled('scrutiny.pieceChange'))
    .orderBy('change.lastDay')
    .limit(500)
    .execute()

export type BearingChange = PieceChange & {
  title: string
  pieceKind: string
  firstSays: string | null
  firstOn: When | null
}
export type BearingFinding = Finding & { title: string; pieceKind: string }

const pieces = (db: TenantDatabase) =>
  db
    .selectFrom('scrutiny.piece as piece')
    .leftJoin('partnership.post as post', 'post.id', 'piece.ledByPostId')
    .selectAll('piece')
    .select(['post.name as post', 'post.kind as postKind'])

const changes = (db: TenantDatabase) =>
  db
    .selectFrom('scrutiny.pieceChange as change')
    .leftJoin('partnership.post as post', 'post.id', 'change.byPostId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'change.byGroupId')
    .select([...changeColumns, 'change.pieceId', 'change.doneBy', 'change.waitsOn', ...doneByColumns])
