import { addDays, addMonths } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { northportToolLastYear, northportToolThisYear } from './northport-tool.ts'
import { fillVersion } from './tools/content-store.ts'
import { addTool, addVersion, publishVersion } from './tools/tool-store.ts'
import { versionAddress } from './tools/tool.ts'

/** The two versions of Northport's tool, by the round that first asks each. */
export type NorthportTool = { lastYear: number; thisYear: number }

/** Tells Northport's tool: last year's version, and this year's made from it. */
export async function tellNorthportTool({ visit, today, keep }: Telling): Promise<NorthportTool> {
  const lastYear = addDays(addMonths(today, -11), -60)
  const thisYear = addDays(today, -110)
  const tool = {
    title: 'Northport’s nine standards',
    about:
      'For agencies under section 11 of the Children Act 2004 and for schools under section 175 of the Education Act 2002',
  }
  const name = Number(addMonths(today, -11).slice(0, 4))
  const { toolId, versionId } = await addTool(visit.db, tool, { name: String(name), begunOn: lastYear })
  keep('tool/nine-standards', toolId)
  await fillVersion(visit.db, versionId, northportToolLastYear)
  await publishVersion(visit.db, versionId, addDays(lastYear, 45))
  await record(visit, 'version of a tool published', versionAddress(versionId), { tool: tool.title, version: name })
  const next = await addVersion(visit.db, { toolId, name: String(name + 1), begunOn: thisYear, madeFrom: versionId })
  await fillVersion(visit.db, next, northportToolThisYear)
  await publishVersion(visit.db, next, addDays(thisYear, 50))
  await record(visit, 'version of a tool published', versionAddress(next), { tool: tool.title, version: name + 1 })
  return { lastYear: versionId, thisYear: next }
}
