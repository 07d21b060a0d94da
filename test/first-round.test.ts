import { expect, test } from 'vitest'
import { createAccount } from '../src/command/create-account.ts'
import { fillVersion } from '../src/modules/self-assessment/tools/content-store.ts'
import { smallTool } from '../src/modules/self-assessment/tools/tool.examples.ts'
import { addTool, publishVersion } from '../src/modules/self-assessment/tools/tool-store.ts'
import { givenIn } from '../src/modules/self-assessment/returns/answering/asked-world.examples.ts'
import { realClock } from '../src/platform/calendar/clock.ts'
import { addDays, inWords } from '../src/platform/calendar/day.ts'
import { asPartnership } from '../src/platform/database/database.ts'
import { sendLettersOf } from '../src/platform/mail/send-letters.ts'
import { atADesk } from './at-a-desk.ts'
import { browserOfItsOwn } from './browser-of-its-own.ts'
import { postOffice } from './post-office.ts'
import { world, type World } from './world.ts'

const password = 'four plain random words'

test('a manager whom the command made invites leads for those asked, launches, and a lead who came by the letter sends in', async () => {
  const { database, app, slug: other, faults } = await world()
  const office = await postOffice()
  const slug = `f${other.slice(1)}`
  const manager = `manager@${slug}.example`
  const caller = { cwd: '/', print: () => {}, tell: () => {}, line: async () => password }
  const made = ['--partnership', slug, '--named', 'Coast Partnership', '--email', manager, '--name', 'Business manager']
  expect(await createAccount.run([...made, '--role', 'business manager'], caller, database)).toBe(0)
  const { id } = await database.kysely
    .selectFrom('tenancy.partnership')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const sendAll = () => sendLettersOf(database, id, office.way, 'https://coast.example')
  const addressIn = (address: string) =>
    /https:\/\/coast\.example(\/invited\/[\w-]{43})/.exec(office.to(address).at(-1)?.text ?? '')?.[1] ?? 'none came'

  const theirs = browserOfItsOwn(app, faults)
  const desk = atADesk(theirs as unknown as World)
  expect((await theirs.post('/sign-in', { email: manager, password })).to).toBe('/')
  for (const name of ['Harbour Homes', 'Hill Library', 'Canal Museum'])
    await desk.fill('/agencies/add', {
      'What is the agency called?': name,
      'What do people call it?': name,
      'What kind of agency is it?': 'Relevant agency',
      'Under which heading of the schedule': 'Miscellaneous',
      'Why was it chosen?': 'It works with children',
    })
  const versionId = await asPartnership(database, id, async (db) => {
    const tool = await addTool(db, { title: 'Section 11', about: null }, { name: '2026', begunOn: realClock.today() })
    await fillVersion(db, tool.versionId, smallTool)
    await publishVersion(db, tool.versionId, realClock.today())
    return tool.versionId
  })
  const round = await desk.fill('/self-assessment/open-round', {
    'What is the round called?': 'The first round',
    'Who is asked?': 'Agencies',
    'Which tool do they answer?': 'Section 11',
    'Whom do you put on the list?': ['Relevant agencies'],
    'When is it launched?': inWords(realClock.today()),
    'When are returns due?': inWords(addDays(realClock.today(), 42)),
  })
  expect(versionId).toBeGreaterThan(0)
  expect(await desk.read(`${round}/launch`)).toContain('3 get no letter')

  // Two of three are invited, by one press.
  const form = givenRows((await theirs.get(`${round}/invite-leads`)).text)
  // By name: the museum first, then the homes.
  const [first, second] = Object.keys(form.names)
  const harbour = `harbour@${slug}.example`
  const museum = `museum@${slug}.example`
  const rows = await theirs.post(`${round}/invite-leads`, {
    ...form.names,
    leads: [idIn(second!), idIn(first!)],
    [second!.replace('-name', '-email')]: harbour,
    [first!.replace('-name', '-email')]: museum,
  })
  expect(rows.status, rows.text.slice(0, 3000)).toBe(303)
  await sendAll()
  const early = addressIn(harbour)
  expect(early).toMatch(/^\/invited\//)
  expect(await desk.read(`${round}/launch`)).toContain('1 gets no letter')
  expect(await desk.read(`${round}/launch`)).toContain('2 were invited to lead')

  // The launch writes to them with a new address; the one before opens nothing.
  await desk.fill(`${round}/launch`, { 'What are those asked told?': 'Please answer.' })
  await sendAll()
  const launched = addressIn(harbour)
  expect(launched).not.toBe(early)
  expect(office.to(harbour).at(-1)!.text).toContain('Please answer.')
  const leads = browserOfItsOwn(app, faults)
  expect((await leads.get(early)).status).toBe(404)
  const shown = await leads.get(launched)
  expect(shown.text).toContain('Coast Partnership')
  expect(shown.headers.get('referrer-policy')).toBe('no-referrer')
  expect((await leads.post(launched, { password: 'short' })).status).toBe(422)
  const accepted = await leads.post(launched, { password })
  expect(accepted.to).toMatch(/^\/self-assessment\/returns\/\d+$/)
  expect((await leads.get(launched)).status).toBe(404)

  // They answer and send in.
  const own = accepted.to
  const part = /href="([^"]*\/parts\/\d+)"/.exec((await leads.get(own)).text)![1]!
  const given = givenIn((await leads.get(part)).text)
  expect((await leads.post(part, { ...given, go: 'leave' })).status).toBe(303)
  const ownDesk = atADesk(leads as unknown as World)
  await ownDesk.fill(`${own}/send-in`, {
    'If something is missing': 'Send it in as it is',
    'Why is it sent in as it is?': 'The first time, to see how it goes',
  })
  expect(await desk.read(round)).toContain('Invited to lead, not accepted yet')
  expect((await desk.rowsOn(round, 'returns')).join('\n')).toMatch(/On time|Returned/)

  // From then on they sign in as everybody does, and another agency's return is not there.
  const later = browserOfItsOwn(app, faults)
  expect((await later.post('/sign-in', { email: harbour, password })).to).toBe('/')
  const all = (await desk.linksTo(round)).filter((href) => /\/returns\/\d+$/.test(href))
  const others = [...new Set(all)].filter((href) => href !== own)
  expect(others).toHaveLength(2)
  for (const address of others) expect((await later.get(address)).status).toBe(404)
  expect(faults).toEqual([])
  await office.close()
})

const idIn = (name: string) => /^leads-(\d+)-name$/.exec(name)![1]!
const givenRows = (html: string) => ({
  names: Object.fromEntries(
    [...html.matchAll(/name="(leads-\d+-name)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  ),
})
