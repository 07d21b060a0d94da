import { numberIn } from '#platform/evidence/evidence.ts'
import { asSpreadsheet, spreadsheetHeaders } from '#platform/spreadsheets/write-spreadsheet.ts'
import { download } from '#platform/web/route.tsx'
import { contentIn } from '../content-store.ts'
import { anyVersionExamples } from '../show-version.tsx'
import { wholeVersion } from '../tool-store.ts'
import { sheetsOfContent } from './write-content.ts'

/** A version of a tool as an Excel workbook: its scales, audiences, parts, questions and what each point means for each of them. */
export const takeOutTool = download({
  path: '/self-assessment/tool-versions/:version/spreadsheet.xlsx',
  may: 'see self-assessments',
  examples: anyVersionExamples,
  async send(visit, params) {
    const whole = await wholeVersion(visit.db, numberIn(params.version))
    const file = await asSpreadsheet(sheetsOfContent(contentIn(whole)))
    return new Response(new Uint8Array(file), {
      headers: spreadsheetHeaders(`${whole.tool.title}, ${whole.version.name}.xlsx`),
    })
  },
})
