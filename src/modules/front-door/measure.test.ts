import { describe, expect, test } from 'vitest'
import type { Period } from '#platform/calendar/period.ts'
import {
  figureDueOn,
  figureProblems,
  monthsIn,
  nextMonth,
  shareInWords,
  totalInWords,
  totalOf,
  withGaps,
  type Figure,
} from './measure.ts'

const halfYear: Period = { from: '2025-10-01', to: '2026-03-31' }

const figure = (
  month: string,
  numerator: number | null,
  denominator: number | null = null,
  status = 'final',
): Figure => ({ id: 1, month, numerator, denominator, note: null, status, reportedOn: null, source: null })

describe('a measure', () => {
  test('says of a month between two others that nothing was reported, and never nought', () => {
    expect(
      withGaps([figure('2026-02', 4), figure('2025-12', 2)]).map(({ month, figure: each }) => [
        month,
        each?.numerator ?? null,
      ]),
    ).toEqual([
      ['2026-02', 4],
      ['2026-01', null],
      ['2025-12', 2],
    ])
    expect(withGaps([])).toEqual([])
  })

  test.each([
    [{ numerator: 82, denominator: 100 }, '82%'],
    [{ numerator: 82, denominator: null }, 'Not known'],
    [{ numerator: 0, denominator: 0 }, 'Out of none'],
    [{ numerator: 9, denominator: 8 }, 'More than the whole'],
    [{ numerator: null, denominator: null }, ''],
  ])('%o has the share %s', (counted, says) => expect(shareInWords(counted)).toBe(says))

  test('reckons no share for a period unless every supplied month says out of how many', () => {
    const measure = { numeratorSays: 'contacts decided in time', denominatorSays: 'contacts' }
    const total = (...figures: Figure[]) => totalInWords(measure, totalOf(figures), halfYear)
    const during = 'from 1 October 2025 to 31 March 2026'
    expect(total(figure('2025-10', 800, 1000), figure('2025-11', 900, 1000))).toBe(
      `The number of contacts decided in time was 1,700 out of 2,000 contacts (85%), over 2 of 6 months, ${during}.`,
    )
    expect(total(figure('2025-10', 800, 1000), figure('2025-11', 900))).toBe(
      `The number of contacts decided in time was 1,700, over 2 of 6 months, ${during}; out of how many is not given for 1 month.`,
    )
    expect(total(figure('2025-10', null, null, 'not supplied'), figure('2025-11', 1, 2, 'provisional'))).toBe(
      `The number of contacts decided in time was 1 out of 2 contacts (50%), over 1 of 6 months, ${during}; no figure was supplied for 1 month; 1 month is provisional.`,
    )
    expect(total(figure('2025-10', null, null, 'not supplied'))).toBe(
      `No figure was supplied for the number of contacts decided in time ${during}.`,
    )
    expect(
      totalInWords({ ...measure, denominatorSays: null }, totalOf([figure('2025-10', 5)]), {
        from: '2025-10-01',
        to: '2025-10-31',
      }),
    ).toBe(
      'The number of contacts decided in time was 5, over 1 month, from 1 October 2025 to 31 October 2025; out of how many is not given.',
    )
  })

  test.each([
    [{ from: '2025-10-01', to: '2026-03-31' }, 6],
    [{ from: '2025-10-02', to: '2026-03-30' }, 4],
    [{ from: '2026-02-01', to: '2026-02-27' }, 0],
  ] as const)('of %o whole months there are %i', (period, count) => expect(monthsIn(period)).toBe(count))

  test.each([
    [{ month: '2026-05', numerator: 3, denominator: 4, status: 'final' }, []],
    [{ month: '2026-05', numerator: null, denominator: null, status: 'not supplied' }, []],
    [{ month: '2026-05', numerator: 0, denominator: null, status: 'not supplied' }, ['numerator']],
    [{ month: '2026-05', numerator: null, denominator: 4, status: 'final' }, ['numerator', 'denominator']],
    [{ month: '2026-07', numerator: 3, denominator: null, status: 'final' }, ['month']],
    [{ month: '2026', numerator: 3, denominator: null, status: 'final' }, ['month']],
    [{ month: '../2026-05', numerator: 3, denominator: null, status: 'final' }, ['month']],
  ])('%o has problems with %o', (answers, fields) =>
    expect(figureProblems(answers, '2026-06-01').map(({ field }) => field)).toEqual(fields),
  )

  test('is due so many days after the month has ended', () => {
    expect(nextMonth('2025-12')).toBe('2026-01')
    expect(figureDueOn('2024-02', 15)).toBe('2024-03-15')
  })
})
