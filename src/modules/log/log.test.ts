import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { meetings } from '../meetings/index.ts'
import { partnership } from '../partnership/index.ts'
import { plans } from '../plans/index.ts'
import { standingOf } from './entry.ts'
import { log } from './index.ts'

const modules = [partnership(), plans, meetings(), log]
const rows = ['F027', 'F028', 'F041', 'F042', 'F043', 'F092', 'F093', 'F094', 'F095', 'F145', 'F161', 'F162']
const entry = {
  kind: 'bid',
  title: 'Bid for support',
  bodySays: 'A programme',
  says: 'The answer to the bid is expected',
  happenedOn: '20 June 2026',
  status: 'planned',
  source: '',
  audience: 'public',
}

test('an awaited entry is late from the day after its last possible day, and settled by an outcome', () => {
  const awaited = { status: 'planned', happenedOn: '2026-06', knownOn: null, settled: false }
  expect(standingOf(awaited, '2026-06-30').says).toBe('Awaited')
  expect(standingOf(awaited, '2026-07-01').says).toBe('Not heard of')
  expect(standingOf({ ...awaited, happenedOn: '?' }, '2030-01-01').says).toBe('Awaited')
  expect(standingOf({ ...awaited, settled: true }, '2026-07-01').says).toBe('Settled')
  expect(standingOf({ ...awaited, status: 'happened', knownOn: '2026-07-02' }, '2026-07-01').says).toBe(
    'Known only from 2 July 2026',
  )
})

test('the office records an entry and what came of it; both keep their dates', async () => {
  const site = await world({ modules })
  const { to } = await site.post('/log/record', entry)
  expect(to).toMatch(/^\/log\/\d+$/)
  expect(
    (await site.inside((visit) => log.deadlines[0]!(visit))).map(({ title, lastDay }) => [title, lastDay]),
  ).toEqual([['Bid for support', '2026-06-20']])
  const { kind: _, ...outcome } = {
    ...entry,
    title: 'The bid succeeded',
    says: 'The bid succeeded',
    status: 'happened',
    happenedOn: '1 June 2026',
  }
  expect((await site.post(`${to}/record-outcome`, { ...outcome, happenedOn: '2 June 2026' })).text).toContain(
    'This lies ahead',
  )
  const { to: then } = await site.post(`${to}/record-outcome`, outcome)
  expect((await site.get(then)).text).toContain('Outcome of')
  const { text } = await site.get(to)
  expect(text).toContain('The bid succeeded on 1 June 2026.')
  expect(text).toContain('The answer to the bid is expected on 20 June 2026.')
  expect(text).toContain('Outcome recorded')
  expect(await site.inside((visit) => log.deadlines[0]!(visit))).toEqual([])
  expect((await site.get('/log?kind=bid')).text).toContain('2 entries')
  expect((await site.get('/log?kind=direction')).text).toContain('Nothing of this kind is recorded.')
})

test('from outside: another partnership sees nothing, and others may read but not write', async () => {
  const site = await world({ modules })
  const { to } = await site.post('/log/record', entry)
  const stranger = await world({ modules })
  expect([(await stranger.get(to)).status, (await stranger.get(`${to}/record-outcome`)).status]).toEqual([404, 404])
  await site.as('agency lead')
  expect([
    (await site.get(to)).status,
    (await site.get('/log/record')).status,
    (await site.post('/log/record', entry)).status,
  ]).toEqual([200, 403, 403])
  expect((await site.get('/log/none')).status).toBe(404)
})

test('each statement of Hull’s report is told once, and what was heard afterwards is known only from then', async () => {
  const site = await world({ today: '2021-03-31', modules })
  await site.tell(...modules.map((module) => module.stories.hull))
  const facts = await site.inside((visit) =>
    log.facts[0]!.gather(visit.db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
  )
  const of = (source: string) => facts.find((fact) => fact.source === source)!
  expect(facts.map((fact) => fact.source!).sort()).toEqual(rows)
  expect(of('F095')).toMatchObject({ status: 'happened', knownOn: '2021-04-01', when: '2021-04-01/..' })
  expect(of('F093').checks?.waitsOn).toMatchObject([{ when: '2021-04-late' }])
  expect([of('F028').when, of('F094').when, of('F161').when]).toEqual(['2020-03/..', '2021-04-late', '?'])
  expect((await site.inside((visit) => log.deadlines[0]!(visit))).map(({ title }) => title)).toContain(
    'Answer to the bid',
  )
  for (const address of facts.flatMap(({ proof }) => proof)) expect((await site.get(address)).status).toBe(200)
  expect(site.faults).toEqual([])
})

test('every page of Northport’s log opens', async () => {
  const site = await world({ modules })
  await site.tell(...modules.map((module) => module.stories.northport))
  for (const address of ['/log', '/log/record']) expect((await site.get(address)).status).toBe(200)
  const examples = await site.inside((visit) => log.routes.find(({ path }) => path === '/log/:entry')!.examples!(visit))
  for (const { entry: id } of examples)
    expect([(await site.get(`/log/${id}`)).status, (await site.get(`/log/${id}/record-outcome`)).status]).toEqual([
      200, 200,
    ])
  expect((await site.get('/log')).text).toContain('Not heard of')
  expect(site.faults).toEqual([])
})
