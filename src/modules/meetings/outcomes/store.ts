import type { TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'
import type { OutcomeKind } from './outcome.ts'

/** What the rows of an outcome need of their item: its number, the room it lies in and how many wordings there were when it was read. */
export type OutcomeOf = { id: number; roomId: number | null; outcomeVersion: number }

/** Writes down what came of an item as its next wording; those before stay. Throws ChangedMeanwhile when somebody wrote one since it was read. */
export async function writeOutcome(
  doer: Doer,
  item: OutcomeOf,
  outcome: { kind: OutcomeKind; says: string | null; decisionId?: number | null; actionAt?: string | null },
): Promise<void> {
  const number = item.outcomeVersion + 1
  const { numUpdatedRows } = await doer.db
    .updateTable('meetings.agendaItem')
    .set({ outcomeVersion: number })
    .where('id', '=', item.id)
    .where('outcomeVersion', '=', item.outcomeVersion)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  await doer.db
    .insertInto('meetings.itemOutcome')
    .values({ itemId: item.id, number, roomId: item.roomId, ...outcome, ...doneBy(doer) })
    .execute()
}

/** Adds a note to an item. Nobody's note takes the place of another's. */
export const addNote = (doer: Doer, item: Pick<OutcomeOf, 'id' | 'roomId'>, says: string) =>
  doer.db
    .insertInto('meetings.itemNote')
    .values({ itemId: item.id, says, roomId: item.roomId, ...doneBy(doer) })
    .execute()

/** The notes on the items of a meeting, in the order they were written; those of closed rooms are left out. */
export const notesOfMeeting = (db: TenantDatabase, meetingId: number) =>
  db
    .selectFrom('meetings.itemNote as note')
    .innerJoin('meetings.agendaItem as item', 'item.id', 'note.itemId')
    .select(['note.id', 'note.itemId', 'note.says', 'note.byName', 'note.at'])
    .where('item.meetingId', '=', meetingId)
    .orderBy('note.id')
    .limit(1000)
    .execute()

/** Every wording of what came of an item, newest first. */
export const outcomesOf = (db: TenantDatabase, itemId: number) =>
  db
    .selectFrom('meetings.itemOutcome')
    .selectAll()
    .where('itemId', '=', itemId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()

/** The notes on one item, in the order they were written. */
export const notesOf = (db: TenantDatabase, itemId: number) =>
  db.selectFrom('meetings.itemNote').selectAll().where('itemId', '=', itemId).orderBy('id').limit(500).execute()
