import { expect, test } from 'vitest'
import { addAction } from '../src/modules/plans/store.ts'
import { addAgency, addPerson } from '../src/modules/partnership/index.ts'
import { contents } from '../src/contents.ts'
import { morningLetterOf } from '../src/morning-letter.ts'
import type { Day } from '../src/platform/calendar/day.ts'
import { asPartnership } from '../src/platform/database/database.ts'
import { record } from '../src/platform/history/history.ts'
import { writeLettersOf, writeMorningLetters } from '../src/platform/letters/write-letters.ts'
import type { Deadline, Module } from '../src/platform/module.ts'
import { addRoom, giveKey } from '../src/platform/rooms/rooms.ts'
import { told } from './told.ts'
import { world, type World } from './world.ts'

/** A Tuesday. */
const today: Day = '2026-06-16'

const write = (site: World, day: Day = today, modules = contents) =>
  site.inside(({ db, partnership, now }) =>
    writeLettersOf({ db, partnership, today: day, now }, morningLetterOf(modules)),
  )

const lettersOf = (site: World) =>
  site.inside((visit) => visit.db.selectFrom('mail.letter').selectAll().orderBy('id').execute())
const letterTo = async (site: World, account: number) =>
  (await lettersOf(site)).findLast((letter) => letter.toAccount === account)

/** Two agencies with a lead each, the safeguarding partner of the first, and an action of the first agency's lead that fell due on a day. */
async function twoAgencies(due: Day) {
  const site = await world({ today })
  const made = await site.inside(async ({ db }) => {
    const agency = (name: string) =>
      addAgency(db, { name, shortName: name, kind: 'health', statutory: name === 'Health body' })
    const [first, second] = [await agency('Health body'), await agency('Hospital')]
    const person = (name: string, agencyId: number) => addPerson(db, { name, agencyId })
    return { first, second, lead: await person('Lead nurse', first), other: await person('Other lead', second) }
  })
  const lead = await site.as('agency lead', { agencyId: made.first, personId: made.lead })
  const other = await site.as('agency lead', { agencyId: made.second, personId: made.other })
  const partner = await site.as('safeguarding partner', { agencyId: made.first })
  const manager = await site.as('business manager')
  const raise = (title: string, changes: object) =>
    site.inside(({ db }) => addAction(db, { title, due, raisedOn: '2026-01-01', ...changes }))
  return { site, ...made, leadAccount: lead, other, partner, manager, raise }
}

test('each gets their own list: the owner what is theirs, the office what nobody answers for, nobody else anything', async () => {
  const { site, lead, leadAccount, other, partner, manager, raise } = await twoAgencies('2026-06-23')
  const owned = await raise('Train the nurses', { ownerPersonId: lead })
  await raise('Find a new venue', {})
  await write(site)
  const mine = await letterTo(site, leadAccount)
  expect(mine?.body).toContain(`DUE SOON\n\nTrain the nurses\n  Due 23 June 2026, in 7 days.\n  /actions/${owned}\n`)
  expect(mine?.body).not.toContain('Find a new venue')
  expect(mine?.subject).toMatch(/: 1 due soon$/)
  const theOffice = await letterTo(site, manager)
  expect(theOffice?.body).toContain('Find a new venue')
  expect(theOffice?.body).toContain('nobody else answers for it')
  expect(theOffice?.body).not.toContain('Train the nurses')
  expect(await letterTo(site, other)).toBeUndefined()
  expect(await letterTo(site, partner)).toBeUndefined()
})

test('what has an owner who cannot sign in stands on the list of the office, and is lost to nobody', async () => {
  const { site, first, manager, raise } = await twoAgencies('2026-06-23')
  const nobody = await site.inside(({ db }) => addPerson(db, { name: 'Left last year', agencyId: first }))
  await raise('Write the guidance', { ownerPersonId: nobody })
  await write(site)
  expect((await letterTo(site, manager))?.body).toContain('Write the guidance')
})

test('on a day that is no step of it, nothing is said; with nothing to say, no letter is written', async () => {
  const { site, lead, raise } = await twoAgencies('2026-06-24')
  await raise('Train the nurses', { ownerPersonId: lead })
  expect(await write(site)).toBe(0)
  expect(await lettersOf(site)).toEqual([])
})

