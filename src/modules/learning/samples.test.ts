import { describe, expect, test } from 'vitest'
import { frontDoor } from '#modules/front-door/index.ts'
import { addAgency, addGroup, addPost, partnership } from '#modules/partnership/index.ts'
import type { Story } from '#platform/story.ts'
import { world } from '../../../test/world.ts'
import { plannedSessions } from './deadlines.ts'
import { facts } from './facts.ts'
import { learning } from './index.ts'

const modules = [partnership(), frontDoor, learning]

describe('the samples', () => {
  const whoWeAre: Story = async ({ visit, keep }) => {
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
    keep(
      'agency/health',
      await addAgency(visit.db, { name: 'The health body', shortName: 'Health', kind: 'health', statutory: true }),
    )
    keep('post/trainers', await addPost(visit.db, { name: 'Training and development officers', kind: 'support' }))
    keep(
      'group/learning-from-cases',
      await addGroup(visit.db, {
        name: 'Learning from individual cases',
        shortName: 'Learning from cases',
        kind: 'sub-group',
      }),
    )
  }

  test('Hull tells each of its five records once', async () => {
    const site = await world({ modules, today: '2021-03-31' })
    await site.tell(whoWeAre, learning.stories.hull)
    const told = await site.inside((visit) =>
      facts.gather(visit.db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
    )
    expect(told.map(({ source, when, status }) => [source, when, status])).toEqual([
      ['F130', '?', 'planned'],
      ['F131', '2020-10-01/2021-03-31', 'happened'],
      ['F132', '?', 'planned'],
      ['F166', '../2021-03-31', 'happened'],
      ['F167', '2021-07/2021-10', 'planned'],
    ])
    expect(told[0]).toMatchObject({
      section: 'Child safeguarding practice reviews and other learning',
      checks: { commitment: { owner: null, due: '?' } },
    })
    expect(told[2]!.checks!.commitment).toEqual({ owner: 'Training and development officers', due: '?' })
    expect(told[3]).toMatchObject({ section: 'Improvement activity', figures: { attendedMoreThan: 500 } })
    for (const { proof } of told) expect((await site.get(proof[0]!)).status).toBe(200)
    expect(site.faults).toEqual([])
  })

  test('Northport has six programmes, two years of sessions, and planned ones of which one is late', async () => {
    const site = await world({ modules })
    await site.tell(whoWeAre, learning.stories.northport)
    const list = (await site.get('/learning')).text
    expect(list.match(/<a href="\/learning\/\d+"/g)).toHaveLength(6)
    const told = await site.inside((visit) =>
      facts.gather(visit.db, { period: { from: '2025-10-01', to: '2026-03-31' }, asAt: '2026-06-01' }),
    )
    expect(told.find(({ about }) => about.at === '/learning')!.sentence).toMatch(
      /^\d+ people attended \d+ sessions of training and other learning from 1 October 2025 to 31 March 2026/,
    )
    expect(new Set(told.map(({ name }) => name)).size).toBe(told.length)
    const due = await site.inside(plannedSessions)
    expect(due.filter(({ lastDay }) => lastDay! < '2026-06-01')).toHaveLength(1)
    expect(due.some(({ why }) => why.some(({ term }) => term === 'Moved from'))).toBe(true)
    for (const route of learning.routes)
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
