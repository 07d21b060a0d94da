import { expect, test } from 'vitest'
import { countedWith } from '#modules/clocks/index.ts'
import { bankHolidays } from '#platform/calendar/working-days.ts'
import type { When } from '#platform/calendar/when.ts'
import { clocksOf, publicationLimit, wasInTime } from './clock.ts'
import {
  isOver,
  outOfOrder,
  standingOf,
  stepKinds,
  stillPlanned,
  wordOnPublication,
  type Step,
  type StepKindName,
} from './path.ts'
import type { ReviewPath } from './review.ts'

const today = '2026-07-01'
let made = 0
const step = (kind: StepKindName, happenedOn: When, more: Partial<Step> = {}): Step => ({
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
const review = (steps: Step[], kind = 'LCSPR'): ReviewPath => ({
  partnershipId: 1,
  id: 1,
  reference: 'Review A',
  kind,
  room: null,
  steps,
  proceedings: [],
})
const clock = (steps: Step[], name: string, kind?: string) =>
  clocksOf(review(steps, kind), today, countedWith(bankHolidays)).find((each) => each.name === name)

test.each([
  {
    says: 'known on a Monday: notified within five working days',
    steps: [step('became known', '2026-06-01')],
    name: 'notify',
    due: '2026-06-08',
    lastDay: '2026-06-08',
    isOpen: true,
  },
  {
    says: 'notified: no longer open',
    steps: [step('became known', '2026-06-01'), step('notified', '2026-06-04')],
    name: 'notify',
    due: '2026-06-08',
    lastDay: '2026-06-08',
    isOpen: false,
  },
  {
    says: 'the rapid review counts from the notification',
    steps: [step('became known', '2026-06-01'), step('notified', '2026-06-04')],
    name: 'rapid-review',
    due: '2026-06-25',
    lastDay: '2026-06-25',
    isOpen: true,
  },
  {
    says: 'not yet notified: the rapid review has no day',
    steps: [step('became known', '2026-06-01')],
    name: 'rapid-review',
    due: '?',
    lastDay: null,
    isOpen: true,
  },
  {
    says: 'relaxed in the pandemic: the rapid review has no day',
    steps: [step('became known', '2020-10-05')],
    name: 'rapid-review',
    due: '?',
    lastDay: null,
    isOpen: true,
  },
  {
    says: 'six months to publish',
    steps: [step('commissioned', '2026-01-15')],
    name: 'publish',
    due: '2026-07-15',
    lastDay: '2026-07-15',
    isOpen: true,
  },
  {
    says: 'begun early in a month: due early in the sixth after it',
    steps: [step('commenced', '2026-01-early')],
    name: 'publish',
    due: '2026-07-early',
    lastDay: '2026-07-10',
    isOpen: true,
  },
  {
    says: 'begun in a year nobody narrowed: not counted',
    steps: [step('commenced', '2026')],
    name: 'publish',
    due: '?',
    lastDay: null,
    isOpen: true,
  },
  {
    says: 'relaxed in the pandemic: publication has no day',
    steps: [step('commenced', '2020-10-early')],
    name: 'publish',
    due: '?',
    lastDay: null,
    isOpen: true,
  },
  {
    says: 'stood down: publication is no longer asked',
    steps: [step('commenced', '2026-01-15'), step('stood down', '2026-03-01')],
    name: 'publish',
    due: '2026-07-15',
    lastDay: '2026-07-15',
    isOpen: false,
  },
  {
    says: 'stood down: the Panel is owed the reasons',
    steps: [step('commenced', '2026-01-15'), step('stood down', '2026-03-01')],
    name: 'give-reasons',
    due: '?',
    lastDay: null,
    isOpen: true,
  },
  {
    says: 'a review of the old board: a year from the arrangements',
    kind: 'SCR',
    steps: [step('completed', '2019-11')],
    name: 'publish',
    due: '2020-09-29',
    lastDay: '2020-09-29',
    isOpen: true,
  },
])('$says', ({ steps, kind, name, due, lastDay, isOpen }) => {
  expect(clock(steps, name, kind)).toMatchObject({ due, lastDay, isOpen })
})

test('every clock says why: counted from, limit, source, where it falls, what is expected', () => {
  const { why } = clock(
    [step('commissioned', '2026-01-15'), step('published', '2026-08-20', { status: 'planned' })],
    'publish',
  )!
  expect(why.map(({ term }) => term)).toEqual(['Counted from', 'Limit', 'Source', 'Falls', 'Expected now', 'Before it'])
  expect(why.map(({ says }) => says).join(' ')).toMatch(
    /15 January 2026.*6 months.*Working Together.*Wednesday 15 July 2026.*Thursday 20 August 2026/,
  )
  expect(clock([step('became known', '2026-06-01'), step('notified', '2026-06-04')], 'notify')!.why.at(-1)).toEqual({
    term: 'Done',
    says: 'Thursday 4 June 2026',
  })
})

test('a relaxed limit says what it would ordinarily have been, and no clock runs late for it', () => {
  const relaxed = clock([step('commenced', '2020-10-early')], 'publish')!
  expect(relaxed.why.find(({ term }) => term === 'Falls')!.says).toMatch(
    /No day was fixed.*Six months would have ended by Saturday 10 April 2021/,
  )
})

test.each<[When, When, boolean | null]>([
  ['2026-06-08', '2026-06-08', true],
  ['2026-06-09', '2026-06-08', false],
  ['2026-06', '2026-06-08', null],
  ['?', '2026-06-08', null],
  ['2026-05', '2026-06-08', true],
  ['2026-06-08', '?', null],
  ['2026-04-20', '2026-04-early', false],
  ['2026-04-05', '2026-04-early', null],
])('done %s for a limit of %s: in time is %s', (doneOn, due, inTime) => expect(wasInTime(doneOn, due)).toBe(inTime))

test('the limit for publication carries the reason for passing it, or that there is none', () => {
  const begun = step('commenced', '2020-10-early')
  expect(publicationLimit(review([begun]))).toMatchObject({ due: '2021-04-10', doneOn: null, reason: null })
  expect(
    publicationLimit(review([begun, step('delayed', '2021-03-31', { reason: 'an investigation' })])),
  ).toMatchObject({ reason: 'an investigation' })
  expect(publicationLimit(review([begun, step('stood down', '2021-02-01')]))).toBeNull()
  expect(publicationLimit(review([], 'national'))).toBeNull()
})

test('a step recorded as over before one that comes first on the path is found; one that may have come later is not', () => {
  const begun = step('commenced', '2020-10-early')
  expect(outOfOrder([begun, step('notified', '2021-02')])).toEqual([begun])
  expect(outOfOrder([begun, step('notified', '2020-10')])).toEqual([])
  expect(outOfOrder([step('notified', '2020-09'), begun, step('delayed', '2019')])).toEqual([])
})

test('a later record takes the place of a plan, unless it was not known yet', () => {
  const plan = step('draft to panel', '2026-08', { status: 'planned' })
  const done = step('draft to panel', '2026-08-03', { knownOn: '2026-08-03' })
  expect(stillPlanned([plan], '2026-08-10')).toEqual([plan])
  expect(stillPlanned([plan, done], '2026-08-10')).toEqual([])
  expect(stillPlanned([plan, done], '2026-08-01')).toEqual([plan])
  expect(stillPlanned([plan, step('stood down', '2026-07-20')], '2026-08-10')).toEqual([])
})

test('one step has the last word on publication, and tells how the review stands', () => {
  const [plan, delay, moved] = [
    step('published', '2026-03', { status: 'planned' }),
    step('delayed', '2026-02-10', { reason: 'r' }),
    step('published', '2026-09', { status: 'planned' }),
  ]
  expect(wordOnPublication([plan, delay, moved])).toBe(moved)
  expect(standingOf([step('commenced', '2025-09-01'), plan, delay, moved])).toEqual({
    is: 'held',
    says: 'Publication delayed',
  })
  const published = step('published', '2026-08-30')
  expect(wordOnPublication([published, step('delayed', '2026-02-10')])).toBe(published)
  expect(isOver([published])).toBe(true)
  expect(standingOf([])).toEqual({ is: 'none', says: 'Nothing recorded' })
})
