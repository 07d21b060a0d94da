import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { asSpreadsheet, spreadsheetHeaders } from '#platform/spreadsheets/write-spreadsheet.ts'
import type { Visit } from '#platform/visit.ts'
import { download, type Params } from '#platform/web/route.tsx'
import { lastDayInTime } from '../round.ts'
import { changesOfRounds, findRound } from '../store.ts'
import { countsByReference, cutsOf, meetingByPart, partsOf, pointsOf } from './analysis-store.ts'
import { cutAsked, cutInWords } from './cut-form.tsx'
import { asCsv, figureHeads, rowsOfFigures, sheetsOf, type Figures } from './figures.ts'
import { countsIn, rowsOfReturns } from './return-table.tsx'
import { standingsOf } from './return-table-store.ts'
import { partExamples } from './show-part.tsx'

/** The figures of an analysis as CSV, in the cut the address asks for: one row for each question and each way to answer it. */
export const takeFigures = download({
  path: '/self-assessment/rounds/:round/analysis/figures',
  may: 'read every return',
  examples: partExamples,
  async send(visit, params) {
    const figures = await figuresOf(visit, params)
    return new Response(asCsv([figureHeads, ...rowsOfFigures(figures)]), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${figures.title}, ${visit.today}.csv`)}`,
      },
    })
  },
})

/** The same as a workbook, with the returns, the standards and what each point means. */
export const takeWorkbook = download({
  path: '/self-assessment/rounds/:round/analysis/spreadsheet',
  may: 'read every return',
  examples: partExamples,
  async send(visit, params) {
    const figures = await figuresOf(visit, params)
    const file = await asSpreadsheet(sheetsOf(figures))
    return new Response(new Uint8Array(file), { headers: spreadsheetHeaders(`${figures.title}, ${visit.today}.xlsx`) })
  },
})

/** Eight statements. */
async function figuresOf(visit: Visit, params: Params): Promise<Figures> {
  const { db, today } = visit
  const round = await findRound(db, numberIn(params.round))
  if (round.versionId === null) throw new NotFound()
  const due = lastDayInTime(await changesOfRounds(db, [round.id]))
  const cuts = await cutsOf(db, round.id)
  const cut = cutAsked(visit, cuts)
  const stand = await standingsOf(db, round.id, today, due)
  return {
    title: round.title,
    asAt: today,
    cut: cutInWords(cuts, cut),
    counts: countsIn(stand, cut),
    returns: rowsOfReturns(stand, cuts, cut),
    parts: await partsOf(db, round.versionId),
    points: await pointsOf(db, round.versionId),
    byReference: await countsByReference(db, round.id, today, cut),
    meeting: await meetingByPart(db, round.id, today, cut),
  }
}