test('what stays late is told to the partner’s lead of that agency and of no other, and both letters say so', async () => {
  const { site, lead, leadAccount, partner, other, raise } = await twoAgencies('2026-06-06')
  const theirs = await site.as('safeguarding partner', {
    agencyId: await site.inside(({ db }) =>
      addAgency(db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true }),
    ),
  })
  const action = await raise('Train the nurses', { ownerPersonId: lead })
  await write(site)
  expect((await letterTo(site, leadAccount))?.body).toContain('The lead of the agency is told today too.')
  const told = await letterTo(site, partner)
  expect(told?.body).toContain('LATE FOR LONG, AND PUT TO YOU\n\nTrain the nurses')
  expect(told?.body).toContain('whoever answers for it is told that you are told')
  expect(told?.body).toContain(`/actions/${action}`)
  expect(await letterTo(site, theirs)).toBeUndefined()
  expect(await letterTo(site, other)).toBeUndefined()
  const chased = await site.inside((visit) =>
    visit.db.selectFrom('letters.chase').selectAll().where('at', '=', `/actions/${action}`).orderBy('id').execute(),
  )
  expect(chased.map(({ accountId, at, toldAs }) => [accountId, at, toldAs])).toEqual([
    [leadAccount, `/actions/${action}`, 'owner'],
    [partner, `/actions/${action}`, 'lead'],
  ])
})

test('a second run of one day writes nothing, and of two at once only one writes', async () => {
  const { site, lead, raise } = await twoAgencies('2026-06-23')
  await raise('Train the nurses', { ownerPersonId: lead })
  const both = await Promise.all([write(site), write(site)])
  expect(both.toSorted()).toEqual([1, null])
  expect(await write(site)).toBeNull()
  expect(await lettersOf(site)).toHaveLength(1)
})

test('whoever asks for their letter early gets no second one in the morning', async () => {
  const { site, lead, first, raise } = await twoAgencies('2026-06-23')
  await raise('Train the nurses', { ownerPersonId: lead })
  await site.as('agency lead', { agencyId: first, personId: lead, name: 'A second account of the lead' })
  expect((await site.get('/you/letters/today')).text).toContain('Train the nurses')
  expect((await site.post('/you/letters/today/send', {})).status).toBe(303)
  expect((await site.post('/you/letters/today/send', {})).status).toBe(422)
  expect(await lettersOf(site)).toHaveLength(1)
  expect(await write(site)).toBe(1)
  expect(await lettersOf(site)).toHaveLength(2)
})

test('a person who chose only what is late hears of that, who left a chapter out hears nothing of it, and who chose none gets none', async () => {
  const { site, lead, first, raise } = await twoAgencies('2026-06-23')
  await raise('Train the nurses', { ownerPersonId: lead })
  await raise('Long since due', { ownerPersonId: lead, due: '2026-06-15' })
  const all = contents.filter(({ deadlines, waiting }) => deadlines.length + waiting.length).map(({ name }) => name)
  const choose = async (often: string, kinds: string[]) => {
    const account = await site.as('agency lead', { agencyId: first, personId: lead })
    const answers = { often, weekday: 'Tuesday', kinds, version: '0' }
    expect((await site.post('/you/letters', answers)).status).toBe(303)
    return account
  }
  const onlyLate = await choose('only late', all)
  const withoutPlans = await choose(
    'every working day',
    all.filter((name) => name !== 'plans'),
  )
  const none = await choose('none', all)
  const weekly = await choose('weekly', all)
  await write(site)
  expect((await letterTo(site, onlyLate))?.body).toContain('Long since due')
  expect((await letterTo(site, onlyLate))?.body).not.toContain('Train the nurses')
  expect(await letterTo(site, withoutPlans)).toBeUndefined()
  expect(await letterTo(site, none)).toBeUndefined()
  expect((await letterTo(site, weekly))?.body).toContain('Everything on your list')
})

test('what waits on somebody is said once, not every day, and again after the days agreed', async () => {
  const site = await world({ today, modules: [...contents, chapter('waiting-test', [], '/actions')] })
  const modules = [...contents, chapter('waiting-test', [], '/actions')]
  expect(await write(site, '2026-06-16', modules)).toBe(1)
  expect(await write(site, '2026-06-17', modules)).toBe(0)
  expect(await write(site, '2026-06-22', modules)).toBe(0)
  expect(await write(site, '2026-06-23', modules)).toBe(1)
})

/** A chapter whose sources give everything to everybody, so that nothing but the letter's own guard stands in the way. */
const chapter = (name: string, deadlines: Deadline[], waits?: string): Module => ({
  name,
  routes: [],
  abilities: [],
  facts: [],
  searchable: [],
  deadlines: [async () => deadlines],
  waiting: waits ? [async () => [{ title: 'Something waits', at: waits, says: '' }]] : [],
  stories: { hull: async () => {}, northport: async () => {} },
})
const due = (at: string, title: string, changes: Partial<Deadline> = {}): Deadline => ({
  name: `${at}#${title}`,
  title,
  at,
  due: '2026-06-15',
  lastDay: '2026-06-15',
  waitsOn: 'Somebody',
  says: '',
  why: [],
  ...changes,
})

