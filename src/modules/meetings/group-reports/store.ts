import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import type { When } from '#platform/calendar/when.ts'
import { NotFound } from '#platform/problem.ts'

/** Writes down a report that is due, came, was excused or given up, and answers with its number. */
export const addGroupReport = (db: TenantDatabase, report: NewRow<'meetings.groupReport'>): Promise<number> =>
  db
    .insertInto('meetings.groupReport')
    .values(report)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down many at once and answers with their numbers in the same order. */
export const addGroupReports = (db: TenantDatabase, reports: NewRow<'meetings.groupReport'>[]): Promise<number[]> =>
  db
    .insertInto('meetings.groupReport')
    .values(reports)
    .returning('id')
    .execute()
    .then((rows) => rows.map(({ id }) => id))

/** Writes down what was arranged about the programme of reports, or judged of it. */
export const addProgrammeChange = (db: TenantDatabase, change: NewRow<'meetings.programmeChange'>): Promise<number> =>
  db
    .insertInto('meetings.programmeChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** A row of the programme, with the names of the group and of the board. Throws NotFound when the partnership has none of that number. */
export async function findGroupReport(db: TenantDatabase, id: number) {
  const report = await rows(db).where('report.id', '=', id).executeTakeFirst()
  if (!report) throw new NotFound()
  return report
}
export type FoundReport = Awaited<ReturnType<typeof findGroupReport>>

/** Every row of the programme for one group, board and quarter, in the order recorded. */
export const rowsOfQuarter = (db: TenantDatabase, of: { workingGroupId: number; toGroupId: number; covers: When }) =>
  rows(db)
    .where('report.workingGroupId', '=', of.workingGroupId)
    .where('report.toGroupId', '=', of.toGroupId)
    .where('report.covers', '=', of.covers)
    .orderBy('report.id')
    .execute()

/** Every row of the programme whose quarter begins between two days, for the grid: a group has at most two or three a quarter. */
export const rowsBetween = (db: TenantDatabase, from: Day, to: Day) =>
  rows(db)
    .where('report.quarterFrom', '>=', from)
    .where('report.quarterFrom', '<=', to)
    .orderBy('report.quarterFrom')
    .orderBy('group.name')
    .orderBy('report.id')
    .execute()

/** The first day of the earliest and of the latest quarter in the programme; nulls when it is empty. */
export const programmeExtent = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.groupReport')
    .select(({ fn }) => [fn.min('quarterFrom').as('first'), fn.max('quarterFrom').as('last')])
    .executeTakeFirstOrThrow()

/** What was arranged about the programme, and judged of it, oldest first. */
export const programmeChanges = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.programmeChange as change')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'change.workingGroupId')
    .selectAll('change')
    .select('group.name as board')
    .orderBy('change.id')
    .limit(200)
    .execute()

/** One thing arranged about the programme or judged of it. Throws NotFound when the partnership has none of that number. */
export const findProgrammeChange = (db: TenantDatabase, id: number) =>
  db
    .selectFrom('meetings.programmeChange')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound())

/** Reports due for which nothing has come, been excused or been given up, soonest first. */
export const reportsAwaited = (db: TenantDatabase) =>
  rows(db)
    .where('report.status', '=', 'planned')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('meetings.groupReport as answer')
            .select('answer.id')
            .whereRef('answer.workingGroupId', '=', 'report.workingGroupId')
            .whereRef('answer.toGroupId', '=', 'report.toGroupId')
            .whereRef('answer.covers', '=', 'report.covers')
            .where('answer.status', 'in', ['happened', 'withdrawn', 'missed']),
        ),
      ),
    )
    .orderBy('report.lastDay')
    .limit(300)
    .execute()

/** Rows told by a source document, and those of the quarters from a year before the period to its end: what is told of them is for the caller to choose. */
export const reportsAround = (db: TenantDatabase, period: Period) =>
  rows(db)
    .where((row) =>
      row.or([
        row('report.source', 'is not', null),
        row.and([
          row('report.quarterFrom', '>=', addMonths(period.from, -12)),
          row('report.quarterFrom', '<=', period.to),
        ]),
      ]),
    )
    .orderBy('report.id')
    .execute()

/** The boards that groups report to: those so named, or else every board. */
export const boards = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.workingGroup')
    .select(['id', 'name as says'])
    .where('kind', '=', 'board')
    .orderBy('id')
    .execute()

/** The groups that report, each with the board it reports to; boards themselves are left out. */
export const reportingGroups = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.workingGroup')
    .select(['id', 'name as says', 'reportsTo'])
    .where('kind', 'in', ['sub-group', 'task and finish', 'panel'])
    .orderBy('name')
    .execute()

/** A few rows of the programme, for the list of pages. */
export const someReports = (db: TenantDatabase) =>
  db.selectFrom('meetings.groupReport').select('id').orderBy('id', 'desc').limit(3).execute()

const rows = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.groupReport as report')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'report.workingGroupId')
    .innerJoin('partnership.workingGroup as board', 'board.id', 'report.toGroupId')
    .selectAll('report')
    .select(['group.name as group', 'board.name as board'])
