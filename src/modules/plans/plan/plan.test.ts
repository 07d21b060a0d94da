import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../../test/world.ts'
import { plans } from '../index.ts'
import { someOwners } from '../plans.examples.ts'
import { standingOfMeasure } from '../priorities/priority.ts'
import { northport } from '../northport.ts'
import { addedAfter, agreedBy, inNestedOrder, liesWithin, standing, standingOfPlan } from './plan.ts'

const modules = [partnership(), plans]
const business = { title: 'Business plan 2026/27', kind: 'business plan', covers: 'financial year 2026/27' }
const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})

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

  test.each([
    ['2026-05-31', [], 'late'],
    ['2026-06', [], 'none'],
    ['2026-06', [{ met: 'not yet' }], 'next'],
    ['2026-05', [{ met: 'no' }], 'late'],
    ['2026-05', [{ met: 'yes' }], 'done'],
    ['?', [], 'none'],
  ])('a measure due %s with %j is %s', (due, readings, is) =>
    expect(
      standingOfMeasure(
        { due, readings: readings.map((each) => ({ readOn: '2026-05-01', says: '', notedBy: '', ...each })) },
        '2026-06-01',
      ),
    ).toBe(is),
  )
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

test('a priority says who leads it, what it serves in the longer plan, and what it is measured by', async () => {
  const site = await world({ today: '2026-06-01', modules })
  const telling = await site.tell(someOwners)
  const longer = (
    await site.post('/plans/add', { ...business, title: 'Three years', covers: 'April 2025 to March 2028' })
  ).to
  await site.post(`${longer}/add-priority`, { title: 'Help early', why: 'Reviews say so', part: 'targeted' })
  const { to } = await site.post('/plans/add', business)
  const [planId, longerId] = [to, longer].map((address) => address.split('/').at(-1)!) as [string, string]
  const late = (await site.post('/plans/add', { ...business, title: 'Later', covers: 'financial year 2030/31' })).to
  expect(
    (await site.post(`${late}/edit`, { ...business, covers: '2030/31', withinPlanId: longerId, version: '1' })).text,
  ).toContain('does not lie within')
  expect((await site.post(`${to}/edit`, { ...business, withinPlanId: longerId, version: '1' })).status).toBe(303)
  const stale = await site.post(`${to}/edit`, { ...business, title: 'Another name', version: '1' })
  expect(stale.status).toBe(409)

  const served = await site.inside((visit) =>
    visit.db.selectFrom('plans.priority').select('id').executeTakeFirstOrThrow(),
  )
  const asked = { title: 'Neglect', why: 'It is seen late', part: 'core function', servesPriorityId: String(served.id) }
  const twoLeads = {
    leadPostId: String(telling.find('post/manager')),
    leadGroupId: String(telling.find('group/board')),
  }
  expect((await site.post(`${to}/add-priority`, { ...asked, ...twoLeads })).text).toContain(
    'Choose one of a post, a group or a person to lead it',
  )
  expect((await site.post(`${to}/add-priority`, { ...asked, whyAt: '//elsewhere.example' })).text).toContain(
    'beginning with a stroke',
  )
  const added = await site.post(`${to}/add-priority`, {
    ...asked,
    leadPostId: twoLeads.leadPostId,
    outcome: 'Help comes sooner',
  })
  const priority = `/plans/priorities/${added.to.split('-').at(-1)}`
  await site.post(`${priority}/add-measure`, {
    says: 'Assessments that name it',
    beganAt: '31 of 60',
    target: '48 of 60',
    due: 'May 2026',
  })
  await site.post(`${priority}/add-objective`, { title: 'One guide' })
  const measure = await site.inside((visit) =>
    visit.db.selectFrom('plans.measure').select('id').executeTakeFirstOrThrow(),
  )
  expect((await site.get(to)).text).toContain('Not met by its day')
  await site.as('analyst')
  expect(
    (await site.post(`/plans/measures/${measure.id}/read`, { readOn: 'May 2026', says: '49 of 60', met: 'yes' }))
      .status,
  ).toBe(303)
  expect((await site.get(`${priority}/edit`)).status).toBe(403)
  await site.as('business manager')
  const page = (await site.get(to)).text
  for (const words of [
    'Core function: Neglect',
    'Led by The manager',
    'Help comes sooner',
    '49 of 60, May 2026',
    '1 of 1',
    'Help early',
  ])
    expect(page, words).toContain(words)
  expect((await site.get(longer)).text).toContain('Served by')

  const objective = await site.inside((visit) =>
    visit.db.selectFrom('plans.objective').select('id').executeTakeFirstOrThrow(),
  )
  const raised = {
    title: 'Write the guide',
    due: '1 September 2026',
    objectiveId: String(objective.id),
    ownerPostId: twoLeads.leadPostId,
    ...onDay('raisedOn', '2026-05-20'),
  }
  expect((await site.post('/actions/raise', { ...raised, planId: longerId })).text).toContain(
    'That objective belongs to another priority',
  )
  const action = await site.post('/actions/raise', raised)
  const kept = await site.inside((visit) =>
    visit.db.selectFrom('plans.action').select(['planId', 'priorityId']).executeTakeFirstOrThrow(),
  )
  expect(String(kept.planId)).toBe(planId)
  expect((await site.get(to)).text).toContain('One guide')
  expect((await site.get(`${action.to}/edit`)).text).toContain('Which objective does it serve?')
  expect(site.faults).toEqual([])
})

test('a reading of a measure, a version and an objective are not there for another partnership', async () => {
  const [one, other] = [await world({ modules }), await world({ modules })]
  const plan = (await one.post('/plans/add', business)).to
  const added = await one.post(`${plan}/add-priority`, { title: 'Neglect', why: 'Seen late', part: 'targeted' })
  const priority = `/plans/priorities/${added.to.split('-').at(-1)}`
  for (const address of [
    `${plan}/edit`,
    `${plan}/add-version`,
    `${priority}/edit`,
    `${priority}/add-measure`,
    `${priority}/add-objective`,
  ])
    expect((await other.get(address)).status, address).toBe(404)
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
