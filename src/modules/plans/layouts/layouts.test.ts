import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, dayOf } from '#platform/calendar/day.ts'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../../test/world.ts'
import { plans } from '../index.ts'
import { northport } from '../northport.ts'
import { someOwners } from '../plans.examples.ts'
import { columnKinds } from './column.ts'
import { fieldLayouts } from './field-layouts.ts'
import { quartersOf } from './quarters.ts'

const modules = [partnership(), plans]

describe('the quarters of a plan', () => {
  test.each([
    ['FY2026', '2026-06-01', '2026-04-01', '2027-03-31'],
    ['2025-04-01/2028-03-31', '2026-06-01', '2026-04-01', '2027-03-31'],
    ['2025-04-01/2028-03-31', '2030-01-01', '2027-04-01', '2028-03-31'],
    ['2025-04-01/2028-03-31', '2020-01-01', '2025-04-01', '2026-03-31'],
    ['2026-01-15/2026-11-15', '2026-06-01', '2026-01-01', '2026-12-31'],
    ['?', '2026-02-01', '2025-04-01', '2026-03-31'],
  ])('%s on %s are from %s to %s', (covers, today, from, to) => {
    const quarters = quartersOf(covers, today as '2026-06-01')
    expect([quarters[0]!.from, quarters[3]!.to]).toEqual([from, to])
  })

  test('follow one another without a gap and make a year, whatever the plan and the day', () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(dayOf(2010, 1, 1), days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2_000 }), day, (from, length, today) => {
        const quarters = quartersOf(`${from}/${addDays(from, length)}`, today)
        for (const [at, { from: begins }] of quarters.slice(1).entries())
          expect(begins).toBe(addDays(quarters[at]!.to, 1))
        expect(daysBetween(quarters[0]!.from, quarters[3]!.to)).toBeGreaterThanOrEqual(364)
      }),
    )
  })
})

test('the six layouts from the field show only what is known, and never the same thing twice', () => {
  expect(Object.keys(fieldLayouts)).toHaveLength(6)
  for (const { title, columns } of Object.values(fieldLayouts)) {
    expect(
      columns.every(({ shows }) => shows in columnKinds),
      title,
    ).toBe(true)
    expect(new Set(columns.map(({ shows }) => shows)).size, title).toBe(columns.length)
    expect(
      columns.some(({ shows }) => shows === 'action'),
      title,
    ).toBe(true)
  }
})

test('a manager takes six layouts, and makes a seventh: columns in the order of their numbers, under words of their own', async () => {
  const site = await world({ today: '2026-06-01', modules })
  expect((await site.get('/plans/layouts')).text).toContain('No layouts yet')
  const all = { layouts: Object.keys(fieldLayouts) }
  await site.post('/plans/layouts/take', all)
  await site.post('/plans/layouts/take', all)
  const list = (await site.get('/plans/layouts')).text
  expect(list.match(/<th scope="row"/g)).toHaveLength(6)
  expect(list).toContain('Nos · What? · Who? · How? · When? · Success measures · Current status · Outcome Q1')
  expect((await site.get('/plans/themes')).text).toContain('Practice\nWorkforce\nCommunication\nGovernance')

  const asked = {
    title: 'Ours',
    groupedBy: 'nothing',
    'columns-1-shows': 'due',
    'columns-1-order': '2',
    'columns-1-heading': 'Until',
    'columns-2-shows': 'action',
    'columns-2-order': '1',
  }
  expect((await site.post('/plans/layouts/add', { ...asked, 'columns-2-shows': 'owner' })).text).toContain(
    'One column has to show what is to be done',
  )
  expect((await site.post('/plans/layouts/add', { ...asked, 'columns-2-heading': 'until' })).text).toContain(
    'Two columns are called “until”',
  )
  expect((await site.post('/plans/layouts/add', { ...asked, 'columns-1-heading': 'Version' })).text).toContain(
    'are kept for spreadsheets',
  )
  expect((await site.post('/plans/layouts/add', { ...asked, 'columns-1-shows': 'salary' })).text).toContain(
    'Choose from the list what column 1 shows',
  )
  const { to } = await site.post('/plans/layouts/add', asked)
  expect((await site.get('/plans/layouts')).text).toContain('What is to be done · Until')
  expect((await site.post(`${to}/edit`, { ...asked, title: 'Ours anew', version: '1' })).status).toBe(303)
  expect((await site.post(`${to}/edit`, { ...asked, title: 'Mine', version: '1' })).status).toBe(409)
  await site.as('safeguarding partner')
  expect((await site.get('/plans/layouts/add')).status).toBe(403)
  expect((await site.get(to)).status).toBe(200)
})

test('every plan of Northport can be read in every layout, with its first dates in sight and in every action once', async () => {
  const site = await world({ today: '2026-06-01', modules })
  await site.tell(someOwners, northport)
  const [plan, layouts] = await site.inside(async (visit) => [
    await visit.db
      .selectFrom('plans.plan')
      .select('id')
      .where('kind', '=', 'improvement plan')
      .executeTakeFirstOrThrow(),
    await visit.db.selectFrom('plans.layout').select(['id', 'title']).execute(),
  ])
  const count = await site.inside(
    async (visit) =>
      (await visit.db.selectFrom('plans.action').select('id').where('planId', '=', plan.id).execute()).length,
  )
  expect(layouts).toHaveLength(6)
  for (const { id, title } of layouts) {
    const { status, text } = await site.get(`/plans/${plan.id}/in/${id}`)
    expect(status, title).toBe(200)
    expect(text.match(/<a href="\/actions\/\d+">/g), title).toHaveLength(count)
    expect(text, title).toContain('<del class="was">')
  }
  const themed = (await site.get(`/plans/${plan.id}/in/${layouts.find(({ title }) => /themes/.test(title))!.id}`)).text
  expect(themed.indexOf('>Workforce<')).toBeLessThan(themed.indexOf('>Communication<'))
  expect(site.faults).toEqual([])
})
