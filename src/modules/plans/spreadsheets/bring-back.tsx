import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { spreadsheetField } from '#platform/spreadsheets/spreadsheet-field.tsx'
import { task } from '#platform/web/route.tsx'
import { allLayouts } from '../layouts/store.ts'
import { planExamples } from '../plan/show-plan.tsx'
import { findPlan } from '../plan/store.ts'
import { recognise } from './sheet.ts'
import { keepSpreadsheet } from './store.ts'

/** A plan that was taken out as a spreadsheet comes back. It is read and kept; what it would change is shown before anything is. */
export const bringBackSpreadsheet = task({
  path: '/plans/:plan/bring-back',
  may: 'take in spreadsheets',
  examples: planExamples,
  find: async (visit, params) => {
    const { id, title } = await findPlan(visit.db, numberIn(params.plan))
    return { id, title, layouts: await allLayouts(visit.db) }
  },
  title: ({ title }) => `Bring a spreadsheet back: ${title}`,
  above: ({ id, title }) => [
    { says: 'Plans', href: '/plans' },
    { says: title, href: `/plans/${id}` },
  ],
  button: 'Read it',
  before: () => (
    <>
      <p>Nothing is changed yet. You are shown what the spreadsheet would change, row by row, and decide then.</p>
      <ul class="bullets">
        <li>A row keeps its number and its version. A row without both is a new action.</li>
        <li>A new date needs its reason and who agreed; another owner needs a reason.</li>
        <li>A row that is not there leaves its action as it is. Nothing is closed or deleted by a spreadsheet.</li>
      </ul>
    </>
  ),
  fields: { sheet: spreadsheetField('Which spreadsheet?') },
  check: ({ sheet }, { layouts }) => {
    const known = recognise(sheet, layouts)
    return 'says' in known ? [{ field: 'sheet', says: known.says }] : []
  },
  async save(visit, { id: planId, layouts }, { sheet: sent }) {
    const sheet = recognise(sent, layouts)
    if ('says' in sheet) throw new Error('The spreadsheet was checked before it is kept')
    const brought = {
      planId,
      fileName: sent.name || 'spreadsheet.xlsx',
      broughtBy: visit.who.name,
      broughtAt: visit.now,
    }
    const id = await keepSpreadsheet(visit.db, { ...brought, sheet })
    await record(visit, 'spreadsheet brought back', `/plans/${planId}`, {
      file: brought.fileName,
      rows: sheet.rows.length,
    })
    return `/plans/spreadsheets/${id}`
  },
})
