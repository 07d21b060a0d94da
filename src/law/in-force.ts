import type { Day } from '#platform/calendar/day.ts'

/** The one in force on a day: the last that had begun by then; null when none had. The list runs from old to new. */
export const inForce = <T extends { from: Day }>(dated: readonly T[], day: Day): T | null =>
  dated.findLast((each) => each.from <= day) ?? null
