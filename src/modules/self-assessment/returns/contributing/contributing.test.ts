import { expect, test } from 'vitest'
import { addAccount } from '#platform/identity/store.ts'
import { sendLettersOf } from '#platform/mail/send-letters.ts'
import { world, type World } from '../../../../../test/world.ts'
import { findReturn } from '../answer-store.ts'
import { smallRound } from '../return.examples.ts'
import { mayAnswerPart } from './may-answer.ts'

/** A round, signed in as the lead of its first agency, with the addresses of its return. */
async function asked() {
  const site = await world()
  const round = await site.inside((visit) => smallRound(visit))
  const lead = await site.as('agency lead', { agencyId: round.agencies[0]!, name: 'The safeguarding lead' })
  const at = `/self-assessment/returns/${round.returns[0]}`
  return { site, round, lead, at, parts: round.version.parts.map(({ id }) => id) }
}
const ask = (site: World, at: string, more: Record<string, string | string[]> = {}) =>
  site.post(`${at}/contributors/add`, { name: 'Head of care', email: `care@${site.slug}.example`, ...more })

const letters = (site: World) =>
  site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().orderBy('id').execute())
const secretIn = ({ about }: { about: string }) => /^\/come-in\/([\w-]{43})$/.exec(about)![1]!

test('a colleague is asked, gets an address of their own, and comes in by the button and not by opening it', async () => {
  const { site, at, parts } = await asked()
  const sent = await ask(site, at, { parts: [`part-${parts[1]}`] })
  expect(sent).toMatchObject({ status: 303, to: `${at}/contributors` })
  const list = await site.get(`${at}/contributors`)
  expect(list.text).toContain('Head of care')
  expect(list.text).toContain('Part 1 Leadership and accountability')
  const [letter] = await letters(site)
  expect(letter!.toAddress).toBe(`care@${site.slug}.example`)
  expect(letter!.body).toContain('The safeguarding lead asks you to help Harbour Homes answer “Section 11, 2026”')
  const kept = JSON.stringify(
    await site.inside(({ db }) => db.selectFrom('selfAssessment.contributor').selectAll().execute()),
  )
  expect(kept).not.toContain(secretIn(letter!))

  site.signedOut()
  for (const _ of [1, 2, 3]) {
    const opened = await site.get(letter!.about)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('Go on as Head of care for Harbour Homes')
    expect(opened.headers.get('set-cookie')).toBeNull()
    expect(opened.headers.get('referrer-policy')).toBe('no-referrer')
  }
  const come = await site.post(letter!.about, {})
  expect(come).toMatchObject({ status: 303, to: `${at}/parts/${parts[1]}` })
  expect(come.headers.get('set-cookie')).toMatch(/HttpOnly/)
})

test('an address that never was, was ended or whose return is over looks as if nothing were there', async () => {
  const { site, at, round } = await asked()
  await ask(site, at)
  const [first] = await letters(site)
  await ask(site, at)
  const second = (await letters(site)).at(-1)!
  site.signedOut()
  const nothing = await site.get(`/come-in/${'x'.repeat(43)}`)
  expect(nothing.status).toBe(404)
  for (const address of [first!.about, '/come-in/short', `/come-in/${'%2e'.repeat(14)}x`]) {
    const answer = await site.get(address)
    expect({ status: answer.status, text: answer.text }, address).toEqual({ status: 404, text: nothing.text })
    expect((await site.post(address, {})).status, address).toBe(404)
  }
  expect((await site.get(second.about)).status).toBe(200)
  await site.inside(async ({ db }) => {
    await db
      .insertInto('selfAssessment.returnChange')
      .values({
        roundReturnId: round.returns[0]!,
        forAgencyId: round.agencies[0]!,
        kind: 'returned',
        says: 'Returned',
        happenedOn: '2026-06-01',
        status: 'happened',
      })
      .execute()
  })
  expect((await site.get(second.about)).text).toBe(nothing.text)
  expect((await site.post(second.about, {})).status).toBe(404)
})

