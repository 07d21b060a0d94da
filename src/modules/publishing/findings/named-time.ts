import type { Period } from '#platform/calendar/period.ts'
import { firstDay, lastDay, precisionOf, type When } from '#platform/calendar/when.ts'

/** The days that a date names, whether it says in them, by them or from them on; null where none are stated. */
export function namedTime(when: When): Period | null {
  if (precisionOf(when) === 'not stated') return null
  const from = firstDay(isBy(when) ? when.slice(3) : when)
  const to = lastDay(isFrom(when) ? when.slice(0, -3) : when)
  return from && to ? { from, to } : null
}

/** Is this a date by which something is to be done? */
export const isBy = (when: When): boolean => precisionOf(when) === 'by'

/** Is this a date from which on something holds? */
export const isFrom = (when: When): boolean => precisionOf(when) === 'from'
