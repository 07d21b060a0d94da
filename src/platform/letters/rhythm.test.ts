import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf, type Day } from '../calendar/day.ts'
import { bankHolidays } from '../calendar/working-days.ts'
import { choiceToBegin, comesOn, type Choice } from './choice.ts'
import { leadStepOn, rhythmToBegin, stepInWords, stepOn, works, type Rhythm } from './rhythm.ts'
import { stepsIn } from './settle-letters.tsx'

const rhythm = (changes: Partial<Rhythm> = {}): Rhythm => ({ ...rhythmToBegin, ...changes })

describe('a date is in a letter on its steps and on no other day', () => {
  // 15 June 2026 is a Monday; 25 May 2026 a bank holiday.
  test.each<[Day, Day, Partial<Rhythm>, number | null]>([
    ['2026-06-15', '2026-06-01', {}, -14],
    ['2026-06-15', '2026-06-02', {}, null],
    ['2026-06-15', '2026-06-08', {}, -7],
    ['2026-06-15', '2026-06-15', {}, 0],
    ['2026-06-15', '2026-06-15', { onTheDay: false }, null],
    ['2026-06-15', '2026-06-16', {}, 1],
    ['2026-06-15', '2026-06-22', {}, 7],
    // The day before a Monday is a Sunday, so it is said on Friday; a Friday's day after, a Saturday, on Monday.
    ['2026-06-15', '2026-06-12', {}, -1],
    ['2026-06-15', '2026-06-14', {}, null],
    ['2026-06-12', '2026-06-15', {}, 1],
    ['2026-06-15', '2026-06-14', { workingDaysOnly: false }, -1],
    // Due on a Saturday: said on Friday, as the day itself and not as the day before.
    ['2026-06-13', '2026-06-12', {}, 0],
    // Seven days after Monday 18 May is the bank holiday, so it is said on Tuesday.
    ['2026-05-18', '2026-05-25', {}, null],
    ['2026-05-18', '2026-05-26', {}, 7],
    // After the last step, again every fourteen days: 14 + 14.
    ['2026-06-15', '2026-07-13', {}, 28],
    ['2026-06-15', '2026-07-13', { thenEvery: null }, null],
    ['2026-06-15', '2026-07-06', {}, null],
    // In working days, with the holiday left out.
    ['2026-05-29', '2026-05-19', { countsIn: 'working days' }, -7],
    ['2026-05-22', '2026-06-03', { countsIn: 'working days' }, 7],
    ['2026-06-14', '2026-06-12', { countsIn: 'working days' }, 0],
  ])('due %s, on %s, %o: step %s', (due, today, changes, step) => {
    expect(stepOn(due, today, rhythm(changes), bankHolidays)).toBe(step)
  })

  test('the lead is told on the day agreed and at every later step, not between', () => {
    const told = (today: Day) => leadStepOn('2026-06-15', today, rhythm(), bankHolidays)
    expect(told('2026-06-22')).toBeNull()
    expect(told('2026-06-25')).toBe(10)
    expect(told('2026-06-26')).toBeNull()
    expect(told('2026-06-29')).toBe(14)
    expect(told('2026-07-13')).toBe(28)
    expect(leadStepOn('2026-06-15', '2026-06-25', rhythm({ tellLeadAfter: null }), bankHolidays)).toBeNull()
  })

  test('whatever the due date and the rule, every step is said exactly once and on a day on which letters go', () => {
    const steps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        steps,
        steps,
        fc.constantFrom('days', 'working days'),
        fc.boolean(),
        (offset, stepsBefore, stepsAfter, countsIn, workingDaysOnly) => {
          const due = addDays('2024-06-01', offset)
          const rule = rhythm({ stepsBefore, stepsAfter, countsIn, workingDaysOnly, thenEvery: null })
          const said: number[] = []
          for (let day = addDays(due, -100); day < addDays(due, 100); day = addDays(day, 1)) {
            const step = stepOn(due, day, rule, bankHolidays)
            if (step === null) continue
            if (workingDaysOnly) expect(works(day, bankHolidays)).toBe(true)
            said.push(step)
          }
          expect(new Set(said).size).toBe(said.length)
          // Two steps that fall together are said as the later; none is lost without another said that day.
          const all = [...stepsBefore.map((step) => -step), 0, ...stepsAfter]
          for (const step of said) expect(all).toContain(step)
          if (!workingDaysOnly && countsIn === 'days') expect(said.toSorted(by)).toEqual(all.toSorted(by))
          expect(said).toContain(Math.max(...all))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('beyond the years whose holidays are known, only weekends are days off', () => {
    expect(works('2031-12-25', bankHolidays)).toBe(true)
    expect(works('2031-12-27', bankHolidays)).toBe(false)
    expect(stepOn('2031-12-29', '2031-12-22', rhythm(), bankHolidays)).toBe(-7)
  })

  test.each([
    [-7, 'days', '7 days before'],
    [-1, 'working days', '1 working day before'],
    [0, 'days', 'on the day'],
    [14, 'working days', '14 working days after'],
  ] as const)('step %s in %s is said: %s', (step, countsIn, says) => {
    expect(stepInWords(step, { countsIn })).toBe(says)
  })
})

describe('a person gets a letter on the days they chose', () => {
  const choice = (changes: Partial<Choice>): Choice => ({ ...choiceToBegin, ...changes })
  test.each<[Partial<Choice>, Day, boolean]>([
    [{}, '2026-06-16', true],
    [{ often: 'none' }, '2026-06-16', false],
    [{ often: 'only late' }, '2026-06-16', true],
    [{ often: 'weekly', weekday: 'Monday' }, '2026-06-15', true],
    [{ often: 'weekly', weekday: 'Monday' }, '2026-06-16', false],
    // Monday 25 May 2026 is a bank holiday, so that week's letter comes on Tuesday, and on no other day.
    [{ often: 'weekly', weekday: 'Monday' }, '2026-05-26', true],
    [{ often: 'weekly', weekday: 'Monday' }, '2026-05-27', false],
    // Good Friday and Easter Monday 2026 are off: Friday's letter comes on Tuesday.
    [{ often: 'weekly', weekday: 'Friday' }, '2026-04-07', true],
    [{ often: 'weekly', weekday: 'Friday' }, '2026-04-08', false],
  ])('%o on %s: %s', (changes, today, comes) => {
    expect(comesOn(choice(changes), today, { workingDaysOnly: true }, bankHolidays)).toBe(comes)
  })
  test('16 June 2026 is a Tuesday', () => expect(weekdayOf('2026-06-16')).toBe('Tuesday'))
})

test.each([
  ['30, 14, 7, 1', [30, 14, 7, 1]],
  ['7,7', [7]],
  ['', []],
  [null, []],
  ['0', null],
  ['7, x', null],
  ['366', null],
  ['-3', null],
  ['1,2,3,4,5,6,7,8,9,10,11', null],
  ['7,', null],
])('%j are the steps %j', (words, steps) => {
  expect(stepsIn(words)).toEqual(steps)
})

const by = (one: number, other: number) => one - other
