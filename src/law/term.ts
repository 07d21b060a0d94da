import { addDays, addMonths, dayOf, inWordsWithWeekday, monthNames, type Day } from '#platform/calendar/day.ts'
import { countWorkingDays, type Counting, type WorkingDayCount } from '#platform/calendar/working-days.ts'
import { addHours, addWorkingHours, instantAt, londonDay, londonTime } from '#platform/calendar/working-hours.ts'
import type { LocalTime } from '#platform/calendar/working-hours.ts'

/** How long a rule gives: counted from an event, or before it, or up to a fixed day, or with no day at all. */
export type Term =
  | { workingDays: number }
  | { workingDaysBefore: number }
  | { days: number }
  | { months: number }
  | { monthsBefore: number }
  | { weeksBefore: number }
  | { workingHours: number }
  | { hours: number }
  | { eachYearBy: { month: number; day: number } }
  | { on: Day }
  | 'when reasonably practicable'
  | 'no day is fixed'

/** A term worked out: the day it ends, the time of day where it has one, and the count in plain lines. */
export type Reckoning = { due: Day | null; dueAt: LocalTime | null; counted: string[] }

/** Says a term: '15 working days', '7 working days before', '6 months', 'by 30 September', 'when reasonably practicable'. */
export function termInWords(term: Term): string {
  if (typeof term === 'string') return term
  if ('workingDays' in term) return several(term.workingDays, 'working day')
  if ('workingDaysBefore' in term) return `${several(term.workingDaysBefore, 'working day')} before`
  if ('days' in term) return several(term.days, 'day')
  if ('months' in term) return several(term.months, 'month')
  if ('monthsBefore' in term) return `${several(term.monthsBefore, 'month')} before`
  if ('weeksBefore' in term) return `${several(term.weeksBefore, 'week')} before`
  if ('workingHours' in term) return several(term.workingHours, 'working hour')
  if ('hours' in term) return several(term.hours, 'hour')
  if ('eachYearBy' in term) return `by ${term.eachYearBy.day} ${monthNames[term.eachYearBy.month - 1]}`
  return `by ${inWordsWithWeekday(term.on)}`
}

/** Does the term count from an event? A fixed last day does not. */
export const needsAnEvent = (term: Term): boolean => typeof term === 'string' || !('on' in term)

/** Is the term counted in hours, so that the event needs a time of day? */
export const needsATime = (term: Term): boolean =>
  typeof term !== 'string' && ('hours' in term || 'workingHours' in term)

/**
 * Counts a term from a day (or from a day and time, for hours) and shows the count line by line.
 * Throws BeyondTheCalendar when working days or hours leave the years whose bank holidays are known, and RangeError for
 * a count that cannot be counted or an hour term without a real time of day.
 */
export function reckon(term: Term, start: Day | LocalTime, counting: Counting = {}): Reckoning {
  const day = start.slice(0, 10) as Day
  const from = inWordsWithWeekday(day)
  if (typeof term === 'string') return { due: null, dueAt: null, counted: [] }
  if ('workingDays' in term) return workingDaysFrom(day, term.workingDays, counting)
  if ('workingDaysBefore' in term) return workingDaysFrom(day, -term.workingDaysBefore, counting)
  if ('days' in term) return ends(addDays(day, term.days), `${several(term.days, 'day')} after ${from}`)
  if ('months' in term) return monthsFrom(day, term.months)
  if ('monthsBefore' in term) return monthsFrom(day, -term.monthsBefore)
  if ('weeksBefore' in term) {
    const weeks = `${several(term.weeksBefore, 'week')} (${several(term.weeksBefore * 7, 'day')}) before ${from}`
    return ends(addDays(day, term.weeksBefore * -7), weeks)
  }
  if ('on' in term) return ends(term.on, 'The day is fixed, whatever happened when')
  if ('eachYearBy' in term)
    return ends(nextYearly(day, term.eachYearBy), `The first ${termInWords(term).slice(3)} after ${from}`)
  return 'hours' in term ? hoursFrom(start, term.hours) : workingHoursFrom(start, term.workingHours, counting)
}

