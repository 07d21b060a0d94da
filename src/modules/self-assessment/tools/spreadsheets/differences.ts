import { isDeepStrictEqual } from 'node:util'
import type { ToolContent } from '../tool.ts'
import { headingOf } from './tool-sheets.ts'

/** Something that one version has otherwise than the one before it: where, what it says now and said before, and in which columns the two differ. */
export type Difference = {
  kind: 'new' | 'changed' | 'gone'
  place: string
  audience: string | null
  says: string
  was: string | null
  columns: string[]
}

/** What differs from one version to the next: scales, audiences and parts by their names, questions by their number and whom they are for, and the order. */
export function differencesOf(before: ToolContent, after: ToolContent): Difference[] {
  const [earlier, later] = [piecesOf(before), piecesOf(after)]
  const common = (pieces: Pieces, others: Pieces) => [...pieces.keys()].filter((key) => others.has(key))
  return [
    ...[...later].flatMap(([key, { place, audience, says, holds }]): Difference[] => {
      const was = earlier.get(key)
      if (!was) return [{ kind: 'new', place, audience, says, was: null, columns: [] }]
      const columns = Object.keys(holds).filter((column) => !isDeepStrictEqual(holds[column], was.holds[column]))
      return columns.length ? [{ kind: 'changed', place, audience, says, was: was.says, columns }] : []
    }),
    ...[...earlier].flatMap(([key, { place, audience, says }]): Difference[] =>
      later.has(key) ? [] : [{ kind: 'gone', place, audience, says, was: says, columns: [] }],
    ),
    ...(isDeepStrictEqual(common(earlier, later), common(later, earlier)) ? [] : [inAnotherOrder]),
  ]
}

const inAnotherOrder: Difference = {
  kind: 'changed',
  place: 'Order',
  audience: null,
  says: 'What both have stands in another order',
  was: null,
  columns: [],
}

type PieceOfTool = { place: string; audience: string | null; says: string; holds: Record<string, unknown> }
type Pieces = Map<string, PieceOfTool>

/** Every piece of a tool under a key of its own, with what it holds under the words that stand over it in the sheets. */
function piecesOf({ scales, audiences, parts }: ToolContent): Pieces {
  const pieces: [string[], PieceOfTool][] = [
    ...scales.map(({ name, points }): [string[], PieceOfTool] => [
      ['scale', name],
      {
        place: `Scale ${name}`,
        audience: null,
        says: points.map(({ says }) => says).join(', '),
        holds: {
          [headingOf('scales', 'point')]: points.map(({ says }) => says),
          [headingOf('scales', 'meaning')]: points.map(({ meaning }) => meaning),
          [headingOf('scales', 'meetsMinimum')]: points.map(({ meetsMinimum }) => meetsMinimum),
          [headingOf('scales', 'applies')]: points.map(({ applies }) => applies),
          [headingOf('scales', 'shade')]: points.map(({ shade }) => shade),
        },
      },
    ]),
    ...audiences.map(({ name, agencyKinds }): [string[], PieceOfTool] => [
      ['audience', name],
      {
        place: `Audience ${name}`,
        audience: null,
        says: agencyKinds.join(', '),
        holds: { [headingOf('audiences', 'kinds')]: agencyKinds },
      },
    ]),
    ...parts.map(({ reference, title, guidance }): [string[], PieceOfTool] => [
      ['part', reference],
      {
        place: `Part ${reference}`,
        audience: null,
        says: title,
        holds: { [headingOf('parts', 'title')]: title, [headingOf('parts', 'guidance')]: guidance },
      },
    ]),
    ...parts.flatMap((part) =>
      part.questions.map(({ reference, audience, onlyIf, meanings, ...question }): [string[], PieceOfTool] => [
        ['question', reference, audience ?? ''],
        {
          place: reference,
          audience,
          says: question.asks,
          holds: {
            [headingOf('questions', 'part')]: part.reference,
            ...Object.fromEntries(
              Object.entries(question).map(([column, value]) => [
                headingOf('questions', column as keyof typeof question),
                value,
              ]),
            ),
            [headingOf('questions', 'onlyIf')]: onlyIf,
            [headingOf('meanings', 'says')]: meanings,
          },
        },
      ]),
    ),
  ]
  return new Map(pieces.map(([key, piece]) => [JSON.stringify(key), piece]))
}
