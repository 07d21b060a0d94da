import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { answersOf } from '../return-store.ts'
import { countReturns } from '../return.ts'
import { smallTool } from '../tools/tool.examples.ts'
import { countsByReference, cutsOf, meetingByPart, pointsByCell, returnedIn, rowsOfGrid } from './analysis-store.ts'
import { askedAndAnswered, fiveAsked, type Answering } from './analysis.examples.ts'
import { totalOf, wholeRound, type Cut } from './analysis.ts'

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
            const phases = [...new Set(cuts.map(({ phase }) => phase).filter((phase) => phase !== null))]
            const audiences = [...new Set(cuts.map(({ audienceId }) => audienceId))]
            const each: Cut[] = [
              wholeRound,
              { ...wholeRound, moderated: true },
              ...headings.map((heading) => ({ ...wholeRound, heading })),
              ...phases.map((phase) => ({ ...wholeRound, phase })),
              ...audiences.map((audienceId) => ({ ...wholeRound, audienceId })),
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
            expect(await returnedIn(db, roundId, today, wholeRound)).toBe(came.length)
            expect(byHeading).toBe(came.length)
            const counts = await countsByReference(db, roundId, today, wholeRound)
            for (const says of ['Red', 'Amber', 'Green'])
              expect(totalOf(counts.filter((one) => one.says === says)), says).toBe(
                came.filter(({ fair }) => fair === says).length,
              )
            const grid = await rowsOfGrid(db, roundId, today, wholeRound, 1)
            expect(grid.count).toBe(drawn.length)
            expect(grid.rows.filter((row) => row.returned)).toHaveLength(came.length)
            const cells = await pointsByCell(
              db,
              roundId,
              today,
              wholeRound,
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
      const { roundId } = await askedAndAnswered(visit, fiveAsked)
      const counts = countReturns(await answersOf(visit.db, [roundId], visit.today), null, visit.today)
      expect(counts['time not known']).toBe(await returnedIn(visit.db, roundId, visit.today, wholeRound))
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
      const counts = await countsByReference(visit.db, roundId, visit.today, wholeRound)
      expect(
        counts
          .filter((each) => each.reference === '1.3')
          .map(({ standing, says, count }) => `${standing} ${says} ${count}`)
          .toSorted(),
      ).toEqual(['at a point 3 1', 'does not apply null 1', 'not answered null 1', 'not asked null 2'])
    })
  })

  test('what was brought forward is told as not answered until somebody said that it is still right, and is nowhere among what they wrote', async () => {
    const site = await world()
    const { roundId } = await site.inside((visit) =>
      askedAndAnswered(visit, [
        {
          agency: 'Library',
          step: 'returned',
          answers: { '1.3': '3' },
          unconfirmed: ['1.3'],
          evidence: 'Last year’s rota',
        },
        { agency: 'Museum', step: 'returned', answers: { '1.3': '2' }, evidence: 'This year’s rota' },
      ]),
    )
    const counts = await site.inside(({ db, today }) => countsByReference(db, roundId, today, wholeRound))
    expect(
      counts.filter(({ reference }) => reference === '1.3').map(({ standing, says, count }) => [standing, says, count]),
    ).toEqual(
      expect.arrayContaining([
        ['at a point', '2', 1],
        ['not answered', null, 1],
      ]),
    )
    const { text } = await site.get(`/self-assessment/rounds/${roundId}/answers`)
    expect(text).toContain('This year’s rota')
    expect(text).not.toContain('Last year’s rota')
  })
})
