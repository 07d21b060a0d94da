import type { NewRow, TenantDatabase } from '#platform/database/database.ts'

/** Writes down that an agency is there no longer. */
export const addEnding = (db: TenantDatabase, ending: NewRow<'partnership.agencyEnding'>) =>
  db.insertInto('partnership.agencyEnding').values(ending).execute()

/** How an agency ended; undefined where it did not. */
export const endingOf = (db: TenantDatabase, agencyId: number) =>
  db.selectFrom('partnership.agencyEnding').selectAll().where('agencyId', '=', agencyId).executeTakeFirst()

/** How some agencies ended. */
export const endingsOf = async (db: TenantDatabase, agencyIds: readonly number[]) =>
  agencyIds.length === 0
    ? []
    : db.selectFrom('partnership.agencyEnding').selectAll().where('agencyId', 'in', agencyIds).execute()

/** The first relevant agency that has not ended, if there is one. */
export const someNotEnded = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.agency as agency')
    .leftJoin('partnership.agencyEnding as ending', 'ending.agencyId', 'agency.id')
    .select('agency.id')
    .where('ending.id', 'is', null)
    .where('agency.statutory', '=', false)
    .orderBy('agency.id')
    .limit(1)
    .execute()
