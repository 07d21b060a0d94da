import type { Visit } from '#platform/visit.ts'
import type { Holidays } from '#platform/calendar/working-days.ts'
import type { ClockSource } from '#modules/clocks/index.ts'
import { allOpen } from './store.ts'
import { clockOf, wholeOf } from './whole-disagreement.ts'

/** The stages under way that another list of holidays puts on another day: what a proclamation moves. Called by its number, not by what it is about. */
export const disagreementClocks: ClockSource = async (visit: Visit, before: Holidays, after: Holidays) => {
  const rows = await allOpen(visit.db)
  const was = await wholeOf(visit.db, rows, visit.now, before)
  const is = new Map((await wholeOf(visit.db, rows, visit.now, after)).map((each) => [each.id, each.at.over?.on]))
  return was.flatMap((each) => {
    const [from, to] = [each.at.over?.on, is.get(each.id)]
    return from && to && from !== to
      ? [{ clock: clockOf(each), says: `A disagreement, at stage ${each.at.stage.number}`, from, to }]
      : []
  })
}