test('whoever helps sees the one return, with what its agency promised in their parts, and opens nothing else', async () => {
  const { site, at, round } = await asked()
  await ask(site, at)
  const [letter] = await letters(site)
  site.signedOut()
  const come = await site.post(letter!.about, {})
  const cookie = come.headers.get('set-cookie')!.split(';')[0]!
  const opens: string[] = []
  const other = `/self-assessment/returns/${round.returns[1]}`
  for (const { path, kind } of site.routes) {
    const addresses = path.includes(':return')
      ? [at, other].map((own) => path.replace('/self-assessment/returns/:return', own).replace(':part', '1'))
      : [path.replaceAll(/:\w+/g, '1')]
    for (const address of addresses) {
      const answer = await site.app.request(`http://localhost${address}`, { headers: { cookie } })
      if (answer.status === 200) opens.push(`${kind} ${address.replace(at, '/ITS-RETURN').replace(other, '/ANOTHER')}`)
    }
  }
  for (const kept of ['/due', '/search', '/you', '/who-sees-what', '/']) expect(opens).toContain(`page ${kept}`)
  expect(opens.filter((each) => each.includes('/ANOTHER'))).toEqual([])
  const plan = 'page /self-assessment/improvements'
  expect(opens.filter((each) => each.includes('self-assessment'))).toEqual([plan])
  expect(
    opens.filter(
      (each) => each !== plan && !/ITS-RETURN|^\w+ \/(due|search|you|who-sees-what|due\/timeline)?(\/.*)?$/.test(each),
    ),
  ).toEqual([])
})

test('a part is answered by the lead, by whoever was asked for it, and by nobody else', async () => {
  const { site, at, round, parts, lead } = await asked()
  await ask(site, at, { parts: [`part-${parts[0]}`] })
  await ask(site, at, { name: 'Everything', email: `all@${site.slug}.example` })
  const accounts = await site.inside(({ db }) =>
    db.selectFrom('selfAssessment.contributor').select(['accountId', 'email']).orderBy('id').execute(),
  )
  const may = (accountId: number | null, roles: string[], agencyId: number | null, part: number) =>
    site.inside(async (visit) =>
      mayAnswerPart(
        {
          ...visit,
          who: { ...visit.who, accountId, roles, agencyId, abilities: site.abilities.of(roles) },
          agencies: { every: false, own: agencyId === null ? [] : [agencyId] },
        },
        await findReturn(visit.db, round.returns[0]!),
        part,
      ),
    )
  const [one, all] = accounts.map(({ accountId }) => accountId)
  const [agency, elsewhere] = round.agencies as [number, number]
  expect(await may(lead, ['agency lead'], agency, parts[1]!)).toBe(true)
  expect(await may(one!, ['contributor'], agency, parts[0]!)).toBe(true)
  expect(await may(one!, ['contributor'], agency, parts[1]!)).toBe(false)
  expect(await may(all!, ['contributor'], agency, parts[1]!)).toBe(true)
  expect(await may(99_999, ['contributor'], agency, parts[0]!)).toBe(false)
  expect(await may(lead, ['agency lead'], elsewhere, parts[0]!)).toBe(false)
  expect(await may(lead, ['business manager'], agency, parts[0]!)).toBe(false)
})

test('when their help ends the address, the session and the membership are gone, and what was asked stays in sight', async () => {
  const { site, at, lead } = await asked()
  await ask(site, at)
  const [letter] = await letters(site)
  const come = await site.post(letter!.about, {})
  const cookie = come.headers.get('set-cookie')!.split(';')[0]!
  const home = () => site.app.request('http://localhost/you', { headers: { cookie } })
  expect((await home()).status).toBe(200)
  await site.signInAs(lead)
  const [row] = await site.inside(({ db }) => db.selectFrom('selfAssessment.contributor').select('id').execute())
  expect((await site.post(`${at}/contributors/end`, { contributor: String(row!.id) })).status).toBe(303)
  expect((await home()).status).toBe(404)
  expect((await site.get(letter!.about)).status).toBe(404)
  const { text } = await site.get(`${at}/contributors`)
  expect(text).toContain('Head of care')
  expect(text).toContain('Ended ')
  // Asked once more, they come in again.
  expect((await ask(site, at)).status).toBe(303)
  expect((await site.get((await letters(site)).at(-1)!.about)).status).toBe(200)
})

