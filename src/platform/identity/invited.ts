import { sql } from 'kysely'
import type { TenantDatabase } from '../database/database.ts'

/** Who in the partnership has this address, and for which agency they act; undefined when nobody here has it. */
export const memberCalledAt = (db: TenantDatabase, email: string) =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['member.accountId', 'member.agencyId', 'member.roles', 'member.byInvitation', 'account.name'])
    .where('account.email', '=', email.trim().toLowerCase())
    .where(sql<boolean>`cardinality(member.roles) > 0`)
    .executeTakeFirst()

/** Makes somebody who was asked by a letter a member with one role, acting for an agency, and answers with the number of their account. */
export async function inviteMember(
  db: TenantDatabase,
  { email, name, role, agencyId }: { email: string; name: string; role: string; agencyId: number },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`select identity.account_for(${email}, ${name}) as id`.execute(db)
  const accountId = rows[0]!.id
  await db
    .insertInto('identity.membership')
    .values({ accountId, agencyId, roles: [role], byInvitation: true })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'accountId'])
        .doUpdateSet({ agencyId, roles: [role], byInvitation: true })
        .where(sql<boolean>`cardinality(identity.membership.roles) = 0`),
    )
    .execute()
  return accountId
}

/** Gives a member one role more; whoever has it already stays as they are. */
export const addRoleTo = (db: TenantDatabase, accountId: number, role: string) =>
  db
    .updateTable('identity.membership')
    .set({ roles: sql<string[]>`array_append(roles, ${role})` })
    .where('accountId', '=', accountId)
    .where(sql<boolean>`not ${role} = any(roles)`)
    .execute()

/** Takes a role from a member again. Whoever was here by invitation alone is no longer a member: their sessions open nothing from then on. */
export async function takeRoleFrom(db: TenantDatabase, accountId: number, role: string): Promise<void> {
  await db
    .deleteFrom('identity.membership')
    .where('accountId', '=', accountId)
    .where('byInvitation', '=', true)
    .where('roles', '=', sql<string[]>`array[${role}]::text[]`)
    .execute()
  await db
    .updateTable('identity.membership')
    .set({ roles: sql<string[]>`array_remove(roles, ${role})` })
    .where('accountId', '=', accountId)
    .where(sql<boolean>`${role} = any(roles) and cardinality(roles) > 1`)
    .execute()
}
