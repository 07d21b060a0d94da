import { expect, test } from 'vitest'
import type { Change } from '#platform/facts/change.ts'
import { stateOfGroup } from './group.ts'

let numbered = 0
const change = (kind: string, happenedOn: string, more: Partial<Change> = {}) => ({
  id: (numbered += 1),
  kind,
  happenedOn,
  status: 'happened',
  settles: null,
  ...more,
})

test.each([
  ['nothing is recorded', [], 'in place', 'in place'],
  [
    'a beginning is planned',
    [change('chair', '../2021-03-31'), change('established', '../2021-06-30', { status: 'planned' })],
    'forming',
    'forming, to begin by 30 June 2021',
  ],
  [
    'the beginning was expected and nobody confirmed it',
    [change('established', '2021-02', { status: 'planned' })],
    'forming',
    'forming, expected February 2021, not confirmed',
  ],
  ['the beginning came after the day', [change('established', '2021-05')], 'forming', 'forming'],
  [
    'the beginning was withdrawn',
    [change('established', '2021-02', { status: 'withdrawn' })],
    'ended',
    'given up before it began',
  ],
  [
    'it was established',
    [change('forming', '2020-01'), change('established', '2020-06')],
    'in place',
    'in place since June 2020',
  ],
  [
    'it was paused, then suspended',
    [change('paused', '2020-03'), change('suspended', '2020-09')],
    'suspended',
    'suspended since September 2020',
  ],
  [
    'it was paused',
    [change('established', '2019'), change('paused', '2020-03')],
    'suspended',
    'paused since March 2020',
  ],
  [
    'it was established again',
    [change('suspended', '2020-03'), change('re-established', '2021-01-12')],
    'in place',
    'in place since 12 January 2021',
  ],
  ['it has no permanent chair', [change('no chair', '2021-03-31')], 'in place', 'in place, no permanent chair'],
  ['it found a chair', [change('no chair', '2021-01'), change('chair', '2021-02')], 'in place', 'in place'],
  ['it ended', [change('established', '2019'), change('ended', '2020-12')], 'ended', 'ended since December 2020'],
])('a group of which %s', (_, changes, is, says) => {
  expect(stateOfGroup(changes, '2021-03-31')).toMatchObject({ is, says })
})

test('how a group stood on an earlier day is told from what had happened by then', () => {
  const changes = [change('paused', '2020-03'), change('suspended', '2020-09')]
  expect(stateOfGroup(changes, '2020-06-30').says).toBe('paused since March 2020')
  expect(stateOfGroup(changes, '2019-12-31').says).toBe('in place')
})
