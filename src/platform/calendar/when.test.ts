import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from './day.ts'
import * as calendar from './when.ts'
import { someTime, someWhen } from './when.examples.ts'

const { compareWhens, firstDay, isWhen, lastDay, precisionOf, readWhen, whenInWords } = calendar

describe('each kind of date has a first day, a last day, a precision and words', () => {
  test.each([
    ['2021-04-12', '2021-04-12', '2021-04-12', 'day', '12 April 2021'],
    ['2021-04', '2021-04-01', '2021-04-30', 'month', 'April 2021'],
    ['2020-12-early', '2020-12-01', '2020-12-10', 'part of a month', 'early December 2020'],
    ['2020-12-mid', '2020-12-11', '2020-12-20', 'part of a month', 'mid-December 2020'],
    ['2020-02-late', '2020-02-21', '2020-02-29', 'part of a month', 'late February 2020'],
    ['2021-Q1', '2021-01-01', '2021-03-31', 'quarter', 'January to March 2021'],
    ['2021', '2021-01-01', '2021-12-31', 'year', '2021'],
    ['2021-early', '2021-01-01', '2021-04-30', 'part of a year', 'early 2021'],
    ['2021-mid', '2021-05-01', '2021-08-31', 'part of a year', 'mid-2021'],
    ['2021-late', '2021-09-01', '2021-12-31', 'part of a year', 'late 2021'],
    ['FY2021', '2021-04-01', '2022-03-31', 'financial year', 'financial year 2021/22'],
    ['FY1999', '1999-04-01', '2000-03-31', 'financial year', 'financial year 1999/00'],
    ['2021-07/2021-10', '2021-07-01', '2021-10-31', 'span', 'July to October 2021'],
    ['2021-01/2021-03', '2021-01-01', '2021-03-31', 'span', 'January 2021 to March 2021'],
    ['2021-03-12/2021-03-14', '2021-03-12', '2021-03-14', 'span', '12 to 14 March 2021'],
    ['2020-10-01/2021-03-31', '2020-10-01', '2021-03-31', 'span', '1 October 2020 to 31 March 2021'],
    ['../2021-03-31', null, '2021-03-31', 'by', 'by 31 March 2021'],
    ['../2021-Q1', null, '2021-03-31', 'by', 'by the first quarter of 2021'],
    ['2020-09/..', '2020-09-01', null, 'from', 'from September 2020'],
    ['?', null, null, 'not stated', 'date not stated'],
  ])('%s', (when, first, last, precision, words) => {
    expect([isWhen(when), firstDay(when), lastDay(when), precisionOf(when), whenInWords(when)]).toEqual([
      true,
      first,
      last,
      precision,
      words,
    ])
  })
})

test.each([
  '',
  '2021-02-29',
  '2021-13',
  '2021-Q5',
  '2021-04-soon',
  'FY2021-04',
  '2021-Q1-early',
  '../..',
  '../?',
  '/2021',
])('%s is no date', (text) => expect([isWhen(text), firstDay(text), lastDay(text)]).toEqual([false, null, null]))
test.each(['2021-10/2021-07', '2021/2020', '2021/2022/2023', 'FY9999', '12 April 2021', ' 2021', '0999'])(
  '%s is no date either',
  (text) => expect(isWhen(text)).toBe(false),
)

