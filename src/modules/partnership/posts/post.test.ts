import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '#platform/facts/change.ts'
import { nextStart, stateOfPost } from './post.ts'

let numbered = 0
const change = (kind: string, happenedOn: string, more: Partial<Change> & { personId?: number } = {}) => ({
  id: (numbered += 1),
  kind,
  happenedOn,
  status: 'happened',
  settles: null,
  personId: null,
  ...more,
})

test.each([
  ['nothing is recorded', [], 'dates not recorded'],
  ['it was agreed', [change('agreed', '2020-09')], 'agreed, not yet filled'],
  ['it was advertised', [change('agreed', '2020-09'), change('advertised', '2020-10')], 'advertised, not yet filled'],
  ['somebody was appointed, without a date', [change('appointed', '?')], 'appointed'],
  [
    'somebody started that month',
    [change('appointed', '2020-11'), change('started', '2020-12')],
    'in post since December 2020',
  ],
  [
    'it is vacant and a start is planned',
    [
      change('appointed', '2020-12'),
      change('vacant', '2021-03-31'),
      change('expected to start', '2021-04-12', { status: 'planned' }),
    ],
    'vacant, starts 12 April 2021',
  ],
  [
    'only a start is planned',
    [change('expected to start', '2021-07-early', { status: 'planned' })],
    'agreed, not yet filled, starts early July 2021',
  ],
  [
    'a planned start has passed unconfirmed',
    [change('appointed', '2020-12'), change('expected to start', '2021-02', { status: 'planned' })],
    'appointed, start expected February 2021, not confirmed',
  ],
  ['it started by a day', [change('started', '../2020-03-31')], 'in post by 31 March 2020'],
  ['it starts only tomorrow', [change('appointed', '2020-12'), change('started', '2021-04-01')], 'appointed'],
  ['the post ended', [change('started', '2020'), change('ended', '2021-01')], 'ended since January 2021'],
  [
    'a start was withdrawn',
    [change('agreed', '2020-09'), change('started', '2020-12', { status: 'withdrawn' })],
    'agreed, not yet filled',
  ],
])('a post of which %s', (_, changes, says) => {
  expect(stateOfPost(changes, '2021-03-31').says).toBe(says)
})

test('a plan that was moved or confirmed no longer stands, and did stand before it was confirmed', () => {
  const first = change('expected to start', '2021-04-12', { status: 'planned' })
  const moved = change('expected to start', '2021-04-19', { status: 'planned', settles: first.id })
  expect(nextStart([first, moved])).toBe(moved)
  const started = change('started', '2021-04-19', { settles: moved.id })
  expect(nextStart([first, moved, started])).toBe(null)
  expect(nextStart([first, moved, started], '2021-04-18')).toBe(moved)
})

test('whoever is appointed is known before they start, and nobody holds a vacant post', () => {
  const changes = [change('appointed', '2020-12', { personId: 7 })]
  expect(stateOfPost(changes, '2021-03-31').personId).toBe(7)
  expect(
    stateOfPost([...changes, change('started', '2021-01', { personId: 7 }), change('vacant', '2021-02')], '2021-03-31'),
  ).toMatchObject({ is: 'vacant', personId: null })
})

test('the order in which changes are read does not alter how a post stands', () => {
  const changes = [
    change('agreed', '2020-09'),
    change('appointed', '2020-12'),
    change('started', '2021-01'),
    change('vacant', '2021-02-15'),
    change('expected to start', '2021-05', { status: 'planned' }),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
      expect(stateOfPost(shuffled, '2021-03-31')).toEqual(stateOfPost(changes, '2021-03-31'))
    }),
  )
})
