import { addDays, weekdayOf, type Day } from '../calendar/day.ts'
import type { When } from '../calendar/when.ts'

/** For telling a sample: changes that all stand in one way, such as `happened('begun', 'The audit began', '2026-03')`. */
export const standingAs =
  <S extends string>(status: S) =>
  <M extends object>(kind: string, says: string, happenedOn: When, more?: M) => ({
    kind,
    says,
    happenedOn,
    status,
    ...more,
  })

/** The day itself, or the Monday after it where it falls on a weekend. */
export const onAWeekday = (day: Day): Day => addDays(day, { Saturday: 2, Sunday: 1 }[weekdayOf(day) as string] ?? 0)

/** The earlier of two days. */
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
