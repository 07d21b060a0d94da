import { describe, expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { askedAndAnswered, fiveAsked } from './analysis.examples.ts'

describe('the pages of an analysis', () => {
  test('the page shows the returns, the grid in words, the spread, and nothing of a draft', async () => {
    const site = await world()
    const { roundId, version } = await site.inside((visit) => askedAndAnswered(visit, fiveAsked))
    const { status, text } = await site.get(`/self-assessment/rounds/${roundId}/analysis`)
    expect(site.faults).toEqual([])
    expect(status).toBe(200)
    expect(text).toContain('3 of the 5 asked have returned')
    expect(text).toContain('Green: meets the minimum')
    expect(text).toContain('Exempt: a reason')
    expect(text).toContain('Not returned')
    expect(text).not.toContain('Red: does not meet')
    expect(text).toContain('No earlier round asked the same tool.')
    const part = await site.get(`/self-assessment/rounds/${roundId}/analysis/parts/${version.parts[1]!.id}`)
    expect(part.status).toBe(200)
    expect(part.text).toContain('Train the night staff')
    expect(part.text).not.toContain('A secret draft')
    const cut = await site.get(`/self-assessment/rounds/${roundId}/analysis?heading=Schools+and+colleges`)
    expect(cut.text).toContain('1 of the 1 asked has returned')
    expect(cut.text).not.toContain('Museum')
    expect(site.faults).toEqual([])
  })

  test('the figures go out as CSV and as a workbook, with what each point means and no draft', async () => {
    const site = await world()
    const { roundId } = await site.inside((visit) => askedAndAnswered(visit, fiveAsked))
    const csv = await site.get(`/self-assessment/rounds/${roundId}/analysis/figures`)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.text).toContain('"0.1","Green","In place and used","yes","2","3"')
    expect(csv.text).not.toContain('"Red"')
    const workbook = await site.get(`/self-assessment/rounds/${roundId}/analysis/spreadsheet`)
    expect(workbook.status).toBe(200)
    expect(workbook.headers.get('content-disposition')).toContain('.xlsx')
  })

  test.each(['agency lead', 'group chair', 'reviewer', 'trainer', 'contributor'])(
    'a %s sees none of it: no page, no download, no search',
    async (role) => {
      const site = await world()
      const { roundId, agencies, version } = await site.inside((visit) => askedAndAnswered(visit, fiveAsked))
      await site.as(role, { agencyId: agencies[1]! })
      const at = `/self-assessment/rounds/${roundId}`
      for (const path of [
        '/analysis',
        `/analysis/parts/${version.parts[0]!.id}`,
        '/analysis/figures',
        '/analysis/spreadsheet',
        '/analysis/answers',
        '/answers',
        '/answers?q=night',
      ])
        expect((await site.get(`${at}${path}`)).status, path).toBe(403)
    },
  )

  test('another partnership finds nothing of it', async () => {
    const site = await world()
    const { roundId, version } = await site.inside((visit) => askedAndAnswered(visit, fiveAsked))
    const other = await world()
    for (const path of [
      '/analysis',
      `/analysis/parts/${version.parts[0]!.id}`,
      '/analysis/figures',
      '/analysis/spreadsheet',
      '/analysis/answers',
      '/answers',
      '/themes',
    ])
      expect((await other.get(`/self-assessment/rounds/${roundId}${path}`)).status, path).toBe(404)
  })

  test('a round whose answers are kept elsewhere says so', async () => {
    const site = await world()
    const roundId = await site.inside(
      async ({ db }) =>
        (
          await db
            .insertInto('selfAssessment.round')
            .values({ title: 'By post', kind: 'section 11' })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id,
    )
    expect((await site.get(`/self-assessment/rounds/${roundId}/analysis`)).text).toContain('kept elsewhere')
    expect((await site.get(`/self-assessment/rounds/${roundId}/analysis/figures`)).status).toBe(404)
  })
})
