import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { dueBecauseOf, dueInSentence, fallsOn, isLate, nextSteps, standingOf, whyThisDate } from './action.ts'
import { asAt, ownerInSentence, sentenceOf, type WholeAction } from './telling.ts'
import { byMonth } from './totals/totals.ts'

test.each([
  ['open', '2021-07-31', '2021-07-31', 'next'],
  ['open', '2021-07-31', '2021-08-01', 'late'],
  ['open', '2021-07', '2021-07-31', 'next'],
  ['open', '2021-07', '2021-08-01', 'late'],
  ['open', '../2021-07-12', '2021-07-13', 'late'],
  ['open', '2021-03/..', '2030-01-01', 'none'],
  ['open', '?', '2030-01-01', 'none'],
  ['done', '2021-07-31', '2030-01-01', 'done'],
  ['withdrawn', '2021-07-31', '2030-01-01', 'ended'],
] as const)('%s and due %s stands on %s as %s', (state, due, today, standing) => {
  expect(standingOf({ state, due }, today)).toBe(standing)
  expect(isLate({ state, due }, today)).toBe(standing === 'late')
})

test.each([
  ['2021-07-31', ' by 31 July 2021'],
  ['2021-08', ' in August 2021'],
  ['../2021-08', ' by August 2021'],
  ['2021-03/..', ' from March 2021'],
  ['2021-01/2021-06', ' between January and June 2021'],
  ['2021-08-early', ' by early August 2021'],
  ['FY2021', ' in financial year 2021/22'],
  ['?', ' with no date set'],
])('due %s is said%s', (due, says) => expect(dueInSentence(due)).toBe(says))

test.each([
  [{ dueMonths: 3, dueWeeks: null, countsFromOn: '2021-04-12' }, '2021-07-12'],
  [{ dueMonths: 2, dueWeeks: null, countsFromOn: '2021-07-early' }, '2021-09-early'],
  [{ dueMonths: null, dueWeeks: 6, countsFromOn: '2021-04-12' }, '2021-05-24'],
  [{ dueMonths: 2, dueWeeks: null, countsFromOn: '?' }, '?'],
  [{ dueMonths: null, dueWeeks: null, countsFromOn: null }, null],
])('counted from something else: %o falls %s', (count, falls) => expect(fallsOn(count)).toBe(falls))

test.each([
  ['2021-07-31', 'fixed'],
  ['../2021-07-31', 'fixed'],
  ['?', 'fixed'],
  ['2021-07', 'month'],
  ['2021-01/2021-06', 'month'],
  ['../2021-08', 'month'],
])('a date of %s is %s', (due, kind) => expect(dueBecauseOf(due, null)).toBe(kind))

describe('why this date', () => {
  const website = {
    state: 'open',
    due: '2021-08-31',
    firstDue: '2021-08-31',
    dueBecause: 'relative',
    dueMonths: 2,
    dueWeeks: null,
    countsFromSays: 'the first post being taken up',
    countsFromOn: '2021-07-08',
    countsFromAt: '/actions/3',
  }
  test('says what it is counted from, where the count falls, and that another day was stated', () => {
    expect(whyThisDate(website)).toEqual([
      { term: 'Counted from', says: 'The first post being taken up: 8 July 2021', at: '/actions/3' },
      { term: 'Limit', says: '2 months after' },
      { term: 'Falls', says: '8 September 2021' },
      { term: 'As stated', says: '31 August 2021, which is not where the count falls' },
      { term: 'Late from', says: '1 September 2021' },
    ])
  })
  test('of a date that was changed, the first one and the reason', () => {
    const moved = { ...website, dueBecause: 'fixed', due: '2021-10' }
    expect(
      whyThisDate(moved, [
        { fromDue: '2021-08-31', toDue: '2021-10', why: 'no supplier', agreedBy: 'the Board', agreedOn: '2021-08-20' },
      ]).map(({ says }) => says),
    ).toEqual([
      'October 2021: its last day, 31 October 2021, counts',
      '31 August 2021',
      'From 31 August 2021 to October 2021, agreed by the Board on 20 August 2021: no supplier',
      '1 November 2021',
    ])
  })
})

test('an action that ended offers nothing but to open it again', () => {
  expect(nextSteps({ id: 7, state: 'open' })).toHaveLength(8)
  for (const state of ['done', 'withdrawn'])
    expect(nextSteps({ id: 7, state })).toEqual([
      { says: 'Open it again', href: '/actions/7/reopen', may: 're-open actions' },
    ])
})

