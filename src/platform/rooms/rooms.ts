import type { Day } from '../calendar/day.ts'
import type { TenantDatabase } from '../database/database.ts'
import type { Visit } from '../visit.ts'

/** Opens a new room and gives its number. Nobody can enter it until a key is given. */
export async function addRoom(db: TenantDatabase, says: string): Promise<number> {
  const { id } = await db.insertInto('rooms.room').values({ says }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Lets one account into a room, from a day until a day or until further notice. */
export const giveKey = (db: TenantDatabase, room: number, accountId: number, fromOn: Day, untilOn: Day | null = null) =>
  db.insertInto('rooms.key').values({ room, accountId, fromOn, untilOn }).execute()

/** Who may open a room, with the days. */
export const keysOf = (db: TenantDatabase, room: number) =>
  db
    .selectFrom('rooms.key as key')
    .innerJoin('identity.account as account', 'account.id', 'key.accountId')
    .select(['account.name', 'key.fromOn', 'key.untilOn'])
    .where('key.room', '=', room)
    .orderBy('account.name')
    .execute()

/** The one condition that guards whatever lies in a room; the database's own policy asks the same. */
export const mayOpen = (visit: Visit, room: number | null): boolean => room === null || visit.rooms.includes(room)
