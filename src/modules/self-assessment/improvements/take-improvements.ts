import { whenInWords, type When } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { asSpreadsheet, spreadsheetHeaders } from '#platform/spreadsheets/write-spreadsheet.ts'
import type { Visit } from '#platform/visit.ts'
import { download } from '#platform/web/route.tsx'
import { asCsv } from '../analysis/figures.ts'
import { findRound, someRounds } from '../store.ts'
import { planAddress, ratings, standings, type Rating } from './improvement.ts'
import { improvementsPage, nothing, type Listed, type Narrowed } from './plan-store.ts'

const roundExamples = async (visit: Visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) }))

/** What every agency promised in a round and what became of it, as CSV: one row for each improvement, late first. Two statements. */
export const takeImprovementFigures = download({
  path: '/self-assessment/rounds/:round/improvements/figures',
  may: 'read every return',
  examples: roundExamples,
  async send(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const rows = await allOf(visit, { ...nothing, roundId: round.id })
    return new Response(asCsv([heads, ...rows]), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`Improvements, ${round.title}, ${visit.today}.csv`)}`,
      },
    })
  },
})

/** The same as a workbook. */
export const takeImprovementWorkbook = download({
  path: '/self-assessment/rounds/:round/improvements/spreadsheet',
  may: 'read every return',
  examples: roundExamples,
  async send(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    return workbook(visit, `Improvements, ${round.title}`, await allOf(visit, { ...nothing, roundId: round.id }))
  },
})

/** The whole action plan of the agency whose lead asks, as a workbook to take to a board of its own. One statement. */
export const takePlan = download({
  path: `${planAddress}/spreadsheet`,
  may: 'send in a return',
  forSome: true,
  async send(visit) {
    const { agencyId } = visit.who
    if (agencyId === null) throw new NotFound()
    return workbook(visit, 'Action plan', await allOf(visit, { ...nothing, agencyId }))
  },
})

async function workbook({ today }: Visit, title: string, rows: string[][]): Promise<Response> {
  const columns = heads.map((heading, place) => ({ heading, width: widths[place]! }))
  const file = await asSpreadsheet([{ name: 'Improvements', columns, rows }])
  return new Response(new Uint8Array(file), { headers: spreadsheetHeaders(`${title}, ${today}.xlsx`) })
}

const most = 20_000

const allOf = async ({ db, today }: Visit, asked: Narrowed): Promise<string[][]> =>
  (await improvementsPage(db, today, asked, { seen: 'all', only: 'all', page: 1, length: most })).rows.map(rowOf)

const heads = [
  'Agency',
  'Round',
  'Standard',
  'Reference',
  'Improvement',
  'Whose',
  'First promised for',
  'By now',
  'How it stands',
  'How they see it',
  'Said last',
  'On',
  'Ended on',
]
const widths = [26, 30, 30, 10, 50, 24, 18, 18, 14, 14, 50, 12, 12]

const rowOf = (row: Listed): string[] => [
  row.agency,
  row.round,
  row.part,
  row.reference,
  row.title,
  row.owner ?? '',
  inWords(row.firstDue),
  inWords(row.due),
  standings[row.standing].says,
  row.rating === null ? '' : ratings[row.rating as Rating].says,
  row.said ?? '',
  row.saidOn ?? '',
  row.endedOn ?? '',
]

const inWords = (due: When) => (due === '?' ? 'No date' : whenInWords(due))
