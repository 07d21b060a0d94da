import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../../test/world.ts'
import { selfAssessment, type BesideSource } from '../index.ts'
import { addScore } from '../moderation/moderation-store.ts'
import { fiveAsked, askedAndAnswered } from './analysis.examples.ts'
import { questionsFor, type Held, type StaffOf } from './beside.ts'

const held: Held = {
  returnId: 1,
  agencyId: 1,
  agency: 'Library',
  answered: 10,
  meeting: 9,
  moderated: 0,
  lower: 0,
  higher: 0,
}
const staff = (meeting: number, answers: number): StaffOf => ({ answers, meeting, ownAnswered: 10, ownMeeting: 9 })

test.each([
  ['nothing else is known', held, undefined, []],
  ['moderation agreed', { ...held, moderated: 3 }, undefined, []],
  ['moderation put one higher', { ...held, moderated: 3, higher: 1 }, undefined, []],
  ['moderation put one lower', { ...held, moderated: 3, lower: 1 }, undefined, ['1 of the 3 scores']],
  ['staff say nearly the same', held, staff(15, 20), []],
  ['staff say a fifth less often that it is met', held, staff(14, 20), ['Staff say less often']],
  ['staff say more often that it is met', { ...held, meeting: 0 }, { ...staff(20, 20), ownMeeting: 0 }, []],
  ['staff were asked what leaders did not answer', held, { ...staff(0, 20), ownAnswered: 0, ownMeeting: 0 }, []],
] as const)('what might be asked where %s', (_, own, said, begins) => {
  const asks = questionsFor(own, said, [])
  expect(asks).toHaveLength(begins.length)
  for (const [place, words] of begins.entries()) expect(asks[place]).toContain(words)
})

const known: BesideSource = {
  says: 'Came to tea',
  may: 'see self-assessments',
  of: async (_visit, agencyIds, { from, to }) =>
    new Map(
      agencyIds.slice(0, 1).map((id) => [id, { says: `from ${from} to ${to}`, at: '/due', asks: 'Why no tea?' }]),
    ),
}

describe('questions for challenge', () => {
  test('stand by name beside what other chapters were handed to tell, and nothing is said of a draft', async () => {
    const site = await world({ modules: [partnership(), selfAssessment({ beside: [known] })] })
    const round = await site.inside((visit) => askedAndAnswered(visit, fiveAsked))
    const question = round.version.parts[0]!.questions.find(({ reference }) => reference === '0.1')!
    await site.inside((visit) =>
      addScore(visit.db, {
        forAgencyId: round.agencies[0]!,
        roundReturnId: round.returns.get(round.agencies[0]!)!,
        questionId: question.id,
        pointId: question.scale!.points[0]!.id,
        because: 'Nothing shows it',
        givenAs: 'moderated',
        byName: 'The analyst',
        at: visit.now,
      }),
    )
    const { text, status } = await site.get(`/self-assessment/rounds/${round.roundId}/analysis/beside`)
    expect(status).toBe(200)
    const names = [...text.matchAll(/<th scope="row" class="plain"><a [^>]*>([^<]*)/g)].map(([, name]) => name)
    expect(names).toEqual(['Academy', 'Library', 'Museum'])
    expect(text).toContain('1: 1 lower, 0 higher')
    expect(text).toContain('1 of the 1 scores that were moderated was put lower')
    expect(text).toContain('from 2025-06-01 to 2026-06-01')
    expect(text.match(/Why no tea\?/g)).toHaveLength(1)
    expect(text.match(/Not counted/g)).toHaveLength(2)
    for (const role of ['agency lead', 'trainer', 'group chair', 'contributor']) {
      await site.as(role, { agencyId: round.agencies[0]! })
      expect((await site.get(`/self-assessment/rounds/${round.roundId}/analysis/beside`)).status, role).toBe(403)
    }
  })
})
