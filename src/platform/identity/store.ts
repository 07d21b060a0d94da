import { createHash, randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { addDays, type Day } from '../calendar/day.ts'
import type { Abilities } from '../abilities/abilities.ts'
import type { Database, TenantDatabase } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** An idle hour ends a session, and so do twelve hours whatever happens. */
const idle = '1 hour'
const whole = '12 hours'

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** Everything the door learns in one statement: who it is, where, which rooms are open, and which agencies' own. */
export type Entered = {
  accountId: number
  name: string
  email: string
  personId: number | null
  agencyId: number | null
  roles: string[]
  lastHereAt: Date | null
  partnershipId: number
  slug: string
  partnershipName: string
  shortName: string
  clockStandsOn: string | null
  rooms: number[]
  agencies: number[]
  everyAgency: boolean
}

/**
 * Lets a visitor in: from here to the end of the transaction it is their partnership's and the role's that can see nothing else. Whoever
 * has one of the roles named there sees what is any agency's own. Null when the session has ended, or they are no member any more.
 */
export async function enter(
  tx: Transaction<Tables>,
  token: string,
  now: Date,
  { everyAgencyRoles }: Pick<Abilities, 'everyAgencyRoles'>,
): Promise<Entered | null> {
  const { rows } = await sql<Entered>`
    select entered.*, set_config('role', 'app', true) from identity.enter(${hashOf(token)}, ${now}, ${idle}::interval, ${whole}::interval, ${[...everyAgencyRoles]}::text[]) entered`.execute(
    tx,
  )
  return rows[0] && isMember(rows[0]) ? rows[0] : null
}

/** Whoever has no role here is no member any more; the row is kept because what they did stays theirs. */
export const isMember = ({ roles }: { roles: readonly string[] }): boolean => roles.length > 0

/** Begins a session in one partnership and answers with the secret for the cookie, which is kept nowhere. */
export async function beginSession(
  { kysely }: Database,
  accountId: number,
  partnershipId: number,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.partnership_id', ${String(partnershipId)}, true)`.execute(tx)
    const before = await tx
      .selectFrom('identity.membership')
      .select('lastHereAt')
      .where('accountId', '=', accountId)
      .where('partnershipId', '=', partnershipId)
      .executeTakeFirst()
    await tx
      .updateTable('identity.membership')
      .set({ lastHereAt: now })
      .where('accountId', '=', accountId)
      .where('partnershipId', '=', partnershipId)
      .execute()
    await tx
      .deleteFrom('identity.session')
      .where('startedAt', '<', sql<Date>`${now}::timestamptz - ${whole}::interval`)
      .execute()
    await tx
      .insertInto('identity.session')
      .values({
        tokenHash: hashOf(token),
        accountId,
        partnershipId,
        startedAt: now,
        seenAt: now,
        lastVisitAt: before?.lastHereAt ?? null,
      })
      .execute()
  })
  return token
}

export const endSession = ({ kysely }: Database, token: string) =>
  kysely.deleteFrom('identity.session').where('tokenHash', '=', hashOf(token)).execute()

/** Ends every session of the account, wherever it is signed in. */
export const endEverySession = ({ kysely }: Database, accountId: number) =>
  kysely.deleteFrom('identity.session').where('accountId', '=', accountId).execute()

export const accountByEmail = ({ kysely }: Database, email: string) =>
  kysely.selectFrom('identity.account').selectAll().where('email', '=', email.trim().toLowerCase()).executeTakeFirst()

export type Membership = {
  accountId: number
  partnershipId: number
  partnership: string
  slug: string
  roles: string[]
}

/** The partnerships an account belongs to. Asked before anybody is inside the wall, so through a function of the database's owner. */
export const membershipsOf = async ({ kysely }: Database, accountId: number): Promise<Membership[]> => {
  const { rows } = await sql<Membership>`select * from identity.memberships_of(${accountId})`.execute(kysely)
  return rows.filter(isMember)
}

/** The people to sign in as, for the sample alone. */
export type SampleAccount = { email: string; name: string; slug: string; partnership: string; roles: string[] }
export const sampleAccounts = async ({ kysely }: Database): Promise<SampleAccount[]> => {
  const accounts = await kysely
    .selectFrom('identity.account')
    .select(['id', 'email', 'name'])
    .where('sample', '=', true)
    .orderBy('id')
    .execute()
  const { rows } =
    await sql<Membership>`select m.* from unnest(${sql.val(accounts.map((account) => account.id))}::int[]) a, identity.memberships_of(a) m`.execute(
      kysely,
    )
  return rows.flatMap((row) => {
    const account = accounts.find(({ id }) => id === row.accountId)
    return account
      ? [{ email: account.email, name: account.name, slug: row.slug, partnership: row.partnership, roles: row.roles }]
      : []
  })
}