const action: WholeAction = {
  id: 1,
  title: 'Agree the business plan',
  owner: 'Executive Board',
  due: '2021-07',
  firstDue: '2021-07',
  raisedOn: '?',
  state: 'open',
  redatings: [],
  closing: null,
}
const moved = [
  {
    fromDue: '2021-07',
    toDue: '2021-09-30',
    why: 'The Board met late.',
    agreedBy: 'the chair',
    agreedOn: '2021-07-20' as Day,
  },
  {
    fromDue: '2021-09-30',
    toDue: '2021-11',
    why: 'Figures were missing',
    agreedBy: 'the chair',
    agreedOn: '2021-09-29' as Day,
  },
]

test.each([
  [action, '2021-03-31', 'Executive Board is to agree the business plan in July 2021.'],
  [
    action,
    '2021-08-01',
    'Executive Board was to agree the business plan in July 2021; by 1 August 2021 it was not done.',
  ],
  [
    { ...action, owner: null },
    '2021-03-31',
    'The partnership set out to agree the business plan in July 2021; nobody is named to do it.',
  ],
  [
    {
      ...action,
      owner: null,
      due: '?',
      raisedOn: '2021-01',
      state: 'done',
      closing: { kind: 'done', closedOn: '2021-02', difference: null },
    },
    '2021-03-31',
    'The partnership set out in January 2021 to agree the business plan; this was done in February 2021.',
  ],
  [
    { ...action, owner: null, due: '?' },
    '2021-03-31',
    'The partnership set out to agree the business plan; no date was set and nobody is named to do it.',
  ],
  [
    { ...action, due: '2021-11', redatings: moved },
    '2021-08-01',
    'Executive Board is to agree the business plan in July 2021, moved to 30 September 2021 because the Board met late.',
  ],
  [
    { ...action, due: '2021-11', redatings: moved },
    '2021-03-31',
    'Executive Board is to agree the business plan in July 2021.',
  ],
  [
    { ...action, state: 'withdrawn', closing: { kind: 'withdrawn', closedOn: '2021-05-04', difference: null } },
    '2021-06-30',
    'Executive Board was to agree the business plan in July 2021; this was withdrawn on 4 May 2021.',
  ],
] as const)('%# told as at %s', (whole, day, sentence) =>
  expect(sentenceOf(whole as WholeAction, day as Day)).toBe(sentence),
)

const unowned = { ownerPostId: null, ownerPersonId: null, ownerGroupId: null }
test.each([
  [{ ...unowned, owner: 'Independent scrutineer', ownerPostId: 1 }, 'The independent scrutineer'],
  [{ ...unowned, owner: 'HSCP Manager', ownerPostId: 1 }, 'The HSCP Manager'],
  [{ ...unowned, owner: 'Executive Board', ownerGroupId: 1 }, 'The Executive Board'],
  [{ ...unowned, owner: 'Northport Council' }, 'Northport Council'],
  [{ ...unowned, owner: null }, null],
])('%o stands in a sentence as %s', (owner, says) => expect(ownerInSentence(owner)).toBe(says))

test('what was done after a day is not known on that day', () => {
  const done = {
    ...action,
    due: '2021-11',
    redatings: moved,
    state: 'done',
    closing: { kind: 'done', closedOn: '2021-10-30', difference: 'x' },
  }
  expect(asAt(done, '2021-08-01')).toMatchObject({ due: '2021-09-30', state: 'open', closedOn: null })
  expect(asAt(done, '2021-12-01')).toMatchObject({ due: '2021-11', state: 'done', closedOn: '2021-10-30' })
})

test("counts by month: what is earlier, later or has no end stands in lines of its own, and this month's late ones are told apart", () => {
  const rows = byMonth(
    [
      { state: 'open', dueMonth: '2026-06', count: 5 },
      { state: 'done', dueMonth: '2026-06', count: 2 },
      { state: 'open', dueMonth: '2026-05', count: 3 },
      { state: 'open', dueMonth: '2019-01', count: 1 },
      { state: 'open', dueMonth: '2031-01', count: 4 },
      { state: 'open', dueMonth: '', count: 6 },
      { state: 'done', dueMonth: '2026-04', count: 0 },
    ],
    '2026-06-15',
    2,
  )
  expect(rows.map(({ says, open, late, done }) => [says, open, late, done])).toEqual([
    ['Before July 2025', 1, 1, 0],
    ['May 2026', 3, 3, 0],
    ['June 2026', 5, 2, 2],
    ['After December 2026', 4, 0, 0],
    ['Without an end date', 6, 0, 0],
  ])
})
