import { addMonths, monthNames, type Day } from '#platform/calendar/day.ts'

/** How many actions stand how. Late ones are counted within the open ones. */
export type Count = { open: number; late: number; done: number; withdrawn: number }

/** What the tally says: so many actions of one state, for one month of the date due ('' where no day was set). */
export type MonthTally = { state: string; dueMonth: string; count: number }

export const allOf = (count: Count): number => count.open + count.done + count.withdrawn

/** Adds counts together. */
export const sumOf = (counts: Count[]): Count =>
  counts.reduce(
    (sum, each) => ({
      open: sum.open + each.open,
      late: sum.late + each.late,
      done: sum.done + each.done,
      withdrawn: sum.withdrawn + each.withdrawn,
    }),
    none(),
  )

/** A count of nothing. */
export const none = (): Count => ({ open: 0, late: 0, done: 0, withdrawn: 0 })

/** A month of a chart: how it is called, and the counts of the actions due in it. */
export type Month = Count & { says: string }

/**
 * The counts by month of the date due: eleven months back to six months on, with all that is earlier, all that is later
 * and all without an end date in a line each where there are any. `lateThisMonth` is counted in the register itself.
 */
export function byMonth(tallies: MonthTally[], today: Day, lateThisMonth: number): Month[] {
  const now = today.slice(0, 7)
  const months = Array.from({ length: 18 }, (_, at) => addMonths(`${now}-01` as Day, at - 11).slice(0, 7))
  const [first, last] = [months[0]!, months.at(-1)!]
  const lineOf = (month: string) => (month === '' ? 'none' : month < first ? 'earlier' : month > last ? 'later' : month)
  const counts = new Map<string, Count>()
  for (const { state, dueMonth, count } of tallies) {
    const line = lineOf(dueMonth)
    const sum = counts.get(line) ?? none()
    if (state === 'open' || state === 'done' || state === 'withdrawn') sum[state] += count
    if (state === 'open' && dueMonth !== '' && dueMonth < now) sum.late += count
    counts.set(line, sum)
  }
  if (lateThisMonth) counts.get(now)!.late += lateThisMonth
  const rows = [
    { line: 'earlier', says: `Before ${monthInWords(first)}` },
    ...months.map((line) => ({ line, says: monthInWords(line) })),
    { line: 'later', says: `After ${monthInWords(last)}` },
    { line: 'none', says: 'Without an end date' },
  ]
  return rows
    .filter(({ line }) => counts.has(line) && allOf(counts.get(line)!) > 0)
    .map(({ line, says }) => ({ says, ...counts.get(line)! }))
}

/** '2021-07' is 'July 2021'. */
export const monthInWords = (month: string): string => `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
