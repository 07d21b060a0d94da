import type { Day } from '../calendar/day.ts'
import type { Opened, TenantDatabase } from '../database/database.ts'
import type { Visit } from '../visit.ts'

/** Is what is one agency's own open to somebody? What is nobody's own always is. */
export const agencyIsOpen = ({ every, own }: Opened['agencies'], agencyId: number | null): boolean =>
  agencyId === null || every || own.includes(agencyId)

/** The one condition that guards what is an agency's own; the database's own policy asks the same. */
export const mayOpenAgency = (visit: Pick<Visit, 'agencies'>, agencyId: number | null): boolean =>
  agencyIsOpen(visit.agencies, agencyId)

/** Opens what is one agency's own to an account of another, from a day until a day: all of it, as to somebody who acts for two agencies. Answers with the key's number. */
export async function giveAgencyKey(
  db: TenantDatabase,
  agencyId: number,
  accountId: number,
  fromOn: Day,
  untilOn: Day,
): Promise<number> {
  const { id } = await db
    .insertInto('rooms.agencyKey')
    .values({ agencyId, accountId, fromOn, untilOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends a key to an agency's own: its last day is the one given, so that a day before today closes it to its holder at once. */
export const endAgencyKey = (db: TenantDatabase, agencyId: number, keyId: number, lastDay: Day) =>
  db
    .updateTable('rooms.agencyKey')
    .set({ untilOn: lastDay })
    .where('agencyId', '=', agencyId)
    .where('id', '=', keyId)
    .execute()

/** Who of others may see what is one agency's own, with the days. */
export const agencyKeysOf = (db: TenantDatabase, agencyId: number) =>
  db
    .selectFrom('rooms.agencyKey as key')
    .innerJoin('identity.account as account', 'account.id', 'key.accountId')
    .select(['key.id', 'key.accountId', 'account.name', 'key.fromOn', 'key.untilOn'])
    .where('key.agencyId', '=', agencyId)
    .orderBy('account.name')
    .orderBy('key.id')
    .execute()

/** Every key to an agency's own that opens on a day. */
export const agencyKeysOn = (db: TenantDatabase, day: Day) =>
  db
    .selectFrom('rooms.agencyKey')
    .select(['agencyId', 'accountId'])
    .where('fromOn', '<=', day)
    .where('untilOn', '>=', day)
    .execute()
