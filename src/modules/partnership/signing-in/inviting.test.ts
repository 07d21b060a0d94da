import { expect, test } from 'vitest'
import { addAccount } from '#platform/identity/store.ts'
import { hashPassword } from '#platform/identity/password.ts'
import { browserOfItsOwn } from '../../../../test/browser-of-its-own.ts'
import { world, type World } from '../../../../test/world.ts'
import { addAgency, addPerson, linkPerson } from '../store.ts'

const password = 'four plain random words'

/** A partnership with two agencies, signed in as its one business manager. */
async function office() {
  const site = await world()
  const [homes, library] = await site.inside(async ({ db }) => [
    await addAgency(db, { name: 'Harbour Homes', shortName: 'Homes', kind: 'other' }),
    await addAgency(db, { name: 'Hill Library', shortName: 'Library', kind: 'other' }),
  ])
  const manager = await site.inside(
    async ({ db }) =>
      (await db.selectFrom('identity.membership').select('accountId').executeTakeFirstOrThrow()).accountId,
  )
  return { site, homes: homes!, library: library!, manager, email: `lead@${site.slug}.example` }
}
const letters = (site: World) =>
  site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().orderBy('id').execute())
const lastAddress = async (site: World) => (await letters(site)).at(-1)!.about
const inviteLead = (site: World, agency: number, email: string) =>
  site.post(`/agencies/${agency}/invite-lead`, { name: 'Safeguarding lead', email, personId: '', says: '' })
