import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { world, type World } from '../../../test/world.ts'
import { addPeople } from '../../samples.ts'
import { clocks } from '../clocks/index.ts'
import { partnership } from '../partnership/index.ts'
import { plans } from '../plans/index.ts'
import { addAgency, addGroup, addPerson } from '../partnership/index.ts'
import {
  bandOf,
  controlsNow,
  firstMatrix,
  scoresThatCount,
  standingOf,
  wayOf,
  type Control,
  type Score,
} from './risk.ts'
import { risks } from './index.ts'
import { addRisk, addScores, matrixOn } from './store.ts'

const modules = [partnership(), clocks([]), plans, risks]

const score = (kind: string, likelihood: number, impact: number): Score => ({
  kind,
  likelihood,
  impact,
  id: 1,
  partnershipId: 1,
  riskId: 1,
  scoredOn: '2026-01-01',
  scoredBy: 'Chair',
  why: 'So',
})

test.each([
  [1, 1, 'low'],
  [2, 2, 'low'],
  [1, 5, 'middling'],
  [3, 3, 'middling'],
  [2, 5, 'high'],
  [3, 5, 'high'],
  [4, 4, 'severe'],
  [5, 5, 'severe'],
])('likelihood %i and impact %i is %s on the first matrix', (likelihood, impact, band) => {
  expect(bandOf({ likelihood, impact }, firstMatrix)).toBe(band)
})

test('a graver or likelier risk is never in a lower band', () => {
  const order = ['low', 'middling', 'high', 'severe']
  const point = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(point, point, point, point, (l, i, more, graver) => {
      const one = bandOf({ likelihood: l, impact: i }, firstMatrix)
      const other = bandOf({ likelihood: Math.max(l, more), impact: Math.max(i, graver) }, firstMatrix)
      expect(order.indexOf(other)).toBeGreaterThanOrEqual(order.indexOf(one))
    }),
  )
})

test('the first score stands, the latest counts, and looking at a risk settles nothing', () => {
  const scores = [score('initial', 4, 4), score('target', 2, 2), score('current', 3, 4), score('current', 2, 4)]
  const { initial, current, target } = scoresThatCount(scores)
  expect([initial.likelihood, current.likelihood, target?.likelihood]).toEqual([4, 2, 2])
  expect(wayOf(initial, current)).toBe('down from 16')
  expect(wayOf(initial, initial)).toBe('as at first')
  expect(standingOf([{ kind: 'accept' }, { kind: 'review' }])).toBe('accept')
  expect(standingOf([])).toBe('treat')
  expect(standingOf([{ kind: 'close' }, { kind: 'treat' }])).toBe('treat')
  const control = (id: number, replaces: number | null) => ({ id, replaces }) as Control
  expect(controlsNow([control(1, null), control(2, 1), control(3, null)]).map(({ id }) => id)).toEqual([2, 3])
})

const asked = {
  title: 'One person knows how the data come together',
  cause: 'There is one analyst',
  event: 'The figures may stop',
  effect: 'The board would not know',
  reviewMonths: '3',
  raisedBy: 'Partnership manager',
  likelihood: '3',
  impact: '4',
  why: 'The post was empty last year',
}

const group = (site: World) =>
  site.inside((visit) => addGroup(visit.db, { name: 'The board', shortName: 'Board', kind: 'board' }))

