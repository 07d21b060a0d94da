import { describe, expect, test } from 'vitest'
import { stoppedOn, realClock } from './clock.ts'
import { isDay } from './day.ts'
import { BeyondTheCalendar } from './working-days.ts'
import { addHours, addWorkingHours, instantAt, londonDay, londonTime } from './working-hours.ts'

describe('working hours, offices open from 9 to 5', () => {
  test.each([
    ['2025-05-23T15:30', 4, '2025-05-27T11:30', 'over the spring bank holiday'],
    ['2025-06-03T10:00', 7, '2025-06-03T17:00', 'to the last minute of the day'],
    ['2025-06-03T10:00', 8, '2025-06-04T10:00', 'into the next day'],
    ['2025-06-03T07:15', 1, '2025-06-03T10:00', 'before opening'],
    ['2025-06-03T17:00', 1, '2025-06-04T10:00', 'at closing'],
    ['2025-06-07T12:00', 2.5, '2025-06-09T11:30', 'on a Saturday'],
    ['2021-03-26T16:00', 2, '2021-03-29T10:00', 'over the night the clocks go forward'],
  ])('from %s, %d hours: %s (%s)', (from, hours, due) => {
    expect(londonTime(addWorkingHours(instantAt(from)!, hours).due)).toBe(due)
  })

  test('the stretches that counted and the days that did not are shown', () => {
    const { counted, skipped } = addWorkingHours(instantAt('2025-05-23T15:30')!, 4)
    expect(counted).toEqual([
      { from: '2025-05-23T15:30', to: '2025-05-23T17:00', minutes: 90 },
      { from: '2025-05-27T09:00', to: '2025-05-27T11:30', minutes: 150 },
    ])
    expect(skipped.map((day) => day.why)).toEqual(['Saturday', 'Sunday', 'Spring bank holiday'])
  })

  test('other opening hours are a setting', () => {
    const { due } = addWorkingHours(instantAt('2025-06-03T17:30')!, 2, { opens: '08:00', closes: '18:00' })
    expect(londonTime(due)).toBe('2025-06-04T09:30')
  })

  test('refuses what cannot be counted', () => {
    expect(() => addWorkingHours(instantAt('2028-12-29T16:00')!, 2)).toThrow(BeyondTheCalendar)
    expect(() => addWorkingHours(instantAt('2025-06-03T10:00')!, 0)).toThrow(RangeError)
    expect(() => addWorkingHours(instantAt('2025-06-03T10:00')!, 1, { opens: '17:00', closes: '09:00' })).toThrow(
      RangeError,
    )
  })
})

describe('real hours do not care about the clocks', () => {
  test.each([
    ['2021-03-26T12:00', 72, '2021-03-29T13:00', 'forward'],
    ['2021-10-29T12:00', 72, '2021-11-01T11:00', 'back'],
    ['2021-06-01T12:00', 72, '2021-06-04T12:00', 'unchanged'],
  ])('from %s, %d hours: %s (%s)', (from, hours, due) => {
    expect(londonTime(addHours(instantAt(from)!, hours))).toBe(due)
  })
})

test.each(['2021-03-28T01:30', '2021-02-29T10:00', '2021-06-01', '2021-06-01T24:00', 'noon'])(
  '%s was never shown',
  (text) => expect(instantAt(text)).toBe(null),
)

test('a stopped clock stands at its day and keeps the time of day outside', () => {
  const clock = stoppedOn('2021-03-31')
  expect(clock.today()).toBe('2021-03-31')
  expect(londonDay(clock.now())).toBe('2021-03-31')
  const outside = londonTime(realClock.now()).slice(11, 13)
  expect([outside, String((Number(outside) + 23) % 24).padStart(2, '0')]).toContain(
    londonTime(clock.now()).slice(11, 13),
  )
  expect(isDay(realClock.today())).toBe(true)
})
