import { inWordsWithWeekday, type Day } from '#platform/calendar/day.ts'
import type { CountFrom, Holidays } from '#platform/calendar/working-days.ts'
import type { Term } from './duty.ts'
import { reckon } from './term.ts'

/** A clock that was started and may have been stopped: by the deed being done, or by being called off. */
export type RunningClock = {
  startedOn: Day
  due: Day
  stoppedOn: Day | null
  term: Term
  countFrom?: CountFrom
}

/** Where a clock stands after the list of holidays changed, and what moved it; null when it did not move. */
export type AfterProclamation = { due: Day; moved: { from: Day; to: Day; cause: string } | null }

/**
 * What happens to a due day when a holiday is proclaimed, moved or struck out while the clock runs: it is counted again,
 * and the old day, the new day and the cause are told. A clock that has stopped never moves, nor does a day that somebody
 * set otherwise than by counting. Throws BeyondTheCalendar as reckon does.
 */
export function afterProclamation(clock: RunningClock, before: Holidays, after: Holidays): AfterProclamation {
  const stays = { due: clock.due, moved: null }
  if (clock.stoppedOn !== null) return stays
  const { countFrom = 'day-zero' } = clock
  const counted = (holidays: Holidays) => reckon(clock.term, clock.startedOn, { countFrom, holidays }).due
  const due = counted(after)
  if (due === null || due === clock.due || counted(before) !== clock.due) return stays
  const bounds = [clock.startedOn, clock.due, due].sort()
  const within = ({ day }: Holidays[number]) => bounds[0]! <= day && day <= bounds[2]!
  return { due, moved: { from: clock.due, to: due, cause: whatChanged(before.filter(within), after.filter(within)) } }
}

/** What is different between two lists of holidays, in words: 'Monday 19 September 2022 became a holiday (State funeral)'. */
export function whatChanged(before: Holidays, after: Holidays): string {
  const fresh = missingFrom(before, after).map(
    (each) => `${inWordsWithWeekday(each.day)} became a holiday (${each.name})`,
  )
  const gone = missingFrom(after, before).map(
    (each) => `${inWordsWithWeekday(each.day)} is no longer a holiday (${each.name})`,
  )
  return [...fresh, ...gone].join('; ')
}

const missingFrom = (one: Holidays, other: Holidays): Holidays =>
  other.filter(({ day }) => !one.some((each) => each.day === day))