test('who acts for another agency is not asked; who has a part here already signs in as always', async () => {
  const { site, at, round, lead } = await asked()
  const email = async (account: number) =>
    (
      await site.database.kysely
        .selectFrom('identity.account')
        .select('email')
        .where('id', '=', account)
        .executeTakeFirstOrThrow()
    ).email
  const elsewhere = await site.as('agency lead', { agencyId: round.agencies[1]! })
  const chair = await site.as('group chair')
  const colleague = await site.as('trainer', { agencyId: round.agencies[0]! })
  await site.signInAs(lead)
  for (const account of [elsewhere, chair]) {
    const refused = await ask(site, at, { email: (await email(account)).toUpperCase() })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('does not act for Harbour Homes')
  }
  expect(await letters(site)).toEqual([])
  expect((await ask(site, at, { email: await email(colleague) })).status).toBe(303)
  const [letter] = await letters(site)
  expect(letter).toMatchObject({ toAccount: colleague, about: at })
  await site.signInAs(colleague)
  expect((await site.get('/you')).text).toContain('trainer, contributor')
})

test('nobody but the lead of the agency sees or asks who helps', async () => {
  const { site, at, round } = await asked()
  for (const [role, agencyId] of [
    ['agency lead', round.agencies[1]!],
    ['safeguarding partner', round.agencies[1]!],
    ['business manager', undefined],
    ['analyst', undefined],
  ] as const) {
    await site.as(role, agencyId ? { agencyId } : {})
    for (const address of ['contributors', 'contributors/add', 'contributors/end'])
      expect([403, 404], `${role} ${address}`).toContain((await site.get(`${at}/${address}`)).status)
    expect([403, 404]).toContain((await ask(site, at)).status)
  }
  expect(await letters(site)).toEqual([])
})

test('whoever got a part of their own since signs in, and the address of their letter opens nothing any more', async () => {
  const { site, at, lead } = await asked()
  await ask(site, at)
  const [letter] = await letters(site)
  site.signedOut()
  expect((await site.get(letter!.about)).status).toBe(200)
  await addAccount(
    site.database,
    { email: `care@${site.slug}.example`, name: 'Head of care', passwordHash: null },
    { partnershipId: site.partnership.id, roles: ['contributor', 'trainer'] },
  )
  expect((await site.get(letter!.about)).status).toBe(404)
  expect((await site.post(letter!.about, {})).status).toBe(404)
  await site.signInAs(lead)
  expect((await site.get(`${at}/contributors`)).text).toContain('Head of care')
})

test('once it has left, a letter no longer holds the secret of its address', async () => {
  const { site, at } = await asked()
  await ask(site, at)
  const secret = secretIn((await letters(site))[0]!)
  const left: string[] = []
  const way = { name: 'a test', send: async ({ text }: { text: string }) => (left.push(text), { is: 'sent' as const }) }
  await sendLettersOf(site.database, site.partnership.id, way, 'https://northport.example')
  expect(left.join()).toContain(`https://northport.example/come-in/${secret}`)
  expect(JSON.stringify(await letters(site))).not.toContain(secret)
})

test('one account in two partnerships signs in where it has a part of its own', async () => {
  const { site, at } = await asked()
  const elsewhere = await world()
  await elsewhere.as('business manager')
  const own = await elsewhere.database.kysely
    .selectFrom('identity.account')
    .select(['email', 'id'])
    .where('email', 'like', `%@${elsewhere.slug}.example`)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect((await ask(site, at, { email: own.email })).status).toBe(303)
  expect(site.partnership.id).toBeLessThan(elsewhere.partnership.id)
  const { membershipsOf } = await import('#platform/identity/store.ts')
  expect((await membershipsOf(site.database, own.id)).map(({ partnershipId }) => partnershipId)).toEqual([
    elsewhere.partnership.id,
    site.partnership.id,
  ])
})
