import { describe, expect, test } from 'vitest'
import { addAgency } from '#modules/partnership/index.ts'
import { give } from '../moderation/moderation.examples.ts'
import { addReturnChanges, askAgencies, returnsByAgency } from '../return-store.ts'
import { answersOfReturn } from '../returns/answer-store.ts'
import { nextVersion, round as openRound } from '../returns/answering/asked-world.examples.ts'
import { addImprovements, addSteps } from './improvement-store.ts'
import { improvementFacts } from './facts.ts'
import { on, promised } from './improvements.examples.ts'

/** The same agency is asked a year later by the next version of the same tool. */
async function yearOn() {
  const made = await promised()
  const { site, round, train, lead } = made
  await give(site, `${train}/done`, { says: 'Nights are covered', ...on('2026-06-01') })
  await site.goOnTo('2027-05-01')
  const asked = await site.inside(({ db }) =>
    db
      .selectFrom('selfAssessment.round as round')
      .innerJoin('selfAssessment.toolVersion as version', 'version.id', 'round.versionId')
      .select(['version.id', 'version.toolId'])
      .where('round.id', '=', round.roundId)
      .executeTakeFirstOrThrow(),
  )
  const versionId = await nextVersion(site, asked.toolId, asked.id)
  const next = await openRound(site, 'Section 11, 2027', versionId, round.agencies, '2027-05-01')
  const own = next.returns.get(round.agencies[0]!)!
  await site.signInAs(lead)
  return { ...made, own, next: `/self-assessment/returns/${own}`, versionId }
}

describe('a year on', () => {
  test('what was promised stands beside the same question with how it stands, and is not promised twice', async () => {
    const { site, next, own, versionId, train, ask } = await yearOn()
    const parts = await site.inside(({ db }) =>
      db.selectFrom('selfAssessment.part').select('id').where('versionId', '=', versionId).orderBy('place').execute(),
    )
    const { text } = await site.get(`${next}/parts/${parts[0]!.id}`)
    for (const words of ['What you promised to improve', train, ask, 'Done', 'Late'])
      expect(text, words).toContain(words)
    expect((await site.post(`${next}/bring-forward`, {})).status).toBe(303)
    const brought = [...(await site.inside(({ db }) => answersOfReturn(db, own))).values()]
    expect(brought.some(({ evidence }) => evidence === 'The policy of 2025')).toBe(true)
    for (const answer of brought)
      expect([answer.improvement, answer.furtherImprovements], answer.title).toEqual([null, null])
  })

  test('whoever moderates sees what was promised last year and what became of it', async () => {
    const { site, next, train, time } = await yearOn()
    await site.as('analyst')
    const { text } = await site.get(`${next}/moderation`)
    for (const words of ['What they promised to improve', train, time, 'Done', 'Late'])
      expect(text, words).toContain(words)
  })
})

test('the report is told how many were promised, done and late, with no small number and no name', async () => {
  const { site, round } = await promised()
  const period = { from: '2026-04-01', to: '2027-03-31' } as const
  const told = () => site.inside(({ db }) => improvementFacts.gather(db, { period, asAt: '2026-12-01' }))
  expect((await told()).map(({ sentence }) => sentence)).toEqual([
    'In Section 11, 2026, fewer than 6 agencies promised fewer than 6 improvements, so how they stood on 1 December 2026 is not told.',
  ])
  await site.inside(async ({ db, today, now }) => {
    const agencies: number[] = []
    for (let place = 1; place <= 7; place += 1)
      agencies.push(await addAgency(db, { name: `Marigold ${place}`, shortName: `M${place}`, kind: 'relevant agency' }))
    await askAgencies(db, round.roundId, agencies, today)
    const returns = await returnsByAgency(db, round.roundId)
    await addReturnChanges(
      db,
      agencies.map((agency) => ({
        roundReturnId: returns.get(agency)!,
        kind: 'returned',
        says: 'Returned',
        happenedOn: today,
        status: 'happened',
        knownOn: today,
      })),
    )
    const numbers = await addImprovements(
      db,
      agencies.flatMap((agency) =>
        [1, 2].map((place) => ({
          forAgencyId: agency,
          roundReturnId: returns.get(agency)!,
          questionId: round.questions.get('0.1')!,
          place,
          title: 'Something',
          firstDue: '2026-09',
          returnedDue: '2026-09',
          promisedOn: today,
          byName: 'The lead',
        })),
      ),
    )
    await addSteps(
      db,
      numbers.slice(0, 7).map((improvementId, place) => ({
        improvementId,
        forAgencyId: agencies[Math.floor(place / 2)]!,
        kind: 'done',
        says: 'It is better',
        happenedOn: place < 6 ? '2026-10-01' : '2026-12-02',
        byName: 'The lead',
        at: now,
      })),
    )
  })
  const [fact] = await told()
  expect(fact!.sentence).toBe(
    'In Section 11, 2026, 8 agencies promised 17 improvements: on 1 December 2026 6 of the 17 were done, fewer than 6 of the 17 were dropped with a reason and 10 of the 17 were late.',
  )
  expect(fact!.figures).toEqual({ agencies: 8, promised: 17, done: 6, dropped: 'fewer than 6 of the 17', late: 10 })
  expect(JSON.stringify(fact)).not.toContain('Marigold')
})
