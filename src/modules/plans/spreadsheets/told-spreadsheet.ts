import { addDays } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { placed } from '../layouts/layout.ts'
import { linesOf } from '../layouts/lines-store.ts'
import { quartersOf } from '../layouts/quarters.ts'
import { findLayout } from '../layouts/store.ts'
import { findPlan } from '../plan/store.ts'
import { prioritiesOf } from '../priorities/store.ts'
import { recognise, sheetColumns, sheetOf, type SheetKey } from './sheet.ts'
import { keepSpreadsheet } from './store.ts'

/** Northport's improvement plan went round as a spreadsheet: it came back with two rows changed and one added, and waits to be taken in; somebody sent it a second time. */
export async function northportSpreadsheet({ visit, today }: Telling, planId: number): Promise<void> {
  const plan = await findPlan(visit.db, planId)
  const layout = await findLayout(visit.db, plan.layoutId!)
  const priorities = await prioritiesOf(visit.db, planId)
  const lines = placed(await linesOf(visit, planId), priorities)
  const around = { today, quarters: quartersOf(plan.covers, today) }
  const open = lines.filter(({ state, awaitsCheck }) => state === 'open' && !awaitsCheck).slice(0, 6)
  const { columns, rows } = sheetOf({ plan, layout, lines: open }, around)
  const keys = sheetColumns(layout).map(({ key }) => key)
  const column = (shows: SheetKey) => keys.indexOf(shows)
  rows[0]![column('due')] = addDays(today, 100)
  rows[0]![column('reason')] = 'The new form comes into use in the spring'
  rows[0]![column('agreed')] = 'Executive group'
  rows[1]![column('progress')] = 'Two of the three agencies have sent what was asked for'
  rows.push(columns.map(() => ''))
  const fresh = rows.at(-1)!
  fresh[column('action')] = 'Show the new form to every school'
  fresh[column('owner')] = open.find(({ owner }) => owner)!.owner!
  fresh[column('due')] = addDays(today, 120)
  const read = { rows: [columns.map(({ heading }) => heading), ...rows], formulas: new Set<string>() }
  const sheet = recognise(read, [layout])
  if ('says' in sheet) throw new Error(sheet.says)
  for (const [fileName, time] of [
    [`${plan.title}.xlsx`, '15:20'],
    [`${plan.title} (1).xlsx`, '15:24'],
  ] as const) {
    await keepSpreadsheet(visit.db, {
      planId,
      fileName,
      broughtBy: 'Partnership coordinator',
      broughtAt: new Date(`${addDays(today, -1)}T${time}:00Z`),
      sheet,
    })
    await record(visit, 'spreadsheet brought back', `/plans/${planId}`, { file: fileName, rows: rows.length })
  }
}
