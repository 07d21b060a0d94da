/** A calendar day with no clock and no zone, written '2026-06-22'. Compares and sorts as text. */
export type Day = `${number}-${number}-${number}`

/** Is this text a real day, written as year-month-day? '2021-02-29' is not: there was no such day. */
export function isDay(text: string): text is Day {
  const [, year, month, date] = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  return Boolean(year && month && date) && month! <= 12 && date! <= lastDateOf(year!, month!)
}

/** The day so many days later, or earlier when the number is negative. */
export const addDays = (day: Day, days: number): Day => text(plain(day).add({ days }))

/** The same date so many months later or earlier; a date the month does not have becomes its last day. */
export const addMonths = (day: Day, months: number): Day => text(plain(day).add({ months }))

/** How many days from the first day to the second; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to), { largestUnit: 'days' }).days

/** 'Monday' to 'Sunday'. */
export const weekdayOf = (day: Day): Weekday => weekdays[plain(day).dayOfWeek - 1]!

/** '12 April 2021'. */
export const inWords = (day: Day): string => {
  const { day: date, month, year } = plain(day)
  return `${date} ${monthNames[month - 1]} ${year}`
}

/** 'Wednesday 31 March 2021'. */
export const inWordsWithWeekday = (day: Day): string => `${weekdayOf(day)} ${inWords(day)}`

/** '12 Apr 2021', for narrow columns. */
export const inWordsShort = (day: Day): string => {
  const { day: date, month, year } = plain(day)
  return `${date} ${monthNames[month - 1]!.slice(0, 3)} ${year}`
}

/** The day made of a year, a month (1 to 12) and a date; a date the month does not have becomes its last day. */
export const dayOf = (year: number, month: number, date: number): Day =>
  text(Temporal.PlainDate.from({ year, month, day: date }))

/** The last day of the month that a day is in. */
export const endOfMonth = (day: Day): Day => text(plain(day).with({ day: plain(day).daysInMonth }))

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** The months by name, January first. */
export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

const plain = (day: Day) => Temporal.PlainDate.from(day)
const text = (date: Temporal.PlainDate) => date.toString() as Day
const lastDateOf = (year: number, month: number) =>
  month >= 1 && month <= 12 ? Temporal.PlainYearMonth.from({ year, month }).daysInMonth : 0
