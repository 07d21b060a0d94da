import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { world, type World } from '../../../../test/world.ts'
import { addScore } from '../moderation/moderation-store.ts'
import { askedAndAnswered, type Answering } from './analysis.examples.ts'
import { movedByModeration, movedSince, roundsBeside, type Moved } from './change-store.ts'

const figures = (moved: readonly Moved[]) => moved.map(({ up, same, down, apart }) => ({ up, same, down, apart }))

describe('since the last round', () => {
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

  test('what was brought forward moves nothing until somebody said that it is still right', async () => {
    const site = await world()
    const before: Answering = { agency: 'Library', step: 'returned', answers: { '0.1': 'Red', '1.3': '3' } }
    await site.inside(async (visit) => {
      const first = await askedAndAnswered(visit, [before])
      const next = await askedAndAnswered(visit, [{ ...before, unconfirmed: ['0.1'] }], {
        title: 'Section 11, 2027',
        toolId: first.toolId,
      })
      expect(figures(await movedSince(visit.db, next.roundId, first.roundId, visit.today))).toEqual([
        { up: 0, same: 1, down: 0, apart: 0 },
      ])
    })
  })

  test('the round before is one that asks the same tool of the same kind of body, and no other', async () => {
    const site = await world()
    const one: Answering[] = [{ agency: 'Library', step: 'returned', answers: { '0.1': 'Red' } }]
    await site.inside(async (visit) => {
      const ask = (title: string, more: { toolId?: number; kind?: 'schools'; launched?: Day } = {}) =>
        askedAndAnswered(visit, one, { title, ...more })
      const first = await ask('Section 11, 2025')
      const { toolId } = first
      const schools = await ask('Schools, 2025', { toolId, kind: 'schools' })
      const other = await ask('Another tool, 2026')
      const second = await ask('Section 11, 2027', { toolId })
      const later = await ask('Schools, 2027', { toolId, kind: 'schools' })
      const beside = async ({ roundId }: { roundId: number }) => {
        const { before, after } = await roundsBeside(visit.db, roundId)
        return [before?.id ?? null, after?.id ?? null]
      }
      expect(await beside(first)).toEqual([null, second.roundId])
      expect(await beside(second)).toEqual([first.roundId, null])
      expect(await beside(schools)).toEqual([null, later.roundId])
      expect(await beside(later)).toEqual([schools.roundId, null])
      expect(await beside(other)).toEqual([null, null])
      // What was written down last and was launched first is the first.
      const longAgo = await ask('Section 11, 2023', { toolId, launched: '2023-05-01' })
      expect(await beside(longAgo)).toEqual([null, first.roundId])
      expect(await beside(first)).toEqual([longAgo.roundId, second.roundId])
    })
  })
})

describe('as moderated', () => {
  test.each([
    { says: 'a higher score moves it up', given: ['Green'], moved: { up: 1, same: 0, down: 0, apart: 0 } },
    { says: 'a lower score moves it down', given: ['Red'], moved: { up: 0, same: 0, down: 1, apart: 0 } },
    { says: 'the same score is a moderated one too', given: ['Amber'], moved: { up: 0, same: 1, down: 0, apart: 0 } },
    { says: 'of two scores the last counts', given: ['Green', 'Red'], moved: { up: 0, same: 0, down: 1, apart: 0 } },
  ])('$says', async ({ given, moved }) => {
    const site = await world()
    const { roundId } = await moderated(site, given)
    expect(figures(await site.inside(({ db, today }) => movedByModeration(db, roundId, today)))).toEqual([moved])
  })

  test('the page sets what they say of themselves beside it, and what peers say moves nothing', async () => {
    const site = await world()
    const { roundId } = await moderated(site, ['Red'])
    const at = `/self-assessment/rounds/${roundId}/analysis`
    const own = (await site.get(at)).text
    expect(own.slice(own.indexOf('id="moderated"'))).toMatch(/0 Fairness[^]*?>0<[^]*?>0<[^]*?>1<[^]*?>1</)
    expect(own).toContain('Amber: does not meet the minimum')
    const shown = (await site.get(`${at}?scores=moderated`)).text
    expect(shown).toContain('Red: does not meet the minimum')
    expect(shown).not.toContain('Amber: does not meet the minimum')
    const peers = await moderated(site, ['Red'], 'peer', 'Of peers')
    expect(await site.inside(({ db, today }) => movedByModeration(db, peers.roundId, today))).toEqual([])
    expect((await site.get(`/self-assessment/rounds/${peers.roundId}/analysis`)).text).toContain(
      'No answer has been moderated.',
    )
  })
})

/** A round in which one agency is at amber and was given these scores, one after the other. */
const moderated = (
  site: World,
  given: readonly string[],
  givenAs: 'moderated' | 'peer' = 'moderated',
  title = 'A round',
) =>
  site.inside(async (visit) => {
    const told = await askedAndAnswered(
      visit,
      [{ agency: 'Library', step: 'returned', answers: { '0.1': 'Amber', '1.3': '2' } }],
      { title },
    )
    const question = told.version.parts[0]!.questions.find(({ audienceId }) => audienceId === null)!
    for (const says of given)
      await addScore(visit.db, {
        forAgencyId: told.agencies[0]!,
        roundReturnId: told.returns.get(told.agencies[0]!)!,
        questionId: question.id,
        pointId: question.scale!.points.find((point) => point.says === says)!.id,
        givenAs,
        because: 'What was read shows it',
        byName: 'The scrutineer',
        at: visit.now,
      })
    return told
  })
