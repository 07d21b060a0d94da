import { addDays, addMonths, dayOf, type Day } from '#platform/calendar/day.ts'
import { financialYearOf, type Period } from '#platform/calendar/period.ts'
import { firstDay, lastDay, type When } from '#platform/calendar/when.ts'

/**
 * The four quarters of a plan's year. A plan of up to a year is counted from its first day; of a longer one the year that today falls
 * in, counted from the same day of each year, the first or the last year when today lies outside. A plan whose time is not known
 * goes by the financial year of today.
 */
export function quartersOf(covers: When, today: Day): Period[] {
  const from = startOfYear(covers, today)
  return [0, 3, 6, 9].map((months) => ({
    from: addMonths(from, months),
    to: addDays(addMonths(from, months + 3), -1),
  }))
}

function startOfYear(covers: When, today: Day): Day {
  const begins = firstDay(covers)
  if (begins === null) return financialYearOf(today).from
  const begin = dayOf(Number(begins.slice(0, 4)), Number(begins.slice(5, 7)), 1)
  const ends = lastDay(covers)
  const lastYear = ends === null ? null : [...years(begin, ends)].at(-1)!
  let from = begin
  for (const year of years(begin, ends !== null && ends < today ? ends : today)) from = year
  return lastYear !== null && from > lastYear ? lastYear : from
}

/** The first day of each year from a day, as long as it is not after another; the first in any case. */
function* years(begin: Day, until: Day): Generator<Day> {
  yield begin
  for (let year = addMonths(begin, 12); year <= until; year = addMonths(year, 12)) yield year
}
