import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterProclamation, type RunningClock } from '#law/running-clock.ts'
import { reckon } from '#law/term.ts'
import { addDays, type Day } from '#platform/calendar/day.ts'
import { bankHolidays, type Holidays } from '#platform/calendar/working-days.ts'
import { daysOffFrom, standingOf, subjectOf, withProclaimed, type Move, type Proclaimed, type Stop } from './holiday.ts'

const at = (time: string) => new Date(`2026-06-10T${time}:00Z`)
const proclaimed = (more: Partial<Proclaimed> = {}): Proclaimed => ({
  partnershipId: 1,
  id: 1,
  day: '2026-06-15',
  name: 'A day of thanks',
  proclaimedOn: '2026-06-10',
  proclaimedAt: at('11:00'),
  source: 'Gazette',
  takenBackOn: null,
  takenBackAt: null,
  takenBackSource: null,
  ...more,
})
const takenBack = (takenBackOn: Day, takenBackAt: Date) =>
  proclaimed({ takenBackOn, takenBackAt, takenBackSource: 'a mistake' })
const stop = (on: Day, recordedAt: Date): Stop => ({ on, recordedAt })

test.each<[string, Proclaimed, Stop | null, boolean]>([
  ['running: what stands counts', proclaimed(), null, true],
  ['running: what was taken back does not', takenBack('2026-06-10', at('12:00')), null, false],
  ['stopped the day before it was proclaimed', proclaimed(), stop('2026-06-09', at('12:00')), false],
  ['stopped that day, written down before', proclaimed(), stop('2026-06-10', at('10:00')), false],
  ['stopped that day, written down after', proclaimed(), stop('2026-06-10', at('12:00')), true],
  ['stopped the day after', proclaimed(), stop('2026-06-11', at('12:00')), true],
  ['stopped while it stood', takenBack('2026-06-12', at('12:00')), stop('2026-06-11', at('12:00')), true],
  [
    'stopped that day, before it was taken back',
    takenBack('2026-06-10', at('13:00')),
    stop('2026-06-10', at('12:00')),
    true,
  ],
  [
    'stopped that day, after it was taken back',
    takenBack('2026-06-10', at('12:00')),
    stop('2026-06-10', at('13:00')),
    false,
  ],
  ['stopped after it was taken back', takenBack('2026-06-12', at('12:00')), stop('2026-06-13', at('12:00')), false],
])('%s', (_, holiday, stopped, counts) => {
  const { holidays } = daysOffFrom([holiday], [])('/reviews/1#notify', stopped)
  expect(holidays.some(({ day }) => day === holiday.day)).toBe(counts)
  expect(holidays).toHaveLength(bankHolidays.length + (counts ? 1 : 0))
})

test('a clock has its own moves and no later ones', () => {
  const move = (clock: string, on: Day): Move => ({
    clock,
    on,
    holiday: 1,
    says: 'Hold the rapid review',
    from: '2026-06-25',
    to: '2026-06-26',
    cause: 'a holiday',
  })
  const [own, later, other] = [
    move('/reviews/1#rapid-review', '2026-06-10'),
    move('/reviews/1#rapid-review', '2026-06-20'),
    move('/reviews/2#rapid-review', '2026-06-10'),
  ]
  const daysOff = daysOffFrom([proclaimed()], [own, other, later])
  expect(daysOff('/reviews/1#rapid-review', null).moves).toEqual([own, later])
  expect(daysOff('/reviews/1#rapid-review', stop('2026-06-15', at('12:00'))).moves).toEqual([own])
})

test('what a clock belongs to, and how a proclamation stands, in words', () => {
  expect(subjectOf('/reviews/7#rapid-review')).toBe('/reviews/7')
  expect(standingOf(proclaimed()).says).toBe('Does not count')
  expect(standingOf(takenBack('2026-06-12', at('12:00'))).says).toBe('Taken back, 12 June 2026')
})

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-05-20', days))
const named = (days: readonly Day[]) => days.map((each) => ({ day: each, name: `Proclaimed ${each}` }))
const term = fc.oneof(
  fc.integer({ min: 1, max: 25 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 1, max: 25 }).map((workingDaysBefore) => ({ workingDaysBefore })),
)

/** Proclaims the days one after another while the clock runs, and answers with the list and the clock at the end. */
const proclaimedInTurn = (clock: RunningClock, days: readonly Day[], from: Holidays = bankHolidays) =>
  days.reduce(
    ({ due, list }, each) => {
      const next = [...list, ...named([each])]
      return { due: afterProclamation({ ...clock, due }, list, next).due, list: next }
    },
    { due: clock.due, list: from },
  )

test('any set of days proclaimed in any order gives a running clock the day that counting with all of them gives', () => {
  fc.assert(
    fc.property(
      day,
      term,
      fc
        .uniqueArray(day, { maxLength: 12 })
        .chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length }))),
      (startedOn, within, [days, shuffled]) => {
        const clock = { startedOn, term: within, due: reckon(within, startedOn).due!, stoppedOn: null }
        const counted = reckon(within, startedOn, { holidays: withProclaimed(named(days)) }).due
        expect(proclaimedInTurn(clock, days).due).toBe(counted)
        expect(proclaimedInTurn(clock, shuffled).due).toBe(counted)
      },
    ),
    { numRuns: 300 },
  )
})

test('taking every proclamation back brings a running clock to where it was; a stopped one never leaves', () => {
  fc.assert(
    fc.property(day, term, fc.uniqueArray(day, { maxLength: 12 }), (startedOn, within, days) => {
      const clock = { startedOn, term: within, due: reckon(within, startedOn).due!, stoppedOn: null }
      const after = proclaimedInTurn(clock, days)
      expect(afterProclamation({ ...clock, due: after.due }, after.list, bankHolidays).due).toBe(clock.due)
      expect(proclaimedInTurn({ ...clock, stoppedOn: clock.due }, days).due).toBe(clock.due)
    }),
    { numRuns: 300 },
  )
})
