import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { selfAssessment } from './index.ts'
import { northportToolLastYear, northportToolThisYear } from './northport-tool.ts'
import { returnsToChoose } from './return-store.ts'
import { askedInReturn, progressOf } from './returns/answer.ts'
import { answersOfReturn, findReturn } from './returns/answer-store.ts'
import { roundsPage } from './store.ts'
import { wholeVersion } from './tools/tool-store.ts'
import type { ToolContent } from './tools/tool.ts'

const modules = [partnership(), selfAssessment()]

describe('as Hull tells it', () => {
  test('every row of the report is one change, with its date, and no number is made up', async () => {
    const site = await world({ today: '2021-03-31', modules })
    await site.tell(partnership().stories.hull, selfAssessment().stories.hull)
    const facts = await site.inside(({ db }) =>
      selfAssessment().facts[0]!.gather(db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
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
    expect((await site.inside(selfAssessment().deadlines[0]!)).map((due) => due.due)).toEqual([
      '2021-05',
      '2021-04-12/..',
      '?',
    ])
  })
})

describe('as Northport tells it', () => {
  test('Northport has finished rounds with every kind of return, and one that runs', async () => {
    const site = await world({ modules })
    await site.tell(partnership().stories.northport, selfAssessment().stories.northport)
    const facts = await site.inside(({ db }) =>
      selfAssessment().facts[0]!.gather(db, { period: { from: '2025-06-01', to: '2026-05-31' }, asAt: '2026-05-31' }),
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
    const dues = await site.inside(selfAssessment().deadlines[0]!)
    expect(dues.filter((due) => due.lastDay! < '2026-06-01')).toHaveLength(1)
    expect(dues.filter((due) => due.name.includes('#return-'))).toHaveLength(2)
    expect(site.faults).toEqual([])
  })

  test('every return that came in is answered whole, and some of those awaited are begun', async () => {
    const site = await world({ modules })
    await site.tell(partnership().stories.northport, selfAssessment().stories.northport)
    await site.inside(async ({ db, today }) => {
      const weak: Record<string, number> = {}
      const { rows: rounds } = await roundsPage(db, 1)
      const progress = rounds.map(async ({ id, versionId }) => {
        const version = await wholeVersion(db, versionId!)
        const returns = await returnsToChoose(db, id, today, null)
        const whole: string[] = []
        for (const own of returns) {
          const { audienceId } = await findReturn(db, own.id)
          const answers = await answersOfReturn(db, own.id)
          const parts = askedInReturn(version, audienceId, answers)
          const { asked, answered } = progressOf(
            parts.flatMap(({ questions }) => questions),
            answers,
          )
          whole.push(answered === asked ? 'whole' : answered === 0 ? 'none' : 'begun')
          expect(own.kind === 'returned', `${own.agency} ${own.kind}`).toBe(whole.at(-1) === 'whole')
          for (const { reference, questions } of parts)
            for (const { id: question, scale } of questions) {
              const point = scale?.points.find((each) => each.id === answers.get(question)?.pointId)
              if (point && !point.meetsMinimum) weak[reference] = (weak[reference] ?? 0) + 1
            }
        }
        return ['whole', 'begun', 'none'].map((kind) => whole.filter((each) => each === kind).length)
      })
      expect(await Promise.all(progress)).toEqual([
        [9, 5, 10],
        [53, 0, 7],
        [21, 0, 3],
      ])
      const byNeed = Object.keys(weak).toSorted((one, other) => weak[other]! - weak[one]!)
      expect(byNeed.slice(0, 2).sort()).toEqual(['5', '6'])
      expect(byNeed.at(-1)).toBe('1')
    })
  })

  test('the tool has nine standards, asks schools in words of their own, and this year some questions were changed', () => {
    expect([northportToolLastYear, northportToolThisYear].map(({ parts }) => parts.length)).toEqual([9, 9])
    const of = (tool: ToolContent) => tool.parts.flatMap(({ questions }) => questions)
    const [before, now] = [of(northportToolLastYear), of(northportToolThisYear)]
    const forAll = before.filter(({ audience }) => audience === null)
    expect([forAll.length, forAll.filter(({ kind }) => kind === 'scored').length]).toEqual([45, 35])
    expect(before.filter(({ audience }) => audience === 'Schools').length).toBe(11)
    const changed = now.filter((question) => !before.some((earlier) => isDeepStrictEqual(earlier, question)))
    expect(changed.map(({ reference }) => reference)).toEqual(['5.2', '6.3', '6.6', '9.2'])
  })
})
