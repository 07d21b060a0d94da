import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { answersOf } from '../return-store.ts'
import { countReturns } from '../return.ts'
import { smallTool } from '../tools/tool.examples.ts'
import { countsByReference, cutsOf, meetingByPart, pointsByCell, returnedIn, rowsOfGrid } from './analysis-store.ts'
import { askedAndAnswered, type Answering } from './analysis.examples.ts'
import { cellInWords, mostCommon, totalOf, type Cut } from './analysis.ts'
import { movedSince } from './change-store.ts'
import { cellOf } from './heatmap.tsx'

const whole: Cut = { heading: null, audienceId: null, moderated: false }

const three: Answering[] = [
  {
    agency: 'Library',
    step: 'returned',
    answers: { '0.1': 'Green', '1.3': '3' },
    improvement: 'Train the night staff',
  },
  { agency: 'Museum', step: 'returned', answers: { '0.1': 'Amber', '1.3': { because: 'We have none' } } },
  { agency: 'Theatre', step: null, answers: { '0.1': 'Red', '1.3': '0' }, evidence: 'A secret draft' },
  { agency: 'Pool', step: 'exempt', answers: {} },
  { agency: 'Academy', kind: 'school', step: 'returned', answers: { '0.1': 'Green' } },
]

describe('the most common point sums a standard up, and no average does', () => {
  test.each([
    { says: 'one point alone', points: [['Green', 0, 1]], shade: 0, name: 'Green' },
    {
      says: 'the more common',
      points: [
        ['Green', 0, 3],
        ['Red', 4, 1],
      ],
      shade: 0,
      name: 'Green',
    },
    {
      says: 'of two as common, more to do',
      points: [
        ['Green', 0, 2],
        ['Red', 4, 2],
      ],
      shade: 4,
      name: 'Red',
    },
    {
      says: 'one shade on two scales',
      points: [
        ['Green', 0, 1],
        ['3', 0, 1],
        ['Red', 4, 1],
      ],
      shade: 0,
      name: 'Green or 3',
    },
  ] as const)('$says', ({ points, shade, name }) => {
    expect(mostCommon(points.map(([says, tint, count]) => ({ says, shade: tint, count })))).toEqual({
      shade,
      says: name,
    })
  })

  test('a cell says how many meet the minimum and which point is the most common', () => {
    expect(cellInWords({ answered: 4, meeting: 3, shade: 0, says: 'Green' })).toBe(
      '3 of 4 meet the minimum, most often Green',
    )
    expect(cellInWords({ answered: 1, meeting: 0, shade: 4, says: 'Red' })).toBe('Red: does not meet the minimum')
  })
})

