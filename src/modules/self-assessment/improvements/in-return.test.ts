import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { When } from '#platform/calendar/when.ts'
import { standingOf } from './improvement.ts'
import { takenIntoPlan, type InPlan, type PromisedAt } from './in-return.ts'

const said = (what: string, more: Partial<PromisedAt> = {}): PromisedAt => ({
  what,
  owner: 'Head of care',
  by: '2026-09',
  questionId: 1,
  place: 1,
  ...more,
})
const there = (id: number, title: string, more: Partial<InPlan> = {}): InPlan => ({
  id,
  title,
  owner: 'Head of care',
  returnedDue: '2026-09',
  questionId: 1,
  place: 1,
  state: 'open',
  ...more,
})

describe('what becomes of the action plan when a return is sent in', () => {
  const train = 'Train the night staff'
  test.each([
    ['nothing stands there yet', [said(train)], [], { fresh: [train] }],
    ['it says what it said', [said(train)], [there(5, train)], {}],
    ['it says the same with a full stop', [said(`${train}.`)], [there(5, train)], { changed: [5] }],
    ['it says it in other words', [said('Train all staff')], [there(5, train)], { changed: [5] }],
    [
      'it says something else',
      [said('Write to every family')],
      [there(5, train)],
      { fresh: ['Write to every family'], gone: [5] },
    ],
    ['it is somebody else’s', [said(train, { owner: 'Director' })], [there(5, train)], { changed: [5] }],
    ['it has another date', [said(train, { by: '2026-12' })], [there(5, train)], { changed: [5], redated: [5] }],
    ['it has no date any more', [said(train, { by: null })], [there(5, train)], { changed: [5], redated: [5] }],
    ['it says nothing any more', [], [there(5, train)], { gone: [5] }],
    [
      'another stands before it now',
      [said('First'), said(train, { place: 2 })],
      [there(5, train)],
      { fresh: ['First'], changed: [5] },
    ],
    [
      'it stands at another question',
      [said(train, { questionId: 2 })],
      [there(5, train)],
      { fresh: [train], gone: [5] },
    ],
    ['it is done, and the row still says it', [said(train)], [there(5, train, { state: 'done' })], {}],
    ['it is done, and the row says another', [said('More')], [there(5, train, { state: 'done' })], { fresh: ['More'] }],
    [
      'it is done, with another date in the row',
      [said(train, { by: '2027' })],
      [there(5, train, { state: 'done' })],
      { changed: [5] },
    ],
    ['it was dropped, and the row says nothing', [], [there(5, train, { state: 'dropped' })], {}],
  ] as [string, PromisedAt[], InPlan[], Partial<Record<'fresh' | 'changed' | 'redated' | 'gone', unknown[]>>][])(
    '%s',
    (_, promised, inPlan, expected) => {
      const { fresh, changed, redated, gone } = takenIntoPlan(promised, inPlan)
      expect({
        fresh: fresh.map(({ what }) => what),
        changed: changed.map(({ id }) => id),
        redated: redated.map(({ id }) => id),
        gone: gone.map(({ id }) => id),
      }).toEqual({ fresh: [], changed: [], redated: [], gone: [], ...expected })
    },
  )

  const promises = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(1, 2), fc.constantFrom<When>('2026-09', '?')))
    .map((all) => all.map(([what, questionId, by], place) => said(what, { questionId, by, place: place + 1 })))
  const keep = (all: readonly PromisedAt[]) =>
    all.map((each, id) => there(id, each.what, { ...each, returnedDue: each.by ?? '?' }))

  test('a return that is sent in twice as it is changes nothing the second time', () => {
    fc.assert(
      fc.property(promises, (all) => {
        expect(takenIntoPlan(all, keep(all))).toEqual({ fresh: [], changed: [], redated: [], gone: [] })
      }),
    )
  })

  test('whatever stood there and whatever is said now, as many are open afterwards as are said', () => {
    fc.assert(
      fc.property(promises, promises, (before, now) => {
        const { fresh, gone } = takenIntoPlan(now, keep(before))
        expect(before.length + fresh.length - gone.length).toBe(now.length)
      }),
    )
  })
})

test.each([
  ['open', '2026-05-31', 'late'],
  ['open', '2026-05', 'late'],
  ['open', '2026-06-01', 'soon'],
  ['open', '2026-06', 'open'],
  ['open', '2026-06-29', 'soon'],
  ['open', '2026-06-30', 'open'],
  ['open', '?', 'undated'],
  ['open', '2026-06-01/..', 'undated'],
  ['done', '2026-05-31', 'done'],
  ['dropped', '?', 'dropped'],
] as [string, When, string][])('one that is %s with %s stands as %s', (state, due, stands) => {
  expect(standingOf({ state, due }, '2026-06-01')).toBe(stands)
})
