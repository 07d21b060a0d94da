import { sql } from 'kysely'
import type { TenantDatabase } from '../database/database.ts'
import { NotFound } from '../problem.ts'
import { pageLength } from '../ui/paging.tsx'

/** Somebody who signs in here: what they are, for which agency and as which person. */
export type Member = Awaited<ReturnType<typeof membersOfAgency>>[number]

/** Those who sign in for an agency, by what they are called; at most a hundred. */
export const membersOfAgency = (db: TenantDatabase, agencyId: number) =>
  members(db).where('member.agencyId', '=', agencyId).orderBy('account.name').orderBy('account.id').limit(100).execute()

/** One page of everybody who signs in here, by what they are called, and how many there are. */
export async function membersPage(db: TenantDatabase, page: number) {
  const rows = await members(db)
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('identity.membership as member')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isOne)
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The member with this account. Throws NotFound where nobody here has it, or no longer. */
export async function findMember(db: TenantDatabase, accountId: number): Promise<Member> {
  const found = await members(db).where('member.accountId', '=', accountId).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** Those of some addresses who are members here, by their address. */
export const membersCalledAt = async (db: TenantDatabase, emails: readonly string[]): Promise<Map<string, Member>> =>
  new Map(
    emails.length === 0
      ? []
      : (
          await members(db)
            .where('account.email', '=', sql<string>`any(${emails})`)
            .execute()
        ).map((member) => [member.email, member]),
  )

/** Says what members are from now on: their roles, their agency and the person they are. */
export async function changeMembers(
  db: TenantDatabase,
  changed: readonly Pick<Member, 'accountId' | 'roles' | 'agencyId' | 'personId'>[],
): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update identity.membership m set roles = array(select jsonb_array_elements_text(c.roles)), agency_id = c.agency, person_id = c.person
      from jsonb_to_recordset(${JSON.stringify(
        changed.map(({ accountId, roles, agencyId, personId }) => ({
          account: accountId,
          roles,
          agency: agencyId,
          person: personId,
        })),
      )}::jsonb) c (account int, roles jsonb, agency int, person int)
     where m.account_id = c.account`.execute(db)
}

/** The accounts that have a role, held until the end of the transaction: of two who would end the last of them, the second waits and is told. */
export const heldWithRole = async (db: TenantDatabase, role: string): Promise<number[]> =>
  (
    await db
      .selectFrom('identity.membership')
      .select('accountId')
      .where(sql<boolean>`${role} = any(roles)`)
      .orderBy('accountId')
      .forUpdate()
      .execute()
  ).map(({ accountId }) => accountId)

/** How many rooms only this account can open without an end: nobody could read what lies there once it opens them no longer. */
export async function roomsOnlyTheirs(db: TenantDatabase, accountId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct own.room)::int as count from rooms.key own
     where own.account_id = ${accountId} and own.until_on is null
       and not exists (select from rooms.key other join identity.membership m on m.account_id = other.account_id
                        where other.room = own.room and other.until_on is null and other.account_id <> own.account_id and cardinality(m.roles) > 0)`.execute(
    db,
  )
  return rows[0]!.count
}

/** A row without any role is of somebody who signs in here no longer. */
const isOne = sql<boolean>`cardinality(member.roles) > 0`

const members = (db: TenantDatabase) =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select([
      'member.accountId',
      'member.agencyId',
      'member.personId',
      'member.roles',
      'member.byInvitation',
      'member.lastHereAt',
      'account.name',
      'account.email',
    ])
    .where(isOne)