test('even of a chapter that gives too much, a letter holds nothing that its reader could not open: by ability, by room, by address', async () => {
  const site = await world({ today })
  const personId = await site.inside(({ db }) => addPerson(db, { name: 'Lead nurse' }))
  const lead = await site.as('agency lead', { personId })
  const author = await site.as('agency lead', { personId, name: 'An author with a key' })
  const manager = await site.as('business manager')
  const room = await site.inside(async ({ db }) => {
    const number = await addRoom(db, 'A case room')
    await giveKey(db, number, author, '2026-06-01', today)
    return number
  })
  const owner = { personId }
  const modules = [
    ...contents,
    chapter('too-much', [
      due('/reviews/1', 'Violet title of a review', { owner }),
      due('/reviews/1/room', 'Marigold title in a room', { owner, room }),
      due('/nowhere/1', 'Tulip title of no page', { owner }),
      due('/actions/1', 'Daisy title of an action', { owner }),
    ]),
  ]
  await write(site, today, modules)
  const [toLead, toAuthor, toManager] = await Promise.all([lead, author, manager].map((each) => letterTo(site, each)))
  expect(toLead?.body).toContain('Daisy')
  expect(toLead?.body).not.toMatch(/Violet|Marigold|Tulip|case room/)
  // Whoever holds the key is told that there is something, and no more.
  expect(toAuthor?.body).toContain('Something in a case room\n')
  expect(toAuthor?.body).not.toMatch(/Violet|Marigold|Tulip/)
  // The owner may not open the review, so the office, which may, is told; the room stays shut to it.
  expect(toManager?.body).toContain('Violet')
  expect(toManager?.body).not.toMatch(/Marigold|case room|Tulip/)
  await write(site, '2026-06-22', modules)
  expect((await letterTo(site, author))?.body).not.toContain('case room')
  // What was chased in a room is seen in the room alone.
  const seen = await asPartnership(site.database, site.partnership.id, (db) =>
    db.selectFrom('letters.chase').select('at').where('at', 'like', '%room%').execute(),
  )
  expect(seen).toEqual([])
})

test('two with one role are told each of their own agency’s dates alone, even by a chapter that asks nothing; who sees every agency’s is told of any', async () => {
  const { site, first, second, lead, leadAccount, other, manager } = await twoAgencies('2026-06-23')
  const agencies = [first, second]
  for (const agency of agencies)
    await site.inside((visit) => record(visit, 'return asked for', '/things/1', {}, { agency }))
  const leads = await site.inside(({ db }) =>
    db.selectFrom('partnership.person').select(['id', 'agencyId']).where('agencyId', 'in', agencies).execute(),
  )
  // The first source tells of what the database gives it; the second of everything, to everybody.
  const given: Module['deadlines'][number] = async ({ db }) =>
    (await db.selectFrom('history.entry').selectAll().where('deed', '=', 'return asked for').execute()).map((row) =>
      due('/actions/1', `Violet ${row.forAgencyId}.`, {
        owner: { personId: leads.find(({ agencyId }) => agencyId === row.forAgencyId)!.id },
      }),
    )
  const everything = async () =>
    agencies.map((agency) => due(`/actions/${agency}`, `Daisy ${agency}.`, { agency, owner: { personId: lead } }))
  const opens = { name: 'moderate', says: '', roles: ['business manager'], opensEveryAgency: true as const }
  const returns = { ...chapter('returns', []), abilities: [opens], deadlines: [given, everything] }
  await write(site, today, [...contents, returns])
  const flowersTo = async (account: number) => (await letterTo(site, account))?.body.match(/(Violet|Daisy) \d+/g) ?? []
  expect(await flowersTo(leadAccount)).toEqual([`Violet ${first}`, `Daisy ${first}`])
  expect(await flowersTo(other)).toEqual([`Violet ${second}`])
  // Whose it is may not see the other agency's, so it stands on the list of the office, which here may see every agency's.
  expect(await flowersTo(manager)).toEqual([`Daisy ${second}`])
  const chased = (own: number[]) =>
    asPartnership(
      site.database,
      site.partnership.id,
      (db) =>
        db
          .selectFrom('letters.chase')
          .select('forAgencyId')
          .distinct()
          .where('at', '=', `/actions/${second}`)
          .execute(),
      { agencies: { every: false, own } },
    )
  expect(await chased([second])).toEqual([{ forAgencyId: second }])
  expect(await chased([first])).toEqual([])
})

