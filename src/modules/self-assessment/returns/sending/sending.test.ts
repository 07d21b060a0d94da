import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { world, type World } from '../../../../../test/world.ts'
import { answerIn, smallRound, wholeAnswers } from '../return.examples.ts'
import { isSentIn, mayReopen, nextStep, signOffOf } from './readiness.ts'

/** A round, signed in as the lead of its first agency, with its answers given. */
async function answered(round: Parameters<typeof smallRound>[1] = {}, leave: string[] = []) {
  const site = await world()
  const small = await site.inside(async (visit) => {
    const made = await smallRound(visit, round)
    await answerIn(
      visit,
      made,
      wholeAnswers(made.version).filter(({ reference }) => !leave.includes(reference)),
    )
    return made
  })
  const lead = await site.as('agency lead', { agencyId: small.agencies[0]!, name: 'The safeguarding lead' })
  return { site, lead, round: small, at: `/self-assessment/returns/${small.returns[0]}` }
}
const version = async (site: World, address: string) =>
  /name="version" value="(\d+)"/.exec((await site.get(address)).text)?.[1] ?? ''
/** Fills in a form as somebody who opened it just now. */
const give = async (site: World, address: string, form: Record<string, string | string[]> = {}) =>
  site.post(address, { ...form, version: await version(site, address) })
const kinds = (site: World, returnId: number) =>
  site.inside(async ({ db }) =>
    (
      await db
        .selectFrom('selfAssessment.returnChange')
        .select('kind')
        .where('roundReturnId', '=', returnId)
        .orderBy('id')
        .execute()
    ).map(({ kind }) => kind),
  )

test('a whole return is signed off, sent in, acknowledged at once, and locked', async () => {
  const { site, round, at, lead } = await answered()
  expect((await site.get(`${at}/sending`)).text).toContain('Nothing is missing')
  const unsigned = await give(site, `${at}/send-in`)
  expect(unsigned.status).toBe(422)
  expect(unsigned.text).toContain('Nobody has signed it off')
  expect((await give(site, `${at}/sign-off`)).status).toBe(422)
  expect(await give(site, `${at}/sign-off`, { true: 'yes' })).toMatchObject({ status: 303, to: `${at}/sending` })
  expect((await site.get(`${at}/sending`)).text).toContain('Signed off by The safeguarding lead')
  expect((await give(site, `${at}/send-in`)).status).toBe(303)
  expect(await kinds(site, round.returns[0]!)).toEqual(['signed off', 'returned', 'receipt'])
  const { text } = await site.get(`${at}/sending`)
  expect(text).toContain('Receipt: 5 of 7 questions answered, signed off by The safeguarding lead')
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
  expect(letters.map(({ toAccount, about }) => ({ toAccount, about }))).toEqual([{ toAccount: lead, about: at }])
  expect(letters[0]!.body).toContain('The return of Harbour Homes was received on 1 June 2026')
  for (const deed of ['sign-off', 'send-in', 'nil-return', 're-open'])
    expect(
      (await give(site, `${at}/${deed}`, { true: 'yes', reason: 'Because', incomplete: 'yes' })).status,
      deed,
    ).toBe(422)
  expect((await site.get(`/self-assessment/rounds/${round.roundId}`)).text).toContain(
    'Returned, whether in time is not known',
  )
})

test('an answer that is changed afterwards makes the sign-off void', async () => {
  const { site, round, at } = await answered()
  await give(site, `${at}/sign-off`, { true: 'yes' })
  await site.inside((visit) => answerIn(visit, round, [{ reference: '1.5', says: '121' }]))
  expect((await site.get(`${at}/sending`)).text).toContain('and changed since')
  const refused = await give(site, `${at}/send-in`)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('An answer was changed after it was signed off')
  await give(site, `${at}/sign-off`, { true: 'yes' })
  expect((await give(site, `${at}/send-in`)).status).toBe(303)
})

test('what is missing is named, and a return goes in as it is only with a reason', async () => {
  const { site, round, at } = await answered({}, ['1.1'])
  await give(site, `${at}/sign-off`, { true: 'yes' })
  const { text } = await site.get(`${at}/sending`)
  expect(text).toContain('Which post leads on safeguarding at board level?')
  for (const [form, says] of [
    [{}, '1 question is missing'],
    [{ reason: 'The post is vacant' }, '1 question is missing'],
    [{ incomplete: 'yes' }, 'Say why it is sent in'],
  ] as [Record<string, string>, string][]) {
    const refused = await give(site, `${at}/send-in`, form)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(says)
  }
  expect((await give(site, `${at}/send-in`, { incomplete: 'yes', reason: 'The post is vacant' })).status).toBe(303)
  expect(await kinds(site, round.returns[0]!)).toContain('returned')
  expect((await site.get(`${at}/sending`)).text).toContain('The post is vacant')
})

test('a nil return needs a reason, and is acknowledged', async () => {
  const { site, round, at } = await answered()
  expect((await give(site, `${at}/nil-return`)).status).toBe(422)
  expect((await give(site, `${at}/nil-return`, { reason: 'No contact with children' })).status).toBe(303)
  expect(await kinds(site, round.returns[0]!)).toEqual(['nil return', 'receipt'])
  expect((await site.get(`/self-assessment/rounds/${round.roundId}`)).text).toContain('Nil return')
})

