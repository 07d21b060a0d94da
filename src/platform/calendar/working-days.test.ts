import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from './day.ts'
import * as work from './working-days.ts'

const { addWorkingDays, countWorkingDays, isWorkingDay } = work

describe('the day of the event is day zero', () => {
  test.each<[Day, number, Day, string]>([
    ['2026-06-01', 5, '2026-06-08', 'a Monday, over one weekend'],
    ['2026-06-02', 5, '2026-06-09', 'a Tuesday'],
    ['2026-06-03', 5, '2026-06-10', 'a Wednesday'],
    ['2026-06-04', 5, '2026-06-11', 'a Thursday'],
    ['2026-06-05', 5, '2026-06-12', 'a Friday'],
    ['2026-06-06', 5, '2026-06-12', 'a Saturday: Monday is day one'],
    ['2026-06-07', 5, '2026-06-12', 'a Sunday: Monday is day one'],
    ['2020-05-01', 5, '2020-05-11', 'the May holiday of 2020 was moved to 8 May'],
    ['2020-05-01', 1, '2020-05-04', '4 May 2020 was worked'],
    ['2021-04-01', 15, '2021-04-26', 'Good Friday and Easter Monday'],
    ['2026-12-23', 5, '2027-01-04', 'Christmas, the substitute for Boxing Day, New Year'],
    ['2021-12-24', 2, '2021-12-30', 'both Christmas days given on other days'],
    ['2022-06-01', 1, '2022-06-06', 'the Platinum Jubilee'],
    ['2022-09-16', 1, '2022-09-20', 'the State Funeral'],
    ['2023-05-05', 1, '2023-05-09', 'the Coronation'],
    ['2024-02-28', 2, '2024-03-01', 'a leap year has a 29th'],
    ['2026-06-25', -7, '2026-06-16', 'seven back'],
    ['2026-04-10', -7, '2026-03-30', 'seven back over Easter'],
    ['2026-06-06', 0, '2026-06-06', 'no days at all'],
  ])('from %s, %i: %s (%s)', (start, count, due) => {
    expect(addWorkingDays(start, count)).toBe(due)
  })
})

describe('the day of the event is day one', () => {
  test.each<[Day, number, Day, string]>([
    ['2026-06-01', 5, '2026-06-05', 'the Monday counts'],
    ['2026-06-06', 5, '2026-06-12', 'a Saturday: the next working day counts as one'],
    ['2020-05-08', 1, '2020-05-11', 'a bank holiday and a weekend'],
    ['2026-06-05', -2, '2026-06-04', 'back, the day itself first'],
  ])('from %s, %i: %s (%s)', (start, count, due) => {
    expect(addWorkingDays(start, count, { countFrom: 'day-one' })).toBe(due)
  })
})

test('a count shows which days counted and why others did not', () => {
  expect(countWorkingDays('2020-05-07', 1)).toEqual({
    due: '2020-05-11',
    counted: [{ day: '2020-05-11', number: 1 }],
    skipped: [
      { day: '2020-05-08', why: 'Early May bank holiday (VE Day, moved from 4 May)' },
      { day: '2020-05-09', why: 'Saturday' },
      { day: '2020-05-10', why: 'Sunday' },
    ],
  })
})

test('nobody guesses beyond the list of bank holidays', () => {
  expect(addWorkingDays('2028-12-27', 2)).toBe('2028-12-29')
  expect(() => addWorkingDays('2028-12-29', 1)).toThrow(work.BeyondTheCalendar)
  expect(() => addWorkingDays('2019-01-02', -1)).toThrow('are known here from 2019 to 2028')
  expect(() => isWorkingDay('2018-07-04')).toThrow('Wednesday 4 July 2018 cannot be counted')
  expect(() => addWorkingDays('2026-06-01', 1.5)).toThrow(RangeError)
})

test('the list of bank holidays is in order, whole, and never on a weekend', () => {
  const days = work.bankHolidays.map((holiday) => holiday.day)
  expect(days).toEqual([...new Set(days)].sort())
  expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([])
  for (let year = 2019; year <= 2028; year += 1) {
    const extra = year === 2022 ? 2 : year === 2023 ? 1 : 0
    expect(days.filter((day) => day.startsWith(`${year}`))).toHaveLength(8 + extra)
  }
})

test('whatever the start, a count ends on a working day, and going back returns to it', () => {
  const starts = fc.integer({ min: 60, max: 3500 }).map((days) => addDays('2019-01-01', days))
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 30 }), (start, count) => {
      const { due, counted, skipped } = countWorkingDays(start, count)
      expect(isWorkingDay(due)).toBe(true)
      expect(counted).toHaveLength(count)
      expect(addDays(start, counted.length + skipped.length)).toBe(due)
      if (isWorkingDay(start)) expect(addWorkingDays(due, -count)).toBe(start)
    }),
    { numRuns: 300 },
  )
})