test('no letter of a sample names anything of the other, holds a full address, or tells of a case', async () => {
  for (const sample of ['hull', 'northport'] as const) {
    const site = await told(sample)
    const written = await lettersOf(site)
    expect(written.length).toBeGreaterThan(0)
    for (const { body, subject } of written.filter(({ kind }) => kind === 'morning')) {
      expect(`${subject} ${body}`).not.toContain(sample === 'hull' ? 'Northport' : 'Hull')
      expect(body).not.toMatch(/https?:/)
      expect(body).not.toMatch(/criminal|inquest|family proceedings|Case room of/i)
    }
  }
})

test('every line of a letter in a sample leads to a page that its reader may open', async () => {
  const site = await told('northport')
  const written = (await lettersOf(site)).filter(({ kind }) => kind === 'morning').slice(0, 40)
  const members = await site.inside((visit) => visit.db.selectFrom('identity.membership').selectAll().execute())
  let tried = 0
  for (const letter of written) {
    const member = members.find(({ accountId }) => accountId === letter.toAccount)!
    await site.signInAs(letter.toAddress)
    for (const [, address] of letter.body.matchAll(/^ {2}(\/\S+)$/gm)) {
      expect((await site.get(address!)).status, `${member.roles.join()} at ${address}`).toBe(200)
      tried += 1
    }
  }
  expect(tried).toBeGreaterThan(20)
})

test('the job writes once the hour has come, on working days alone, and only where the clock runs', async () => {
  const { site, lead, raise } = await twoAgencies('2026-06-23')
  await raise('Train the nurses', { ownerPersonId: lead })
  const at = (day: Day, hour: string) =>
    writeMorningLetters(morningLetterOf(contents), {
      today: () => day,
      now: () => new Date(`${day}T${hour}:00+01:00`),
    }).work(site.database, {})
  await at(today, '09:00')
  expect(await lettersOf(site)).toEqual([])
  await site.database.kysely
    .updateTable('tenancy.partnership')
    .set({ clockStandsOn: null })
    .where('id', '=', site.partnership.id)
    .execute()
  await at('2026-06-13', '09:00')
  await at(today, '06:59')
  expect(await lettersOf(site)).toEqual([])
  await at(today, '07:00')
  await at(today, '07:10')
  expect(await lettersOf(site)).toHaveLength(1)
  await site.database.kysely
    .updateTable('tenancy.partnership')
    .set({ clockStandsOn: today })
    .where('id', '=', site.partnership.id)
    .execute()
})

test('the manager settles the steps; the rule before stays in sight, and of two who settle at once the second is told', async () => {
  const site = await world({ today })
  const answers = {
    before: '14, 3',
    onTheDay: 'no',
    after: '2',
    thenEvery: '',
    countsIn: 'working days',
    tellLeadAfter: '5',
    waitingAgain: '10',
    workingDaysOnly: 'yes',
    hour: '8',
    why: 'Agreed by the board',
  }
  expect((await site.post('/letters/settle', { ...answers, version: '0', before: '14, x' })).status).toBe(422)
  expect((await site.post('/letters/settle', { ...answers, version: '0' })).status).toBe(303)
  expect((await site.post('/letters/settle', { ...answers, version: '0' })).status).toBe(409)
  const page = (await site.get('/letters')).text
  expect(page).toContain('A date is in a letter 14, 3 working days before, and 2 working days after.')
  expect(page).toContain('Settled by')
  expect(page).toContain('Agreed by the board')
  await site.as('agency lead')
  expect((await site.get('/letters')).status).toBe(403)
  expect((await site.get('/letters/settle')).status).toBe(403)
})

test('the office sees who got how much and what was chased, and what it may not open has no title there', async () => {
  const { site, lead, raise } = await twoAgencies('2026-06-23')
  const action = await raise('Train the nurses', { ownerPersonId: lead })
  await write(site)
  const page = (await site.get('/letters')).text
  expect(page).toContain('The agency lead')
  expect(page).not.toContain('Train the nurses')
  const chased = (await site.get('/letters/chased')).text
  expect(chased).toContain('Train the nurses')
  expect(chased).toContain('7 days before')
  expect((await site.get(`/actions/${action}`)).text).toContain(
    'Put to The agency lead in a letter on 16 June 2026, 7 days before.',
  )
  const other = await world({ today })
  expect((await other.get('/letters/chased')).text).not.toContain('Train the nurses')
  expect((await other.get('/letters')).text).toContain('No morning letter has been written yet.')
})
