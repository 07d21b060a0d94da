import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Explained } from './departure.ts'

/** Writes down why a departure is let be, and until when. */
export const addExplanation = (db: TenantDatabase, explained: NewRow<'partnership.arrangementsDepartureExplained'>) =>
  db.insertInto('partnership.arrangementsDepartureExplained').values(explained).execute()

/** What was written to explain departures from some provisions, oldest first. */
export const explanationsOf = (db: TenantDatabase, provisionIds: readonly number[]): Promise<Explained[]> =>
  provisionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('partnership.arrangementsDepartureExplained')
        .selectAll()
        .where('provisionId', 'in', provisionIds)
        .orderBy('id')
        .execute()

/** How patiently practice is held against the arrangements: what was set last; null when nobody has set it. */
export const watchInUse = async (db: TenantDatabase) =>
  (await db
    .selectFrom('partnership.arrangementsWatch')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** Sets how patiently practice is held against the arrangements. What was set before stays. */
export const setWatch = (db: TenantDatabase, watch: NewRow<'partnership.arrangementsWatch'>) =>
  db.insertInto('partnership.arrangementsWatch').values(watch).execute()
