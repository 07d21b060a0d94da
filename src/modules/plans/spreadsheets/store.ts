import { sql } from 'kysely'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import type { KnownSheet } from './sheet.ts'

/** A spreadsheet that came back: kept as it was read, until somebody takes it in or puts it aside. */
export type Spreadsheet = Omit<Row<'plans.spreadsheet'>, 'lines'> & { sheet: KnownSheet; plan: string }

/** Keeps a spreadsheet that came back and answers with its number. Nothing of the plan is changed. */
export const keepSpreadsheet = async (
  db: TenantDatabase,
  { sheet, ...spreadsheet }: Omit<NewRow<'plans.spreadsheet'>, 'lines' | 'layoutId'> & { sheet: KnownSheet },
): Promise<number> =>
  (
    await db
      .insertInto('plans.spreadsheet')
      .values({ ...spreadsheet, layoutId: sheet.layoutId, lines: JSON.stringify(sheet) })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** One spreadsheet with the title of its plan. Throws NotFound when the partnership has no such spreadsheet. */
export async function findSpreadsheet(db: TenantDatabase, id: number): Promise<Spreadsheet> {
  const found = await db
    .selectFrom('plans.spreadsheet as spreadsheet')
    .innerJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'spreadsheet.partnershipId').onRef('plan.id', '=', 'spreadsheet.planId'),
    )
    .selectAll('spreadsheet')
    .select('plan.title as plan')
    .where('spreadsheet.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const { lines, ...spreadsheet } = found
  return { ...spreadsheet, sheet: lines as KnownSheet }
}

/** A spreadsheet was taken in or put aside. Throws ChangedMeanwhile when somebody did either since it was read. */
export async function endSpreadsheet(
  db: TenantDatabase,
  { id, version }: { id: number; version: number },
  ending: { endedAs: 'taken in' | 'put aside'; endedBy: string; endedAt: Date; changed?: number; added?: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('plans.spreadsheet')
    .set({ ...ending, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('endedAs', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** The spreadsheets of a plan that came back, the latest first; without what was in them. At most twenty. */
export const spreadsheetsOf = (db: TenantDatabase, planId: number) =>
  db
    .selectFrom('plans.spreadsheet')
    .select(['id', 'fileName', 'broughtBy', 'broughtAt', 'endedAs', 'endedBy', 'endedAt', 'changed', 'added'])
    .where('planId', '=', planId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

/** Those that wait to be taken in or put aside, the oldest first. At most twenty. */
export const spreadsheetsWaiting = (db: TenantDatabase) =>
  db
    .selectFrom('plans.spreadsheet as spreadsheet')
    .innerJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'spreadsheet.partnershipId').onRef('plan.id', '=', 'spreadsheet.planId'),
    )
    .select(['spreadsheet.id', 'spreadsheet.fileName', 'spreadsheet.broughtBy', 'plan.title as plan'])
    .where('spreadsheet.endedAs', 'is', null)
    .orderBy('spreadsheet.id')
    .limit(20)
    .execute()

/** Holds the actions of a plan as they are until the end of this transaction, so that nobody changes one between reading and saving. */
export const holdActions = (db: TenantDatabase, planId: number) =>
  sql`select id from plans.action where plan_id = ${planId} order by id for update`.execute(db)
