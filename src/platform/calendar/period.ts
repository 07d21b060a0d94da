import { addDays, addMonths, daysBetween, inWords, type Day } from './day.ts'

/** From one day to another, both included. */
export type Period = { from: Day; to: Day }

/** Does the day fall in the period? Its first and last days do. */
export const inPeriod = (day: Day, period: Period): boolean => period.from <= day && day <= period.to

/** The days two periods have in common, or null when they have none. */
export function overlap(one: Period, other: Period): Period | null {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  return from <= to ? { from, to } : null
}

/** '1 October 2020 to 31 March 2021'. */
export const periodInWords = (period: Period): string => `${inWords(period.from)} to ${inWords(period.to)}`

/** How many days the period has, its first and last included. */
export const daysIn = (period: Period): number => daysBetween(period.from, period.to) + 1

/** The financial year a day belongs to: 1 April to 31 March. */
export function financialYearOf(day: Day): Period {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
  return { from: `${year}-04-01` as Day, to: `${year + 1}-03-31` as Day }
}

/** The half of the financial year a day belongs to: April to September, or October to March. */
export function halfYear(day: Day): Period {
  const { from, to } = financialYearOf(day)
  const second = addMonths(from, 6)
  return day < second ? { from, to: addDays(second, -1) } : { from: second, to }
}

/** The calendar quarter a day belongs to: the three months beginning in January, April, July or October. */
export function quarterOf(day: Day): Period {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  const from = `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01` as Day
  return { from, to: addDays(addMonths(from, 3), -1) }
}
