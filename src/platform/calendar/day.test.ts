import { describe, expect, test } from 'vitest'
import * as day from './day.ts'
import { daysIn, financialYearOf, halfYear, inPeriod, overlap, periodInWords, quarterOf } from './period.ts'

test.each([
  ['2026-06-22', true],
  ['2024-02-29', true],
  ['2021-02-29', false],
  ['2021-13-01', false],
  ['2021-00-01', false],
  ['2021-1-1', false],
  ['0021-01-01', false],
  ['22 June 2026', false],
])('%s is a day: %s', (text, real) => expect(day.isDay(text)).toBe(real))

test.each<[day.Day, number, day.Day]>([
  ['2025-08-31', 6, '2026-02-28'],
  ['2026-01-15', 6, '2026-07-15'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months is %s', (from, months, to) => expect(day.addMonths(from, months)).toBe(to))

test('days are added over months, years and the change of the clocks', () => {
  expect(day.addDays('2020-12-31', 1)).toBe('2021-01-01')
  expect(day.addDays('2021-03-28', 1)).toBe('2021-03-29')
  expect(day.addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(day.daysBetween('2020-10-01', '2021-03-31')).toBe(181)
  expect(day.daysBetween('2021-03-31', '2020-10-01')).toBe(-181)
})

test('a day is said in words', () => {
  expect(day.inWords('2021-04-12')).toBe('12 April 2021')
  expect(day.inWordsWithWeekday('2021-03-31')).toBe('Wednesday 31 March 2021')
  expect(day.inWordsShort('2021-09-01')).toBe('1 Sep 2021')
  expect(day.weekdayOf('2026-06-21')).toBe('Sunday')
  expect(day.endOfMonth('2020-02-05')).toBe('2020-02-29')
})

const half = { from: '2020-10-01', to: '2021-03-31' } as const

test('a period has both its ends', () => {
  expect([inPeriod('2020-10-01', half), inPeriod('2021-03-31', half), inPeriod('2021-04-01', half)]).toEqual([
    true,
    true,
    false,
  ])
  expect(daysIn(half)).toBe(182)
  expect(periodInWords(half)).toBe('1 October 2020 to 31 March 2021')
})

describe('what two periods have in common', () => {
  test.each([
    [
      { from: '2021-03-31', to: '2021-06-30' },
      { from: '2021-03-31', to: '2021-03-31' },
    ],
    [
      { from: '2020-11-01', to: '2020-11-30' },
      { from: '2020-11-01', to: '2020-11-30' },
    ],
    [{ from: '2021-04-01', to: '2021-06-30' }, null],
  ] as const)('%o', (other, both) => {
    expect(overlap(half, other)).toEqual(both)
    expect(overlap(other, half)).toEqual(both)
  })
})

test.each<[day.Day, string, string, string]>([
  ['2021-03-31', '2020-04-01', '2020-10-01', '2021-01-01'],
  ['2021-04-01', '2021-04-01', '2021-04-01', '2021-04-01'],
  ['2020-09-30', '2020-04-01', '2020-04-01', '2020-07-01'],
  ['2020-12-25', '2020-04-01', '2020-10-01', '2020-10-01'],
])('%s: financial year from %s, half from %s, quarter from %s', (on, year, halfFrom, quarter) => {
  expect([financialYearOf(on).from, halfYear(on).from, quarterOf(on).from]).toEqual([year, halfFrom, quarter])
  for (const period of [financialYearOf(on), halfYear(on), quarterOf(on)]) expect(inPeriod(on, period)).toBe(true)
})
