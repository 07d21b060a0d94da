import type { Day } from '#platform/calendar/day.ts'
import type { Asked } from '#platform/facts/fact.ts'

type Told = { source: string | null; status: string; firstDay: Day | null; lastDay: Day | null; knownOn: Day | null }

/**
 * Does a record bear on an account of a period? What a source document tells does, as background. Otherwise it must not be over before the
 * period began; and it may lie after its end only as a plan that was known on the day of the account.
 */
export function bearsOn(row: Told, { period, asAt }: Asked): boolean {
  if (row.source !== null) return true
  if (row.lastDay !== null && row.lastDay < period.from) return false
  if (row.status === 'planned') return row.knownOn === null || row.knownOn <= asAt
  return row.firstDay === null || row.firstDay <= period.to
}
