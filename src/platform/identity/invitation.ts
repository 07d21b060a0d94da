import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { addDays } from '../calendar/day.ts'
import type { Row, TenantDatabase } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { ChangedMeanwhile, NotFound } from '../problem.ts'
import type { Visit } from '../visit.ts'
import { hashOf, type Entered } from './store.ts'

export type Invitation = Row<'identity.invitation'>

/** For how many days the address in a letter opens, the day it was written not counted. */
const days = 14

/** Who is invited, to what, and where they are led when they accepted. */
export type NewInvitation = Pick<Invitation, 'email' | 'name' | 'roles' | 'personId'> & {
  agencyId: number | null
  leadsTo?: string
}

/** Keeps invitations and answers with their numbers and the secrets of their addresses in the same order; the secrets are kept nowhere. Nobody is a member by it. */
export async function addInvitations(
  { db, who, now, today }: Pick<Visit, 'db' | 'who' | 'now' | 'today'>,
  invited: readonly NewInvitation[],
): Promise<{ id: number; secret: string }[]> {
  if (invited.length === 0) return []
  const secrets = invited.map(() => newSecret())
  const rows = await db
    .insertInto('identity.invitation')
    .values(
      invited.map(({ agencyId, ...each }, place) => ({
        ...each,
        forAgencyId: agencyId,
        invitedBy: who.name,
        invitedAt: now,
        tokenHash: hashOf(secrets[place]!),
        untilOn: addDays(today, days),
      })),
    )
    .returning(['id', 'tokenHash'])
    .execute()
  const byHash = new Map(rows.map((row) => [row.tokenHash, row.id]))
  return secrets.map((secret) => ({ id: byHash.get(hashOf(secret))!, secret }))
}

/** Makes the addresses of invitations that wait afresh, for another fortnight, and answers with the secrets by their numbers; those before open nothing any more. */
export async function renewInvitations(
  { db, today }: Pick<Visit, 'db' | 'today'>,
  waiting: readonly { id: number; leadsTo: string }[],
): Promise<ReadonlyMap<number, string>> {
  const secrets = new Map(waiting.map(({ id }) => [id, newSecret()]))
  if (waiting.length === 0) return secrets
  const hashes = waiting.map(({ id }) => hashOf(secrets.get(id)!))
  await sql`
    update identity.invitation i set token_hash = fresh.hash, leads_to = fresh.leads_to, until_on = ${addDays(today, days)}, version = i.version + 1
      from unnest(${waiting.map(({ id }) => id)}::int[], ${hashes}::text[], ${waiting.map(({ leadsTo }) => leadsTo)}::text[]) fresh (id, hash, leads_to)
     where i.id = fresh.id and i.accepted_at is null and i.ended_at is null`.execute(db)
  return secrets
}

/** The invitation with this number that waits to be accepted. Throws NotFound where there is none, or it waits no longer. */
export async function findInvitation(db: TenantDatabase, id: number): Promise<Invitation> {
  const found = await waiting(db).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** Whoever was invited to act for some agencies and has not accepted, the first invited first. */
export const invitationsFor = (db: TenantDatabase, agencies: readonly number[]): Promise<Invitation[]> =>
  agencies.length === 0
    ? Promise.resolve([])
    : waiting(db)
        .where('forAgencyId', '=', sql<number>`any(${agencies})`)
        .orderBy('id')
        .execute()

/** Whoever was invited at one of these addresses and has not accepted. */
export const invitationsAt = (db: TenantDatabase, emails: readonly string[]): Promise<Invitation[]> =>
  emails.length === 0
    ? Promise.resolve([])
    : waiting(db)
        .where('email', '=', sql<string>`any(${emails})`)
        .orderBy('id')
        .execute()

/** Everybody who was invited and has not accepted, the first invited first; at most two hundred. */
export const invitationsWaiting = (db: TenantDatabase) =>
  waiting(db).orderBy('invitedAt').orderBy('id').limit(200).execute()

/** Puts right the address or the name of somebody who has not accepted. Throws ChangedMeanwhile when it was changed since it was read. */
export const correctInvitation = (
  db: TenantDatabase,
  invitation: Invitation,
  to: Pick<Invitation, 'email' | 'name'>,
): Promise<void> => changeInvitation(db, invitation, to)

/** Takes an invitation back: the address in its letter opens nothing any more. Throws ChangedMeanwhile when it was changed since it was read. */
export const endInvitation = (
  { db, who, now }: Pick<Visit, 'db' | 'who' | 'now'>,
  invitation: Invitation,
  endedBecause: string,
): Promise<void> => changeInvitation(db, invitation, { endedAt: now, endedBy: who.name, endedBecause, tokenHash: null })

/** What the holder of an invitation is asked, and where. */
export type EnteredByInvitation = Pick<
  Entered,
  | 'email'
  | 'name'
  | 'roles'
  | 'agencyId'
  | 'personId'
  | 'partnershipId'
  | 'slug'
  | 'partnershipName'
  | 'shortName'
  | 'clockStandsOn'
> & { invitationId: number; leadsTo: string; invitedBy: string }

/** Lets in whoever holds the address of an invitation, to see what they are asked; null when it opens nothing. From here on the transaction sees one partnership. */
export async function enterByInvitation(
  tx: Transaction<Tables>,
  secret: string,
  now: Date,
): Promise<EnteredByInvitation | null> {
  const { rows } = await sql<EnteredByInvitation>`
    select entered.* from identity.enter_by_invitation(${hashOf(secret)}, ${now}) entered`.execute(tx)
  return rows[0] ?? null
}

/** Uses an invitation up and answers with the account that is a member now; null where that cannot be. From here on the transaction is the app's and can see nothing else. */
export async function acceptInvitation(
  tx: Transaction<Tables>,
  secret: string,
  now: Date,
  firstPassword: string | null,
): Promise<number | null> {
  const { rows } = await sql<{ account: number | null }>`
    select accepted.account, set_config('role', 'app', true) from identity.accept_invitation(${hashOf(secret)}, ${now}, ${firstPassword}) accepted (account)`.execute(
    tx,
  )
  return rows[0]?.account ?? null
}

const newSecret = () => randomBytes(32).toString('base64url')

const waiting = (db: TenantDatabase) =>
  db.selectFrom('identity.invitation').selectAll().where('acceptedAt', 'is', null).where('endedAt', 'is', null)

async function changeInvitation(
  db: TenantDatabase,
  { id, version }: Invitation,
  to: Partial<Pick<Invitation, 'email' | 'name' | 'endedAt' | 'endedBy' | 'endedBecause' | 'tokenHash'>>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('identity.invitation')
    .set({ ...to, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('acceptedAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}
