import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedWith } from '#modules/clocks/index.ts'
import { afterProclamation, type RunningClock } from '#law/running-clock.ts'
import { addDays, type Day } from '#platform/calendar/day.ts'
import { bankHolidays, type Holidays } from '#platform/calendar/working-days.ts'
import { clocksOf } from './clock.ts'
import { stepKinds, type Step, type StepKindName } from './path.ts'
import type { ReviewPath } from './review.ts'
import { stopOf } from './stop.ts'

const today = '2026-07-01'
let made = 0
const step = (kind: StepKindName, happenedOn: string, more: Partial<Step> = {}): Step => ({
  partnershipId: 1,
  id: (made += 1),
  kind,
  happenedOn,
  status: 'happened',
  says: stepKinds[kind].says('Review A'),
  reason: null,
  by: null,
  knownOn: null,
  source: null,
  paragraph: null,
  firstDay: null,
  lastDay: null,
  recordedAt: new Date('2026-06-01T09:00:00Z'),
  ...more,
})
const notified = (on: Day): ReviewPath => ({
  partnershipId: 1,
  id: 1,
  reference: 'Review A',
  kind: 'LCSPR',
  room: null,
  steps: [step('became known', addDays(on, -1)), step('notified', on)],
  proceedings: [],
})
const rapidReview = (on: Day, holidays: Holidays) =>
  clocksOf(notified(on), today, countedWith(holidays)).find(({ name }) => name === 'rapid-review')!

const day = fc.integer({ min: 0, max: 50 }).map((days) => addDays('2026-05-01', days))

test('the clock of a rapid review falls where the law puts a running clock, whatever was proclaimed in whatever order', () => {
  fc.assert(
    fc.property(day, fc.uniqueArray(day, { maxLength: 10 }), (on, days) => {
      const start: RunningClock = {
        startedOn: on,
        due: rapidReview(on, bankHolidays).due as Day,
        stoppedOn: null,
        term: { workingDays: 15 },
      }
      let [list, due] = [bankHolidays, start.due]
      for (const each of days) {
        const next = [...list, { day: each, name: 'A day of thanks' }]
        due = afterProclamation({ ...start, due }, list, next).due
        list = next
        expect(rapidReview(on, list)).toMatchObject({ due, lastDay: due })
      }
    }),
    { numRuns: 100 },
  )
})

test('the days that did not count are named, those proclaimed here as such', () => {
  const list = [...bankHolidays, { day: '2026-05-28', name: 'A day of thanks' } as const]
  expect(rapidReview('2026-05-20', list).why.find(({ term }) => term === 'Did not count')!.says).toBe(
    'Monday 25 May 2026 (Spring bank holiday); Thursday 28 May 2026 (A day of thanks, proclaimed)',
  )
})

const [morning, noon] = [new Date('2026-06-10T09:00:00Z'), new Date('2026-06-10T12:00:00Z')]

test.each<[string, Step[], StepKindName, { on: Day; recordedAt?: Date } | null]>([
  ['nothing done: it runs', [step('became known', '2026-06-01')], 'notified', null],
  ['a plan stops nothing', [step('notified', '2026-06-20', { status: 'planned' })], 'notified', null],
  ['done', [step('notified', '2026-06-04')], 'notified', { on: '2026-06-04' }],
  ['a later step went past it', [step('commissioned', '2026-06-12')], 'rapid review held', { on: '2026-06-12' }],
  ['stood down', [step('stood down', '2026-06-12')], 'published', { on: '2026-06-12' }],
  ['reasons are owed for a stand-down', [step('stood down', '2026-06-12')], 'panel told', null],
  [
    'the earliest of several, by day and then by when it was written down',
    [
      step('commenced', '2026-06-09', { recordedAt: noon }),
      step('commissioned', '2026-06-09', { recordedAt: morning }),
      step('rapid review held', '2026-06-10', { recordedAt: morning }),
    ],
    'rapid review held',
    { on: '2026-06-09', recordedAt: morning },
  ],
  [
    'known roughly: by the day it became known',
    [step('notified', '2026-06', { knownOn: '2026-06-10' })],
    'notified',
    { on: '2026-06-10' },
  ],
  [
    'written down later: when it happened',
    [step('notified', '2026-06-04', { knownOn: '2026-06-10' })],
    'notified',
    { on: '2026-06-04' },
  ],
  [
    'no day stated: by the day it became known',
    [step('notified', '?', { knownOn: '2026-06-10' })],
    'notified',
    { on: '2026-06-10' },
  ],
  [
    'nothing known of the day: before anything was proclaimed',
    [step('notified', '?')],
    'notified',
    { on: '2019-01-01' },
  ],
])('%s', (_, steps, endedBy, stop) => {
  const found = stopOf(steps, endedBy)
  if (stop) expect(found).toMatchObject(stop)
  else expect(found).toBeNull()
})
