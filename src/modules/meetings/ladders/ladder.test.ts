import { expect, test } from 'vitest'
import { bankHolidays } from '#platform/calendar/working-days.ts'
import { instantAt } from '#platform/calendar/working-hours.ts'
import { inForceOn, isOver, ladderProblems, lastDayOf, overInWords, overOf, type StageGiven } from './ladder.ts'

const office = { opens: '09:00', closes: '17:00' }
const at = (local: string) => instantAt(local)!
const over = (limitCount: number | null, limitUnit: string | null, began: string, countFrom = 'day-zero') =>
  overOf({ limitCount, limitUnit, countFrom }, at(began), office, bankHolidays)

test.each([
  // Friday before the spring bank holiday of 2026
  [2, 'working days', '2026-05-22T10:00', 'day-zero', 'Wednesday 27 May 2026'],
  [2, 'working days', '2026-05-22T10:00', 'day-one', 'Tuesday 26 May 2026'],
  [4, 'working hours', '2026-05-22T15:00', 'day-zero', '26 May 2026, 11:00'],
  [48, 'hours', '2026-05-22T15:30', 'day-zero', '24 May 2026, 15:30'],
] as const)('%i %s from %s (%s) are over: %5$s', (count, unit, began, countFrom, says) => {
  expect(overInWords(over(count, unit, began, countFrom)!)).toBe(says)
})

test('why it falls on that day is said in words: from when, day zero, what did not count', () => {
  expect(over(2, 'working days', '2026-05-22T10:00')!.why).toEqual([
    { term: 'Counted from', says: 'Friday 22 May 2026, which is day zero' },
    { term: 'Limit', says: '2 working days' },
    { term: 'Not counted', says: '2 days of weekends, 25 May 2026 (Spring bank holiday)' },
    { term: 'Falls', says: 'Wednesday 27 May 2026' },
  ])
})

test('a limit in days is over from the day after, a limit in hours from the moment, no limit never', () => {
  const days = over(2, 'working days', '2026-05-22T10:00')
  expect(isOver(days, at('2026-05-27T23:59'))).toBe(false)
  expect(isOver(days, at('2026-05-28T00:01'))).toBe(true)
  const hours = over(48, 'hours', '2026-05-22T15:30')!
  expect(isOver(hours, at('2026-05-24T15:30'))).toBe(false)
  expect(isOver(hours, at('2026-05-24T15:31'))).toBe(true)
  expect(lastDayOf(hours, at('2026-05-24T15:31'))).toBe('2026-05-23')
  expect(isOver(over(null, null, '2026-05-22T10:00'), at('2028-01-01T10:00'))).toBe(false)
})

test('the ladder in force on a day is the last of its kind that had begun', () => {
  const ladders = [
    { id: 1, kind: 'practice', fromOn: '2024-01-01' },
    { id: 2, kind: 'practice', fromOn: '2026-01-01' },
    { id: 3, kind: 'partners', fromOn: '2025-01-01' },
  ] as const
  expect(inForceOn(ladders, 'practice', '2023-12-31')).toBe(null)
  expect(inForceOn(ladders, 'practice', '2025-12-31')?.id).toBe(1)
  expect(inForceOn(ladders, 'practice', '2026-01-01')?.id).toBe(2)
  expect(inForceOn(ladders, 'partners', '2026-01-01')?.id).toBe(3)
})

test('a stage that nobody answers for, half a limit and an office that closes before it opens are put right first', () => {
  const stage: StageGiven = {
    name: 'Talk',
    formal: 'no',
    ownerPostId: null,
    ownerSays: 'Managers',
    limitCount: 2,
    limitUnit: 'working days',
    countFrom: '',
    atEnd: null,
  }
  const given = { stages: [stage], opens: '09:00', closes: '17:00', fromOn: '2026-01-01' } as const
  const says = (change: object, stages: object = {}) =>
    ladderProblems({ ...given, ...change, stages: [{ ...stage, ...stages }] }, false).map(({ says }) => says)
  expect(says({})).toEqual([])
  expect(says({}, { ownerSays: null })).toEqual(['Stage 1: say who answers for it'])
  expect(says({}, { limitUnit: '' })[0]).toContain('days or hours')
  expect(says({}, { limitCount: null })[0]).toContain('no limit')
  expect(says({ closes: '08:00' })).toEqual(['An office opens before it closes'])
  expect(says({ fromOn: '2031-01-01' })[0]).toContain('2019 to 2028')
  expect(ladderProblems(given, true)[0]!.field).toBe('fromOn')
})
