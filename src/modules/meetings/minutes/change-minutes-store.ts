import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'
import { isOpenToWording, type MinutesState } from './minutes.ts'

/** A section as it is drafted; the section of a restricted item carries the room of the item. */
export type NewSection = {
  itemId: number | null
  place: number
  title: string
  says: string
  roomId: number | null
}

/** Begins the minutes of a meeting and answers with their number and version. Throws ChangedMeanwhile when somebody began them since. */
export async function beginMinutes(
  doer: Doer,
  meetingId: number,
  onDay: Day,
): Promise<{ id: number; version: number }> {
  const begun = await doer.db
    .insertInto('meetings.minutes')
    .values({ meetingId })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId']).doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (!begun) throw new ChangedMeanwhile()
  await addMove(doer, { minutesId: begun.id, state: 'drafted', onDay })
  return begun
}

/** Adds sections to minutes. Throws ChangedMeanwhile when somebody changed the minutes since they were read, or they are checked. */
export async function addSections(
  doer: Doer,
  minutes: { id: number; version: number },
  sections: readonly NewSection[],
): Promise<void> {
  if (sections.length === 0) return
  await raiseVersion(doer, minutes.id, minutes.version)
  const added = await doer.db
    .insertInto('meetings.minutesSection')
    .values(sections.map((section) => ({ ...section, minutesId: minutes.id, ...doneBy(doer) })))
    .returning(['id as sectionId', 'minutesId', 'itemId'])
    .execute()
  await doer.db.insertInto('meetings.minutesPart').values(added).execute()
}

/** Words a section again; what it said before stays. Throws ChangedMeanwhile when somebody worded it since it was read, or the minutes are checked. */
export async function wordSection(
  doer: Doer,
  section: {
    id: number
    minutesId: number
    version: number
    says: string
    roomId: number | null
    byName: string
    byAccount: number | null
    at: Date
  },
  says: string,
): Promise<void> {
  await raiseVersion(doer, section.minutesId)
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

/** Moves minutes on to a state, with the corrections they were agreed with; those checked keep their parts as they stand. Throws ChangedMeanwhile when somebody moved them since they were read. */
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
  if (move.state === 'checked') await keepParts(doer.db, minutes.id)
  if (corrections.length)
    await doer.db
      .insertInto('meetings.minutesCorrection')
      .values(corrections.map((says) => ({ minutesId: minutes.id, changeId, says })))
      .execute()
}

// Whoever moves the minutes on from a page they opened before is told. The row is held, so that nobody checks them meanwhile.
async function raiseVersion(doer: Doer, minutesId: number, version: number | null = null): Promise<void> {
  const { numUpdatedRows } = await doer.db
    .updateTable('meetings.minutes')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', minutesId)
    .$if(version !== null, (query) => query.where('version', '=', version))
    .executeTakeFirst()
  const last = await doer.db
    .selectFrom('meetings.minutesChange')
    .select('state')
    .where('minutesId', '=', minutesId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n || (last && !isOpenToWording(last.state))) throw new ChangedMeanwhile()
}

// The general part, then each item by the agenda of this moment, then those taken off: the order in which the chair read them.
const keepParts = (db: TenantDatabase, minutesId: number) =>
  sql`
    update meetings.minutes_part as kept set place = stood.place, number = stood.number
    from (
      select part.section_id, item.number,
        row_number() over (order by part.item_id is not null, item.number nulls last, part.section_id) as place
      from meetings.minutes_part as part
      left join (
        select id, row_number() over (order by place, id) as number
        from meetings.agenda_item
        where withdrawn_at is null
          and meeting_id = (select meeting_id from meetings.minutes where id = ${minutesId})
      ) as item on item.id = part.item_id
      where part.minutes_id = ${minutesId}
    ) as stood
    where kept.section_id = stood.section_id
  `.execute(db)

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
