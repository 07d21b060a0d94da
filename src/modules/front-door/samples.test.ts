import { describe, expect, test } from 'vitest'
import { addAgency, partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { figuresDue, plannedChanges } from './deadlines.ts'
import { facts } from './facts.ts'
import { frontDoor } from './index.ts'

const modules = [partnership(), frontDoor]

describe('the samples', () => {
  test('Hull tells each of its five records once, within the half-year', async () => {
    const site = await world({ modules, today: '2021-03-31' })
    await site.tell(frontDoor.stories.hull)
    const told = await site.inside((visit) =>
      facts.gather(visit.db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
    )
    expect(told.map(({ source }) => source)).toEqual(['F146', 'F147', 'F148', 'F149', 'F150'])
    expect(told.map(({ when, status }) => [when, status])).toEqual(
      Array.from({ length: 5 }, () => ['2020-10-01/2021-03-31', 'happened']),
    )
    expect(told[0]).toMatchObject({ kind: 'judgement', checks: { measure: null } })
    expect(told[3]!.checks).toMatchObject({ begins: 'existence' })
    for (const { proof } of told) expect((await site.get(proof[0]!)).status).toBe(200)
    expect((await site.get('/front-door')).text).toContain('Nothing is counted here yet.')
    expect(site.faults).toEqual([])
  })

  test('Northport has four developments and eighteen months of three measures, some of them not supplied', async () => {
    const site = await world({ modules })
    const telling = await site.tell(async ({ visit, keep }) => {
      keep(
        'agency/council',
        await addAgency(visit.db, {
          name: 'The council',
          shortName: 'Council',
          kind: 'local authority',
          statutory: true,
        }),
      )
      keep(
        'agency/police',
        await addAgency(visit.db, { name: 'The police', shortName: 'Police', kind: 'police', statutory: true }),
      )
    }, frontDoor.stories.northport)
    const list = (await site.get('/front-door')).text
    expect(list).toContain('4 developments')
    expect(list).toContain('3 measures')
    const triaged = (await site.get(`/front-door/measures/${telling.find('measure/triaged')}`)).text
    expect(triaged).toContain('18 months')
    expect(triaged.match(/>Not supplied<\/td>/g)).toHaveLength(4)
    expect(triaged).toContain('>Not given</td>')
    const told = await site.inside((visit) =>
      facts.gather(visit.db, { period: { from: '2025-10-01', to: '2026-03-31' }, asAt: '2026-05-01' }),
    )
    expect(told.filter(({ kind }) => kind === 'count')).toHaveLength(3)
    expect(new Set(told.map(({ name }) => name)).size).toBe(told.length)
    const due = [...(await site.inside(plannedChanges)), ...(await site.inside(figuresDue))]
    expect(due.some(({ lastDay }) => lastDay !== null && lastDay < '2026-06-01')).toBe(true)
    for (const route of frontDoor.routes)
      for (const params of (await site.inside(async (visit) => route.examples?.(visit) ?? [{}])) as Record<
        string,
        string
      >[])
        expect(
          (await site.get(route.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name]!))).status,
          route.path,
        ).toBe(200)
    expect(site.faults).toEqual([])
  })
})