describe('the register', () => {
  test('a risk is added with one owner, scored again, accepted, closed, and leaves the list of the open', async () => {
    const site = await world({ modules })
    const board = String(await group(site))
    expect((await site.post('/risks/add', asked)).text).toContain('Say who answers for it')
    const { to } = await site.post('/risks/add', { ...asked, ownerGroupId: board })
    expect((await site.get(to)).text).toContain(
      'Because there is one analyst, the figures may stop, so that the board would not know.',
    )
    await site.post(`${to}/score`, { kind: 'current', likelihood: '2', impact: '4', why: 'A method is written' })
    await site.post(`${to}/score`, { kind: 'target', likelihood: '1', impact: '4', why: 'A second person can do it' })
    await site.post(`${to}/control`, { says: 'A written method', works: 'partly' })
    const settle = {
      why: 'Nothing more can be done',
      doneBy: 'The board',
      'happenedOn-day': '1',
      'happenedOn-month': '6',
      'happenedOn-year': '2026',
    }
    await site.post(`${to}/settle`, { ...settle, kind: 'accept' })
    const { text } = await site.get(to)
    for (const words of ['3 × 4 = 12, high', '2 × 4 = 8, middling, down from 12', 'Accepted as it is', 'Works in part'])
      expect(text).toContain(words)
    expect((await site.get('/risks')).text).toContain(asked.title)
    await site.post(`${to}/settle`, { ...settle, kind: 'close' })
    expect((await site.get('/risks')).text).not.toContain(asked.title)
    expect((await site.get('/risks?closed=yes')).text).toContain(asked.title)
    expect(site.faults).toEqual([])
  })

  test('a risk is to be looked at again so many months after it last was, and late from the day after', async () => {
    const site = await world({ modules, today: '2026-01-31' })
    const { to } = await site.post('/risks/add', { ...asked, ownerGroupId: String(await group(site)) })
    const due = () =>
      site.inside((visit) =>
        risks.deadlines[0]!({ ...visit, who: { ...visit.who, abilities: new Set(['see risks']) } }),
      )
    expect((await due()).map(({ at, lastDay, owner }) => [at, lastDay, typeof owner?.groupId])).toEqual([
      [to, '2026-04-30', 'number'],
    ])
    await site.goOnTo('2026-05-02')
    expect((await site.get(to)).text).toContain('To be looked at since 30 April 2026')
    await site.post(`${to}/settle`, {
      kind: 'review',
      why: 'It stands',
      doneBy: 'The board',
      'happenedOn-day': '2',
      'happenedOn-month': '5',
      'happenedOn-year': '2026',
    })
    expect((await due())[0]!.lastDay).toBe('2026-08-02')
  })

  test('the partnership’s own scoring is used from its day on, and not before', async () => {
    const site = await world({ modules })
    const matrix = {
      likelihood: 'Rare\nPossible\nSure',
      impact: 'Small\nMiddle\nGrave',
      middlingFrom: '3',
      highFrom: '5',
      severeFrom: '9',
      agreedBy: 'The board',
      'fromOn-day': '1',
      'fromOn-month': '7',
      'fromOn-year': '2026',
    }
    expect((await site.post('/risks/matrix', { ...matrix, highFrom: '3' })).text).toContain(
      'Each band must begin above',
    )
    expect((await site.post('/risks/matrix', { ...matrix, likelihood: 'One' })).text).toContain('three to six lines')
    expect((await site.post('/risks/matrix', matrix)).status).toBe(303)
    const on = (day: '2026-06-30' | '2026-07-01') => site.inside((visit) => matrixOn(visit.db, day))
    expect((await on('2026-06-30')).likelihood).toHaveLength(5)
    expect((await on('2026-07-01')).likelihood).toEqual(['Rare', 'Possible', 'Sure'])
  })

  test('a first score cannot be given twice, whoever tries', async () => {
    const site = await world({ modules })
    const ownerGroupId = await group(site)
    const trying = site.inside(async (visit) => {
      const { title, cause, event, effect, raisedBy } = asked
      const riskId = await addRisk(visit.db, {
        title,
        cause,
        event,
        effect,
        raisedBy,
        ownerGroupId,
        reviewMonths: 3,
        raisedOn: '2026-06-01',
        reviewedOn: '2026-06-01',
      })
      const first = {
        riskId,
        kind: 'initial',
        likelihood: 1,
        impact: 1,
        scoredOn: '2026-06-01',
        scoredBy: 'Chair',
        why: 'So',
      } as const
      await addScores(visit.db, [first])
      await addScores(visit.db, [first])
    })
    await expect(trying).rejects.toThrow(/one_initial_score/)
  })

  test('an agency’s lead and a trainer do not open the register, nor find it, nor see it on Home', async () => {
    const site = await world({ modules })
    const { to } = await site.post('/risks/add', { ...asked, ownerGroupId: String(await group(site)) })
    await site.goOnTo('2027-01-01')
    for (const role of ['agency lead', 'trainer', 'reviewer']) {
      await site.as(role)
      expect([(await site.get('/risks')).status, (await site.get(to)).status]).toEqual([403, 403])
      for (const path of ['/', '/due', '/search?q=data+come+together'])
        expect((await site.get(path)).text, `${role} at ${path}`).not.toContain('One person knows')
    }
  })
})

test('Northport’s report counts its risks and challenges, and Hull’s tells of none', async () => {
  const period = { from: '2025-10-01', to: '2026-03-31' } as const
  const site = await world({ modules, today: '2026-06-15' })
  await addPeople(site.database, site.partnership)
  await site.inside(
    async (visit) =>
      void (
        await addAgency(visit.db, { name: 'A', shortName: 'A', kind: 'other' }),
        await addPerson(visit.db, { name: 'P' })
      ),
  )
  await site.tell(...modules.map((module) => module.stories.northport))
  const facts = await site.inside((visit) => risks.facts[0]!.gather(visit.db, { period, asAt: period.to }))
  const of = (name: string) => facts.find((fact) => fact.name === name)!
  expect(of('/risks#register').figures).toMatchObject({ risks: 4 })
  expect(facts.filter(({ sentence }) => /family doctors|strategy discussions/.test(sentence))).toEqual([])
  const hull = await world({ modules, today: '2021-03-31' })
  await hull.tell(...modules.map((module) => module.stories.hull))
  expect(
    await hull.inside((visit) =>
      risks.facts[0]!.gather(visit.db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
    ),
  ).toEqual([])
})
