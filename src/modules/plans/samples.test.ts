import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { hull } from './hull.ts'
import { plans } from './index.ts'
import { northport } from './northport.ts'
import { someOwners, tallyIsTrue } from './plans.examples.ts'

const modules = [partnership(), plans]

describe('the two samples', () => {
  test('Hull: one action for each row of its report, each with its paragraph', async () => {
    const site = await world({ today: '2021-03-31', modules })
    await site.tell(someOwners, hull)
    const facts = await site.inside((visit) =>
      plans.facts[0]!.gather(visit.db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
    )
    const rows = facts.flatMap((fact) => fact.source ?? []).sort()
    expect(rows).toEqual(
      [36, 37, 38, 51, 56, 79, 80, 81, 87, 88, ...Array.from({ length: 19 }, (_, at) => 172 + at)].map(
        (row) => `F${String(row).padStart(3, '0')}`,
      ),
    )
    const of = (source: string) => facts.find((fact) => fact.source === source)!
    expect(of('F185').checks?.lasts).toMatchObject({ months: 2, from: '2021-07-08', to: '2021-08-31' })
    expect(of('F172')).toMatchObject({
      when: '2021-04-01/2021-09-30',
      status: 'planned',
      figures: { priorities: 9 },
      checks: { years: { kind: 'financial', of: 'the forward plan' } },
    })
    expect(of('F189')).toMatchObject({
      when: '2021-01/2021-06',
      checks: { years: { kind: 'calendar', of: 'the forward plan' } },
    })
    expect([of('F056'), of('F176')].map((fact) => [fact.checks?.sameThing, fact.when])).toEqual([
      ['domestic abuse thematic programme completed', '../2021-08'],
      ['domestic abuse thematic programme completed', '2021-07-31'],
    ])
    expect(of('F173').checks).toMatchObject({ by: null, commitment: { owner: null, due: '2021-07-31' } })
    expect(of('F179').checks?.waitsOn).toEqual([
      { says: 'the inquest', when: '2021-08-early', at: of('F179').proof[0] },
    ])
    expect(of('F036')).toMatchObject({ when: '2021-01', status: 'happened', section: 'Background and context' })
    expect(of('F079').sentence).toBe(
      'The manager is to review the capacity that is needed to drive improvement by 12 July 2021.',
    )
    await tallyIsTrue(site)
  })

  test('Northport: every page opens, the counts agree, and Home hears what is late', async () => {
    const site = await world({ today: '2026-06-01', modules })
    await site.tell(someOwners, northport)
    await tallyIsTrue(site)
    const first = await site.get('/actions')
    expect(first.text.match(/<th scope="row"/g)).toHaveLength(50)
    const next = /href="(\/actions\?[^"]*after=[^"]*)"/.exec(first.text)![1]!.replaceAll('&amp;', '&')
    const second = await site.get(next)
    expect(second.text.match(/<th scope="row"/g)!.length).toBeGreaterThan(10)
    expect(second.text).not.toContain(
      /href="(\/actions\/\d+)"/.exec(first.text.slice(first.text.indexOf('<tbody')))![0],
    )
    for (const address of [
      '/actions?state=late',
      '/actions?state=done&sort=latest',
      '/actions?state=withdrawn',
      '/actions/totals',
      '/plans',
    ])
      expect((await site.get(address)).status, address).toBe(200)

    const due = await site.inside((visit) => plans.deadlines[0]!(visit))
    expect(due.filter((each) => each.lastDay! < '2026-06-01').length).toBeGreaterThan(5)
    const late = /more than \d+|(\d+) in all/.exec((await site.get('/actions?state=late')).text)![1]
    expect(due.filter((each) => each.lastDay! < '2026-06-01')).toHaveLength(Number(late))
    expect((await site.get('/actions/totals')).text).toMatch(
      new RegExp(`<th scope="row">All</th><td[^>]*>\\d+</td><td[^>]*>${late}</td>`),
    )

    const facts = await site.inside((visit) =>
      plans.facts[0]!.gather(visit.db, { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-06-01' }),
    )
    const completed = facts.find((fact) => fact.name === '/actions#completed')!
    expect(completed.sentence).toMatch(
      /^\d+ of \d+ actions due in the period 1 April 2026 to 1 June 2026 were completed\.$/,
    )
    expect(facts.every((fact) => fact.proof.length > 0 && fact.sentence.endsWith('.'))).toBe(true)
    expect(new Set(facts.map((fact) => fact.name)).size).toBe(facts.length)
    for (const page of plans.routes.filter((route) => route.kind === 'page' && route.examples))
      for (const params of await site.inside((visit) => page.examples!(visit)))
        expect((await site.get(page.path.replace(/:(\w+)/g, (_, name: string) => params[name]!))).status).toBe(200)
    expect(site.faults).toEqual([])
  })
})
