import { describe, expect, test } from 'vitest'
import { eventOf, type Dated } from './event.ts'
import { whomToTell, type LastTold } from './invitation.ts'

const meeting = (rest: Partial<Dated> = {}): Dated => ({
  id: 7,
  title: 'Board meeting',
  happenedNow: '2026-06-10',
  statusNow: 'planned',
  startsAt: null,
  endsAt: null,
  place: null,
  version: 1,
  changes: 0,
  plannedDay: '2026-06-10',
  changedAt: '2026-06-01T09:00:00Z',
  ...rest,
})
const moved = meeting({ version: 2, changes: 1, happenedNow: '2026-06-17', plannedDay: '2026-06-17' })
const off = meeting({ version: 2, changes: 1, happenedNow: '2026-06-02', statusNow: 'withdrawn' })
const dayless = meeting({ version: 2, changes: 1, happenedNow: '2026-07', plannedDay: '2026-06-10' })
const told = (accountId: number, sequence: number, how: 'request' | 'cancel' = 'request'): LastTold => ({
  accountId,
  sequence,
  how,
})
const request = (accountId: number) => ({ accountId, how: 'request' })
const cancel = (accountId: number) => ({ accountId, how: 'cancel' })

describe('whom calendars tell', () => {
  test.each<[says: string, meeting: Dated, members: number[], told: LastTold[], expected: object[]]>([
    ['a meeting just called: every member', meeting(), [1, 2], [], [request(1), request(2)]],
    ['asked again: nobody', meeting(), [1, 2], [told(1, 0), told(2, 0)], []],
    ['a member who joined since: that one alone', meeting(), [1, 2], [told(1, 0)], [request(2)]],
    ['a member who left: strike it out', meeting(), [1], [told(1, 0), told(2, 0)], [cancel(2)]],
    ['moved: every member', moved, [1, 2], [told(1, 0), told(2, 0)], [request(1), request(2)]],
    ['called off: whoever was invited', off, [1, 2], [told(1, 0)], [cancel(1)]],
    ['called off and told: nobody', off, [1], [told(1, 2, 'cancel')], []],
    ['put off to a month nobody can put in a calendar: strike it out', dayless, [1], [told(1, 0)], [cancel(1)]],
    ['given a day again: invite again', meeting({ version: 3, changes: 2 }), [1], [told(1, 2, 'cancel')], [request(1)]],
    ['known by its month only: nobody', meeting({ happenedNow: '2026-06', plannedDay: null }), [1], [], []],
    ['held: nobody', meeting({ statusNow: 'happened' }), [1], [told(1, 0)], []],
    ['its day has passed: nobody', meeting({ happenedNow: '2026-05-31', plannedDay: '2026-05-31' }), [1], [], []],
  ])('%s', (_, of, members, before, expected) =>
    expect(whomToTell(of, members, before, '2026-06-01')).toEqual(expected),
  )
})

test('a meeting called off stays on the day it was to be held, not on the day somebody called it off', () => {
  expect(eventOf(off, 'northport')).toMatchObject({ day: '2026-06-10', cancelled: true, sequence: 2 })
})
