import { expect, test } from 'vitest'
import type { Fact } from '#platform/facts/fact.ts'
import { world } from '../../../test/world.ts'
import { partnership } from '../partnership/index.ts'
import { plans } from '../plans/index.ts'
import { meetings } from './index.ts'

const modules = [partnership(), plans, meetings()]
const rows = [
  'F008',
  'F030',
  'F031',
  'F032',
  'F033',
  'F050',
  'F053',
  'F055',
  'F083',
  'F084',
  'F086',
  'F091',
  'F096',
  'F097',
  'F098',
  'F099',
  'F100',
  'F101',
  'F102',
  'F103',
  'F104',
  'F158',
  'F159',
  'F163',
  'F164',
  'F165',
  'F171',
]

const toldOf = async () => {
  const site = await world({ today: '2021-03-31', modules })
  await site.tell(partnership().stories.hull, plans.stories.hull, meetings().stories.hull)
  const facts = await site.inside((visit) =>
    meetings().facts[0]!.gather(visit.db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
  )
  return { site, facts, of: (source: string) => facts.find((fact) => fact.source === source)! }
}

test('each statement of Hull’s report is told once, at the precision and standing its source gives', async () => {
  const { site, facts, of } = await toldOf()
  expect(facts.flatMap((fact) => fact.source ?? []).sort()).toEqual(rows)
  expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length)
  expect(facts.filter((fact) => fact.source === null).map(({ sentence, figures }) => [sentence, figures])).toEqual([
    ['4 sub-groups reported to the Executive Board between January and March 2021.', { received: 4 }],
  ])
  expect([of('F158').when, of('F158').status, of('F158').checks?.sameThing]).toEqual([
    '2021-06',
    'planned',
    'business plan agreed',
  ])
  expect(of('F159').checks?.waitsOn?.[0]).toMatchObject({ when: '2021-06' })
  expect(of('F164').checks?.terms).toEqual([
    { word: 'Better Together Board', means: 'Better Together for Children Board' },
  ])
  expect(of('F101')).toMatchObject({ kind: 'judgement', checks: { measure: null } })
  expect(of('F104').checks?.commitment).toEqual({ owner: 'The three strategic partnerships', due: '?' })
  expect(of('F091')).toMatchObject({ status: 'planned', figures: { meetings: 2 } })
  expect(of('F008')).toMatchObject({
    section: 'Introduction',
    sentence:
      'That an update on progress would be published before the next full annual report was agreed by the Executive Board in January 2021.',
  })
  for (const address of new Set(facts.flatMap(({ proof }: Fact) => proof)))
    expect([address, (await site.get(address)).status]).toEqual([address, 200])
  expect(site.faults).toEqual([])
})

test('every page of Hull and of Northport opens, with what it holds', async () => {
  for (const [today, story] of [
    ['2021-03-31', 'hull'],
    ['2026-06-01', 'northport'],
  ] as const) {
    const site = await world({ today, modules })
    await site.tell(...modules.map((module) => module.stories[story]))
    for (const route of meetings().routes) {
      const examples = route.examples ? await site.inside((visit) => route.examples!(visit)) : [{}]
      for (const params of examples) {
        const address = Object.entries(params).reduce(
          (path, [name, value]) => path.replace(`:${name}`, String(value)),
          route.path,
        )
        // What lies in a room is opened by a key, not by a role.
        const expected = !site.abilities.of(['business manager']).has(route.may)
          ? 403
          : route.path.includes('/room')
            ? 404
            : 200
        expect([address, (await site.get(address)).status]).toEqual([address, expected])
      }
    }
    expect(site.faults).toEqual([])
  }
})

test('Northport shows late, excused, missing, put off, differed and replaced, and tells the same twice', async () => {
  const tell = async () => {
    const site = await world({ today: '2026-06-01', modules })
    await site.tell(...modules.map((module) => module.stories.northport))
    return site
  }
  const site = await tell()
  const reports = (await site.get('/group-reports')).text
  for (const word of ['Received late', 'Excused', 'Missing', 'Late']) expect(reports).toContain(word)
  const decisions = (await site.get('/decisions')).text
  for (const word of ['Replaced', 'Police differed', 'Not reached'])
    expect(decisions + (await site.get('/decisions?page=2')).text).toContain(word)
  expect(decisions).toMatch(/5\d decisions|6\d decisions/)
  const list = (await site.get('/meetings')).text
  expect(list).toContain('Not recorded yet')
  expect(list).toContain('class="was"')
  const asked = { period: { from: '2025-10-01', to: '2026-03-31' }, asAt: '2026-03-31' } as const
  const facts = await site.inside((visit) => meetings().facts[0]!.gather(visit.db, asked))
  expect(
    facts.some(({ sentence }) => /^The Northport Safeguarding Board met \d times in the period/.test(sentence)),
  ).toBe(true)
  const again = await (await tell()).inside((visit) => meetings().facts[0]!.gather(visit.db, asked))
  expect(again.map(({ sentence }) => sentence)).toEqual(facts.map(({ sentence }) => sentence))
})