/** Makes an account and says what it is in a partnership. Answers with its number. */
export async function addAccount(
  database: Database,
  account: { email: string; name: string; passwordHash: string | null; sample?: boolean },
  membership: { partnershipId: number; roles: string[]; personId?: number; agencyId?: number },
): Promise<number> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.partnership_id', ${String(membership.partnershipId)}, true)`.execute(tx)
    const { id } = await tx
      .insertInto('identity.account')
      .values({ ...account, email: account.email.trim().toLowerCase() })
      .onConflict((conflict) => conflict.column('email').doUpdateSet({ name: account.name }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('identity.membership')
      .values({ accountId: id, ...membership })
      .onConflict((conflict) =>
        conflict.columns(['partnershipId', 'accountId']).doUpdateSet({ roles: membership.roles }),
      )
      .execute()
    return id
  })
}

/** Says which person, of which agency, an account is; used when people are entered after their accounts. */
export const nameMember = (db: TenantDatabase, accountId: number, personId: number, agencyId: number | null) =>
  db.updateTable('identity.membership').set({ personId, agencyId }).where('accountId', '=', accountId).execute()

/** Says for which agency an account acts from now on; null for none. */
export const actsForAgency = (db: TenantDatabase, accountId: number, agencyId: number | null) =>
  db.updateTable('identity.membership').set({ agencyId }).where('accountId', '=', accountId).execute()

/** Whoever acted for one agency acts for another from now on: the one took the place of the other. */
export const actForTheNext = (db: TenantDatabase, from: number, to: number) =>
  db.updateTable('identity.membership').set({ agencyId: to }).where('agencyId', '=', from).execute()

/** Ends what an account may do in this partnership: from its next page on it has no role, no agency and no key here. What it did stays. */
export async function endAccess(db: TenantDatabase, accountId: number, today: Day): Promise<void> {
  await db
    .updateTable('identity.membership')
    .set({ roles: [], agencyId: null, personId: null })
    .where('accountId', '=', accountId)
    .execute()
  const untilOn = addDays(today, -1)
  await db
    .updateTable('rooms.key')
    .set({ untilOn })
    .where('accountId', '=', accountId)
    .where((row) => row.or([row('untilOn', 'is', null), row('untilOn', '>', untilOn)]))
    .execute()
  await db
    .updateTable('rooms.agencyKey')
    .set({ untilOn })
    .where('accountId', '=', accountId)
    .where('untilOn', '>', untilOn)
    .execute()
}

/** Everybody who signs in here and has a role, by what they are called, with their agency; at most a thousand. */
export const membersByName = (db: TenantDatabase) =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['member.accountId', 'member.agencyId', 'member.roles', 'account.name'])
    .where(sql<boolean>`cardinality(member.roles) > 0`)
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(1000)
    .execute()

/** Keeps a new password's hash for an account. */
export const keepPassword = ({ kysely }: Database, accountId: number, passwordHash: string) =>
  kysely.updateTable('identity.account').set({ passwordHash }).where('id', '=', accountId).execute()

/** The accounts that act for some agencies, to whom a letter for an agency goes. */
export const accountsActingFor = (db: TenantDatabase, agencies: readonly number[]) =>
  agencies.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('identity.membership')
        .select(['accountId', 'agencyId', 'roles'])
        .where('agencyId', 'in', agencies)
        .execute()

/** Counts failed attempts of the last quarter of an hour, by the address tried and by where it came from. */
export async function recentFailures({ kysely }: Database, email: string, origin: string, now: Date) {
  const since = sql<Date>`${now}::timestamptz - interval '15 minutes'`
  const { rows } = await sql<{ byEmail: number; byOrigin: number }>`
    select count(*) filter (where email_hash = ${hashOf(email)}) as by_email, count(*) filter (where origin_hash = ${hashOf(origin)}) as by_origin
      from identity.sign_in_attempt where at > ${since}`.execute(kysely)
  return rows[0]!
}

export async function noteFailure({ kysely }: Database, email: string, origin: string, now: Date) {
  await kysely
    .deleteFrom('identity.signInAttempt')
    .where('at', '<', sql<Date>`${now}::timestamptz - interval '15 minutes'`)
    .execute()
  await kysely
    .insertInto('identity.signInAttempt')
    .values({ emailHash: hashOf(email), originHash: hashOf(origin), at: now })
    .execute()
}
