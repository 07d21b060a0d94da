import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../../test/world.ts'
import { plans } from '../index.ts'
import { onDay, someOwners } from '../plans.examples.ts'
import { northport } from '../northport.ts'
import { addedAfter, agreedBy, inNestedOrder, liesWithin, standing, standingOfPlan } from './plan.ts'

const modules = [partnership(), plans]
const business = { title: 'Business plan 2026/27', kind: 'business plan', covers: 'financial year 2026/27' }

describe('a plan as it stands', () => {
  test.each([
    ['nothing agreed', [{ kind: 'drafted', happenedOn: '2026-01-05' }], null],
    [
      'agreed',
      [
        { kind: 'drafted', happenedOn: '2026-01-05' },
        { kind: 'agreed', happenedOn: '2026-02' },
      ],
      '2026-02',
    ],
    [
      'amended later',
      [
        { kind: 'agreed', happenedOn: '2026-02' },
        { kind: 'amended', happenedOn: '2026-07-01' },
      ],
      '2026-07-01',
    ],
    [
      'recorded out of order',
      [
        { kind: 'amended', happenedOn: '2026-07-01' },
        { kind: 'agreed', happenedOn: '2026-02' },
      ],
      '2026-07-01',
    ],
  ])('%s', (_, versions, stands) => expect(standing(versions)?.happenedOn ?? null).toBe(stands))

  test('what came in the month it was agreed in is not said to have come later', () => {
    const day = agreedBy('2026-02')!
    expect(day).toBe('2026-02-28')
    expect(addedAfter(['2026-01-31', '2026-02-20', '2026-02', '2026-03-01', '?'], (when) => when, day)).toEqual([
      '2026-03-01',
    ])
    expect(agreedBy('?')).toBeNull()
  })

  test.each([
    ['FY2026', '2025-04-01/2028-03-31', true],
    ['FY2028', '2025-04-01/2028-03-31', false],
    ['2026-07', '?', true],
  ])('%s lies within %s: %s', (shorter, longer, within) => expect(liesWithin(shorter, longer)).toBe(within))
})

test('a plan is agreed by a board, amended, and says what came in since', async () => {
  const site = await world({ today: '2026-06-01', modules })
  const { to } = await site.post('/plans/add', business)
  expect(
    (
      await site.post(`${to}/add-version`, {
        kind: 'amended',
        happenedOn: '1 May 2026',
        decidedBy: 'Board',
        says: 'More',
      })
    ).text,
  ).toContain('This plan is not agreed yet, so it cannot be amended')
  expect((await site.post(`${to}/add-version`, { kind: 'agreed', happenedOn: '1 May 2026' })).text).toContain(
    'Say who agreed to it',
  )
  expect(
    (await site.post(`${to}/add-version`, { kind: 'agreed', happenedOn: '1 July 2026', decidedBy: 'Board' })).text,
  ).toContain('not on a day to come')
  const agreed = await site.post(`${to}/add-version`, {
    kind: 'agreed',
    name: 'V1',
    happenedOn: '1 May 2026',
    decidedBy: 'Executive Board',
    decisionSays: 'The board of 1 May',
    decisionAt: '/decisions/7',
  })
  expect(agreed.status).toBe(303)
  expect((await site.get(to)).text).toContain('Nothing was added and no date was moved.')

  const planId = to.split('/').at(-1)!
  const owner = String((await site.tell(someOwners)).find('agency/council'))
  const before = {
    title: 'Write the guide',
    planId,
    due: '1 September 2026',
    ownerAgencyId: owner,
    ...onDay('raisedOn', '2026-04-20'),
  }
  const action = (await site.post('/actions/raise', before)).to
  await site.post('/actions/raise', { ...before, title: 'Ask the schools', ...onDay('raisedOn', '2026-05-20') })
  await site.post(`${to}/add-priority`, { title: 'Neglect', why: 'It is seen late', part: 'targeted' })
  await site.post(`${action}/redate`, {
    toDue: 'October 2026',
    why: 'Nobody was there',
    agreedBy: 'Board',
    ...onDay('agreedOn', '2026-05-25'),
  })
  const page = (await site.get(to)).text
  expect(page).toContain('on 1 May 2026: 2 added, 1 moved')
  expect(page).toContain('href="/decisions/7"')
  expect(page).toContain('0 of 2')
  expect(page).toContain('Agreed 1 May 2026 by Executive Board; it stands as')
  expect(page).toContain('after the plan was agreed')

  await site.post(`${to}/add-version`, {
    kind: 'amended',
    name: 'V2',
    happenedOn: '28 May 2026',
    decidedBy: 'Board',
    says: 'Schools came in',
  })
  const amended = (await site.get(to)).text
  expect(amended).toContain('Since it was amended')
  expect(amended).toContain('on 28 May 2026: 1 added, 0 moved')
  expect(amended).toContain('Agreed, V1')
  expect(site.faults).toEqual([])
})

test.each([
  ['FY2026', 3, 0, 'next'],
  ['FY2026', 3, 1, 'late'],
  ['FY2025', 0, 0, 'ended'],
  ['FY2025', 2, 0, 'late'],
  ['FY2027', 5, 0, 'none'],
  ['?', 5, 0, 'next'],
] as const)('a plan for %s with %i open and %i late actions is %s', (covers, open, late, is) =>
  expect(standingOfPlan(covers, { open, late }, '2026-06-01')).toBe(is),
)

test('plans stand in time, each shorter one straight under its longer one; none is lost, whoever points at whom', () => {
  const plan = (id: number, covers: string, withinPlanId: number | null = null) => ({ id, covers, withinPlanId })
  const ordered = inNestedOrder([
    plan(1, 'FY2026', 3),
    plan(2, 'FY2025'),
    plan(3, '2024-04-01/2027-03-31'),
    plan(4, 'FY2024', 3),
  ])
  expect(ordered.map(({ id, within }) => [id, within])).toEqual([
    [3, false],
    [4, true],
    [1, true],
    [2, false],
  ])
  const some = fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      covers: fc.constantFrom('?', 'FY2025', 'FY2026'),
      withinPlanId: fc.option(fc.integer({ min: 1, max: 12 })),
    }),
  )
  fc.assert(
    fc.property(some, (plans) => {
      const own = [...new Map(plans.map((each) => [each.id, each])).values()]
      expect(
        inNestedOrder(own)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(own.map(({ id }) => id).toSorted())
    }),
  )
})

test('plans, measures and what is shared are drawn in time, each with its table; an analyst reads it, another partnership has its own', async () => {
  const site = await world({ today: '2026-06-01', modules })
  const empty = (await site.get('/plans/timeline')).text
  for (const words of ['No plan says what time it is for', 'No measure has a day', 'Nothing that is shared has a date'])
    expect(empty, words).toContain(words)
  await site.tell(someOwners, northport)
  const { text } = await site.get('/plans/timeline')
  expect(text.match(/role="img"/g)).toHaveLength(6) // each for a wide screen and for a phone
  for (const words of ['– Business plan 2026/27', 'Going on', 'actions done', '17 of 22', 'href="/due/timeline"'])
    expect(text, words).toContain(words)
  await site.as('analyst')
  expect((await site.get('/plans/timeline')).status).toBe(200)
  const other = await world({ modules })
  expect((await other.get('/plans/timeline')).text).toContain('No plan says what time it is for')
  expect(site.faults).toEqual([])
})
