import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tenuresOn, timelineOfPost } from './tenure.ts'

let numbered = 0
const change = (kind: string, happenedOn: string, personId: number | null = null, status = 'happened') => ({
  id: (numbered += 1),
  kind,
  happenedOn,
  status,
  settles: null,
  personId,
})
const say = (changes: ReturnType<typeof change>[], day = '2026-06-01' as const) =>
  tenuresOn(changes, day).map(({ is, personId, from, to }) => [is, personId, from, to])

test.each([
  ['nothing is recorded', [], []],
  [
    'it was agreed and not filled',
    [change('agreed', '2025-01'), change('advertised', '2025-03')],
    [['vacant', null, '2025-01', null]],
  ],
  [
    'somebody started and left',
    [change('agreed', '2025-01'), change('started', '2025-04-01', 7), change('vacant', '2026-02')],
    [
      ['vacant', null, '2025-01', '2025-04-01'],
      ['held', 7, '2025-04-01', '2026-02'],
      ['vacant', null, '2026-02', null],
    ],
  ],
  [
    'one followed another',
    [change('started', '2024', 7), change('started', '2025-09-01', 8)],
    [
      ['held', 7, '2024', '2025-09-01'],
      ['held', 8, '2025-09-01', null],
    ],
  ],
  ['the post ended', [change('started', '2024', 7), change('ended', '2025')], [['held', 7, '2024', '2025']]],
  ['a start is only planned', [change('started', '2026-08-01', 7, 'planned')], []],
  [
    'somebody was appointed to a post already held',
    [change('started', '2024', 7), change('appointed', '2026-05', 8)],
    [['held', 7, '2024', null]],
  ],
])('the holders and vacancies of a post of which %s', (_, changes, expected) => {
  expect(say(changes)).toEqual(expected)
})

test('whatever happened in whatever order, one stretch ends where the next begins, and only the last goes on', () => {
  const kinds = fc.constantFrom('agreed', 'advertised', 'appointed', 'started', 'delayed', 'vacant', 'ended')
  const some = fc.tuple(kinds, fc.integer({ min: 1, max: 28 }), fc.option(fc.integer({ min: 1, max: 3 })))
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (drawn) => {
      const changes = drawn.map(([kind, day, person]) =>
        change(kind, `2026-05-${String(day).padStart(2, '0')}`, person),
      )
      const tenures = tenuresOn(changes, '2026-06-01')
      tenures.slice(0, -1).forEach(({ to }, place) => {
        expect(to).not.toBe(null)
        expect(to! <= tenures[place + 1]!.from).toBe(true)
      })
    }),
  )
})

test('the line of time says who, says vacancies in words, and leaves out what nobody dated', () => {
  const line = timelineOfPost(
    'Business manager',
    {
      changes: [change('appointed', '?'), change('started', '2025-04-01', 7), change('vacant', '2026-02-01')],
      terms: [],
      nameOf: () => 'The manager',
    },
    '2026-06-01',
  )
  expect(line.rows.map(({ says, state }) => [says, state])).toEqual([
    ['Nobody in post', 'vacant'],
    ['The manager', 'ended'],
    ['Nobody in post', 'vacant'],
  ])
})
