import { sql, type Insertable, type Kysely, type Selectable, type Transaction, type Updateable } from 'kysely'
import type { Tables } from './tables.ts'

/** The ground the program stands on: PostgreSQL inside this process, or a server. */
export type Database = {
  kind: 'embedded' | 'server'
  kysely: Kysely<Tables>
  /** Runs a script of several statements; used by migrations and by nothing that a visitor can reach. */
  script: (text: string) => Promise<void>
  /** One statement or script of a library that brings its own SQL (the job queue), never in the middle of a transaction of ours. */
  raw: (text: string, values?: unknown[]) => Promise<{ rows: any[] }>
  close: () => Promise<void>
}

/** A transaction behind the tenant wall. Only `enter`, `asPartnership` and `asPublic` make one, so a query outside a tenant does not compile. */
export type TenantDatabase = Transaction<Tables> & { readonly [behindTheWall]: true }
declare const behindTheWall: unique symbol

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>
export type RowChange<T extends keyof Tables> = Updateable<Tables[T]>

/** What is open within a partnership beyond what everybody there sees: some rooms, and what is some agencies' own or every agency's. */
export type Opened = { rooms: readonly number[]; agencies: { every: boolean; own: readonly number[] } }

/** Runs `work` as one partnership, with what is given open: row level security hides every other partnership's rows. */
export const asPartnership = <T>(
  { kysely }: Database,
  partnershipId: number,
  work: (db: TenantDatabase) => Promise<T>,
  opened: Partial<Opened> = {},
): Promise<T> =>
  kysely.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'app', true), set_config('app.partnership_id', ${String(partnershipId)}, true),
      ${opening(opened)}`.execute(tx)
    return work(tx as TenantDatabase)
  })

/** Runs `work` for the public site: a role that can read published editions and nothing else. */
export const asPublic = <T>(
  { kysely }: Database,
  partnershipId: number,
  work: (db: TenantDatabase) => Promise<T>,
): Promise<T> =>
  kysely.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'public_reader', true), set_config('app.partnership_id', ${String(partnershipId)}, true)`.execute(
      tx,
    )
    return work(tx as TenantDatabase)
  })

/** Opens this, and nothing else, for the rest of the transaction or until the next such call: what is asked for then is what somebody sees to whom this is open. */
export const openOnly = async (db: TenantDatabase, opened: Partial<Opened>): Promise<void> => {
  await sql`select ${opening(opened)}`.execute(db)
}

/** From here on this transaction is another partnership's, with this open and nothing else: for whoever went into another by a code, and comes back. */
export const goInto = async (db: TenantDatabase, partnershipId: number, opened: Opened): Promise<void> => {
  await sql`select set_config('app.partnership_id', ${String(partnershipId)}, true), ${opening(opened)}`.execute(db)
}

/** Opens every room and every agency's own in the partnership this transaction is in, and answers with them: for exports and for telling the samples, never for a visit. */
export async function openEverything(db: TenantDatabase): Promise<Opened> {
  const rooms = (await db.selectFrom('rooms.room').select('id').execute()).map((room) => room.id)
  const opened = { rooms, agencies: { every: true, own: [] } }
  await openOnly(db, opened)
  return opened
}

/**
 * For the rest of this transaction the server plans each statement once for whatever values come, not anew for each: for a page whose
 * one large statement is answered from an index in less time than it takes to plan.
 */
export const planOnce = async (db: TenantDatabase): Promise<void> => {
  await sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(db)
}

const opening = ({ rooms = [], agencies = { every: false, own: [] } }: Partial<Opened>) =>
  sql`set_config('app.rooms', ${`{${rooms.join(',')}}`}, true), set_config('app.agencies', ${`{${agencies.own.join(',')}}`}, true),
      set_config('app.every_agency', ${agencies.every ? 'yes' : ''}, true)`
