import { expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { lastDay } from '#platform/calendar/when.ts'
import { cameLate, cellOf, quarterNamed, quartersAround, type ReportRow } from './group-report.ts'

const row = (id: number, status: string, happenedOn: string): ReportRow => ({
  id,
  status,
  happenedOn,
  lastDay: lastDay(happenedOn),
  workingGroupId: 1,
  covers: '2026-Q1',
  knownOn: null,
})
const due = row(1, 'planned', '../2026-04-28')
const stands = (rows: ReportRow[], today: Day) => cellOf(rows, today)?.state

test('a report that is due is late from the day after', () => {
  expect(stands([due], '2026-04-28')).toBe('due')
  expect(stands([due], '2026-04-29')).toBe('late')
  expect(stands([row(1, 'planned', '?')], '2030-01-01')).toBe('due')
})

test('what came outweighs what was excused, and that what was given up', () => {
  expect(stands([due, row(2, 'happened', '2026-04-20')], '2026-06-01')).toBe('received')
  expect(stands([due, row(2, 'withdrawn', '2026-04-20'), row(3, 'happened', '2026-05-02')], '2026-06-01')).toBe(
    'late received',
  )
  expect(stands([due, row(2, 'missed', '2026-06-01'), row(3, 'withdrawn', '2026-06-02')], '2026-06-03')).toBe('excused')
  expect(stands([due, row(2, 'missed', '2026-06-01')], '2026-06-03')).toBe('missed')
  expect(stands([], '2026-06-03')).toBeUndefined()
})

test('a report came late only when that is certain', () => {
  expect(cameLate(due, { happenedOn: '2026-04-29' })).toBe(true)
  expect(cameLate(due, { happenedOn: '2026-04' })).toBe(false)
  expect(cameLate(due, { happenedOn: '../2026-06-30' })).toBe(false)
  expect(cameLate(undefined, { happenedOn: '2026-04-29' })).toBe(false)
})

test('quarters are named by the day they begin on, the next one first', () => {
  expect(quarterNamed('2021-03-31')).toBe('2021-Q1')
  expect(quarterNamed('2021-10-01')).toBe('2021-Q4')
  expect(quartersAround('2021-03-31').map(({ quarter }) => quarter)).toEqual([
    '2021-Q2',
    '2021-Q1',
    '2020-Q4',
    '2020-Q3',
    '2020-Q2',
  ])
})