const idOf = async (site: World) =>
  site.inside(
    async ({ db }) =>
      (await db.selectFrom('identity.invitation').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id,
  )
const version = async (site: World, address: string) =>
  /name="version" value="(\d+)"/.exec((await site.get(address)).text)?.[1] ?? ''

test('whoever is invited is nobody here until they accepted, and then a member with a person of their own', async () => {
  const { site, homes, email } = await office()
  expect((await inviteLead(site, homes, email.toUpperCase())).to).toBe(`/agencies/${homes}#acting`)
  const accounts = () =>
    site.database.kysely.selectFrom('identity.account').select('id').where('email', '=', email).execute()
  expect(await accounts()).toEqual([])
  const { text } = await site.get(`/agencies/${homes}`)
  expect(text).toContain('Not accepted yet')
  expect(await letters(site)).toMatchObject([{ toAccount: null, toAddress: email }])

  const at = await lastAddress(site)
  const kept = await site.inside(({ db }) => db.selectFrom('identity.invitation').selectAll().execute())
  expect(JSON.stringify(kept)).not.toContain(at.split('/').at(-1))
  const theirs = browserOfItsOwn(site.app, site.faults)
  expect((await theirs.get(at)).text).toContain('Choose a password')
  expect((await theirs.post(at, { password })).to).toBe('/')
  expect((await theirs.get(`/agencies/${homes}`)).text).toContain(email)
  expect((await theirs.get('/you')).text).toContain('agency lead')
  const [person] = await site.inside(({ db }) => db.selectFrom('partnership.person').selectAll().execute())
  expect(person).toMatchObject({ name: 'Safeguarding lead', agencyId: homes, accountId: (await accounts())[0]!.id })
  for (const method of [theirs.get(at), theirs.post(at, { password })]) expect((await method).status).toBe(404)
  expect(site.faults).toEqual([])
})

test('an address opens nothing after a fortnight, once made afresh, put right or taken back', async () => {
  const { site, homes, email } = await office()
  const outside = browserOfItsOwn(site.app, site.faults)
  const opens = async (address: string) => (await outside.get(address)).status
  await inviteLead(site, homes, email)
  const first = await lastAddress(site)
  const at = `/signing-in/invitations/${await idOf(site)}`
  expect((await site.post(`${at}/send-again`, { version: await version(site, `${at}/send-again`) })).status).toBe(303)
  const second = await lastAddress(site)
  expect([await opens(first), await opens(second)]).toEqual([404, 200])

  const wrong = await site.post(`${at}/correct`, {
    name: 'Head',
    email: 'nobody',
    version: await version(site, `${at}/correct`),
  })
  expect(wrong.status).toBe(422)
  const right = { name: 'Head of care', email: `head@${site.slug}.example` }
  expect((await site.post(`${at}/correct`, { ...right, version: await version(site, `${at}/correct`) })).status).toBe(
    303,
  )
  const third = await lastAddress(site)
  expect((await letters(site)).at(-1)!.toAddress).toBe(right.email)
  expect([await opens(second), await opens(third)]).toEqual([404, 200])

  await site.goOnTo('2026-06-15')
  expect(await opens(third)).toBe(200)
  await site.goOnTo('2026-06-16')
  expect([await opens(third), (await outside.post(third, { password })).status]).toEqual([404, 404])
  expect((await site.get(`/agencies/${homes}`)).text).toContain('the letter opened until')

  await site.post(`${at}/send-again`, { version: await version(site, `${at}/send-again`) })
  const fourth = await lastAddress(site)
  await site.post(`${at}/take-back`, { because: 'A mistake', version: await version(site, `${at}/take-back`) })
  expect(await opens(fourth)).toBe(404)
  expect((await site.get(`${at}/send-again`)).status).toBe(404)
  expect((await site.get(`/agencies/${homes}`)).text).toContain('taken back')
})

test('an account elsewhere is told to nobody here, keeps its password, and is chosen between after signing in', async () => {
  const elsewhere = await world()
  const { site, homes, library, email } = await office()
  const theirPassword = 'another few plain words'
  await addAccount(
    elsewhere.database,
    { email, name: 'Known elsewhere', passwordHash: await hashPassword(theirPassword) },
    { partnershipId: elsewhere.partnership.id, roles: ['analyst'] },
  )
  const known = await inviteLead(site, homes, email)
  const unknown = await inviteLead(site, library, `new-${email}`)
  expect([known.status, unknown.status]).toEqual([303, 303])
  const [one, other] = await letters(site)
  const plain = (words: string) => words.replaceAll(/Harbour Homes|Hill Library/g, 'X')
  expect(plain(one!.body)).toBe(plain(other!.body))
  expect((await site.get(`/agencies/${homes}`)).text).not.toContain('Known elsewhere')
  expect((await site.get('/signing-in')).text).not.toContain('Known elsewhere')

  const theirs = browserOfItsOwn(site.app, site.faults)
  expect((await theirs.get(one!.about)).text).toContain('Give the password you use')
  expect((await theirs.post(one!.about, { password })).status).toBe(422)
  expect((await theirs.post(one!.about, { password: theirPassword })).to).toBe('/')
  const later = browserOfItsOwn(site.app, site.faults)
  expect((await later.post('/sign-in', { email, password: theirPassword })).to).toBe('/you/partnerships')
  const choose = await later.get('/you/partnerships')
  for (const { name } of [site.partnership, elsewhere.partnership]) expect(choose.text).toContain(name)
  expect((await later.post('/you/partnerships', { partnership: site.slug })).to).toBe('/')
  expect((await later.get('/you')).text).toContain('agency lead')
  expect((await later.post('/you/partnerships', { partnership: 'hull' })).status).toBe(404)
})

test('a wrong password at the address of a letter is counted as at the door', async () => {
  const elsewhere = await world()
  const { site, homes, email } = await office()
  await addAccount(
    elsewhere.database,
    { email, name: 'Known elsewhere', passwordHash: await hashPassword(password) },
    { partnershipId: elsewhere.partnership.id, roles: ['analyst'] },
  )
  await inviteLead(site, homes, email)
  const at = await lastAddress(site)
  const theirs = browserOfItsOwn(site.app, site.faults)
  for (let time = 0; time < 5; time += 1) expect((await theirs.post(at, { password: 'wrong words' })).status).toBe(422)
  expect((await theirs.post(at, { password })).status).toBe(429)
})

test('whoever signs in here already leads at once; who acts for another agency is refused', async () => {
  const { site, homes, library, manager } = await office()
  const chair = await site.as('group chair')
  const other = await site.as('agency lead', { agencyId: library })
  await site.signInAs(manager)
  const emailOf = async (id: number) =>
    (
      await site.database.kysely
        .selectFrom('identity.account')
        .select('email')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).email
  expect((await inviteLead(site, homes, await emailOf(other))).text).toContain('acts for another agency')
  expect((await inviteLead(site, homes, await emailOf(chair))).status).toBe(303)
  expect(await letters(site)).toMatchObject([{ toAccount: chair }])
  expect((await inviteLead(site, homes, await emailOf(chair))).text).toContain('already')
  await site.signInAs(chair)
  expect((await site.get('/you')).text).toContain('group chair, agency lead')
})

test('whose acting is ended opens nothing of the agency from then on, and comes back by another invitation', async () => {
  const { site, homes, email, manager } = await office()
  await inviteLead(site, homes, email)
  const theirs = browserOfItsOwn(site.app, site.faults)
  await theirs.post(await lastAddress(site), { password })
  expect((await theirs.get('/you')).status).toBe(200)
  const account = await site.inside(
    async ({ db }) =>
      (
        await db
          .selectFrom('identity.membership')
          .select('accountId')
          .where('agencyId', '=', homes)
          .executeTakeFirstOrThrow()
      ).accountId,
  )
  const end = { accountId: String(account), because: 'They left' }
  expect((await site.post(`/agencies/${homes}/end-acting`, end)).status).toBe(303)
  expect((await theirs.get('/you')).status).toBe(404)
  expect((await theirs.post('/sign-in', { email, password })).text).toContain('belongs to no partnership')
  const { text } = await site.get(`/agencies/${homes}`)
  expect(text).toContain('acts for the agency no longer')
  expect(text).toContain('Nobody signs in for this agency')
  const lists = (await site.get('/signing-in')).text
  expect(lists.slice(lists.indexOf('id="members"'), lists.indexOf('History'))).not.toContain(email)

  expect((await inviteLead(site, homes, email)).status).toBe(303)
  expect((await theirs.post(await lastAddress(site), { password })).to).toBe('/')
  expect((await theirs.get('/you')).text).toContain('agency lead')
  await site.signInAs(manager)
  expect(site.faults).toEqual([])
})

test('colleagues are invited with their roles, and the last business manager can be neither ended nor lowered', async () => {
  const { site, manager, email } = await office()
  const asked = { name: 'Coordinator', email, agencyId: '', personId: '', says: '' }
  expect((await site.post('/signing-in/invite', { ...asked, roles: ['agency-lead'] })).text).toContain(
    'Say for which agency',
  )
  expect((await site.post('/signing-in/invite', { ...asked, roles: ['business-manager', 'analyst'] })).status).toBe(303)
  const own = `/signing-in/members/${manager}`
  expect((await site.post(`${own}/end`, { because: 'I leave' })).text).toContain('last business manager')
  const lowered = { roles: ['analyst'], agencyId: '', personId: '', because: '' }
  expect((await site.post(`${own}/change`, lowered)).text).toContain('last business manager')

  const person = await site.inside(async ({ db }) => {
    const id = await addPerson(db, { name: 'Business manager', agencyId: null, email: null })
    await linkPerson(db, id, manager)
    return id
  })
  await site.as('coordinator')
  const left = { 'leftOn-day': '1', 'leftOn-month': '6', 'leftOn-year': '2026', because: 'They moved' }
  expect((await site.post(`/people/${person}/left`, left)).text).toContain('last business manager')
  await site.signInAs(manager)

  const theirs = browserOfItsOwn(site.app, site.faults)
  expect((await theirs.post(await lastAddress(site), { password })).to).toBe('/')
  expect((await site.post(`${own}/change`, lowered)).status).toBe(303)
  expect((await site.get('/signing-in')).status).toBe(403)
  expect((await theirs.get('/signing-in')).text).toContain('Who may sign in')
  expect((await theirs.post(`${own}/end`, { because: 'They left' })).status).toBe(303)
  expect((await site.get('/')).status).not.toBe(200)
  expect(site.faults).toEqual([])
})

test('a coordinator invites leads and nobody else; another agency and another partnership see none of it', async () => {
  const { site, homes, library, email } = await office()
  await site.post('/signing-in/invite', {
    name: 'Chair',
    email: `c-${email}`,
    roles: ['independent-chair'],
    agencyId: '',
    personId: '',
    says: '',
  })
  const colleague = `/signing-in/invitations/${await idOf(site)}`
  await inviteLead(site, homes, email)
  const lead = `/signing-in/invitations/${await idOf(site)}`
  await site.as('coordinator')
  expect((await site.get('/signing-in')).status).toBe(200)
  expect((await site.get(`${lead}/correct`)).status).toBe(200)
  for (const deed of ['correct', 'send-again', 'take-back'])
    expect((await site.get(`${colleague}/${deed}`)).status).toBe(404)
  expect((await site.get('/signing-in/invite')).status).toBe(403)
  for (const role of ['agency lead', 'trainer', 'safeguarding partner']) {
    await site.as(role, { agencyId: library })
    expect((await site.get(`/agencies/${homes}`)).text).not.toContain(email)
    expect((await site.get('/signing-in')).status).toBe(403)
    expect((await site.get(`${lead}/send-again`)).status).toBe(403)
  }
  const other = await world()
  for (const address of [`${lead}/send-again`, `${colleague}/correct`, `/agencies/${homes}/invite-lead`])
    expect((await other.get(address)).status).toBe(404)
  expect(await other.inside(({ db }) => db.selectFrom('identity.invitation').select('id').execute())).toEqual([])
})
