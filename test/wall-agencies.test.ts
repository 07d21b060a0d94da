import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { contents } from '../src/contents.ts'
import { addAgency } from '../src/modules/partnership/index.ts'
import { endAgencyKey, giveAgencyKey, mayOpenAgency } from '../src/platform/agencies/agencies.ts'
import { packPartnership, takeInPartnership } from '../src/platform/archive/archive.ts'
import { asPartnership, openEverything, type Opened, type TenantDatabase } from '../src/platform/database/database.ts'
import { addEvidence, theShelf } from '../src/platform/evidence/evidence.ts'
import { deedsSince, historyOf, record } from '../src/platform/history/history.ts'
import { verifyHistory } from '../src/platform/history/verify.ts'
import { makeSecretAddress } from '../src/platform/identity/secret-address.ts'
import type { Module } from '../src/platform/module.ts'
import { ChangedMeanwhile } from '../src/platform/problem.ts'
import { find, titlesOf } from '../src/platform/search/search.ts'
import type { Visit } from '../src/platform/visit.ts'
import { enterByAddress } from '../src/platform/identity/secret-address.ts'
import { page } from '../src/platform/web/route.tsx'
import { world, type World } from './world.ts'

const today = '2026-06-16'

/** Whose rows the database gives to whoever forgets to ask, in every table that holds what is an agency's own and in the functions of search. */
async function given(db: TenantDatabase, subject = '/things/1'): Promise<Record<string, number[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'for_agency_id'
     where c.relkind = 'r' and n.nspname <> 'search' order by 1`.execute(db)
  const seen: Record<string, number[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ agency: number }>`
      select distinct for_agency_id as agency from ${sql.raw(name)} where for_agency_id is not null order by 1`.execute(
      db,
    )
    if (rows.length) seen[name] = rows.map(({ agency }) => agency)
  }
  const visit = { db, who: { abilities: new Set(['be signed in']) } } as unknown as Visit
  const agencies = (texts: string[]) => [...new Set(texts.flatMap((text) => text.match(/\d+$/) ?? []))].map(Number)
  const found = agencies((await find(visit, 'marigold')).map(({ title }) => title))
  if (found.length) seen['search.find'] = found.toSorted((one, other) => one - other)
  const titled = agencies([...(await titlesOf(visit, ['/own-things/1', '/own-things/2'])).values()])
  if (titled.length) seen['search.titles'] = titled.toSorted((one, other) => one - other)
  const since = (await deedsSince(db, new Date(0), 100)).map(({ deed }) => deed)
  expect((await historyOf(db, subject)).map(({ deed }) => deed)).toEqual(since.filter((deed) => deed.startsWith('own')))
  return seen
}

const everywhere = ['evidence.file', 'history.entry', 'letters.chase', 'search.find', 'search.titles']
const of = (...agencies: number[]) => Object.fromEntries(everywhere.map((name) => [name, agencies]))

/** A chapter that checks nothing: its page says what the database gives, whoever asks; scrutineers may moderate every return. */
const careless: Module = {
  name: 'careless',
  routes: [
    page({
      path: '/careless',
      may: 'be signed in',
      show: async (visit) => ({ title: 'Careless', body: `<<${btoa(JSON.stringify(await given(visit.db)))}>>` }),
    }),
  ],
  abilities: [{ name: 'moderate', says: 'Moderate every return', roles: ['scrutineer'], opensEveryAgency: true }],
  facts: [],
  deadlines: [],
  waiting: [],
  searchable: [],
  stories: { hull: async () => {}, northport: async () => {} },
}

/** Two agencies, each with a file, a line of history, a line of a letter and words to search for that are its own. */
async function twoAgencies() {
  const site = await world({ today, modules: [...contents, careless] })
  const own = await site.inside(async (visit) => {
    const add = (name: string) => addAgency(visit.db, { name, shortName: name, kind: 'health', statutory: false })
    const agencies = [await add('Hospital'), await add('College')]
    for (const agency of agencies) {
      const file = { name: 'own.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(`own ${agency}`) }
      await addEvidence(visit, '/things/1', 'be signed in', file, { agency })
      await record(visit, `own ${agency}`, '/things/1', {}, { agency })
      await visit.db
        .insertInto('letters.chase')
        .values({
          day: today,
          accountId: 1,
          name: 'own',
          at: '/things/1',
          toldAs: 'owner',
          step: '',
          forAgencyId: agency,
        })
        .execute()
    }
    return agencies as [number, number]
  })
  await withWords(site, own)
  const sees = async () => {
    const { text } = await site.get('/careless')
    const [, said] = text.match(/&lt;&lt;(\S+)(?:>>|&gt;&gt;)/) ?? []
    return JSON.parse(atob(said!)) as Record<string, number[]>
  }
  return { site, first: own[0], second: own[1], sees }
}

/** Searchable rows of two agencies, kept by the trigger that every searchable table has; the second changed hands. */
const withWords = ({ database, partnership }: World, [first, second]: [number, number]) =>
  database.script(`begin;
    create temp table own_thing (partnership_id int, id int, title text, for_agency_id int) on commit drop;
    create trigger own_thing_words after insert or update or delete on own_thing
      for each row execute function search.keep('own thing', '/own-things/', 'be signed in', 'title', 'title');
    insert into own_thing values (${partnership.id}, 1, 'marigold ${first}', ${first}), (${partnership.id}, 2, 'marigold', ${first});
    update own_thing set for_agency_id = ${second}, title = 'marigold ${second}' where id = 2;
    commit;`)

test('with no check of the program at all, whoever acts for an agency gets its own and nothing of another’s, by any route', async () => {
  const { site, first, second, sees } = await twoAgencies()
  await site.as('trainer', { agencyId: first })
  expect(await sees()).toEqual(of(first))
  await site.as('agency lead', { agencyId: second })
  expect(await sees()).toEqual(of(second))
  await site.as('agency lead')
  expect(await sees()).toEqual({})
})

test('a role that may do something with every agency’s own sees all of it; another partnership’s nothing', async () => {
  const { site, first, second, sees } = await twoAgencies()
  await site.as(['trainer', 'scrutineer'])
  expect(await sees()).toEqual(of(first, second))
  const other = await twoAgencies()
  await other.site.as('scrutineer')
  expect(await other.sees()).toEqual(of(other.first, other.second))
})

test('a key opens another agency’s own from its first day to its last, and no longer once it is ended', async () => {
  const { site, first, second, sees } = await twoAgencies()
  const peer = await site.as('agency lead', { agencyId: second })
  const key = await site.inside(({ db }) =>
    giveAgencyKey(db, {
      agencyId: first,
      accountId: peer,
      fromOn: '2026-06-18',
      untilOn: '2026-06-20',
      because: 'One lead for both',
      givenBy: 'The manager',
    }),
  )
  for (const [day, seen] of [
    ['2026-06-17', of(second)],
    ['2026-06-18', of(first, second)],
    ['2026-06-20', of(first, second)],
    ['2026-06-21', of(second)],
  ] as const) {
    await site.goOnTo(day)
    expect(await sees(), day).toEqual(seen)
  }
  await site.goOnTo('2026-06-19')
  const ended = { endedOn: '2026-06-19', endedBy: 'The manager', endedBecause: 'Another lead came' } as const
  await site.inside(({ db }) => endAgencyKey(db, key, ended))
  expect(await sees()).toEqual(of(second))
  await expect(site.inside(({ db }) => endAgencyKey(db, key, ended))).rejects.toThrow(ChangedMeanwhile)
  const keys = await site.inside(({ db }) => db.selectFrom('rooms.agencyKey').selectAll().execute())
  expect(keys).toMatchObject([{ id: key, untilOn: '2026-06-18', saidUntil: '2026-06-20', ...ended }])
})

test('by a secret address, and where nothing was said of agencies, nothing of an agency’s own is seen; not even the maker’s', async () => {
  const { site, first } = await twoAgencies()
  const account = await site.as(['agency lead', 'scrutineer'], { agencyId: first })
  const secret = await site.inside((visit) =>
    makeSecretAddress({ ...visit, who: { ...visit.who, accountId: account } }, '/a-calendar'),
  )
  const bySecret = await site.database.kysely.transaction().execute(async (tx) => {
    expect((await enterByAddress(tx, secret))?.accountId).toBe(account)
    return given(tx as TenantDatabase)
  })
  expect(bySecret).toEqual({})
  expect(await asPartnership(site.database, site.partnership.id, (db) => given(db))).toEqual({})
  site.signedOut()
  expect((await site.get('/careless')).text).not.toContain('evidence.file')
})

test('nothing can be written among another agency’s own, and no file of it opens', async () => {
  const { site, first, second } = await twoAgencies()
  const file = await site.inside(
    async ({ db }) =>
      (await db.selectFrom('evidence.file').select('id').where('forAgencyId', '=', first).executeTakeFirstOrThrow()).id,
  )
  const as = (opened: Partial<Opened>) =>
    asPartnership(
      site.database,
      site.partnership.id,
      (db) => db.updateTable('evidence.file').set({ forAgencyId: second }).where('id', '=', file).execute(),
      opened,
    )
  await expect(as({ agencies: { every: false, own: [first] } })).rejects.toThrow(/row-level security/)
  for (const [agencyId, status] of [
    [first, 200],
    [second, 404],
  ] as const) {
    await site.as('agency lead', { agencyId })
    expect((await site.get(`/files/${file}`)).status).toBe(status)
  }
})

test('a line that is an agency’s own stands in the chain with its agency, and cannot be made everybody’s unseen', async () => {
  const { site, first } = await twoAgencies()
  await site.inside((visit) => record(visit, 'own 0', '/things/2'))
  expect(await site.inside(({ db }) => verifyHistory(db))).toEqual({ lines: 3, broken: null })
  await site.database.script(
    `update history.entry set for_agency_id = null where partnership_id = ${site.partnership.id} and for_agency_id = ${first}`,
  )
  expect((await site.inside(({ db }) => verifyHistory(db))).broken?.number).toBe(1)
})

test('an archive holds what is every agency’s own, and taken in again it is each agency’s alone and its history holds', async () => {
  const { site, first, second } = await twoAgencies()
  const packed = await site.inside(({ db }) =>
    packPartnership(db, site.partnership.id, theShelf(), new Date(0), () => {}),
  )
  const copy = await takeInPartnership(site.database, packed, `${site.slug}-copy`, theShelf(), () => {})
  const as = (opened: Partial<Opened>) =>
    asPartnership(site.database, copy, async (db) => (await given(db))['history.entry'], opened)
  expect(await as({ agencies: { every: false, own: [second] } })).toEqual([second])
  expect(await as({ agencies: { every: true, own: [] } })).toEqual([first, second])
  const verdict = await asPartnership(site.database, copy, async (db) => {
    await openEverything(db)
    return verifyHistory(db)
  })
  expect(verdict).toEqual({ lines: 2, broken: null })
})

test.each([
  ['nobody’s own, with nothing open', null, { every: false, own: [] }, true],
  ['the own of an agency that is open', 4, { every: false, own: [3, 4] }, true],
  ['the own of another agency', 5, { every: false, own: [3, 4] }, false],
  ['any agency’s own, with every one open', 5, { every: true, own: [] }, true],
] as const)('%s is open or not', (_, agency, agencies, is) => {
  expect(mayOpenAgency({ agencies }, agency)).toBe(is)
})
