import type { DoneBy } from '#modules/partnership/index.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { inTime, type Change } from '#platform/facts/change.ts'
import { inSentence, type Dated } from '#platform/facts/dated.ts'
import type { Kind } from '#platform/facts/fact.ts'

export type Piece = Row<'scrutiny.piece'> & { post: string | null; postKind: string | null }
export type NewPiece = NewRow<'scrutiny.piece'>
export type NewPieceChange = NewRow<'scrutiny.pieceChange'>
export type PieceChange = Change & Dated & DoneBy & { pieceId: number; waitsOn: number | null }
export type Finding = Row<'scrutiny.finding'>
export type NewFinding = NewRow<'scrutiny.finding'>

export const pieceAddress = (id: number) => `/scrutiny/${id}`

/** What kinds of work there are, in the words people choose from. */
export const pieceKinds = {
  'scrutiny framework': 'Scrutiny framework',
  'thematic learning': 'Thematic learning',
  'multi-agency audit': 'Multi-agency audit',
  'audit programme': 'Programme of audits',
  'deeper dive': 'Deeper dive',
  'inspection response': 'Answer to an inspection',
} as const

/** What can change about a piece, in the words people choose from, in the order of its path. */
export const changeKinds = {
  designed: 'Designed',
  agreed: 'Agreed',
  'scope agreed': 'Scope agreed',
  begun: 'Begun',
  auditing: 'Auditing',
  'monthly theme': 'Theme of a month',
  'research completed': 'Research completed',
  'learning conversations': 'Learning conversations held',
  'learning agreed': 'Learning agreed',
  considered: 'Considered by a group',
  completed: 'Completed',
  published: 'Published',
} as const
export type ChangeKind = keyof typeof changeKinds

/** Where on its path a change of a piece stands, first to last. Auditing that runs on is no step. */
export const stageOf: Partial<Record<string, number>> = {
  designed: 1,
  agreed: 2,
  'scope agreed': 3,
  begun: 4,
  'research completed': 5,
  'learning conversations': 6,
  'learning agreed': 7,
  considered: 8,
  completed: 9,
  published: 10,
}

/** The part of the report a kind of work is told in. */
export const reportSectionOf = (kind: string): string => reportSections[kind] ?? 'Independence, scrutiny and assurance'

const reportSections: Record<string, string> = {
  'deeper dive': 'Child safeguarding practice reviews and other learning',
  'multi-agency audit': 'Improvement activity',
  'audit programme': 'Improvement activity',
  'inspection response': 'Improvement activity',
}

/** What kind of fact a change makes: a plan while it is planned, a decision where something was agreed. */
export function factKindOf(change: Pick<Change, 'kind' | 'status'>): Kind {
  if (change.status === 'planned') return 'plan'
  return ['agreed', 'scope agreed', 'learning agreed'].includes(change.kind) ? 'decision' : 'event'
}

/** For a change with which auditing or other work begins: one of what kind of work it is. */
export function oneOfKind(pieceKind: string, changeKind: string): string | null {
  if (!['begun', 'auditing', 'monthly theme'].includes(changeKind)) return null
  return ['multi-agency audit', 'audit programme', 'deeper dive'].includes(pieceKind) ? 'multi-agency audit' : pieceKind
}

/** The furthest step taken, in words; for auditing that runs on, that it runs. */
export function stageNow(changes: readonly Pick<PieceChange, 'id' | 'kind' | 'status' | 'happenedOn'>[]): string {
  const happened = changes.filter((change) => change.status === 'happened')
  const last = happened.toSorted((one, other) => placeOf(one.kind) - placeOf(other.kind) || inTime(one, other)).at(-1)
  return last ? changeKinds[last.kind as ChangeKind] : changes.length > 0 ? 'Planned' : 'Nothing recorded yet'
}

const placeOf = (kind: string) => stageOf[kind] ?? 4.5

/** A finding with the day it was agreed, so that the day is not taken for the day of what was found. */
export const findingInWords = (finding: Pick<Finding, 'says' | 'happenedOn'>): string =>
  `${finding.says}; this was agreed${inSentence(finding.happenedOn)}.`

/** Who leads the work, in words. */
export const ledByInWords = (piece: Pick<Piece, 'ledBy' | 'post'>): string =>
  piece.post ?? piece.ledBy ?? 'Nobody is named'

/** A scrutineer who leads a programme cannot be the one to say how well it went. Null where that does not arise. */
export function independenceNote(piece: Pick<Piece, 'kind' | 'ledBy' | 'post' | 'postKind'>): string | null {
  const isScrutineer =
    /scrutin/i.test(piece.post ?? piece.ledBy ?? '') && (piece.postKind === null || piece.postKind === 'independent')
  if (!isScrutineer || piece.kind === 'scrutiny framework') return null
  return 'The scrutineer leads this work as well as scrutinising the arrangements. Somebody else should say how well it was done.'
}
