import { inWords, monthNames } from './day.ts'
import { isWhen, precisionOf, type When } from './when-notation.ts'

/**
 * Says a date as people have it: '12 April 2021', 'early December 2020', 'January to March 2021', 'by 31 March 2021',
 * 'from September 2020', 'financial year 2021/22', 'date not stated'. Whatever it says, readWhen reads back.
 */
export function whenInWords(when: When): string {
  if (!isWhen(when)) return 'date not stated'
  const [left, right] = when.split('/') as [string, string]
  switch (precisionOf(when)) {
    case 'not stated':
      return 'date not stated'
    case 'by':
      return `by ${timeInWords(right)}`
    case 'from':
      return `from ${timeInWords(left)}`
    case 'span':
      return spanInWords(left, right)
    case 'quarter':
      return quarterInWords(when)
    default:
      return timeInWords(when)
  }
}

const quarterInWords = (when: When): string => {
  const first = Number(when.at(-1)) * 3 - 3
  return `${monthNames[first]} to ${monthNames[first + 2]} ${when.slice(0, 4)}`
}

/** 'July to October 2021' where the year need be said once; said twice where it would sound like a quarter. */
function spanInWords(left: string, right: string): string {
  const [from, to] = [timeInWords(left), timeInWords(right)]
  const sameYear = left.slice(0, 4) === right.slice(0, 4)
  const both = precisionOf(left) === precisionOf(right) ? precisionOf(left) : 'different'
  if (!sameYear || !['day', 'month', 'part of a month'].includes(both)) return `${from} to ${to}`
  if (both === 'month' && isQuarter(left, right)) return `${from} to ${to}`
  if (both === 'day' && left.slice(0, 7) === right.slice(0, 7)) return `${Number(left.slice(8))} to ${to}`
  return `${from.slice(0, -5)} to ${to}`
}

const isQuarter = (left: string, right: string): boolean => {
  const [first, last] = [Number(left.slice(5)), Number(right.slice(5))]
  return first % 3 === 1 && last === first + 2
}

const ordinals = ['first', 'second', 'third', 'fourth']

function timeInWords(text: string): string {
  const year = text.slice(0, 4)
  const month = monthNames[Number(text.slice(5, 7)) - 1]
  const part = /[a-z]+$/.exec(text)?.[0]
  switch (precisionOf(text)) {
    case 'day':
      return inWords(text as Parameters<typeof inWords>[0])
    case 'part of a month':
      return `${part}${part === 'mid' ? '-' : ' '}${month} ${year}`
    case 'month':
      return `${month} ${year}`
    case 'quarter':
      return `the ${ordinals[Number(text.at(-1)) - 1]} quarter of ${year}`
    case 'part of a year':
      return `${part}${part === 'mid' ? '-' : ' '}${year}`
    case 'financial year':
      return `financial year ${text.slice(2)}/${String((Number(text.slice(2)) + 1) % 100).padStart(2, '0')}`
    default:
      return year
  }
}
