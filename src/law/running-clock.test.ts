import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { bankHolidays, type Holidays } from '#platform/calendar/working-days.ts'
import type { Term } from './duty.ts'
import { afterProclamation } from './running-clock.ts'

const funeral = '2022-09-19'
const beforeTheFuneral: Holidays = bankHolidays.filter((each) => each.day !== funeral)
const clock = (startedOn: Day, term: Term, due: Day, stoppedOn: Day | null = null) => ({
  startedOn,
  term,
  due,
  stoppedOn,
})

describe('the State Funeral, proclaimed on 10 September 2022', () => {
  test.each([
    ['a count over the day', clock('2022-09-08', { workingDays: 15 }, '2022-09-29'), '2022-09-30'],
    ['a count that ended on the day', clock('2022-09-12', { workingDays: 5 }, '2022-09-19'), '2022-09-20'],
    ['a count backwards over the day', clock('2022-09-26', { workingDaysBefore: 7 }, '2022-09-15'), '2022-09-14'],
  ])('%s moves by one', (_, running, due) => {
    expect(afterProclamation(running, beforeTheFuneral, bankHolidays)).toEqual({
      due,
      moved: {
        from: running.due,
        to: due,
        cause: 'Monday 19 September 2022 became a holiday (State Funeral of Queen Elizabeth II)',
      },
    })
  })

  test.each([
    ['a count that ended before', clock('2022-09-08', { workingDays: 5 }, '2022-09-15')],
    ['a count that began after', clock('2022-09-20', { workingDays: 5 }, '2022-09-27')],
    ['a clock that had stopped', clock('2022-09-08', { workingDays: 15 }, '2022-09-29', '2022-09-09')],
    ['a clock that stopped after it ran out', clock('2022-09-12', { workingDays: 5 }, '2022-09-19', '2022-10-03')],
    ['a count in months', clock('2022-03-19', { months: 6 }, '2022-09-19')],
    ['a day that somebody set by hand', clock('2022-09-08', { workingDays: 15 }, '2022-10-14')],
  ])('%s stays', (_, running) => {
    expect(afterProclamation(running, beforeTheFuneral, bankHolidays)).toEqual({ due: running.due, moved: null })
  })
})

test('a holiday that is moved gives a day back as well', () => {
  const asFirstPlanned = bankHolidays.map((each) =>
    each.day === '2020-05-08' ? { ...each, day: '2020-05-04' as Day } : each,
  )
  const running = clock('2020-04-28', { workingDays: 4 }, '2020-05-05')
  const { due, moved } = afterProclamation(running, asFirstPlanned, bankHolidays)
  expect(due).toBe('2020-05-04')
  expect(moved?.cause).toContain('Monday 4 May 2020 is no longer a holiday')
})

test('the way a clock was counted is kept', () => {
  const running = { ...clock('2022-09-12', { workingDays: 6 }, '2022-09-19'), countFrom: 'day-one' as const }
  expect(afterProclamation(running, beforeTheFuneral, bankHolidays).due).toBe('2022-09-20')
})
