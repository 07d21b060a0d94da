import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'

/** Writes down a series of meetings and answers with its number. */
export const addSeries = (db: TenantDatabase, series: NewRow<'meetings.meetingSeries'>): Promise<number> =>
  db
    .insertInto('meetings.meetingSeries')
    .values(series)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Changes what the series calls from now on; the meetings it called already stay as they are. Throws ChangedMeanwhile. */
export async function changeSeries(
  db: TenantDatabase,
  series: { id: number; version: number },
  changes: RowChange<'meetings.meetingSeries'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('meetings.meetingSeries')
    .set({ ...changes, version: series.version + 1 })
    .where('id', '=', series.id)
    .where('version', '=', series.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Writes down that a series was ended. Throws ChangedMeanwhile when somebody ended it already. */
export async function endSeries(doer: Doer, seriesId: number, endedOn: Day, why: string): Promise<void> {
  const written = await doer.db
    .insertInto('meetings.seriesEnd')
    .values({ seriesId, endedOn, why, ...doneBy(doer) })
    .onConflict((on) => on.columns(['partnershipId', 'seriesId']).doNothing())
    .returning('id')
    .execute()
  if (written.length === 0) throw new ChangedMeanwhile()
}

/** Writes down the days of a series on which no meeting is called, each with why. */
export const addSkips = (doer: Doer, seriesId: number, skips: { day: Day; why: string }[]) =>
  skips.length
    ? doer.db
        .insertInto('meetings.seriesSkip')
        .values(skips.map((skip) => ({ seriesId, ...skip, ...doneBy(doer) })))
        .onConflict((on) => on.columns(['partnershipId', 'seriesId', 'day']).doNothing())
        .execute()
    : Promise.resolve([])

/** One series, with the group that meets, its template and how it ended. Throws NotFound. */
export async function findSeries(db: TenantDatabase, id: number) {
  const series = await rows(db).where('series.id', '=', id).executeTakeFirst()
  if (!series) throw new NotFound()
  return series
}
export type FoundSeries = Awaited<ReturnType<typeof findSeries>>

/** Every series, those that go on first. At most two hundred. */
export const allSeries = (db: TenantDatabase) =>
  rows(db)
    .orderBy('end.endedOn', (order) => order.desc().nullsFirst())
    .orderBy('group.name')
    .orderBy('series.id')
    .limit(200)
    .execute()

/** The meetings of a series that are planned for a day from this one on, as they stand now. */
export const plannedFrom = (db: TenantDatabase, seriesId: number, day: Day) =>
  db
    .selectFrom('meetings.meeting as meeting')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.meetingChange as each')
          .select(['each.status', 'each.lastDay', 'each.happenedOn'])
          .whereRef('each.meetingId', '=', 'meeting.id')
          .orderBy('each.id', 'desc')
          .limit(1)
          .as('change'),
      (join) => join.onTrue(),
    )
    .select((row) => [
      'meeting.id',
      'meeting.version',
      'meeting.title',
      'meeting.kind',
      row.fn.coalesce('change.happenedOn', 'meeting.happenedOn').as('happenedNow'),
    ])
    .where('meeting.seriesId', '=', seriesId)
    .where((row) => row(row.fn.coalesce('change.status', 'meeting.status'), '=', 'planned'))
    .where((row) => row(row.fn.coalesce('change.lastDay', 'meeting.lastDay'), '>=', day))
    .orderBy('meeting.id')
    .limit(200)
    .execute()

/** The days of a series for which a meeting was called, whatever became of it, and those left out. */
export async function daysSettled(db: TenantDatabase, seriesId: number): Promise<Set<string>> {
  const called = await db
    .selectFrom('meetings.meeting')
    .select('seriesDay as day')
    .where('seriesId', '=', seriesId)
    .execute()
  const skipped = await skipsOf(db, seriesId)
  return new Set([...called, ...skipped].flatMap(({ day }) => day ?? []))
}

/** The days of a series that were left out, each with why. */
export const skipsOf = (db: TenantDatabase, seriesId: number) =>
  db.selectFrom('meetings.seriesSkip').selectAll().where('seriesId', '=', seriesId).orderBy('day').limit(200).execute()

const rows = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.meetingSeries as series')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'series.workingGroupId')
    .leftJoin('meetings.agendaTemplate as template', 'template.id', 'series.templateId')
    .leftJoin('meetings.seriesEnd as end', 'end.seriesId', 'series.id')
    .selectAll('series')
    .select(['group.name as body', 'template.name as template', 'end.endedOn', 'end.why as endedWhy'])
