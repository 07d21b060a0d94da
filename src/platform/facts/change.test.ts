import { expect, test } from 'vitest'
import {
  aroundPlan,
  dateProblems,
  dueOfPlan,
  inTime,
  lastOf,
  openPlans,
  standingOf,
  stillTold,
  tellChange,
  type ToldChange,
} from './change.ts'
import { beginOf } from './change-fields.ts'

const change = (id: number, status: string, happenedOn: string, more: Partial<ToldChange> = {}): ToldChange => ({
  id,
  kind: 'begun',
  says: 'The work began',
  status,
  happenedOn,
  settles: null,
  source: null,
  paragraph: null,
  ...more,
})

test('changes stand in time, without a date last, and of two at one time the one recorded first', () => {
  const changes = [
    change(4, 'happened', '?'),
    change(3, 'happened', '2026-02'),
    change(2, 'happened', '2026-02'),
    change(1, 'happened', '2026-03'),
  ]
  expect(changes.toSorted(inTime).map(({ id }) => id)).toEqual([2, 3, 1, 4])
})

test('a plan stands until another change settles it, and stood until the day on which what settled it came about', () => {
  const plan = change(1, 'planned', '2026-05-01')
  const moved = change(2, 'planned', '2026-05-20', { settles: 1 })
  const done = change(3, 'happened', '2026-05-20', { settles: 2 })
  const undated = change(4, 'planned', '?')
  expect(openPlans([undated, plan])).toEqual([plan, undated])
  expect(openPlans([plan, moved])).toEqual([moved])
  expect(openPlans([plan, moved, done])).toEqual([])
  expect(openPlans([plan, moved, done], '2026-05-19')).toEqual([moved])
  expect(openPlans([plan, moved, done], '2026-05-20')).toEqual([])
})

test('a plan is told until what became of it falls into the period', () => {
  const plan = change(1, 'planned', '2021-04-12')
  const started = change(2, 'happened', '2021-04-12', { settles: 1 })
  expect(stillTold([plan, started], '2021-03-31')).toEqual([plan, started])
  for (const settling of [
    { ...started, happenedOn: '2021-03-30' },
    { ...started, status: 'withdrawn' },
  ])
    expect(stillTold([plan, settling], '2021-03-31')).toEqual([settling])
})

test('the last change is the newest that had come about; one without a date is older than any other', () => {
  const changes = [
    change(1, 'happened', '2026-01'),
    change(2, 'happened', '?'),
    change(3, 'happened', '2026-07'),
    change(4, 'happened', '../2026-06-30', { kind: 'ended' }),
    change(5, 'planned', '2026-02'),
  ]
  expect(lastOf(changes, '2026-06-01')?.id).toBe(1)
  expect(lastOf(changes, '2026-06-30')?.id).toBe(4)
  expect(lastOf(changes, '2026-06-30', ['begun'])?.id).toBe(1)
  expect(lastOf(changes, '2025-12-31')?.id).toBe(2)
  expect(lastOf([], '2026-06-01')).toBeNull()
})

test.each([
  ['happened', '2026-05', 'The work began in May 2026.'],
  ['happened', '?', 'The work began (date not recorded).'],
  ['planned', '?', 'The work began (no date is set).'],
])('a change that is %s %s is told as: %s', (status, happenedOn, sentence) =>
  expect(tellChange(change(1, status, happenedOn))).toBe(sentence),
)

test.each([
  ['planned', '2026-06-02', null, 'next', 'Planned'],
  ['planned', '2026-05', null, 'late', 'Planned, not confirmed'],
  ['planned', '2026-05', 'happened', 'ended', 'Planned, done since'],
  ['planned', '2026-05', 'unknown', 'ended', 'Planned, settled since'],
  ['happened', '2026-05', null, 'done', 'Happened'],
  ['missed', '2026-05', null, 'late', 'Its date passed without it'],
  ['unknown', '2026-05', null, 'none', 'Not known'],
])('%s for %s and settled by one that is %s stands so: %s', (status, happenedOn, by, is, says) =>
  expect(standingOf({ status, happenedOn }, by === null ? undefined : { status: by }, '2026-06-01')).toEqual({
    is,
    says,
  }),
)

test.each([
  [{ happenedOn: '2026-06-02', status: 'happened' }, 1],
  [{ happenedOn: '2026-06-02', status: 'happened', source: 'A report' }, 0],
  [{ happenedOn: '2026-05-31', status: 'planned' }, 1],
  [{ happenedOn: '2026-06', status: 'planned' }, 0],
  [{ happenedOn: '?', status: 'happened' }, 0],
])('%o has %i problems with its date', (answers, count) =>
  expect(dateProblems(answers, '2026-06-01')).toHaveLength(count),
)

test('what is due says why it stands at its date, and late only from the day after it', () => {
  const first = change(1, 'planned', '2026-05-01')
  const before = change(2, 'happened', '2026-04', { says: 'The scope was agreed' })
  const plan = {
    ...change(3, 'planned', '2026-05-20', { settles: 1, source: 'F046', paragraph: '3.1' }),
    waitsOn: 2,
  }
  const why = aroundPlan(plan, [first, before])
  const due = dueOfPlan(plan, { at: '/here/7', title: 'The work', waitsOn: 'Nobody is named', why })
  expect(due).toMatchObject({ name: '/here/7#change-3', due: '2026-05-20', lastDay: '2026-05-20' })
  expect(due.why.slice(1)).toEqual([
    { term: 'Falls', says: '20 May 2026', at: '/here/7#change-3' },
    { term: 'Moved from', says: '1 May 2026', at: '/here/7' },
    { term: 'Waits on', says: 'The scope was agreed in April 2026.', at: '/here/7' },
    { term: 'Source', says: 'paragraph 3.1 of the source document (F046 in its list of facts)' },
  ])
  expect(dueOfPlan(first, { at: '/here/7', title: 'The work', waitsOn: 'The board' }).why).toHaveLength(2)
})

test('a change begins with the plan that the address asks to settle, if there is such a plan', () => {
  const asking = (query: string) => ({ query: new URLSearchParams(query) })
  expect(beginOf([change(7, 'planned', '2026-05')], asking('settles=7'))).toEqual({ settles: '7', kind: 'begun' })
  expect(beginOf([change(7, 'planned', '2026-05')], asking('settles=8'))).toEqual({})
  expect(beginOf([change(7, 'planned', '2026-05')], asking(''))).toEqual({})
})
