import { addDays, addMonths, dayOf, endOfMonth, isDay, type Day } from './day.ts'
import type { Period } from './period.ts'

/**
 * A date as people have it, in one piece of text that can be stored, compared and said:
 *
 * a day `2021-04-12`, a month `2021-04`, part of a month `2021-04-early` (the 1st to the 10th), `-mid` (the 11th to the
 * 20th) or `-late`, a quarter `2021-Q1`, a year `2021`, part of a year `2021-early`, `-mid` or `-late` (four months each),
 * a financial year `FY2021` (from 1 April 2021), a span `2021-07/2021-10`, by a time `../2021-03-31`, from a time on
 * `2020-09/..`, and not stated `?`.
 *
 * Read from what people type by `readWhen`, said by `whenInWords`; the SQL of the calendar schema reads it too.
 */
export type When = string

/** How much a date as people have it tells. */
export type Precision =
  | 'day'
  | 'part of a month'
  | 'month'
  | 'quarter'
  | 'part of a year'
  | 'year'
  | 'financial year'
  | 'span'
  | 'by'
  | 'from'
  | 'not stated'

/** A date that nobody has given. */
export const notStated: When = '?'

/** Is this text a date in the notation above? A span must not end before it begins. */
export function isWhen(text: string): text is When {
  if (text === notStated) return true
  const [left, right, more] = text.split('/')
  if (right === undefined) return timeOf(text) !== null
  if (more !== undefined) return false
  if (left === '..') return timeOf(right) !== null
  const begins = timeOf(left!)
  if (right === '..') return begins !== null
  const ends = timeOf(right)
  return begins !== null && ends !== null && begins.from <= ends.to
}

/** The first day it can be; null when it reaches back without end ('by'), is not stated, or is no date at all. */
export function firstDay(when: When): Day | null {
  return isWhen(when) ? (timeOf(when.split('/')[0]!)?.from ?? null) : null
}

/** The last day it can be; null when it goes on without end ('from'), is not stated, or is no date at all. */
export function lastDay(when: When): Day | null {
  return isWhen(when) ? (timeOf(when.split('/').at(-1)!)?.to ?? null) : null
}

/** How precise the date is. Text that is no date counts as not stated. */
export function precisionOf(when: When): Precision {
  if (!isWhen(when) || when === notStated) return 'not stated'
  if (when.startsWith('../')) return 'by'
  if (when.endsWith('/..')) return 'from'
  return when.includes('/') ? 'span' : timeOf(when)!.precision
}

/** The date of one exact day, month and so on: what it covers and how precise it is. */
export type Time = Readonly<Period & { precision: Precision }>

/** What one piece of the notation covers, with neither span, 'by' nor 'from'; null when it is not one. */
export function timeOf(text: string): Time | null {
  const read = alreadyRead.get(text)
  if (read !== undefined) return read
  const time = readTime(text)
  if (alreadyRead.size >= 10_000) alreadyRead.clear()
  alreadyRead.set(text, time && Object.freeze(time))
  return time
}

// A page compares the same few dates hundreds of times.
const alreadyRead = new Map<string, Time | null>()

function readTime(text: string): Time | null {
  if (isDay(text)) return { from: text, to: text, precision: 'day' }
  const parts = /^(FY)?([1-9]\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?(?:-(early|mid|late))?$/.exec(text)
  if (!parts) return null
  const [, financial, yearText, quarter, month, part] = parts
  const year = Number(yearText)
  if (financial) return quarter || month || part || year === 9999 ? null : months(year, 4, 12, 'financial year')
  if (quarter) return part ? null : months(year, Number(quarter) * 3 - 2, 3, 'quarter')
  const third = part ? ['early', 'mid', 'late'].indexOf(part) : -1
  if (month) return part ? partOfMonth(year, Number(month), third) : months(year, Number(month), 1, 'month')
  return part ? months(year, third * 4 + 1, 4, 'part of a year') : months(year, 1, 12, 'year')
}

const months = (year: number, month: number, count: number, precision: Precision): Time => {
  const from = dayOf(year, month, 1)
  return { from, to: endOfMonth(addMonths(from, count - 1)), precision }
}

const partOfMonth = (year: number, month: number, third: number): Time => {
  const from = dayOf(year, month, third * 10 + 1)
  return { from, to: third === 2 ? endOfMonth(from) : addDays(from, 9), precision: 'part of a month' }
}
