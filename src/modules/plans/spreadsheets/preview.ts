import type { Visit } from '#platform/visit.ts'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { placed } from '../layouts/layout.ts'
import { linesOf } from '../layouts/lines-store.ts'
import { quartersOf } from '../layouts/quarters.ts'
import { findPlan } from '../plan/store.ts'
import { prioritiesOf } from '../priorities/store.ts'
import { kindOfRow, type Against, type RowRead } from './changes.ts'
import { ownersByName } from './named.ts'
import { readRow } from './read-row.ts'
import type { KnownSheet } from './sheet.ts'

/** What a spreadsheet would do to its plan as the plan is now: each row as it was read, and how many actions it says nothing of. */
export type Preview = { rows: RowRead[]; absent: number; left: string[] }

/** Reads every row against the plan as it is now. */
export async function previewOf(visit: Visit, planId: number, sheet: KnownSheet): Promise<Preview> {
  const against = await whatIsThere(visit, planId, sheet)
  const rows = sheet.rows.map((row) => readRow(row, against))
  tellDoubles(rows)
  const here = new Set(rows.flatMap(({ line }) => line?.id ?? []))
  return {
    rows,
    absent: [...against.lines.keys()].filter((id) => !here.has(id)).length,
    left: sheet.left,
  }
}

/** How many rows stand how. */
export const countRows = ({ rows }: Pick<Preview, 'rows'>) => {
  const count = { wrong: 0, new: 0, changed: 0, same: 0 }
  for (const row of rows) count[kindOfRow(row)] += 1
  return count
}

/** The same action may stand in one row only. */
function tellDoubles(rows: RowRead[]): void {
  const first = new Map<number, number>()
  for (const { line, row, problems } of rows) {
    if (!line) continue
    const before = first.get(line.id)
    if (before !== undefined)
      problems.push(
        `This is the action of row ${before} again. Empty its number and its version to add a new action, or take the row out`,
      )
    else first.set(line.id, row)
  }
}

async function whatIsThere(visit: Visit, planId: number, sheet: KnownSheet): Promise<Against> {
  const plan = await findPlan(visit.db, planId)
  const priorities = await prioritiesOf(visit.db, planId)
  const lines = placed(await linesOf(visit, planId), priorities)
  return {
    layoutId: sheet.layoutId,
    headings: sheet.headings,
    held: sheet.held,
    lines: new Map(lines.map((line) => [line.id, line])),
    priorities,
    owners: ownersByName({
      post: await postsToPick(visit.db),
      person: await peopleToPick(visit.db),
      group: await groupsToPick(visit.db),
      agency: await agenciesToPick(visit.db),
    }),
    around: { today: visit.today, quarters: quartersOf(plan.covers, visit.today) },
  }
}