test('where the round allows it a return is opened again, and keeps the day on which it first came', async () => {
  const { site, round, at } = await answered({ reopens: true })
  expect((await give(site, `${at}/re-open`, { reason: 'Too early' })).status).toBe(422)
  await give(site, `${at}/sign-off`, { true: 'yes' })
  await give(site, `${at}/send-in`)
  await site.goOnTo('2026-07-20')
  expect((await give(site, `${at}/re-open`, { reason: 'A new protocol was put to staff' })).status).toBe(303)
  // Its round counts the day on which it first came, and so does its own page.
  expect((await site.get(at)).text).toMatch(/Returned, whether in time is not known[^]{0,40} and opened again/)
  // The sign-off of the first sending does not serve for the second.
  expect((await give(site, `${at}/send-in`)).status).toBe(422)
  await give(site, `${at}/sign-off`, { true: 'yes' })
  expect((await give(site, `${at}/send-in`)).status).toBe(303)
  expect(await kinds(site, round.returns[0]!)).toEqual([
    'signed off',
    'returned',
    'receipt',
    're-opened',
    'signed off',
    'returned',
    'receipt',
  ])
  const { text } = await site.get(`/self-assessment/rounds/${round.roundId}`)
  expect(text).toContain('1 June 2026')
  expect((await site.get(`${at}/sending`)).text).toContain('A new protocol was put to staff')
})

test('two who send in at once are told: the second is shown what the first made of it', async () => {
  const { site, at, round } = await answered()
  await give(site, `${at}/sign-off`, { true: 'yes' })
  const opened = await version(site, `${at}/send-in`)
  expect((await site.post(`${at}/send-in`, { version: opened })).status).toBe(303)
  expect((await site.post(`${at}/send-in`, { version: opened })).status).toBe(409)
  expect((await kinds(site, round.returns[0]!)).filter((kind) => kind === 'returned')).toHaveLength(1)
})

test('from outside: another agency’s lead finds nothing at any address, and readers read and do nothing', async () => {
  const { site, at, round } = await answered()
  const deeds = ['sign-off', 'send-in', 'nil-return', 're-open']
  await site.as('agency lead', { agencyId: round.agencies[1]! })
  for (const address of ['sending', ...deeds]) expect((await site.get(`${at}/${address}`)).status, address).toBe(404)
  for (const deed of deeds)
    expect((await site.post(`${at}/${deed}`, { true: 'yes', reason: 'Because', incomplete: 'yes' })).status).toBe(404)
  await site.as('safeguarding partner', { agencyId: round.agencies[1]! })
  expect((await site.get(`${at}/sending`)).status).toBe(200)
  for (const deed of deeds) expect((await site.get(`${at}/${deed}`)).status, deed).toBe(404)
  await site.as('business manager')
  expect((await site.get(`${at}/sending`)).text).not.toContain(`${at}/send-in`)
  for (const deed of deeds) expect((await site.get(`${at}/${deed}`)).status, deed).toBe(403)
  await site.as('trainer')
  expect((await site.get(`${at}/sending`)).status).toBe(403)
  expect(await kinds(site, round.returns[0]!)).toEqual([])
})

describe('rules', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 9, minute))
  test.each([
    { says: 'nobody signed', steps: [], stands: null },
    { says: 'signed', steps: ['signed off'], stands: true },
    { says: 'signed, longer time asked', steps: ['signed off', 'extension asked'], stands: true },
    { says: 'signed and sent in', steps: ['signed off', 'returned'], stands: null },
    { says: 'signed, sent in and sent back', steps: ['signed off', 'returned', 'sent back'], stands: null },
    { says: 'signed anew', steps: ['signed off', 'returned', 're-opened', 'signed off'], stands: true },
  ])('a sign-off counts for one sending: $says', ({ steps, stands }) => {
    const signOff = signOffOf(
      steps.map((kind) => ({ kind, byName: 'The lead', at: at(30) })),
      [{ at: at(29) }],
    )
    expect(signOff?.stands ?? null).toBe(stands)
  })

  test.each([
    { missing: 1, signed: null, next: null },
    { missing: 1, signed: true, next: null },
    { missing: 0, signed: null, next: 'sign off' },
    { missing: 0, signed: false, next: 'sign off' },
    { missing: 0, signed: true, next: 'send in' },
  ])(
    'with $missing missing and a sign-off that stands $signed, what comes next is $next',
    ({ missing, signed, next }) => {
      const signOff = signed === null ? null : { by: 'The lead', at: at(30), stands: signed }
      expect(nextStep(Array.from({ length: missing }), signOff)).toBe(next)
    },
  )

  test('whatever the order of answers, a sign-off stands exactly while none is later', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(59)), fc.nat(59), (answers, signed) => {
        const signOff = signOffOf(
          [{ kind: 'signed off', byName: null, at: at(signed) }],
          answers.map((minute) => ({ at: at(minute) })),
        )
        expect(signOff!.stands).toBe(answers.every((minute) => minute <= signed))
      }),
    ))

  const round = { isOpen: false, versionId: 1, reopens: true, living: false }
  test.each([
    { steps: ['returned'], own: round, may: true },
    { steps: ['nil return'], own: round, may: true },
    { steps: ['exempt'], own: round, may: false },
    { steps: [], own: round, may: false },
    { steps: ['returned'], own: { ...round, reopens: false }, may: false },
    { steps: ['returned'], own: { ...round, reopens: false, living: true }, may: true },
    { steps: ['returned'], own: { ...round, isOpen: true }, may: false },
    { steps: ['returned'], own: { ...round, versionId: null }, may: false },
    { steps: ['returned', 're-opened'], own: round, may: false },
  ])('opened again: $steps, $own', ({ steps, own, may }) =>
    expect(
      mayReopen(
        own,
        steps.map((kind) => ({ kind })),
      ),
    ).toBe(may),
  )

  test.each([
    [['returned', 'receipt'], true],
    [['returned', 'sent back'], false],
    [['returned', 're-opened'], true],
    [['returned', 'taken back'], false],
    [['nil return'], false],
  ])('in the hands of the partnership: %s', (steps, is) => expect(isSentIn(steps.map((kind) => ({ kind })))).toBe(is))
})
