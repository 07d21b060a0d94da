import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { selfAssessment } from './index.ts'

const modules = [partnership(), selfAssessment]

describe('as Hull tells it', () => {
  test('every row of the report is one change, with its date, and no number is made up', async () => {
    const site = await world({ today: '2021-03-31', modules })
    await site.tell(partnership().stories.hull, selfAssessment.stories.hull)
    const facts = await site.inside(({ db }) =>
      selfAssessment.facts[0]!.gather(db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
    )
    expect(facts.map((fact) => `${fact.source} ${fact.when} ${fact.status} ${fact.kind}`).sort()).toEqual([
      'F060 2020-12-early happened event',
      'F061 2021-01-29 happened event',
      'F062 2020-06 happened event',
      'F063 ../2021-02-28 happened judgement',
      'F064 ../2021-02-28 happened decision',
      'F065 2021-04-12/.. planned plan',
      'F066 ? planned plan',
      'F067 2021-05 planned plan',
    ])
    const of = (source: string) => facts.find((fact) => fact.source === source)!
    expect(of('F060').sentence).toBe('The section 11 self-assessment was launched in early December 2020.')
    expect(of('F063').checks).toEqual({ measure: null })
    expect(of('F065').checks).toMatchObject({ by: { at: expect.stringMatching(/^\/posts\/\d+$/) } })
    expect(of('F066').checks).toMatchObject({
      by: { at: expect.stringMatching(/^\/groups\/\d+$/) },
      waitsOn: [{ when: '2021-04-12/..' }],
    })
    expect(
      facts.every(
        (fact) => Object.keys(fact.figures).length === 0 && fact.section === 'Independence, scrutiny and assurance',
      ),
    ).toBe(true)
    const { status, text } = await site.get(of('F063').about.at)
    expect(status).toBe(200)
    expect(text).toContain('How many were asked is not recorded.')
    expect((await site.inside(selfAssessment.deadlines[0]!)).map((due) => due.due)).toEqual([
      '2021-05',
      '2021-04-12/..',
      '?',
    ])
  })
})

describe('as Northport tells it', () => {
  test('Northport has finished rounds with every kind of return, and one that runs', async () => {
    const site = await world({ modules })
    await site.tell(partnership().stories.northport, selfAssessment.stories.northport)
    const facts = await site.inside(({ db }) =>
      selfAssessment.facts[0]!.gather(db, { period: { from: '2025-06-01', to: '2026-05-31' }, asAt: '2026-05-31' }),
    )
    const counts = facts.filter((fact) => fact.name.endsWith('#returns')).map((fact) => fact.figures)
    expect(counts).toEqual([
      { asked: 24, onTime: 16, withinExtension: 3, late: 2, timeNotKnown: 0, nilReturn: 1, exempt: 2, outstanding: 0 },
      { asked: 60, onTime: 43, withinExtension: 6, late: 4, timeNotKnown: 0, nilReturn: 2, exempt: 3, outstanding: 2 },
    ])
    expect(new Set(facts.map((fact) => fact.name)).size).toBe(facts.length)
    const list = await site.get('/self-assessment')
    expect(list.text.match(/<tr>/g)).toHaveLength(4)
    const schools = /href="(\/self-assessment\/rounds\/\d+)">Schools/.exec(list.text)![1]!
    const [one, two] = [await site.get(schools), await site.get(`${schools}?page=2`)]
    expect(one.text.match(/id="return-/g)).toHaveLength(50)
    expect(two.text.match(/id="return-/g)).toHaveLength(10)
    const dues = await site.inside(selfAssessment.deadlines[0]!)
    expect(dues.filter((due) => due.lastDay! < '2026-06-01')).toHaveLength(1)
    expect(dues.filter((due) => due.name.includes('#return-'))).toHaveLength(2)
    expect(site.faults).toEqual([])
  })
})
