import { addDays, addMonths, endOfMonth, type Day } from '#platform/calendar/day.ts'
import { periodInWords, type Period } from '#platform/calendar/period.ts'
import { certainlyAfter, precisionOf, type When } from '#platform/calendar/when.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'

export type Measure = Row<'frontDoor.measure'>
export type NewMeasure = NewRow<'frontDoor.measure'>
export type NewFigure = NewRow<'frontDoor.monthFigure'>

/** The figure of one month as it was reported; both numbers are null where none was supplied. */
export type Figure = Pick<
  Row<'frontDoor.monthFigure'>,
  'id' | 'month' | 'numerator' | 'denominator' | 'note' | 'status' | 'reportedOn' | 'source'
>

/** How sure a figure is. */
export const figureStatuses = {
  provisional: 'Provisional: it may still change',
  final: 'Final',
  'not supplied': 'Not supplied: nobody gave a figure',
} as const

/** How a month's figure stands, in mark and word; null is a month of which nothing was reported at all. */
export function standingOfFigure(figure: Figure | null): { is: Standing; says: string } {
  if (figure === null) return { is: 'none', says: 'Nothing reported' }
  if (figure.status === 'final') return { is: 'done', says: 'Final' }
  return figure.status === 'provisional' ? { is: 'part', says: 'Provisional' } : { is: 'none', says: 'Not supplied' }
}

/** A number as it is read: '1,204'; never a nought for what was not supplied. */
export const numeratorInWords = (figure: Figure | null): string =>
  figure?.numerator == null ? (figure ? 'Not supplied' : 'Nothing reported') : said(figure.numerator)

/** Out of how many: 'not given' where nobody said, and nothing where there is no figure. */
export const denominatorInWords = (figure: Figure | null): string => {
  if (figure?.numerator == null) return ''
  return figure.denominator === null ? 'Not given' : said(figure.denominator)
}

/** The share in whole per cent, or why there is none. */
export function shareInWords(figure: Pick<Figure, 'numerator' | 'denominator'> | null): string {
  if (figure?.numerator == null) return ''
  if (figure.denominator === null) return 'Not known'
  if (figure.denominator === 0) return 'Out of none'
  if (figure.numerator > figure.denominator) return 'More than the whole'
  return `${Math.round((figure.numerator / figure.denominator) * 100)}%`
}

/** The months of a page, newest first, with every month between the first and the last; null where nothing was reported. */
export function withGaps(latest: readonly Figure[]): { month: When; figure: Figure | null }[] {
  const byMonth = new Map(latest.map((figure) => [figure.month, figure]))
  const months = [...byMonth.keys()].toSorted()
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const all: { month: When; figure: Figure | null }[] = []
  for (let month = first; month <= last; month = nextMonth(month))
    all.unshift({ month, figure: byMonth.get(month) ?? null })
  return all
}

/** The month after one: '2026-01' after '2025-12'. */
export const nextMonth = (month: When): When => addMonths(`${month}-01` as Day, 1).slice(0, 7)

/** The day a month's figure is due: so many days after the month has ended. */
export const figureDueOn = (month: When, daysAfter: number): Day => addDays(endOfMonth(`${month}-01` as Day), daysAfter)

/** What can be wrong with a reported month: it is not one month, lies ahead, or its numbers and its standing disagree. */
export function figureProblems(
  answers: { month: When; numerator: number | null; denominator: number | null; status: string },
  today: Day,
): Problem[] {
  const problems: Problem[] = []
  if (precisionOf(answers.month) !== 'month')
    problems.push({ field: 'month', says: 'Enter one month, such as May 2026' })
  else if (certainlyAfter(answers.month, today)) problems.push({ field: 'month', says: 'This month has not begun yet' })
  if (answers.status === 'not supplied' && answers.numerator !== null)
    problems.push({
      field: 'numerator',
      says: 'Leave this empty where no figure was supplied, or say that the figure is provisional or final',
    })
  if (answers.status !== 'not supplied' && answers.numerator === null)
    problems.push({ field: 'numerator', says: 'Enter the figure, or say that none was supplied' })
  if (answers.numerator === null && answers.denominator !== null)
    problems.push({
      field: 'denominator',
      says: 'Without a figure there is nothing for this to be out of: leave it empty',
    })
  return problems
}

/** What the months of a period come to. The denominator is null unless every supplied month has one. */
export type Total = {
  numerator: number
  denominator: number | null
  supplied: number
  notSupplied: number
  withoutDenominator: number
  provisional: number
}

/** Adds up the last figure of each month; a month without a figure adds nothing and is counted apart. */
export function totalOf(figures: readonly Pick<Figure, 'numerator' | 'denominator' | 'status'>[]): Total {
  const supplied = figures.filter((figure) => figure.numerator !== null)
  const given = supplied.filter((figure) => figure.denominator !== null)
  return {
    numerator: sum(supplied.map((figure) => figure.numerator!)),
    denominator:
      supplied.length > 0 && given.length === supplied.length ? sum(given.map((figure) => figure.denominator!)) : null,
    supplied: supplied.length,
    notSupplied: figures.length - supplied.length,
    withoutDenominator: supplied.length - given.length,
    provisional: figures.filter((figure) => figure.status === 'provisional').length,
  }
}

/** What was counted in a period, in one sentence that says what is missing from it. */
export function totalInWords(
  measure: Pick<Measure, 'numeratorSays' | 'denominatorSays'>,
  total: Total,
  period: Period,
): string {
  const during = `from ${periodInWords(period)}`
  if (total.supplied === 0) return `No figure was supplied for the number of ${measure.numeratorSays} ${during}.`
  const whole = measure.denominatorSays !== null && total.denominator !== null
  const outOf = whole
    ? ` out of ${said(total.denominator!)} ${measure.denominatorSays} (${shareInWords(total).toLowerCase()})`
    : ''
  const of = monthsIn(period)
  const over = total.supplied === of ? `over ${months(of)}` : `over ${total.supplied} of ${months(of)}`
  const notes = [
    !whole &&
      (measure.denominatorSays === null || total.withoutDenominator === total.supplied
        ? 'out of how many is not given'
        : `out of how many is not given for ${months(total.withoutDenominator)}`),
    total.notSupplied > 0 && `no figure was supplied for ${months(total.notSupplied)}`,
    total.provisional > 0 && `${months(total.provisional)} ${total.provisional === 1 ? 'is' : 'are'} provisional`,
  ].filter(Boolean)
  return `The number of ${measure.numeratorSays} was ${said(total.numerator)}${outOf}, ${over}, ${during}${notes.map((note) => `; ${note}`).join('')}.`
}

/** How many whole months lie in a period. */
export function monthsIn({ from, to }: Period): number {
  let count = 0
  for (
    let month = from.slice(8) === '01' ? from.slice(0, 7) : nextMonth(from.slice(0, 7));
    endOfMonth(`${month}-01` as Day) <= to;
    month = nextMonth(month)
  )
    count += 1
  return count
}

const months = (count: number) => (count === 1 ? '1 month' : `${count} months`)
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)
const said = (number: number) => number.toLocaleString('en-GB')
