import { sql } from 'kysely'
import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import type { Owner } from '#platform/module.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { allPartnerTerms } from './agencies/partner-term-store.ts'
import { partnersOn, type PartnerOfADay } from './agencies/partner-term.ts'
import { peopleWhoLeft } from './people/store.ts'
import { speakers } from './roles.ts'

export type Agency = Row<'partnership.agency'>
export type Person = Row<'partnership.person'>
/** A row offered in a list of choices. */
export type Choice = { id: number; says: string }

/** Adds an agency and answers with its number. */
export const addAgency = (db: TenantDatabase, agency: NewRow<'partnership.agency'>): Promise<number> =>
  db
    .insertInto('partnership.agency')
    .values(agency)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Adds many agencies at once and answers with their numbers in the same order. */
export const addAgencies = async (db: TenantDatabase, agencies: NewRow<'partnership.agency'>[]): Promise<number[]> => {
  const rows = await db.insertInto('partnership.agency').values(agencies).returning(['id', 'name']).execute()
  const byName = new Map(rows.map((row) => [row.name, row.id]))
  return agencies.map(({ name }) => byName.get(name)!)
}

/** Adds a person, called by their role, and answers with their number. */
export const addPerson = (db: TenantDatabase, person: NewRow<'partnership.person'>): Promise<number> =>
  db
    .insertInto('partnership.person')
    .values(person)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The agency with this number. Throws NotFound when the partnership has none. */
export async function findAgency(db: TenantDatabase, id: number): Promise<Agency> {
  const agency = await db.selectFrom('partnership.agency').selectAll().where('id', '=', id).executeTakeFirst()
  if (!agency) throw new NotFound()
  return agency
}

/** The person with this number and the name of their agency. Throws NotFound when the partnership has none. */
export async function findPerson(db: TenantDatabase, id: number) {
  const person = await db
    .selectFrom('partnership.person as person')
    .leftJoin('partnership.agency as agency', 'agency.id', 'person.agencyId')
    .selectAll('person')
    .select('agency.name as agency')
    .where('person.id', '=', id)
    .executeTakeFirst()
  if (!person) throw new NotFound()
  return person
}

