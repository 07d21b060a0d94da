import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asPartnership, type Opened, type TenantDatabase } from '../src/platform/database/database.ts'
import { dayAnswers } from '../src/platform/forms/field.ts'
import { give } from '../src/modules/self-assessment/moderation/moderation.examples.ts'
import { answerIn, smallRound, wholeAnswers } from '../src/modules/self-assessment/returns/return.examples.ts'
import { addReturnChanges, answersOf } from '../src/modules/self-assessment/return-store.ts'
import { extensionStepsOf } from '../src/modules/self-assessment/extensions/extension-store.ts'
import { world } from './world.ts'

const mark = 'marigold'

/** Two agencies are asked; the first asks for longer, is refused, sends in, is sent back, sends in again and has feedback, with a word that stands nowhere else. */
async function stepsOfTwo() {
  const site = await world({ today: '2026-06-01' })
  const round = await site.inside(async (visit) => {
    const made = await smallRound(visit)
    await answerIn(visit, made, wholeAnswers(made.version))
    await answerIn(visit, made, wholeAnswers(made.version), 1)
    return made
  })
  const [first, second] = round.agencies as [number, number]
  const at = `/self-assessment/returns/${round.returns[0]}`
  const lead = await site.as('agency lead', { agencyId: first })
  const other = await site.as('agency lead', { agencyId: second })
  const manager = await site.as('business manager')
  const saved = async (account: number, path: string, form: Record<string, string> = {}) => {
    await site.signInAs(account)
    const sent = await give(site, path, { ...form, true: 'yes' })
    expect(sent.status, `${path}: ${sent.text.slice(0, 2000)}`).toBe(303)
  }
  await saved(lead, `${at}/ask-for-longer`, { reason: mark, ...dayAnswers('untilOn', '2026-07-01') })
  await saved(manager, `/self-assessment/returns/${round.returns[0]}/answer-request`, {
    kind: 'refuse',
    reason: mark,
    byName: 'The manager',
  })
  for (const way of ['first', 'again']) {
    await saved(lead, `${at}/sign-off`)
    await saved(lead, `${at}/send-in`)
    if (way === 'first') await saved(manager, `${at}/moderation/send-back`, { comments: mark })
  }
  await saved(manager, `${at}/moderation/feedback`, { words: mark })
  const as = <T>(agencies: Opened['agencies'], work: (db: TenantDatabase) => Promise<T>) =>
    asPartnership(site.database, site.partnership.id, work, { agencies })
  return { site, round, first, second, lead, other, manager, as }
}

test('with no check of the program at all, no step of another agency’s return is given, nor a word of it, and none can be written there', async () => {
  const { round, first, second, as } = await stepsOfTwo()
  const words = (db: TenantDatabase) =>
    db.selectFrom('selfAssessment.returnChange').select(['forAgencyId', 'kind', 'reason']).orderBy('id').execute()
  const all = await as({ every: true, own: [] }, words)
  expect(all.filter(({ reason }) => reason === mark).map(({ kind }) => kind)).toEqual([
    'extension asked',
    'extension refused',
    'sent back',
    'feedback',
  ])
  expect(await as({ every: false, own: [first] }, words)).toEqual(all)
  for (const own of [[second], []]) expect(await as({ every: false, own }, words)).toEqual([])
  const step = { roundReturnId: round.returns[0]!, kind: 'returned', says: 'Returned', happenedOn: '2026-06-01' }
  await expect(
    as({ every: false, own: [second] }, (db) => addReturnChanges(db, [{ ...step, status: 'happened' }])),
  ).rejects.toThrow(/row-level security/)
  await expect(
    as({ every: false, own: [second] }, (db) =>
      db
        .insertInto('selfAssessment.returnChange')
        .values({ ...step, status: 'happened', forAgencyId: second })
        .execute(),
    ),
  ).rejects.toThrow(/foreign key/)
})

test('whoever asks is told the same counts of a round, and afterwards the wall stands as before', async () => {
  const { site, round, second, other, manager, as } = await stepsOfTwo()
  const counted = async (db: TenantDatabase) => ({
    answers: await answersOf(db, [round.roundId], '2026-06-01'),
    longer: await extensionStepsOf(db, [round.roundId], '2026-06-01'),
    steps: (await sql`select from self_assessment.return_change`.execute(db)).rows.length,
    every: (await sql<{ is: string }>`select current_setting('app.every_agency') as is`.execute(db)).rows[0]!.is,
  })
  const [whole, told] = [
    await as({ every: true, own: [] }, counted),
    await as({ every: false, own: [second] }, counted),
  ]
  expect(whole.steps).toBeGreaterThan(8)
  expect(told).toEqual({ ...whole, steps: 0, every: '' })
  expect(whole.every).toBe('yes')
  expect(told.answers).toHaveLength(2)
  const returned = async () =>
    /id="returned"[^]*?<\/section>/
      .exec((await site.get(`/self-assessment/rounds/${round.roundId}`)).text)![0]
      .replaceAll(/<[^>]*>/g, '')
  await site.signInAs(manager)
  const seen = await returned()
  expect(seen).toContain('Longer time was asked for once: 1 was refused')
  await site.signInAs(other)
  expect(await returned()).toBe(seen)
  const { text } = await site.get(`/self-assessment/rounds/${round.roundId}`)
  expect(text).not.toContain(mark)
  expect(text).not.toContain('Harbour Homes')
})