describe('the figures of a round', () => {
  test('add up to the returns that came in, in every cut, whatever agencies answered and however their returns stand', async () => {
    const site = await world()
    let round = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.constantFrom('police' as const, 'health' as const, 'school' as const),
            step: fc.constantFrom(
              'returned',
              'returned',
              'returned',
              'nil return',
              'exempt',
              'sent back',
              're-opened',
              null,
            ),
            fair: fc.constantFrom('Red', 'Amber', 'Green', 'Does not apply', null),
            time: fc.constantFrom('0', '1', '2', '3', { because: 'None' }, null),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (drawn) => {
          round += 1
          const answering = drawn.map(({ kind, step, fair, time }, place): Answering => ({
            agency: `Agency ${round} ${place}`,
            kind,
            step,
            answers: { ...(fair && { '0.1': fair }), ...(time && { '1.3': time }) },
          }))
          await site.inside(async (visit) => {
            const { roundId } = await askedAndAnswered(visit, answering, { title: `Round ${round}` })
            const { db, today } = visit
            const came = drawn.filter(({ step }) => step === 'returned')
            const cuts = await cutsOf(db, roundId)
            expect(cuts.reduce((sum, { asked }) => sum + asked, 0)).toBe(drawn.length)
            const headings = [...new Set(cuts.map(({ heading }) => heading))]
            const audiences = [...new Set(cuts.map(({ audienceId }) => audienceId))]
            const each: Cut[] = [
              whole,
              { ...whole, moderated: true },
              ...headings.map((heading) => ({ ...whole, heading })),
              ...audiences.map((audienceId) => ({ ...whole, audienceId })),
            ]
            let byHeading = 0
            for (const cut of each) {
              const returned = await returnedIn(db, roundId, today, cut)
              if (cut.heading !== null) byHeading += returned
              const counts = await countsByReference(db, roundId, today, cut)
              for (const reference of returned === 0 ? [] : ['0.1', '1.3'])
                expect(totalOf(counts.filter((one) => one.reference === reference)), reference).toBe(returned)
              expect(totalOf(counts)).toBe(2 * returned)
              const meeting = await meetingByPart(db, roundId, today, cut)
              for (const { answered, meeting: meets } of meeting.values()) {
                expect(answered).toBeLessThanOrEqual(returned)
                expect(meets).toBeLessThanOrEqual(answered)
              }
            }
            expect(await returnedIn(db, roundId, today, whole)).toBe(came.length)
            expect(byHeading).toBe(came.length)
            const counts = await countsByReference(db, roundId, today, whole)
            for (const says of ['Red', 'Amber', 'Green'])
              expect(totalOf(counts.filter((one) => one.says === says)), says).toBe(
                came.filter(({ fair }) => fair === says).length,
              )
            const grid = await rowsOfGrid(db, roundId, today, whole, 1)
            expect(grid.count).toBe(drawn.length)
            expect(grid.rows.filter((row) => row.returned)).toHaveLength(came.length)
            const cells = await pointsByCell(
              db,
              roundId,
              today,
              whole,
              grid.rows.map(({ returnId }) => returnId),
            )
            expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(2 * came.length)
          })
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)

  test('those that returned are as many as the round itself counts', async () => {
    const site = await world()
    await site.inside(async (visit) => {
      const { roundId } = await askedAndAnswered(visit, three)
      const counts = countReturns(await answersOf(visit.db, [roundId], visit.today), null, visit.today)
      expect(counts['time not known']).toBe(await returnedIn(visit.db, roundId, visit.today, whole))
      expect(counts.asked).toBe(5)
    })
  })

  test('a question that an earlier answer makes needless is told as not asked, and one without an answer as not answered', async () => {
    const site = await world()
    const [fairness, leading] = smallTool.parts
    const content = {
      ...smallTool,
      parts: [
        fairness!,
        {
          ...leading!,
          questions: leading!.questions.map((question) =>
            question.reference === '1.3' ? { ...question, onlyIf: { reference: '1.2', answer: 'Yes' } } : question,
          ),
        },
      ],
    }
    await site.inside(async (visit) => {
      const { roundId } = await askedAndAnswered(
        visit,
        [
          { agency: 'Library', step: 'returned', answers: { '1.2': 'Yes', '1.3': '3' } },
          { agency: 'Museum', step: 'returned', answers: { '1.2': 'Yes', '1.3': { because: 'We have none' } } },
          { agency: 'Pool', step: 'returned', answers: { '1.2': 'Yes' } },
          { agency: 'Zoo', step: 'returned', answers: { '1.2': 'No', '1.3': '0' } },
          { agency: 'Harbour', step: 'returned', answers: {} },
        ],
        { content },
      )
      const counts = await countsByReference(visit.db, roundId, visit.today, whole)
      expect(
        counts
          .filter((each) => each.reference === '1.3')
          .map(({ standing, says, count }) => `${standing} ${says} ${count}`)
          .toSorted(),
      ).toEqual(['at a point 3 1', 'does not apply null 1', 'not answered null 1', 'not asked null 2'])
    })
  })

  test('what moved since the last round is told over those who answered both, and a draft of either moves nothing', async () => {
    const site = await world()
    await site.inside(async (visit) => {
      const first = await askedAndAnswered(visit, [
        { agency: 'Library', step: 'returned', answers: { '0.1': 'Red', '1.3': '3' } },
        { agency: 'Museum', step: 'returned', answers: { '0.1': 'Green', '1.3': '2' } },
        { agency: 'Theatre', step: null, answers: { '0.1': 'Red' } },
      ])
      const next = await askedAndAnswered(
        visit,
        [
          { agency: 'Library', step: 'returned', answers: { '0.1': 'Green', '1.3': '3' } },
          { agency: 'Museum', step: 'returned', answers: { '0.1': 'Amber' } },
          { agency: 'Theatre', step: 'returned', answers: { '0.1': 'Green' } },
        ],
        { title: 'Section 11, 2027', toolId: first.toolId },
      )
      const moved = await movedSince(visit.db, next.roundId, first.roundId, visit.today)
      expect(moved.map(({ up, same, down, apart }) => ({ up, same, down, apart }))).toEqual(
        expect.arrayContaining([
          { up: 1, same: 0, down: 1, apart: 0 },
          { up: 0, same: 1, down: 0, apart: 0 },
        ]),
      )
    })
  })
})

describe('the pages of an analysis', () => {
  test('the page shows the returns, the grid in words, the spread, and nothing of a draft', async () => {
    const site = await world()
    const { roundId, version } = await site.inside((visit) => askedAndAnswered(visit, three))
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
    const { roundId } = await site.inside((visit) => askedAndAnswered(visit, three))
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
      const { roundId, agencies, version } = await site.inside((visit) => askedAndAnswered(visit, three))
      await site.as(role, { agencyId: agencies[1]! })
      const at = `/self-assessment/rounds/${roundId}`
      for (const path of [
        '/analysis',
        `/analysis/parts/${version.parts[0]!.id}`,
        '/analysis/figures',
        '/analysis/spreadsheet',
        '/answers',
        '/answers?q=night',
      ])
        expect((await site.get(`${at}${path}`)).status, path).toBe(403)
    },
  )

  test('another partnership finds nothing of it', async () => {
    const site = await world()
    const { roundId, version } = await site.inside((visit) => askedAndAnswered(visit, three))
    const other = await world()
    for (const path of [
      '/analysis',
      `/analysis/parts/${version.parts[0]!.id}`,
      '/analysis/figures',
      '/analysis/spreadsheet',
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

test('a cell with nothing at a point is nothing, and never a weakest point', () => {
  expect(
    cellOf([{ returnId: 1, partId: 1, standing: 'not answered', says: null, meets: null, shade: null, count: 3 }]),
  ).toBeNull()
})