const several = (count: number, one: string): string => `${count} ${one}${Math.abs(count) === 1 ? '' : 's'}`

const ends = (due: Day, how: string): Reckoning => ({
  due,
  dueAt: null,
  counted: [`${how}: ${inWordsWithWeekday(due)}`],
})

function workingDaysFrom(start: Day, count: number, counting: Counting): Reckoning {
  const result = countWorkingDays(start, count, counting)
  const zero = counting.countFrom === 'day-one' ? [] : [`Day zero: ${inWordsWithWeekday(start)}`]
  return { due: result.due, dueAt: null, counted: [...zero, ...linesOf(result, count < 0)] }
}

/** The days of a count in the order they were passed, each with its number or the reason it has none. */
function linesOf(count: WorkingDayCount, goingBack: boolean): string[] {
  const counted = count.counted.map(({ day, number }) => ({
    day,
    line: `Day ${number}${goingBack ? ' back' : ''}: ${inWordsWithWeekday(day)}`,
  }))
  const skipped = count.skipped.map(({ day, why }) => ({ day, line: notCounted(day, why) }))
  const inOrder = [...counted, ...skipped].sort((a, b) => (a.day < b.day ? -1 : 1))
  return (goingBack ? inOrder.reverse() : inOrder).map(({ line }) => line)
}

const notCounted = (day: Day, why: string): string =>
  `${inWordsWithWeekday(day)} did not count: ${why === 'Saturday' || why === 'Sunday' ? 'a weekend' : why}`

function monthsFrom(start: Day, months: number): Reckoning {
  const due = addMonths(start, months)
  const direction = months < 0 ? 'before' : 'after'
  const result = ends(due, `${several(Math.abs(months), 'month')} ${direction} ${inWordsWithWeekday(start)}`)
  const early = due.slice(8) !== start.slice(8)
  if (early) result.counted.push('That month is shorter, so its last day is meant')
  return result
}

function nextYearly(start: Day, by: { month: number; day: number }): Day {
  const year = Number(start.slice(0, 4))
  const thisYear = dayOf(year, by.month, by.day)
  return thisYear > start ? thisYear : dayOf(year + 1, by.month, by.day)
}

const timed = (at: LocalTime): string => `${inWordsWithWeekday(at.slice(0, 10) as Day)} at ${at.slice(11)}`

function startOf(start: string): Date {
  const at = instantAt(start)
  if (!at) throw new RangeError('Hours are counted from a day and a time of day, such as 2025-05-23T15:30.')
  return at
}

function hoursFrom(start: Day | LocalTime, hours: number): Reckoning {
  const from = startOf(start)
  const due = addHours(from, hours)
  const counted = [`From ${timed(start as LocalTime)}`, `${several(hours, 'hour')} on: ${timed(londonTime(due))}`]
  if (clockOffset(from) !== clockOffset(due))
    counted.push('The clocks changed on the way; every hour that passed counts')
  return { due: londonDay(due), dueAt: londonTime(due), counted }
}

const clockOffset = (at: Date): number => Date.parse(`${londonTime(at)}Z`) - Math.floor(at.getTime() / 60_000) * 60_000

function workingHoursFrom(start: Day | LocalTime, hours: number, { holidays }: Counting): Reckoning {
  const { due, counted, skipped } = addWorkingHours(startOf(start), hours, holidays ? { holidays } : {})
  const stretches = counted.map(({ from, to, minutes }) => ({
    day: from.slice(0, 10),
    line: `${inWordsWithWeekday(from.slice(0, 10) as Day)}, ${from.slice(11)} to ${to.slice(11)}: ${timeInWords(minutes)}`,
  }))
  const closed = skipped.map(({ day, why }) => ({ day, line: notCounted(day, why) }))
  const lines = [...stretches, ...closed].sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ line }) => line)
  return { due: londonDay(due), dueAt: londonTime(due), counted: lines }
}

const timeInWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours && several(hours, 'hour'), rest && several(rest, 'minute')].filter(Boolean).join(' ')
}
