import {
  addDays,
  addMonths,
  endOfMonth,
  inWordsShort,
  weekdayOf,
  weekdays,
  type Day,
  type Weekday,
} from '#platform/calendar/day.ts'
import { bankHolidays, calendarReaches, type Holidays } from '#platform/calendar/working-days.ts'

/** How often the meetings of a series come again. */
export type Rhythm = {
  rhythm: string
  every: number
  whichWeekday: number | null
  weekday: string | null
  startsOn: Day
}

/** Which weekday of its month, in the words people choose from. */
export const whichOfMonth = {
  '1': 'The first',
  '2': 'The second',
  '3': 'The third',
  '4': 'The fourth',
  '-1': 'The last',
} as const

/** The days of the week on which a meeting may be held, in the words people choose from. */
export const daysOfWeek = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, day])) as Record<Weekday, string>

/** What may be done where the rhythm falls on a bank holiday, in the words people choose from. */
export const onHoliday = {
  skip: 'Leave it out',
  'next working day': 'Hold it on the next working day',
  'week later': 'Hold it a week later',
  keep: 'Hold it on that day all the same',
} as const
export type OnHoliday = keyof typeof onHoliday

/**
 * The days of a series from one day to another, both included. In weeks: every so many weeks from the first day. In months: every so many
 * months from the month of the first day, on the first, second, third, fourth or last weekday of that name, and never before the first day.
 */
export function daysOfSeries(series: Rhythm, from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let turn = 0; turn < 1000; turn += 1) {
    const day = dayOfTurn(series, turn)
    if (day > to) break
    if (day >= from && day >= series.startsOn) days.push(day)
  }
  return days
}

/** The first, second, third, fourth (1 to 4) or last (-1) weekday of that name in the month of a day. */
export function weekdayOfMonth(inMonth: Day, which: number, weekday: Weekday): Day {
  const first = `${inMonth.slice(0, 7)}-01` as Day
  const ahead = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(first)) + 7) % 7
  if (which > 0) return addDays(first, ahead + (which - 1) * 7)
  const last = endOfMonth(first)
  return addDays(last, -((weekdays.indexOf(weekdayOf(last)) - weekdays.indexOf(weekday) + 7) % 7))
}

/** The bank holiday that a day is, by name; null when it is none, or the list of holidays does not reach it. */
export const holidayOn = (day: Day, holidays: Holidays = bankHolidays): string | null =>
  holidays.find((each) => each.day === day)?.name ?? null

/** The day on which a meeting is held whose rhythm falls on a holiday; null where it is left out. */
export function heldOn(day: Day, answer: OnHoliday, holidays: Holidays = bankHolidays): Day | null {
  if (answer === 'skip') return null
  if (answer === 'keep') return day
  if (answer === 'week later') return addDays(day, 7)
  let next = addDays(day, 1)
  while (holidayOn(next, holidays) !== null || weekdays.indexOf(weekdayOf(next)) > 4) next = addDays(next, 1)
  return next
}

/** The last day up to which the holidays are known, so that a series is not called beyond it by guess. */
export const furthest = calendarReaches.to as Day

/** 'Every second month, on the second Tuesday', 'Every 6 weeks, on a Wednesday, from 7 Jan 2026'. */
export function rhythmInWords(series: Rhythm): string {
  if (series.rhythm === 'weeks')
    return `${everyInWords(series.every, 'week')}, on a ${weekdayOf(series.startsOn)}, counted from ${inWordsShort(series.startsOn)}`
  const which = whichOfMonth[String(series.whichWeekday) as keyof typeof whichOfMonth].toLowerCase()
  return `${everyInWords(series.every, 'month')}, on ${which} ${series.weekday}`
}

const everyInWords = (every: number, unit: string) =>
  every === 1 ? `Every ${unit}` : every === 2 ? `Every second ${unit}` : `Every ${every} ${unit}s`

const dayOfTurn = (series: Rhythm, turn: number): Day =>
  series.rhythm === 'weeks'
    ? addDays(series.startsOn, turn * series.every * 7)
    : weekdayOfMonth(
        addMonths(`${series.startsOn.slice(0, 7)}-01` as Day, turn * series.every),
        series.whichWeekday!,
        series.weekday as Weekday,
      )
