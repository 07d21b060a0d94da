import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'

/** Puts right what a person is called, where letters reach them or their agency. Throws ChangedMeanwhile when somebody else did since they were read. */
export async function correctPerson(
  db: TenantDatabase,
  person: { id: number; version: number },
  words: RowChange<'partnership.person'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('partnership.person')
    .set({ ...words, version: person.version + 1 })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Writes down that a person left, or came back. */
export const addLeaving = (db: TenantDatabase, leaving: NewRow<'partnership.personLeaving'>) =>
  db.insertInto('partnership.personLeaving').values(leaving).execute()

/** When a person left and came back, oldest first. */
export const leavingsOf = (db: TenantDatabase, personId: number) =>
  db.selectFrom('partnership.personLeaving').selectAll().where('personId', '=', personId).orderBy('id').execute()

/** When anybody left or came back, the last row of each person. */
export const lastLeavings = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.personLeaving as leaving')
    .innerJoin('partnership.person as person', 'person.id', 'leaving.personId')
    .selectAll('leaving')
    .select('person.name as person')
    .distinctOn('leaving.personId')
    .orderBy('leaving.personId')
    .orderBy('leaving.id', 'desc')
    .execute()

/** The people who left and did not come back. */
export const peopleWhoLeft = async (db: TenantDatabase) =>
  (await lastLeavings(db)).filter(({ kind }) => kind === 'left')

/** Ends some seats of a person by their numbers. */
export const endSeats = (db: TenantDatabase, seatIds: readonly number[], untilOn: When) =>
  db.updateTable('partnership.membership').set({ untilOn }).where('id', 'in', seatIds).execute()

/** Writes down that some delegations were ended early, all on one day. */
export const endDelegations = (
  db: TenantDatabase,
  endings: readonly { delegationId: number; endedOn: Day; reason: string; knownOn: Day }[],
) => db.insertInto('partnership.delegationEnding').values(endings).execute()

/** Writes down changes of several posts at once. */
export const addPostChanges = (db: TenantDatabase, changes: NewRow<'partnership.postChange'>[]) =>
  db.insertInto('partnership.postChange').values(changes).execute()

/** Writes down changes of several groups at once. */
export const addGroupChanges = (db: TenantDatabase, changes: NewRow<'partnership.groupChange'>[]) =>
  db.insertInto('partnership.groupChange').values(changes).execute()
