import { whatChanged } from '#law/running-clock.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { Holidays } from '#platform/calendar/working-days.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { subjectOf, type Move, type MovedClock, type Proclaimed } from './holiday.ts'
import { addProclaimed, addTakenBack, deeds, holidaysOf, movedBy, oneAtATime } from './store.ts'

/** The running clocks of a chapter that fall on another day by the second list than by the first. A clock that has stopped is not among them. */
export type ClockSource = (visit: Visit, before: Holidays, after: Holidays) => Promise<MovedClock[]>

/** Proclaims a holiday and moves every running clock that it touches; answers with its number. Throws ChangedMeanwhile when the day is one already. */
export async function proclaim(
  visit: Visit,
  sources: readonly ClockSource[],
  holiday: { day: Day; name: string; source: string },
  proclaimedOn: Day = visit.today,
): Promise<number> {
  await oneAtATime(visit.db)
  const before = await holidaysOf(visit.db)
  const id = await addProclaimed(visit.db, { ...holiday, proclaimedOn })
  await recount(visit, sources, 'proclaimed', { ...holiday, id, on: proclaimedOn, before })
  return id
}

/** Takes a proclamation back and moves every running clock that it touched the other way. Throws ChangedMeanwhile when it was so already. */
export async function takeBack(
  visit: Visit,
  sources: readonly ClockSource[],
  { id, day, name }: Pick<Proclaimed, 'id' | 'day' | 'name'>,
  source: string,
): Promise<void> {
  await oneAtATime(visit.db)
  const before = await holidaysOf(visit.db)
  await addTakenBack(visit.db, id, visit.today, source)
  await recount(visit, sources, 'takenBack', { day, name, source, id, on: visit.today, before })
}

type Changed = { id: number; day: Day; name: string; source: string; on: Day; before: Holidays }

/** Writes a line on each clock that moves, and one on `/clocks` that lists them all. */
async function recount(
  visit: Visit,
  sources: readonly ClockSource[],
  how: keyof typeof deeds,
  { id: holiday, before, on, day, name, source }: Changed,
): Promise<void> {
  const after = await holidaysOf(visit.db)
  const cause = whatChanged(before, after)
  const moved: MovedClock[] = []
  for (const clocks of sources) moved.push(...(await clocks(visit, before, after)))
  for (const each of moved) {
    const move: Move = { ...each, on, holiday, cause }
    await record(visit, movedBy[how], subjectOf(each.clock), move)
  }
  await record(visit, deeds[how], '/clocks', { holiday, day, name, source, on, cause, moved })
}
