import { sql } from 'kysely'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import type { ReadWorkbook } from '#platform/spreadsheets/spreadsheet.ts'

/** A tool that was brought in as a spreadsheet: kept as it was read, until somebody takes it in or puts it aside. */
export type ToolSpreadsheet = Omit<Row<'selfAssessment.toolSpreadsheet'>, 'sheets'> & {
  workbook: ReadWorkbook
  /** What the tool is called that it is for, a new one or one that is there. */
  tool: string
}

type New = Pick<
  NewRow<'selfAssessment.toolSpreadsheet'>,
  'toolId' | 'title' | 'name' | 'fileName' | 'broughtBy' | 'broughtAt'
>

/** Keeps a spreadsheet and answers with its number. No tool is made or changed. */
export const keepToolSpreadsheet = async (
  db: TenantDatabase,
  { sheets }: ReadWorkbook,
  spreadsheet: New,
): Promise<number> =>
  (
    await db
      .insertInto('selfAssessment.toolSpreadsheet')
      .values({
        ...spreadsheet,
        sheets: JSON.stringify(sheets.map((sheet) => ({ ...sheet, formulas: [...sheet.formulas] }))),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** One spreadsheet. Throws NotFound when the partnership has none of this number. */
export async function findToolSpreadsheet(db: TenantDatabase, id: number): Promise<ToolSpreadsheet> {
  const found = await db
    .selectFrom('selfAssessment.toolSpreadsheet as spreadsheet')
    .leftJoin('selfAssessment.tool as tool', 'tool.id', 'spreadsheet.toolId')
    .selectAll('spreadsheet')
    .select(sql<string>`coalesce(tool.title, spreadsheet.title)`.as('tool'))
    .where('spreadsheet.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const { sheets, ...spreadsheet } = found
  const kept = sheets as { name: string; rows: string[][]; formulas: string[] }[]
  return {
    ...spreadsheet,
    workbook: { sheets: kept.map((sheet) => ({ ...sheet, formulas: new Set(sheet.formulas) })) },
  }
}

/** A spreadsheet was taken in or put aside. Throws ChangedMeanwhile when somebody did either since it was read. */
export async function endToolSpreadsheet(
  db: TenantDatabase,
  { id, version }: { id: number; version: number },
  ending: { endedAs: 'taken in' | 'put aside'; endedBy: string; endedAt: Date; versionId?: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.toolSpreadsheet')
    .set({ ...ending, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('endedAs', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Those that wait to be taken in or put aside, the oldest first. At most twenty. */
export const toolSpreadsheetsWaiting = (db: TenantDatabase) =>
  db
    .selectFrom('selfAssessment.toolSpreadsheet as spreadsheet')
    .leftJoin('selfAssessment.tool as tool', 'tool.id', 'spreadsheet.toolId')
    .select(['spreadsheet.id', 'spreadsheet.fileName', 'spreadsheet.broughtBy', 'spreadsheet.name'])
    .select(sql<string>`coalesce(tool.title, spreadsheet.title)`.as('tool'))
    .where('spreadsheet.endedAs', 'is', null)
    .orderBy('spreadsheet.id')
    .limit(20)
    .execute()

/** Every tool, by its title, to choose from. */
export const toolsToPick = async (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  (await db.selectFrom('selfAssessment.tool').select(['id', 'title']).orderBy('title').execute()).map(
    ({ id, title }) => ({ id, says: title }),
  )
