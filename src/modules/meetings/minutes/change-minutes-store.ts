import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'
import type { MinutesState } from './minutes.ts'

/** A section as it is drafted; the section of a restricted item carries the room of the item. */
export type NewSection = {
  itemId: number | null
  place: number
  title: string
  says: string
  roomId: number | null
}

/** Begins the minutes of a meeting and answers with their number. Throws ChangedMeanwhile when somebody began them since. */
export async function beginMinutes(doer: Doer, meetingId: number, onDay: Day): Promise<number> {
  const begun = await doer.db
    .insertInto('meetings.minutes')
    .values({ meetingId })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!begun) throw new ChangedMeanwhile()
  await addMove(doer, { minutesId: begun.id, state: 'drafted', onDay })
  return begun.id
}

/** Adds sections to minutes. */
export const addSections = (doer: Doer, minutesId: number, sections: readonly NewSection[]) =>
  sections.length === 0
    ? Promise.resolve([])
    : doer.db
        .insertInto('meetings.minutesSection')
        .values(sections.map((section) => ({ ...section, minutesId, ...doneBy(doer) })))
        .execute()

/** Words a section again; what it said before stays. Throws ChangedMeanwhile when somebody worded it since it was read. */
export async function wordSection(
  doer: Doer,
  section: {
    id: number
    version: number
    says: string
    roomId: number | null
    byName: string
    byAccount: number | null
    at: Date
  },
  says: string,
): Promise<void> {
  const { numUpdatedRows } = await doer.db
    .updateTable('meetings.minutesSection')
    .set({ says, version: section.version + 1, ...doneBy(doer) })
    .where('id', '=', section.id)
    .where('version', '=', section.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  const { id: sectionId, version, says: said, roomId, byName, byAccount, at } = section
  await doer.db
    .insertInto('meetings.minutesSectionBefore')
    .values({ sectionId, version, says: said, roomId, byName, byAccount, at })
    .execute()
}

type Move = {
  state: MinutesState
  onDay: Day
  says?: string | null
  toName?: string | null
  toAccount?: number | null
  agreedMeetingId?: number | null
}

/** Moves minutes on to a state, with the corrections they were agreed with. Throws ChangedMeanwhile when somebody moved them since they were read. */
export async function moveMinutes(
  doer: Doer,
  minutes: { id: number; version: number },
  move: Move,
  corrections: readonly string[] = [],
): Promise<void> {
  const { numUpdatedRows } = await doer.db
    .updateTable('meetings.minutes')
    .set({ version: minutes.version + 1 })
    .where('id', '=', minutes.id)
    .where('version', '=', minutes.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  const changeId = await addMove(doer, { minutesId: minutes.id, ...move })
  if (corrections.length)
    await doer.db
      .insertInto('meetings.minutesCorrection')
      .values(corrections.map((says) => ({ minutesId: minutes.id, changeId, says })))
      .execute()
}

/** Puts the sections of some items, and what they said before, into the room their items were put into. */
export async function closeSections(db: TenantDatabase, itemIds: readonly number[], room: number): Promise<void> {
  const sections = await db
    .updateTable('meetings.minutesSection')
    .set({ roomId: room })
    .where('itemId', 'in', itemIds)
    .where('roomId', 'is', null)
    .returning('id')
    .execute()
  if (sections.length)
    await db
      .updateTable('meetings.minutesSectionBefore')
      .set({ roomId: room })
      .where(
        'sectionId',
        'in',
        sections.map(({ id }) => id),
      )
      .where('roomId', 'is', null)
      .execute()
}

const addMove = (doer: Doer, move: Omit<NewRow<'meetings.minutesChange'>, 'byName' | 'byAccount' | 'at'>) =>
  doer.db
    .insertInto('meetings.minutesChange')
    .values({ ...move, ...doneBy(doer) })
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)
