import type { Day } from '#platform/calendar/day.ts'
import { lastDay, type When } from '#platform/calendar/when.ts'

/** Something an action waits for: what, when that is expected, and whether it is over. */
export type Wait = {
  id: number
  says: string
  due: When
  at: string | null
  /** How the awaited action stands, where it is one of the register. */
  awaitedState: string | null
  overOn: Day | null
  overWhy: string | null
  saidBy: string | null
}

/** Does an action no longer have to wait for this? Because somebody said so, or because the awaited action ended. */
export const isOver = ({ awaitedState, overOn }: Pick<Wait, 'awaitedState' | 'overOn'>): boolean =>
  overOn !== null || (awaitedState !== null && awaitedState !== 'open')

/** Is it expected only after the action itself is due? Then the action cannot be in time. */
export function comesTooLate(wait: Pick<Wait, 'due'>, due: When): boolean {
  const [expected, last] = [lastDay(wait.due), lastDay(due)]
  return expected !== null && last !== null && expected > last
}