/** One page of the agencies of some kinds, the partners first and schools last, with how many people each has sent, and how many agencies there are in all. */
export async function agenciesPage(db: TenantDatabase, kinds: readonly string[] | null, page: number) {
  const all = db
    .selectFrom('partnership.agency as agency')
    .$if(kinds !== null, (query) => query.where('agency.kind', 'in', kinds!))
  const rows = await all
    .selectAll('agency')
    .select((row) =>
      row
        .selectFrom('partnership.person as person')
        .whereRef('person.agencyId', '=', 'agency.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('people'),
    )
    .orderBy((row) => row('agency.kind', '=', 'school'))
    .orderBy('agency.statutory', 'desc')
    .orderBy('agency.category', (order) => order.asc().nullsFirst())
    .orderBy('agency.name')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** One page of the people, by name, with their agency and what they hold, and how many there are in all. */
export async function peoplePage(db: TenantDatabase, page: number) {
  const all = db.selectFrom('partnership.person as person')
  const rows = await all
    .leftJoin('partnership.agency as agency', 'agency.id', 'person.agencyId')
    .select(['person.id', 'person.name', 'person.accountId', 'agency.id as agencyId', 'agency.name as agency'])
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The people whom an agency has sent, by name. */
export const peopleOfAgency = (db: TenantDatabase, agencyId: number) =>
  db.selectFrom('partnership.person').select(['id', 'name']).where('agencyId', '=', agencyId).orderBy('name').execute()

/** Is there an agency of this name already? */
export const agencyNamed = (db: TenantDatabase, name: string) =>
  db
    .selectFrom('partnership.agency')
    .select('id')
    .where('name', 'ilike', name.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** The equal safeguarding partners of a day, or of any day since another: the local authority, health, the police, always in the same order. */
export const statutoryPartners = async (db: TenantDatabase, day: Day, since: Day = day): Promise<PartnerOfADay[]> =>
  partnersOn(...(await bodiesAndTerms(db)), day, since)

/** Every body that is or was a safeguarding partner, and from when until when. */
export const bodiesAndTerms = async (db: TenantDatabase) =>
  [
    await db
      .selectFrom('partnership.agency')
      .select(['id', 'name', 'shortName', 'kind'])
      .where('statutory', '=', true)
      .orderBy('id')
      .execute(),
    await allPartnerTerms(db),
  ] as const

/** The agencies of one kind that have not ended, by name. */
export const agenciesOfKind = (db: TenantDatabase, kind: string): Promise<Choice[]> =>
  db
    .selectFrom('partnership.agency as agency')
    .leftJoin('partnership.agencyEnding as ending', 'ending.agencyId', 'agency.id')
    .select(['agency.id', 'agency.name as says'])
    .where('agency.kind', '=', kind)
    .where('ending.id', 'is', null)
    .orderBy('agency.name')
    .execute()

/** Every agency to choose from, by name; those that ended come last and say so. */
export const agenciesToPick = async (db: TenantDatabase): Promise<Choice[]> =>
  (
    await db
      .selectFrom('partnership.agency as agency')
      .leftJoin('partnership.agencyEnding as ending', 'ending.agencyId', 'agency.id')
      .select(['agency.id', 'agency.name', 'ending.endedOn'])
      .orderBy((row) => row('ending.endedOn', 'is not', null))
      .orderBy('agency.name')
      .execute()
  ).map(({ id, name, endedOn }) => ({ id, says: endedOn ? `${name} (until ${inWords(addDays(endedOn, -1))})` : name }))

/** Every person to choose from, by the title of their role; those who left come last and say so. */
export const peopleToPick = async (db: TenantDatabase): Promise<Choice[]> => {
  const gone = new Set((await peopleWhoLeft(db)).map(({ personId }) => personId))
  const people = (await peopleByName(db)).map(({ id, says }) => ({ id, says: gone.has(id) ? `${says} (left)` : says }))
  return [...people.filter(({ id }) => !gone.has(id)), ...people.filter(({ id }) => gone.has(id))]
}

const peopleByName = (db: TenantDatabase): Promise<Choice[]> =>
  db.selectFrom('partnership.person').select(['id', 'name as says']).orderBy('name').execute()

const agenciesByName = (db: TenantDatabase): Promise<Choice[]> =>
  db.selectFrom('partnership.agency').select(['id', 'name as says']).orderBy('name').execute()

/** Every post to choose from, by name. */
export const postsToPick = (db: TenantDatabase): Promise<Choice[]> =>
  db.selectFrom('partnership.post').select(['id', 'name as says']).orderBy('name').execute()

/** Every group to choose from, the board first. */
export const groupsToPick = (db: TenantDatabase): Promise<Choice[]> =>
  db
    .selectFrom('partnership.workingGroup')
    .select(['id', 'name as says'])
    .orderBy((row) => row('kind', '=', 'board'), 'desc')
    .orderBy('name')
    .execute()

/** Reads the names of all posts, people, agencies and groups once; answers with a way to say any owner, '' when nobody is named. */
export async function ownerNames(db: TenantDatabase): Promise<(owner: Owner) => string> {
  const [posts, people, agencies, groups] = [
    byId(await postsToPick(db)),
    byId(await peopleByName(db)),
    byId(await agenciesByName(db)),
    byId(await groupsToPick(db)),
  ]
  return ({ postId, personId, agencyId, groupId }) =>
    (postId && posts.get(postId)) ||
    (personId && people.get(personId)) ||
    (groupId && groups.get(groupId)) ||
    (agencyId && agencies.get(agencyId)) ||
    ''
}

const byId = (rows: Choice[]) => new Map(rows.map((row) => [row.id, row.says]))

/** The account that signs in with this address, if there is one; a story links its people to them. */
export const accountOf = (db: TenantDatabase, email: string) =>
  db.selectFrom('identity.account').select('id').where('email', '=', email).executeTakeFirst()

/** Says which account a person signs in with. */
export const linkPerson = (db: TenantDatabase, personId: number, accountId: number) =>
  db.updateTable('partnership.person').set({ accountId }).where('id', '=', personId).execute()

/** The people who lead for each agency on a day: its own who sign in as its lead or as a safeguarding partner, and those of such a role who also act for it. */
export async function leadsOfAgencies(db: TenantDatabase, day: Day): Promise<{ agencyId: number; personId: number }[]> {
  const { rows } = await sql<{ agencyId: number; personId: number }>`
    with lead as (
      select member.account_id, member.person_id from identity.membership member
       where member.roles && ${sql.val([...speakers])}::text[])
    select person.agency_id, person.id as person_id from lead
      join partnership.person person on person.account_id = lead.account_id or person.id = lead.person_id
     where person.agency_id is not null
    union
    select key.agency_id, person.id from lead
      join partnership.person person on person.account_id = lead.account_id or person.id = lead.person_id
      join rooms.agency_key key on key.account_id = lead.account_id and ${day}::date between key.from_on and key.until_on
     order by 1, 2`.execute(db)
  return rows
}
