import type { TenantDatabase } from '#platform/database/database.ts'
import { inWords, type Day } from '#platform/calendar/day.ts'
import { NotFound, type Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { someBeingBuilt, somePieces, versionOfPiece, type PieceKind } from './build-store.ts'
import { wholeVersion } from './tool-store.ts'
import { toolAddress, versionAddress, type WholeVersion } from './tool.ts'

/** A version as its builders find it: all it holds, and the count of its changes by which two who build at once are told. */
export type Building = { versionId: number; version: number; whole: WholeVersion }

/** The version with this number, to be built. Throws NotFound when the partnership has none. */
export async function findBuilding(db: TenantDatabase, versionId: number): Promise<Building> {
  const whole = await wholeVersion(db, versionId)
  return { versionId, version: whole.version.version, whole }
}

/** A scale, audience, part or question with the version it belongs to. Throws NotFound when the partnership has none of this number. */
export async function findPiece<K extends PieceKind>(db: TenantDatabase, kind: K, id: number): Promise<FoundPiece<K>> {
  const building = await findBuilding(db, await versionOfPiece(db, kind, id))
  const piece = piecesOf(building.whole)[kind].find((each) => each.id === id)
  if (!piece) throw new NotFound()
  return { ...building, piece: piece as PieceOf<K> }
}

const piecesOf = ({ audiences, scales, parts }: WholeVersion) => ({
  audience: audiences,
  scale: scales,
  part: parts,
  question: parts.flatMap(({ questions }) => questions),
})
type PieceOf<K extends PieceKind> = ReturnType<typeof piecesOf>[K][number]

/** One piece of a version with the version it belongs to. */
export type FoundPiece<K extends PieceKind> = Building & { piece: PieceOf<K> }

/** The ways above a task about a version that is being built. */
export const aboveVersion = ({ whole: { tool, version } }: Building) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: 'Tools', href: '/self-assessment/tools' },
  { says: tool.title, href: toolAddress(tool.id) },
  { says: `Version ${version.name}`, href: versionAddress(version.id) },
]

/** Nothing of a published version can be changed. The problem stands with a question of the form, so that no word of it is lost. */
export const problemsIfPublished = ({ whole: { version } }: Building, field: string): Problem[] =>
  version.publishedOn === null
    ? []
    : [
        {
          field,
          says: `This version was published on ${inWords(version.publishedOn as Day)} and stays as it is. Begin a new version of the tool to change it`,
        },
      ]

/** Versions that are being built, as addresses have them. */
export const versionExamples = async ({ db }: Pick<Visit, 'db'>) =>
  (await someBeingBuilt(db)).map(({ id }) => ({ version: String(id) }))

/** Pieces of versions that are being built, as addresses have them. */
export const pieceExamples =
  (kind: PieceKind) =>
  async ({ db }: Pick<Visit, 'db'>) =>
    (await somePieces(db, kind)).map(({ id }) => ({ [kind]: String(id) }))
