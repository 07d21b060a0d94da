import { addDays, inWordsWithWeekday, weekdayOf, type Day } from './day.ts'
import theHolidays from './bank-holidays.json' with { type: 'json' }

/** Days on which the country does not work, each with its name. Weekends are known without a list. */
export type Holidays = readonly { day: Day; name: string }[]

/** The bank holidays of England and Wales, 2019 to 2028, those moved or proclaimed once included. */
export const bankHolidays = theHolidays as unknown as Holidays

/** The first and the last day that the list of bank holidays speaks for. */
export const calendarReaches = { from: '2019-01-01', to: '2028-12-31' } as const

/** Thrown when a count would need a day that the list of bank holidays does not reach: nobody guesses. */
export class BeyondTheCalendar extends Error {
  /** The day that could not be counted. */
  readonly day: Day

  constructor(day: Day) {
    const known = 'The bank holidays of England and Wales are known here from 2019 to 2028'
    super(`${known}, so ${inWordsWithWeekday(day)} cannot be counted.`)
    this.name = 'BeyondTheCalendar'
    this.day = day
  }
}

/** Whether the day of the event is left out of the count ('day-zero') or is its first day ('day-one'). */
export type CountFrom = 'day-zero' | 'day-one'
export type Counting = { countFrom?: CountFrom; holidays?: Holidays }

/** A count of working days, laid open: where it ends, which days counted and which did not. */
export type WorkingDayCount = {
  due: Day
  counted: { day: Day; number: number }[]
  skipped: { day: Day; why: string }[]
}

/** Is this a day on which offices work? Throws BeyondTheCalendar outside 2019 to 2028. */
export const isWorkingDay = (day: Day, holidays: Holidays = bankHolidays): boolean =>
  whyNotCounted(day, holidays) === null

/** Why a day is not a working day: 'Saturday', 'Sunday' or the holiday's name; null when it is one. */
export function whyNotCounted(day: Day, holidays: Holidays = bankHolidays): string | null {
  if (day < calendarReaches.from || day > calendarReaches.to) throw new BeyondTheCalendar(day)
  const holiday = holidays.find((each) => each.day === day)
  if (holiday) return holiday.name
  const weekday = weekdayOf(day)
  return weekday === 'Saturday' || weekday === 'Sunday' ? weekday : null
}

/** The day a count of working days ends. A negative count goes back. Throws as countWorkingDays does. */
export const addWorkingDays = (start: Day, count: number, counting: Counting = {}): Day =>
  countWorkingDays(start, count, counting).due

/**
 * Counts working days from an event and shows every day it passed.
 * day-zero (as usual): the day of the event is day zero, and the next working day is day one.
 * day-one: the day of the event is day one, or the next working day is when it was not one.
 * A negative count goes back in the same way; a count of nought stays where it is.
 * Throws BeyondTheCalendar for a day outside 2019 to 2028, RangeError for a count that is not a whole number.
 */
export function countWorkingDays(start: Day, count: number, counting: Counting = {}): WorkingDayCount {
  if (!Number.isSafeInteger(count)) throw new RangeError('Working days are counted in whole days.')
  const { countFrom = 'day-zero', holidays = bankHolidays } = counting
  const step = count < 0 ? -1 : 1
  const result: WorkingDayCount = { due: start, counted: [], skipped: [] }
  let day = countFrom === 'day-one' ? addDays(start, -step) : start
  while (result.counted.length < Math.abs(count)) {
    day = addDays(day, step)
    const why = whyNotCounted(day, holidays)
    if (why === null) result.counted.push({ day, number: result.counted.length + 1 })
    else result.skipped.push({ day, why })
  }
  if (count !== 0) result.due = day
  return result
}
