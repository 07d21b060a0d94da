import type { Day } from '#platform/calendar/day.ts'
import { inTime, lastOf } from '#platform/facts/change.ts'
import type { Group, GroupChange } from './group.ts'

/**
 * To which group a group answered at the end of a day. A line that moved says from where and to where, so that a day before it
 * moved is told as it was; the group's own row holds the line of today.
 */
export function reportedToOn(
  group: Pick<Group, 'reportsTo'>,
  changes: readonly GroupChange[],
  day: Day,
): number | null {
  const told = lastOf(changes, day, [line])
  if (told) return told.reportsTo
  const first = changes
    .filter(({ kind }) => kind === line)
    .toSorted(inTime)
    .at(0)
  return first ? first.reportedTo : group.reportsTo
}

const line = 'reporting line'
