import { asSpreadsheet, spreadsheetHeaders } from '#platform/spreadsheets/write-spreadsheet.ts'
import { download } from '#platform/web/route.tsx'
import { planInLayout, planInLayoutExamples } from '../layouts/show-plan-in-layout.tsx'
import { sheetOf } from './sheet.ts'

/** A plan as an Excel workbook in one layout, one action a row; what is changed in it can be brought back. */
export const takeOutSpreadsheet = download({
  path: '/plans/:plan/in/:layout/spreadsheet',
  may: 'see plans',
  examples: planInLayoutExamples,
  async send(visit, params) {
    const { plan, layout, groups, around } = await planInLayout(visit, params)
    const lines = groups.flatMap((group) => group.lines)
    const file = await asSpreadsheet([sheetOf({ plan, layout, lines }, around)])
    return new Response(new Uint8Array(file), { headers: spreadsheetHeaders(`${plan.title}, ${visit.today}.xlsx`) })
  },
})
