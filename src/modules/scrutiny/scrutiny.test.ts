import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { selfAssessment } from '#modules/self-assessment/index.ts'
import { world } from '../../../test/world.ts'
import { scrutiny } from './index.ts'
import { independenceNote, oneOfKind, reportSectionOf, stageNow } from './piece.ts'

const modules = [partnership(), selfAssessment(), scrutiny]
const hullPeriod = { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' } as const

describe('a piece of scrutiny', () => {
  const happened = (kind: string, id: number, happenedOn = '2026-01') => ({ id, kind, happenedOn, status: 'happened' })

  test('has reached the furthest step that was taken, whatever was recorded last', () => {
    expect(stageNow([happened('learning agreed', 1), happened('begun', 2)])).toBe('Learning agreed')
    expect(stageNow([happened('auditing', 1)])).toBe('Auditing')
    expect(stageNow([{ ...happened('begun', 1), status: 'planned' }])).toBe('Planned')
    expect(stageNow([])).toBe('Nothing recorded yet')
  })

  test('is told where its kind of work belongs', () => {
    expect(reportSectionOf('scrutiny framework')).toBe('Independence, scrutiny and assurance')
    expect(reportSectionOf('deeper dive')).toBe('Child safeguarding practice reviews and other learning')
    expect(reportSectionOf('audit programme')).toBe('Improvement activity')
  })

  test('counts as an audit only where auditing begins', () => {
    expect(oneOfKind('deeper dive', 'begun')).toBe('multi-agency audit')
    expect(oneOfKind('thematic learning', 'begun')).toBe('thematic learning')
    expect(oneOfKind('deeper dive', 'completed')).toBeNull()
  })

  test('is noted when the scrutineer leads what they also scrutinise', () => {
    const piece = { kind: 'thematic learning', ledBy: null, post: 'Independent scrutineer', postKind: 'independent' }
    expect(independenceNote(piece)).toContain('Somebody else')
    expect(independenceNote({ ...piece, kind: 'scrutiny framework' })).toBeNull()
    expect(independenceNote({ ...piece, post: 'Manager', postKind: 'support' })).toBeNull()
  })
})

describe('as Hull tells it', () => {
  test('every row of the report is one change, with its date and paragraph, and every piece opens', async () => {
    const site = await world({ today: '2021-03-31', modules })
    await site.tell(partnership().stories.hull, scrutiny.stories.hull)
    const facts = await site.inside(({ db }) => scrutiny.facts[0]!.gather(db, hullPeriod))
    expect(facts.map((fact) => `${fact.source} ${fact.when} ${fact.status}`).sort()).toEqual([
      'F054 2021-01 happened',
      'F057 ../2021-03-31 happened',
      'F058 ? happened',
      'F059 2021-10 happened',
      'F133 ../2021-03-31 happened',
      'F137 ../2021-03-31 happened',
      'F138 ../2021-03-31 happened',
      'F139 2021-06 planned',
      'F151 2020-10-01/2021-03-31 happened',
      'F152 2020-10-01/2021-03-31 happened',
      'F153 2020-10-01/2021-03-31 happened',
    ])
    const of = (source: string) => facts.find((fact) => fact.source === source)!
    expect(of('F059').sentence).toBe('The scrutiny and assurance framework was agreed and published in October 2021.')
    expect(of('F058').checks?.stage).toMatchObject({ of: of('F059').checks!.stage!.of, order: 1 })
    expect(of('F059').checks!.stage!.order).toBeGreaterThan(1)
    expect(of('F139').checks).toMatchObject({
      by: { at: expect.stringMatching(/^\/groups\/\d+$/) },
      waitsOn: [{ when: '../2021-03-31' }],
    })
    expect(of('F133').section).toBe('Child safeguarding practice reviews and other learning')
    expect(of('F153').checks?.oneOf).toBe('multi-agency audit')
    for (const fact of facts) for (const proof of fact.proof) expect((await site.get(proof)).status).toBe(200)
    expect((await site.get(of('F057').about.at)).text).toContain('The scrutineer leads this work as well as')
  })
})

describe('through the front door', () => {
  test('a piece is planned, begun, and what it found is kept with its history', async () => {
    const site = await world({ modules })
    const planned = await site.post('/scrutiny/plan', {
      title: 'Audit of strategy discussions',
      kind: 'multi-agency audit',
      ledBy: 'Quality group',
      beginsOn: '1 July 2026',
    })
    expect(planned.status).toBe(303)
    const asked = await site.get(`${planned.to}/record-change?settles=1`)
    const plan = /name="settles"[^]*?value="(\d+)"/.exec(asked.text)![1]!
    const began = await site.post(`${planned.to}/record-change`, {
      kind: 'begun',
      says: 'The audit began',
      happenedOn: '20 May 2026',
      status: 'happened',
      settles: plan,
    })
    expect(began).toMatchObject({ status: 303, to: planned.to })
    await site.post(`${planned.to}/record-finding`, { says: 'Minutes were late', happenedOn: 'May 2026' })
    const { text } = await site.get(planned.to)
    for (const words of [
      'The audit began on 20 May 2026.',
      'Planned, done since',
      'Minutes were late; this was agreed in May 2026.',
      'Nobody has said yet',
      'Finding recorded',
      'Piece of scrutiny planned',
    ])
      expect(text).toContain(words)
    expect(await site.inside(scrutiny.deadlines[0]!)).toEqual([])
    expect((await site.get('/scrutiny')).text).toContain('Nothing is planned')
    expect((await site.get('/search?q=strategy')).text).toContain('Audit of strategy discussions')
  })

  test('a file added as proof stands on the page and can be opened', async () => {
    const site = await world({ modules })
    const { to } = await site.post('/scrutiny/plan', { title: 'Thresholds', kind: 'multi-agency audit' })
    const proof = new File(['The scope, in full'], 'scope.txt', { type: 'text/plain' })
    expect(
      (
        await site.post(`${to}/record-change`, {
          kind: 'scope agreed',
          says: 'The scope was agreed',
          happenedOn: 'May 2026',
          status: 'happened',
          proof,
        })
      ).status,
    ).toBe(303)
    const [, address] = /href="(\/files\/\d+)">scope\.txt/.exec((await site.get(to)).text)!
    expect((await site.get(address!)).text).toBe('The scope, in full')
  })

  test('a plan is due on Home with the reason for its date, until it is settled', async () => {
    const site = await world({ modules })
    const { to } = await site.post('/scrutiny/plan', {
      title: 'Listening to children',
      kind: 'thematic learning',
      ledBy: 'Scrutineer',
      beginsOn: '10 June 2026',
    })
    const [due] = await site.inside(scrutiny.deadlines[0]!)
    expect(due).toMatchObject({
      at: expect.stringContaining(`${to}#change-`),
      due: '2026-06-10',
      waitsOn: 'Scrutineer',
      lastDay: '2026-06-10',
    })
    expect(due!.why.map((row) => row.term)).toEqual(['Counted from', 'Falls'])
  })

  test('answers that cannot be right come back with what was typed', async () => {
    const site = await world({ modules })
    const { to } = await site.post('/scrutiny/plan', { title: 'Neglect', kind: 'deeper dive' })
    expect((await site.post('/scrutiny/plan', { title: 'neglect', kind: 'deeper dive' })).text).toContain(
      'There is a piece of this name already',
    )
    const ahead = await site.post(`${to}/record-change`, {
      kind: 'begun',
      says: 'Work began',
      happenedOn: '2027',
      status: 'happened',
    })
    expect(ahead.status).toBe(422)
    expect(ahead.text).toContain('This lies ahead')
    expect(ahead.text).toContain('Work began')
    const past = await site.post(`${to}/record-change`, {
      kind: 'begun',
      says: 'Work begins',
      happenedOn: 'May 2025',
      status: 'planned',
    })
    expect(past.text).toContain('This day has passed')
    expect(
      (
        await site.post(`${to}/record-change`, {
          kind: 'begun',
          says: 'x',
          happenedOn: 'May 2026',
          status: 'happened',
          settles: '999',
        })
      ).status,
    ).toBe(422)
    expect((await site.post(`${to}/record-finding`, { says: '', happenedOn: '' })).status).toBe(422)
  })

  test('an agency lead may read and not write, another partnership finds nothing', async () => {
    const site = await world({ modules })
    const { to } = await site.post('/scrutiny/plan', { title: 'Thresholds', kind: 'multi-agency audit' })
    await site.as('agency lead')
    const read = await site.get(to)
    expect(read.status).toBe(200)
    expect(read.text).not.toContain('record-change')
    expect((await site.get(`${to}/record-change`)).status).toBe(403)
    expect((await site.post(`${to}/record-finding`, { says: 'Mine', happenedOn: 'May 2026' })).status).toBe(403)
    const other = await world({ modules })
    expect((await other.get(to)).status).toBe(404)
    expect((await other.get('/scrutiny')).text).toContain('No piece of scrutiny or audit has been recorded.')
    expect((await other.get('/scrutiny/none')).status).toBe(404)
  })

  test('Northport has five pieces in several states, with findings and something late', async () => {
    const site = await world({ modules })
    await site.tell(partnership().stories.northport, scrutiny.stories.northport)
    const { text } = await site.get('/scrutiny')
    expect(text.match(/<tr>/g)).toHaveLength(6)
    expect(text).toContain('Late: ')
    const dues = await site.inside(scrutiny.deadlines[0]!)
    expect(dues.filter((due) => due.lastDay! < '2026-06-01')).toHaveLength(1)
    expect(dues.some((due) => due.why.some((row) => row.term === 'Moved from'))).toBe(true)
    const facts = await site.inside(({ db }) =>
      scrutiny.facts[0]!.gather(db, { period: { from: '2025-06-01', to: '2026-05-31' }, asAt: '2026-05-31' }),
    )
    expect(facts.filter((fact) => fact.kind === 'judgement' && fact.checks?.measure === null)).not.toHaveLength(0)
    expect(new Set(facts.map((fact) => fact.name)).size).toBe(facts.length)
    expect(site.faults).toEqual([])
  })
})