describe('reads what people type', () => {
  test.each([
    ['12 April 2021', '2021-04-12'],
    ['Wednesday 31st March, 2021', '2021-03-31'],
    ['12 apr 2021', '2021-04-12'],
    ['April 12, 2021', '2021-04-12'],
    ['12/4/2021', '2021-04-12'],
    ['12.04.21', '2021-04-12'],
    ['sept 2020', '2020-09'],
    ['4/2021', '2021-04'],
    ['early July 2021', '2021-07-early'],
    ['beginning of July 2021', '2021-07-early'],
    ['middle of July 2021', '2021-07-mid'],
    ['Mid-July 2021', '2021-07-mid'],
    ['end of February 2021', '2021-02-28'],
    ['by end of February 2021', '../2021-02-28'],
    ['by the end of March 2020', '../2020-03-31'],
    ['before October 2020', '../2020-09-30'],
    ['after 31 March 2021', '2021-04-01/..'],
    ['January 2021 onwards', '2021-01/..'],
    ['since September 2020', '2020-09/..'],
    ['July to October 2021', '2021-07/2021-10'],
    ['July–October 2021', '2021-07/2021-10'],
    ['July-October 2021', '2021-07/2021-10'],
    ['1st April – 30th September 2021', '2021-04-01/2021-09-30'],
    ['12-14 March 2021', '2021-03-12/2021-03-14'],
    ['2021–22', 'FY2021'],
    ['on or before 5 May 2021', '../2021-05-05'],
    ['from November to February 2021', '2020-11/2021-02'],
    ['between 1 October 2020 and 31 March 2021', '2020-10-01/2021-03-31'],
    ['12 to 14 March 2021', '2021-03-12/2021-03-14'],
    ['January to March 2021', '2021-Q1'],
    ['Q1 2021', '2021-Q1'],
    ['2021 q1', '2021-Q1'],
    ['2021', '2021'],
    ['late 2021', '2021-late'],
    ['2021/22', 'FY2021'],
    ['2021-22', 'FY2021'],
    ['FY 2021/22', 'FY2021'],
    ['financial year 2021-2022', 'FY2021'],
    ['end of 2021', '2021-12-31'],
    ['not stated', '?'],
    ['Not known', '?'],
    ['2021-04-mid', '2021-04-mid'],
    ['../2021-03', '../2021-03'],
  ])('%s', (words, when) => expect(readWhen(words)).toBe(when))

  test.each([
    '',
    'soon',
    '31 February 2021',
    '30/2/2021',
    '4/13/2021',
    '2021/23',
    'October 2021 to July 2021',
    'by soon',
  ])('%s cannot be read', (words) => expect(readWhen(words)).toBe(null))
})

test('whatever is said can be read back', () => {
  fc.assert(
    fc.property(someWhen, (when) => readWhen(whenInWords(when)) === when),
    { numRuns: 3000 },
  )
})

test('a time lies within itself, and nothing is certainly before or after itself', () => {
  fc.assert(
    fc.property(someTime, (when) => {
      const period = { from: firstDay(when)!, to: lastDay(when)! }
      expect(period.from <= period.to).toBe(true)
      expect(calendar.mayFallIn(when, period)).toBe(true)
      expect(calendar.definitelyBefore(when, when)).toBe(false)
      expect(calendar.certainlyAfter(when, period.to)).toBe(false)
      expect(calendar.certainlyBefore(when, period.from)).toBe(false)
    }),
  )
})

test('sorting: earliest first, shorter before longer, not stated last', () => {
  const sorted = ['../2020-01', '2020-03', '2021-01-early', '2021', '2021-01-04', '2021-06/..', '?']
  expect([...sorted].reverse().sort(compareWhens)).toEqual(sorted)
})

describe('what is certain and what may be', () => {
  const day = '2021-03-31' as Day
  test.each([
    ['2021-04-01', true, false],
    ['2021-03-31', false, false],
    ['2021-03-30', false, true],
    ['2021-04', true, false],
    ['2021', false, false],
    ['../2021-03-30', false, true],
    ['2021-04/..', true, false],
    ['?', false, false],
  ])('%s against 31 March 2021: after %s, before %s', (when, later, earlier) => {
    expect([calendar.certainlyAfter(when, day), calendar.certainlyBefore(when, day)]).toEqual([later, earlier])
  })

  const half = { from: '2020-10-01' as Day, to: day }
  test.each([
    ['2020-09-30', false],
    ['2020', true],
    ['FY2021', false],
    ['2021-03/..', true],
    ['../2020-09', false],
    ['?', true],
  ])('%s may fall in October 2020 to March 2021: %s', (when, may) => {
    expect(calendar.mayFallIn(when, half)).toBe(may)
  })
  test.each([
    ['2020-12', '2021-01-01', true],
    ['2020-12', '2020-12-31', false],
    ['../2020-12', '2021', true],
    ['2020/..', '2029', false],
    ['?', '2021', false],
  ])('%s is definitely before %s: %s', (one, other, before) => {
    expect(calendar.definitelyBefore(one, other)).toBe(before)
  })
})
