import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { addMeetingChange } from './store.ts'

/** Writes down what became of a meeting, or nothing but that it was changed. Throws ChangedMeanwhile when somebody changed it since. */
export async function changeMeeting(
  db: TenantDatabase,
  meeting: { id: number; version: number },
  change: Omit<NewRow<'meetings.meetingChange'>, 'meetingId'> | null,
  also: { paperDays?: number } = {},
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('meetings.meeting')
    .set({ ...also, version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  if (change) await addMeetingChange(db, { meetingId: meeting.id, ...change })
}

/** Writes down from when to when and where meetings are held. The last row of each counts. */
export const addSettings = (db: TenantDatabase, settings: NewRow<'meetings.meetingSetting'>[]) =>
  settings.length ? db.insertInto('meetings.meetingSetting').values(settings).execute() : Promise.resolve([])

/** Every time and place a meeting was given, in the order they were written down. */
export const settingsOf = (db: TenantDatabase, meetingId: number) =>
  db.selectFrom('meetings.meetingSetting').selectAll().where('meetingId', '=', meetingId).orderBy('id').execute()
