import type { Period } from '#platform/calendar/period.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Draft } from './statement.ts'

/** What the chair has written so far of a report that is due; null when nothing. */
export const draftOf = (db: TenantDatabase, dueId: number): Promise<Draft | null> =>
  db
    .selectFrom('meetings.groupReportDraft')
    .selectAll()
    .where('dueId', '=', dueId)
    .executeTakeFirst()
    .then((row) => row ?? null)

/** Keeps what the chair has written. `version` is the one that was read, nought where there was none. Throws ChangedMeanwhile when somebody wrote since. */
export async function keepDraft(
  db: TenantDatabase,
  version: number,
  draft: Omit<NewRow<'meetings.groupReportDraft'>, 'version'>,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('meetings.groupReportDraft')
    .values({ ...draft, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'dueId'])
        .doUpdateSet({ ...draft, version: version + 1 })
        .where('meetings.groupReportDraft.version', '=', version),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Ends the draft of a report that is sent. Throws ChangedMeanwhile when it is not the one that was read, so that nobody sends over another's words. */
export async function endDraft(db: TenantDatabase, dueId: number, version: number): Promise<void> {
  const ended = await db
    .deleteFrom('meetings.groupReportDraft')
    .where('dueId', '=', dueId)
    .returning('version')
    .executeTakeFirst()
  if ((ended?.version ?? 0) !== version) throw new ChangedMeanwhile()
}

/** Writes down the facts of the quarter as they stood when the report was sent. */
export const addReportFacts = (db: TenantDatabase, facts: NewRow<'meetings.groupReportFact'>[]) =>
  facts.length ? db.insertInto('meetings.groupReportFact').values(facts).execute() : Promise.resolve([])

/** The facts of a report as they stood when it was sent, in order. */
export const factsOfReport = (db: TenantDatabase, reportId: number) =>
  db.selectFrom('meetings.groupReportFact').selectAll().where('reportId', '=', reportId).orderBy('id').execute()

/** The chapters a group watches over, by name. */
export const watchedBy = (db: TenantDatabase, groupId: number): Promise<string[]> =>
  db
    .selectFrom('meetings.groupWatch')
    .select('source')
    .where('workingGroupId', '=', groupId)
    .orderBy('source')
    .execute()
    .then((rows) => rows.map(({ source }) => source))

/** Says what a group watches over; what it was before stays in the history. */
export async function setWatched(db: TenantDatabase, groupId: number, sources: readonly string[]): Promise<void> {
  await db.deleteFrom('meetings.groupWatch').where('workingGroupId', '=', groupId).execute()
  if (sources.length)
    await db
      .insertInto('meetings.groupWatch')
      .values(sources.map((source) => ({ workingGroupId: groupId, source })))
      .execute()
}

/** The last report that a group gave a board before a quarter; null when there is none. */
export const reportBefore = (
  db: TenantDatabase,
  of: { workingGroupId: number; toGroupId: number; quarterFrom: string | null },
) =>
  db
    .selectFrom('meetings.groupReport')
    .select(['id', 'covers', 'nextQuarter'])
    .where('workingGroupId', '=', of.workingGroupId)
    .where('toGroupId', '=', of.toGroupId)
    .where('status', '=', 'happened')
    .where('quarterFrom', '<', of.quarterFrom as never)
    .orderBy('quarterFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((row) => row ?? null)

/** How the statutory partners were represented at the meetings a group held in a period: one row for each meeting and partner recorded. */
export const presencesDuring = (db: TenantDatabase, groupId: number, { from, to }: Period) =>
  db
    .selectFrom('meetings.meeting as meeting')
    .innerJoinLateral(
      (from_) =>
        from_
          .selectFrom('meetings.meeting as own')
          .leftJoin('meetings.meetingChange as change', 'change.meetingId', 'own.id')
          .select(['change.status', 'change.lastDay'])
          .whereRef('own.id', '=', 'meeting.id')
          .orderBy('change.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoin('meetings.attendance as row', 'row.meetingId', 'meeting.id')
    .leftJoin('partnership.agency as agency', 'agency.id', 'row.agencyId')
    .select((row) => [
      'meeting.id',
      row.fn.coalesce('last.lastDay', 'meeting.lastDay').as('heldOn'),
      'agency.shortName as agency',
      'agency.statutory',
      'row.how',
    ])
    .where('meeting.workingGroupId', '=', groupId)
    .where((row) => row(row.fn.coalesce('last.status', 'meeting.status'), '=', 'happened'))
    .where((row) => row(row.fn.coalesce('last.lastDay', 'meeting.lastDay'), '>=', from))
    .where((row) => row(row.fn.coalesce('last.lastDay', 'meeting.lastDay'), '<=', to))
    .orderBy('meeting.id')
    .orderBy('agency.id')
    .execute()
