import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { AgencyChoice } from './choice.ts'

/** Writes down that the partners chose an agency, or chose it no longer, and answers with its number. */
export const addAgencyChoice = (db: TenantDatabase, choice: NewRow<'partnership.agencyChoice'>): Promise<number> =>
  db
    .insertInto('partnership.agencyChoice')
    .values(choice)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** What the partners did with some agencies, oldest first. */
export const choicesOfAgencies = async (db: TenantDatabase, agencyIds: number[]): Promise<AgencyChoice[]> =>
  agencyIds.length === 0
    ? []
    : db
        .selectFrom('partnership.agencyChoice')
        .selectAll()
        .where('agencyId', 'in', agencyIds)
        .orderBy((row) => row.fn.coalesce('firstDay', 'knownOn'))
        .orderBy('id')
        .execute()

/** What the partners did with agencies by a day, each with the agency's name, for the report. */
export const choicesUntil = (db: TenantDatabase, day: Day) =>
  db
    .selectFrom('partnership.agencyChoice as choice')
    .innerJoin('partnership.agency as agency', 'agency.id', 'choice.agencyId')
    .selectAll('choice')
    .select('agency.name as agency')
    .where((row) => row.or([row('choice.firstDay', 'is', null), row('choice.firstDay', '<=', day)]))
    .orderBy('choice.id')
    .execute()

/** Puts right what an agency is called, its heading or why it was chosen. Throws ChangedMeanwhile when somebody else did since it was read. */
export async function correctAgency(
  db: TenantDatabase,
  agency: { id: number; version: number },
  words: RowChange<'partnership.agency'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('partnership.agency')
    .set({ ...words, version: agency.version + 1 })
    .where('id', '=', agency.id)
    .where('version', '=', agency.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** How many relevant agencies stand under each heading of the schedule, by heading; those under none last. */
export const headingsOfRelevant = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.agency')
    .select((row) => ['category', row.fn.countAll<number>().as('count')])
    .where('kind', '=', 'relevant agency')
    .groupBy('category')
    .orderBy('category', (order) => order.asc().nullsLast())
    .execute()

/** The first relevant agency, if there is one. */
export const someRelevant = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.agency')
    .select('id')
    .where('kind', '=', 'relevant agency')
    .orderBy('id')
    .limit(1)
    .execute()
