import { expect, test } from 'vitest'
import { addAgencies } from '#modules/partnership/index.ts'
import type { World } from '../../../../test/world.ts'
import { lettersIn, openARound, partnershipWithATool, returnOf } from '../rounds.examples.ts'
import { askAgencies } from '../return-store.ts'

const row = (id: number, email: string, name = 'Safeguarding lead') => ({
  [`leads-${id}-name`]: name,
  [`leads-${id}-email`]: email,
})
const invitations = (site: World) =>
  site.inside(({ db }) => db.selectFrom('identity.invitation').selectAll().orderBy('id').execute())

test('sixty schools with the addresses of a roster are invited by one press, each as the form has it', async () => {
  const { site, versionId } = await partnershipWithATool()
  const at = await openARound(site, versionId, { launchedOn: '1 July 2026', returnBy: '1 August 2026' })
  const schools = Array.from({ length: 60 }, (_, place) => `School ${place + 1}`)
  const made = await site.inside(async ({ db, today }) => {
    const ids = await addAgencies(
      db,
      schools.map((name) => ({ name, shortName: name, kind: 'school' as const, category: 'Primary' })),
    )
    const contacts = new Map(ids.map((id, place) => [id, `head-${place + 1}@${site.slug}.example`]))
    return askAgencies(db, Number(at.split('/').at(-1)), ids, today, contacts)
  })
  const form = (await site.get(`${at}/invite-leads`)).text
  const ticked = [...form.matchAll(/name="leads" value="(\d+)" checked/g)].map(([, id]) => id!)
  expect(ticked).toHaveLength(60)
  const given = Object.fromEntries(
    [...form.matchAll(/name="(leads-\d+-(?:name|email))" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  )
  const sent = await site.post(`${at}/invite-leads`, { ...given, leads: ticked })
  expect([sent.status, sent.to, site.faults]).toEqual([303, `${at}#invited`, []])
  expect(await invitations(site)).toHaveLength(60)
  const letters = await lettersIn(site)
  expect(new Set(letters.map(({ about }) => about)).size).toBe(60)
  expect(letters[0]!.body).toContain('It will be asked for its return in “Section 11, 2026”')
  // The theatre alone was not on the roster with an address.
  expect((await site.get(`${at}/launch`)).text).toContain('1 gets no letter')
  expect((await site.get(at)).text).toContain('Invited to lead, not accepted yet')
  expect(made).toHaveLength(60)
})

test('every row that cannot be is named with its agency, and then nobody is invited', async () => {
  const { site, versionId, ids, museum } = await partnershipWithATool()
  const at = await openARound(site, versionId, { phases: ['Primary'] })
  const [theatre, school] = [await returnOf(site, at, ids.Theatre!), await returnOf(site, at, ids.School!)]
  const { email } = await site.database.kysely
    .selectFrom('identity.account')
    .select('email')
    .where('id', '=', museum)
    .executeTakeFirstOrThrow()
  const leads = [String(theatre), String(school)]
  for (const [form, ...says] of [
    [{ ...row(theatre, email), ...row(school, 'a@school.example') }, 'Theatre: ', 'acts for another agency'],
    [{ ...row(theatre, 'a@b.example'), ...row(school, 'A@b.example') }, ': The same address stands for '],
    [{ ...row(theatre, 'nobody'), ...row(school, 'a@b.example') }, 'Theatre: enter an e-mail address'],
    [{ ...row(theatre, 'a@b.example', ''), ...row(school, 'b@b.example') }, 'Theatre: give the title'],
  ] as const) {
    const refused = await site.post(`${at}/invite-leads`, { ...form, leads })
    expect(refused.status).toBe(422)
    for (const words of says) expect(refused.text).toContain(words)
  }
  expect((await site.post(`${at}/invite-leads`, {})).text).toContain('Tick at least one agency')
  expect(await invitations(site)).toEqual([])
  expect((await lettersIn(site)).filter(({ about }) => about.startsWith('/invited/'))).toEqual([])
})

test('after the launch an invitation asks for the return, and a chase reaches whoever has not accepted with a new address', async () => {
  const { site, versionId, ids } = await partnershipWithATool()
  const at = await openARound(site, versionId)
  const theatre = await returnOf(site, at, ids.Theatre!)
  expect((await site.get(`${at}/chase`)).text).toContain('1 gets no letter')
  const email = `stage@${site.slug}.example`
  expect((await site.post(`${at}/invite-leads`, { ...row(theatre, email), leads: [String(theatre)] })).status).toBe(303)
  const [first] = (await lettersIn(site)).filter(({ about }) => about.startsWith('/invited/'))
  expect(first!.body).toContain('It is due by 10 June 2026.')
  expect((await invitations(site))[0]).toMatchObject({ leadsTo: `/self-assessment/returns/${theatre}`, email })
  const page = (await site.get(at)).text
  expect(page).toMatch(/Asked for the return<\/td><td data-head="To">Theatre<\/td>/)
  expect(page).toContain('Invited to lead, not accepted yet')
  expect(page).not.toContain('id="nobody"')

  expect((await site.get(`${at}/chase`)).text).toContain('3 are outstanding and can be written to')
  expect((await site.post(`${at}/chase`, { whom: 'some', returns: [`r${theatre}`], says: 'We wait.' })).status).toBe(
    303,
  )
  const second = (await lettersIn(site)).at(-1)!
  expect(second.subject).toContain('we wait for your return')
  expect(second.about).toMatch(/^\/invited\//)
  expect(second.about).not.toBe(first!.about)
  site.signedOut()
  expect((await site.get(first!.about)).status).toBe(404)
  expect((await site.post(second.about, { password: 'four plain random words' })).to).toBe(
    `/self-assessment/returns/${theatre}`,
  )
})

test('the address of a return is put right by those who run the round, and no agency sees another’s', async () => {
  const { site, versionId, ids, library, manager } = await partnershipWithATool()
  const at = await openARound(site, versionId)
  const theatre = await returnOf(site, at, ids.Theatre!)
  const contact = `/self-assessment/returns/${theatre}/contact`
  expect((await site.post(contact, { contact: 'nobody' })).status).toBe(422)
  expect((await site.post(contact, { contact: 'Stage@theatre.example' })).status).toBe(303)
  expect((await site.get(`${at}/invite-leads`)).text).toContain('value="stage@theatre.example"')
  await site.signInAs(library)
  expect((await site.get(at)).text).not.toContain('stage@theatre.example')
  for (const address of [contact, `${at}/invite-leads`]) expect((await site.get(address)).status).toBe(403)
  await site.signInAs(manager)
  expect((await site.get(at)).text).toContain('stage@theatre.example')
})
