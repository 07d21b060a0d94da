import type { TenantDatabase } from '#platform/database/database.ts'

/** What the agency of an action plan is called. */
export const agencyNamed = async (db: TenantDatabase, id: number): Promise<string> =>
  (await db.selectFrom('partnership.agency').select('name').where('id', '=', id).executeTakeFirstOrThrow()).name
