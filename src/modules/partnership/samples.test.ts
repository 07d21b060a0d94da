import { expect, test } from 'vitest'
import type { Period } from '#platform/calendar/period.ts'
import { world } from '../../../test/world.ts'
import { partnership } from './index.ts'

const alone = { modules: [partnership()] }
const hullPeriod: Period = { from: '2020-10-01', to: '2021-03-31' }
const rows = (prefix: string, ...numbers: (number | [number, number])[]) =>
  numbers
    .flatMap((each) =>
      typeof each === 'number' ? [each] : Array.from({ length: each[1] - each[0] + 1 }, (_, step) => each[0] + step),
    )
    .map((number) => `${prefix}${String(number).padStart(3, '0')}`)

test('every row of the Hull report that is ours is told once, as stated, with proof that opens', async () => {
  const site = await world({ ...alone, today: '2021-03-31' })
  await site.tell(partnership().stories.hull)
  const asked = { period: hullPeriod, asAt: '2021-03-31' as const }
  const facts = (
    await site.inside(async ({ db }) => [
      await partnership().facts[0]!.gather(db, asked),
      await partnership().facts[1]!.gather(db, asked),
      await partnership().facts[2]!.gather(db, asked),
    ])
  ).flat()
  const ours = rows('F', 4, [13, 26], 29, 34, [44, 49], 52, [68, 78], 82, 85, 89, 90, [154, 157], 160, [168, 170])
  expect(facts.flatMap(({ source }) => source ?? []).sort()).toEqual(ours)
  expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length)
  for (const { sentence, proof } of facts) {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect((await site.get(proof[0]!)).status).toBe(200)
  }
  const told = (source: string) => facts.find((fact) => fact.source === source)!
  expect(told('F048').sentence).toBe('The independent chair has chaired the Executive Board from January 2021.')
  expect(told('F049').checks!.lasts).toMatchObject({ months: 3, from: '2020-12', to: '2021-03-31' })
  expect(told('F004').checks!.sameThing).toBe(told('F019').checks!.sameThing)
  expect(told('F018').checks!.limit).toMatchObject({ due: '2019-06-29', doneOn: '2019-06' })
  expect(told('F089').checks!.by).toEqual(facts.find(({ checks }) => checks?.begins === 'existence')!.about)
  expect(told('F155').checks!.terms).toContainEqual({ word: 'strategic leads', means: 'Executive leads' })
  for (const source of ['F020', 'F021', 'F023', 'F034', 'F160', 'F168', 'F169', 'F170'])
    expect([source, told(source).kind, told(source).checks!.measure]).toEqual([source, 'judgement', null])
})

test('the structure of Hull is shown as it stood on a day', async () => {
  const site = await world({ ...alone, today: '2021-03-31' })
  await site.tell(partnership().stories.hull)
  const now = (await site.get('/partnership')).text
  for (const words of [
    'Vacant, starts 12 April 2021',
    'Suspended since September 2020',
    'Forming, to begin by 30 June 2021',
    'no permanent chair',
    'In post since December 2020',
  ])
    expect(now).toContain(words)
  const then = (await site.get('/partnership?on=31+October+2020')).text
  expect(then).toContain('As it stood on 31 October 2020')
  expect(then).not.toContain('In post since December 2020')
  expect((await site.get('/partnership?on=soon')).text).toContain('Enter one day, such as 31 March 2021')
})

test('Northport is in use: every page opens, something is late, and long lists are paged', async () => {
  const site = await world({ ...alone, today: '2026-06-01' })
  await site.tell(partnership().stories.northport)
  for (const route of partnership().routes) {
    const params = route.examples ? await site.inside((visit) => route.examples!(visit)) : [{}]
    // The story alone has nobody who signs in for an agency; the whole sample has, and is opened by test/access.test.ts.
    if (/also-acts-for|invitations/.test(route.path)) continue
    expect([route.path, params.length > 0]).toEqual([route.path, true])
    const path = Object.entries(params[0]!).reduce(
      (address, [name, value]) => address.replace(`:${name}`, value),
      route.path,
    )
    const status = site.abilities.of(['business manager']).has(route.may) ? 200 : 403
    expect([path, (await site.get(path)).status]).toEqual([path, status])
  }
  expect((await site.get('/agencies?page=2')).text).toContain('Seafield')
  const due = (
    await site.inside(async (visit) => [
      await partnership().deadlines[0]!(visit),
      await partnership().deadlines[1]!(visit),
    ])
  ).flat()
  expect(due.some(({ lastDay }) => lastDay! < '2026-06-01')).toBe(true)
  expect(due.some(({ lastDay }) => lastDay! > '2026-06-01')).toBe(true)
  expect(site.faults).toEqual([])
})
