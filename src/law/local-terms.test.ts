import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWhen } from '#platform/calendar/when.ts'
import { someWhen } from '#platform/calendar/when.examples.ts'
import { earliestOf, relativeDue, relativeInWords } from './local-terms.ts'

describe('a limit counted from something is as precise as that thing is known', () => {
  test.each([
    [{ months: 3 }, '2021-04-12', '2021-07-12'],
    [{ months: 3 }, '2021-07-early', '2021-10-early'],
    [{ months: 2 }, '2020-12', '2021-02'],
    [{ months: 3 }, '2021-Q4', '2022-Q1'],
    [{ months: 2 }, '2021-Q1', '2021-03/2021-05'],
    [{ months: 12 }, '2021', '2022'],
    [{ months: 6 }, '2021', '2021-07/2022-06'],
    [{ months: 8 }, '2021-early', '2021-late'],
    [{ months: 3 }, '2021-early', '2021-04/2021-07'],
    [{ months: 12 }, 'FY2021', 'FY2022'],
    [{ months: 3 }, 'FY2021', '2021-07/2022-06'],
    [{ months: 3 }, '../2021-04-12', '../2021-07-12'],
    [{ months: 3 }, '2021-04/..', '2021-07/..'],
    [{ months: 3 }, '2021-04/2021-06', '2021-07/2021-09'],
    [{ months: 1 }, '2021-01-31', '2021-02-28'],
    [{ months: 3 }, '?', '?'],
    [{ weeks: 2 }, '2021-04-12', '2021-04-26'],
    [{ weeksBefore: 24 }, '2021-09-01', '2021-03-17'],
    [{ weeksBefore: 24 }, '2021-09-early', '2021-03-17/2021-03-26'],
    [{ workingDays: 5 }, '2020-05-01', '2020-05-11'],
    [{ workingDays: 5 }, '../2020-05', '../2020-06-05'],
  ])('%o, from %s: %s', (term, anchor, due) => {
    expect(relativeDue(term, anchor)).toBe(due)
  })
})

test('whatever the anchor, the answer is a date', () => {
  const terms = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((months) => ({ months })),
    fc.integer({ min: 1, max: 40 }).map((weeksBefore) => ({ weeksBefore })),
  )
  fc.assert(fc.property(terms, someWhen, (term, anchor) => isWhen(relativeDue(term, anchor))))
})

test('an anchor that is no date is refused', () => {
  expect(() => relativeDue({ months: 3 }, 'soon')).toThrow(RangeError)
})

test('the first post to be filled', () => {
  expect(earliestOf(['2021-07-early', '2021-04-12', '?'])).toBe('2021-04-12')
  expect(earliestOf(['?', '?'])).toBe('?')
  expect(earliestOf([])).toBe('?')
})

test('a limit is said in words', () => {
  expect(relativeInWords({ months: 3 })).toBe('3 months after')
  expect(relativeInWords({ weeksBefore: 1 })).toBe('1 week before')
  expect(relativeInWords({ workingDays: 10 })).toBe('10 working days after')
})
