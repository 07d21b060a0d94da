import type { SheetToWrite } from '#platform/spreadsheets/spreadsheet.ts'
import { countsInWords, standings, type Counts } from '../return.ts'
import { meetingOf, saysOf, together, totalOf, type Counted } from './analysis.ts'
import type { PartOfRound, PointOfRound } from './analysis-store.ts'
import { standingsShown, type RowOfReturns } from './return-table.tsx'

/** All that is taken away as figures: the returns, how many at each point question by question, standards, and what the points mean. */
export type Figures = {
  title: string
  asAt: string
  /** Whose returns these are, in words. */
  cut: string
  counts: Counts
  returns: readonly RowOfReturns[]
  parts: readonly PartOfRound[]
  points: readonly PointOfRound[]
  byReference: readonly (Counted & { partId: number; reference: string })[]
  meeting: ReadonlyMap<number, { meeting: number; answered: number }>
}

/** The heads of the long list of figures: one row for each question and each way an answer can stand. */
export const figureHeads = [
  'Round',
  'As at',
  'Cut',
  'Standard',
  'Question',
  'Answer',
  'What it means',
  'Meets the minimum',
  'Returns',
  'Returns in all',
]

/** One row for each question and each way an answer to it stands, with what the point means: what a spreadsheet or a program counts from. */
export function rowsOfFigures({ title, asAt, cut, parts, points, byReference }: Figures): string[][] {
  const known = new Map(parts.map((part) => [part.id, `${part.reference} ${part.title}`]))
  return [...Map.groupBy(byReference, ({ partId, reference }) => `${partId} ${reference}`).values()].flatMap((own) =>
    together(own).map((counted) => [
      title,
      asAt,
      cut,
      known.get(own[0]!.partId) ?? '',
      own[0]!.reference,
      saysOf(counted),
      points.find(({ says, applies }) => applies && says === counted.says)?.meaning ?? '',
      counted.standing !== 'at a point' ? '' : counted.meeting > 0 ? 'yes' : 'no',
      String(counted.count),
      String(totalOf(own)),
    ]),
  )
}

/** The figures as the sheets of a workbook: what they are, the returns, the questions, the standards and the points. */
export const sheetsOf = (figures: Figures): SheetToWrite[] => [
  {
    name: 'Read this first',
    columns: [{ heading: figures.title, width: 110 }],
    rows: [
      [`As at ${figures.asAt}. ${figures.cut}: ${countsInWords(figures.counts)}.`],
      ['Only returns that came in are counted; no draft is. Words are never averaged and no sum ranks the agencies.'],
      ['For each question the rows make up all returns: at a point, does not apply, not asked of them, not answered.'],
      ['An agency meets the minimum in a standard when every scored question of it that it answered does.'],
      ['For use within the partnership: small numbers are not held back here.'],
    ],
  },
  {
    name: 'Returns',
    columns: [
      { heading: 'Kind of agency', width: 45 },
      ...standingsShown(figures.counts).map((standing) => ({ heading: standings[standing].says, width: 22 })),
      { heading: 'Asked', width: 12 },
    ],
    rows: [...figures.returns, { says: 'All', counts: figures.counts }].map(({ says, counts }) => [
      says,
      ...standingsShown(figures.counts).map((standing) => String(counts[standing])),
      String(counts.asked),
    ]),
  },
  {
    name: 'Questions',
    columns: figureHeads.map((heading, place) => ({
      heading,
      width: [30, 14, 30, 36, 12, 22, 40, 16, 10, 14][place]!,
    })),
    rows: rowsOfFigures(figures),
  },
  {
    name: 'Standards',
    columns: [
      { heading: 'Standard', width: 50 },
      { heading: 'Meet the minimum in all of it', width: 26 },
      { heading: 'Answered', width: 12 },
      { heading: 'Answers at a point', width: 20 },
      { heading: 'Answers that meet the minimum', width: 28 },
    ],
    rows: figures.parts.map((part) => {
      const own = meetingOf(figures.byReference.filter(({ partId }) => partId === part.id))
      const agencies = figures.meeting.get(part.id)
      return [
        `${part.reference} ${part.title}`,
        String(agencies?.meeting ?? 0),
        String(agencies?.answered ?? 0),
        String(own?.answered ?? 0),
        String(own?.meeting ?? 0),
      ]
    }),
  },
  {
    name: 'What the points mean',
    columns: [
      { heading: 'Scale', width: 26 },
      { heading: 'Point', width: 22 },
      { heading: 'What it means', width: 60 },
      { heading: 'Meets the minimum', width: 18 },
    ],
    rows: figures.points.map(({ scale, says, meaning, meetsMinimum, applies }) => [
      scale,
      says,
      meaning ?? '',
      applies ? (meetsMinimum ? 'yes' : 'no') : 'does not apply',
    ]),
  },
]

/** Rows as CSV. A cell that a spreadsheet program would run as a formula is set apart by an apostrophe. */
export const asCsv = (rows: readonly string[][]): string =>
  rows.map((row) => row.map((cell) => `"${plainly(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n') + '\r\n'

const plainly = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
