import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { TenantDatabase } from '../database/database.ts'
import type { Visit } from '../visit.ts'

/** Opens a new room and gives its number. Nobody can enter it until a key is given. */
export async function addRoom(db: TenantDatabase, says: string): Promise<number> {
  const { id } = await db.insertInto('rooms.room').values({ says }).returning('id').executeTakeFirstOrThrow()
  return id
}

/**
 * Opens a new room with this visitor inside from today until further notice, so that what they close away in the same breath stays open
 * to them. A story has no account and is let into every room anyway.
 */
export async function openRoomFor(
  visit: Pick<Visit, 'db' | 'today'> & { who: Pick<Visit['who'], 'accountId'> },
  says: string,
): Promise<number> {
  const room = await addRoom(visit.db, says)
  if (visit.who.accountId !== null) await giveKey(visit.db, room, visit.who.accountId, visit.today)
  await sql`select set_config('app.rooms', (coalesce(tenancy.open_rooms(), '{}'::int[]) || ${room}::int)::text, true)`.execute(
    visit.db,
  )
  return room
}

/** Ends a key: its last day is the one given, so that a day before today closes the room to its holder at once. */
export const endKey = (db: TenantDatabase, room: number, keyId: number, lastDay: Day) =>
  db.updateTable('rooms.key').set({ untilOn: lastDay }).where('room', '=', room).where('id', '=', keyId).execute()

/** Lets one account into a room, from a day until a day or until further notice. */
export const giveKey = (db: TenantDatabase, room: number, accountId: number, fromOn: Day, untilOn: Day | null = null) =>
  db.insertInto('rooms.key').values({ room, accountId, fromOn, untilOn }).execute()

/** Who may open a room, with the days. */
export const keysOf = (db: TenantDatabase, room: number) =>
  db
    .selectFrom('rooms.key as key')
    .innerJoin('identity.account as account', 'account.id', 'key.accountId')
    .select(['key.id', 'key.accountId', 'account.name', 'key.fromOn', 'key.untilOn'])
    .where('key.room', '=', room)
    .orderBy('account.name')
    .execute()

/** The one condition that guards whatever lies in a room; the database's own policy asks the same. */
export const mayOpen = (visit: Visit, room: number | null): boolean => room === null || visit.rooms.includes(room)
