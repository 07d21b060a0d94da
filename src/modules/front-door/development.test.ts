import { expect, test } from 'vitest'
import { byOf, dateProblems, type Change } from './change.ts'
import { factKind, stateOf } from './development.ts'

const change = (
  id: number,
  kind: string,
  status: string,
  happenedOn: string,
  settles: number | null = null,
): Change => ({
  id,
  kind,
  status,
  happenedOn,
  settles,
  says: 'Something changed',
  knownOn: null,
  source: null,
  paragraph: null,
  doneBy: null,
  byPostId: null,
  byGroupId: null,
  post: null,
  group: null,
})

test.each([
  ['nothing', [], 'none', 'Nothing is recorded yet'],
  ['a review alone', [change(1, 'reviewed', 'happened', '2026-01')], 'part', 'Reviewed'],
  [
    'a beginning and a review',
    [change(1, 'implemented', 'happened', '2026-01'), change(2, 'reviewed', 'happened', '2026-03')],
    'in place',
    'Reviewed',
  ],
  [
    'more to come',
    [change(1, 'set up', 'happened', '2026-01'), change(2, 'reviewed', 'planned', '2026-07')],
    'in place',
    'Set up; more is planned',
  ],
  ['a plan', [change(1, 'set up', 'planned', '2026-07')], 'next', 'Set up: planned'],
  [
    'a plan whose day has passed',
    [change(1, 'set up', 'happened', '?'), change(2, 'reviewed', 'planned', '2026-05')],
    'late',
    'Reviewed: planned, not confirmed',
  ],
  [
    'a plan that was called off',
    [change(1, 'set up', 'planned', '2026-05'), change(2, 'set up', 'withdrawn', '2026-05', 1)],
    'none',
    'Nothing is recorded yet',
  ],
])('a development with %s stands so', (_, changes, is, says) =>
  expect(stateOf(changes, '2026-06-01')).toEqual({ is, says }),
)

test.each([
  ['strengthened', 'happened', 'judgement'],
  ['strengthened', 'planned', 'plan'],
  ['set up', 'happened', 'event'],
])('%s and %s is told as a %s', (kind, status, told) => expect(factKind({ kind, status })).toBe(told))

test.each([
  [{ happenedOn: '2026-06-02', status: 'happened' }, 1],
  [{ happenedOn: '2026-06-02', status: 'happened', source: 'A report' }, 0],
  [{ happenedOn: '2026-05-31', status: 'planned' }, 1],
  [{ happenedOn: '2026-06', status: 'planned' }, 0],
  [{ happenedOn: '?', status: 'happened' }, 0],
])('%o has %i problems with its date', (answers, count) =>
  expect(dateProblems(answers, '2026-06-01')).toHaveLength(count),
)

test('whoever did it is said in the words recorded, with the page of the post or group behind them', () => {
  const plain = change(1, 'set up', 'happened', '2026')
  expect(byOf(plain, '/here')).toBeNull()
  expect(byOf({ ...plain, doneBy: 'The council' }, '/here')).toEqual({ says: 'The council', at: '/here' })
  expect(byOf({ ...plain, byGroupId: 4, group: 'The board' }, '/here')).toEqual({ says: 'The board', at: '/groups/4' })
})
