import { expect, test } from 'vitest'
import { factKind, stateOf, type DevelopmentChange } from './development.ts'

const change = (
  id: number,
  kind: string,
  status: string,
  happenedOn: string,
  settles: number | null = null,
): DevelopmentChange => ({
  id,
  developmentId: 1,
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
