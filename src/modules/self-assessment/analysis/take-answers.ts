import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { asSpreadsheet, spreadsheetHeaders } from '#platform/spreadsheets/write-spreadsheet.ts'
import { download } from '#platform/web/route.tsx'
import { versionAsked } from '../returns/published-versions.ts'
import { findRound } from '../store.ts'
import { cutsOf } from './analysis-store.ts'
import { sheetsOfAnswers } from './answers-workbook.ts'
import { answersOfReturns, cameIn, moderatedPoints } from './came-store.ts'
import { cutAsked, cutInWords } from './cut-form.tsx'
import { partExamples } from './show-part.tsx'

/** What every agency answered to every question, as a workbook, in the cut the address asks for. Five statements, and nine where the version is not in memory. */
export const takeAnswers = download({
  path: '/self-assessment/rounds/:round/analysis/answers',
  may: 'read every return',
  examples: partExamples,
  async send(visit, params) {
    const { db, today } = visit
    const round = await findRound(db, numberIn(params.round))
    if (round.versionId === null) throw new NotFound()
    const cuts = await cutsOf(db, round.id)
    const cut = cutAsked(visit, cuts)
    const came = await cameIn(db, round.id, today, cut)
    const numbers = came.map(({ returnId }) => returnId)
    const title = `Answers to ${round.title}`
    const file = await asSpreadsheet(
      sheetsOfAnswers({
        title,
        asAt: today,
        cut: cutInWords(cuts, cut),
        version: await versionAsked(db, visit.partnership.id, round.versionId),
        came,
        answers: await answersOfReturns(db, numbers),
        moderated: await moderatedPoints(db, numbers),
      }),
    )
    return new Response(new Uint8Array(file), {
      headers: { ...spreadsheetHeaders(`${title}, ${today}.xlsx`), 'cache-control': 'no-store' },
    })
  },
})
