import { sql } from 'kysely'
import type { TenantDatabase } from '../database/database.ts'
import type { Visit, Within } from '../visit.ts'

/** What a deed needs to know of the visit; a story or a command can give the same. */
export type Doer = Pick<Visit, 'db' | 'now'> & { who: Pick<Visit['who'], 'name' | 'accountId'> }

/**
 * Writes one deed in the same transaction as the change itself: if one is undone, so is the other.
 * `subject` is the address of what was touched; `detail` what was written. A room, or the agency whose own it is,
 * hides the line from all who may not open that.
 */
export const record = async (
  doer: Doer,
  deed: string,
  subject: string,
  detail: object = {},
  { room = null, agency = null }: Within = {},
): Promise<void> => {
  await sql`select history.add(${subject}, ${deed}, ${doer.who.name}, ${doer.who.accountId}, ${JSON.stringify(detail)}, ${doer.now}, ${room}, ${agency})`.execute(
    doer.db,
  )
}

/** The deeds done to one thing, newest first; at most a hundred. */
export const historyOf = (db: TenantDatabase, subject: string) =>
  db
    .selectFrom('history.entry')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()

/** What others did since a moment, newest first. */
export const deedsSince = (db: TenantDatabase, since: Date, most: number) =>
  db
    .selectFrom('history.entry')
    .select(['number', 'subject', 'deed', 'byName', 'byAccount', 'at'])
    .where('at', '>', since)
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
