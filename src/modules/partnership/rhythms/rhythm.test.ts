import { expect, test } from 'vitest'
import { rhythmInWords, rhythmOn, type Rhythm } from './rhythm.ts'

const rhythm = (id: number, fromOn: string, every: number | null, unit: string | null, kind = 'meeting') =>
  ({ id, fromOn, every, unit, kind }) as Rhythm

test.each([
  [6, 'weeks', 'every 6 weeks'],
  [1, 'months', 'every month'],
  [1, 'times a year', 'once a year'],
  [4, 'times a year', '4 times a year'],
  [null, null, 'without a fixed rhythm'],
])('%s %s is said as %s', (every, unit, says) => {
  expect(rhythmInWords({ every, unit })).toBe(says)
})

test('a new rhythm keeps the old one for the days before it, in whatever order they were recorded', () => {
  const all = [
    rhythm(1, '2026-01', 6, 'weeks'),
    rhythm(2, '2024-04-01', 3, 'months'),
    rhythm(3, '2025-01', 4, 'times a year', 'reporting'),
  ]
  const meets = (day: '2024-03-31' | '2025-06-01' | '2026-06-01') => rhythmOn(all, day).meeting?.id ?? null
  expect([meets('2024-03-31'), meets('2025-06-01'), meets('2026-06-01')]).toEqual([null, 2, 1])
  expect(rhythmOn(all, '2024-06-01').reporting).toBe(null)
  expect(rhythmOn(all, '2026-06-01').reporting?.id).toBe(3)
})
