import { expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../../test/world.ts'
import { plans } from '../index.ts'
import { onDay, raised, someOwners, tallyIsTrue } from '../plans.examples.ts'
import { standingOfMeasure } from './priority.ts'

const modules = [partnership(), plans]
const business = { title: 'Business plan 2026/27', kind: 'business plan', covers: 'financial year 2026/27' }

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

test('priorities stand under their plan with their actions; a priority of another plan is refused', async () => {
  const site = await world({ modules })
  const one = (
    await site.post('/plans/add', { title: 'Business plan', kind: 'business plan', covers: 'financial year 2026/27' })
  ).to
  const other = (await site.post('/plans/add', { title: 'Improvement plan', kind: 'improvement plan', covers: '2026' }))
    .to
  await site.post(`${one}/add-priority`, { title: 'Neglect', why: 'It is seen late', part: 'targeted' })
  const [planId, otherId] = [one, other].map((address) => address.split('/').at(-1)!)
  const priorityId = String(
    (await site.inside((visit) => visit.db.selectFrom('plans.priority').select('id').execute()))[0]!.id,
  )
  expect((await site.post('/actions/raise', { ...(await raised(site)), planId: otherId!, priorityId })).text).toContain(
    'That priority belongs to another plan',
  )
  const owned = await raised(site)
  const { to } = await site.post('/actions/raise', { ...owned, priorityId })
  const page = (await site.get(one)).text
  expect(page).toContain('Priority 1: Neglect')
  expect(page).toContain(`href="${to}"`)
  expect(
    (
      await site.post(`${to}/edit`, {
        title: owned.title,
        ownerAgencyId: owned.ownerAgencyId,
        planId: otherId!,
        version: '1',
      })
    ).status,
  ).toBe(303)
  expect((await site.get(`/actions?plan=${planId}`)).text).toContain('No action like this')
  await tallyIsTrue(site)
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
