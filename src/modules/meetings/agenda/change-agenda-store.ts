import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Origin, Purpose } from './agenda-item.ts'

/** What an item says, without the numbers of its place. */
export type ItemWords = {
  title: string
  purpose: Purpose
  about?: string | null
  presenterPostId?: number | null
  presenterPersonId?: number | null
  presenterAgencyId?: number | null
  presenter?: string | null
  becauseSays?: string | null
  becauseAt?: string | null
}
export type NewItem = ItemWords & { minutes: number; origin: Origin; carriedFrom?: number | null; room?: number | null }

/** Who did it and when, as every row of a change keeps it. */
export const doneBy = (doer: Doer) => ({ byName: doer.who.name, byAccount: doer.who.accountId, at: doer.now })

/** Puts items at the end of an agenda, in the order given, and answers with their numbers. The words of one with a room lie in that room. */
export async function addItems(doer: Doer, meetingId: number, items: NewItem[]): Promise<number[]> {
  if (items.length === 0) return []
  const { last } = await doer.db
    .selectFrom('meetings.agendaItem')
    .select(({ fn, val }) => fn.coalesce(fn.max('place'), val(0)).as('last'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  const rows = await doer.db
    .insertInto('meetings.agendaItem')
    .values(
      items.map(({ minutes, origin, carriedFrom, room }, at) => ({
        meetingId,
        place: Number(last) + at + 1,
        minutes,
        origin,
        carriedFrom: carriedFrom ?? null,
        room: room ?? null,
        ...doneBy(doer),
      })),
    )
    .returning('id')
    .execute()
  await doer.db
    .insertInto('meetings.itemWords')
    .values(
      items.map((item, at) => ({
        id: rows[at]!.id,
        title: item.title,
        purpose: item.purpose,
        about: item.about,
        presenterPostId: item.presenterPostId,
        presenterPersonId: item.presenterPersonId,
        presenterAgencyId: item.presenterAgencyId,
        presenter: item.presenter,
        becauseSays: item.becauseSays,
        becauseAt: item.becauseAt,
        roomId: item.room ?? null,
        ...doneBy(doer),
      })),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Changes what an item says and its minutes; the words before stay. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function changeItem(
  doer: Doer,
  item: { id: number; version: number },
  { minutes, ...words }: ItemWords & { minutes: number },
): Promise<void> {
  await raise(doer.db, item, { minutes })
  await doer.db
    .insertInto('meetings.itemWordsBefore')
    .columns([
      'itemId',
      'version',
      'title',
      'purpose',
      'about',
      'presenterPostId',
      'presenterPersonId',
      'presenterAgencyId',
      'presenter',
      'becauseSays',
      'becauseAt',
      'roomId',
      'byName',
      'byAccount',
      'at',
    ])
    .expression((from) =>
      from
        .selectFrom('meetings.itemWords')
        .select((row) => [
          'id',
          row.val(item.version).as('version'),
          'title',
          'purpose',
          'about',
          'presenterPostId',
          'presenterPersonId',
          'presenterAgencyId',
          'presenter',
          'becauseSays',
          'becauseAt',
          'roomId',
          'byName',
          'byAccount',
          'at',
        ])
        .where('id', '=', item.id),
    )
    .execute()
  await doer.db
    .updateTable('meetings.itemWords')
    .set({ ...words, ...doneBy(doer) })
    .where('id', '=', item.id)
    .execute()
}

/** Takes an item off the agenda, with the reason. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function takeOff(
  doer: Doer,
  item: { id: number; version: number; roomId: number | null },
  why: string,
): Promise<void> {
  await raise(doer.db, item, { withdrawnAt: doer.now })
  await doer.db
    .insertInto('meetings.itemWithdrawal')
    .values({ itemId: item.id, why, roomId: item.roomId, ...doneBy(doer) })
    .execute()
}

/** Puts the items of a meeting in this order. Throws ChangedMeanwhile when somebody changed the order since it was read. */
export async function putInOrder(
  db: TenantDatabase,
  meeting: { id: number; agendaVersion: number },
  ids: number[],
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('meetings.meeting')
    .set({ agendaVersion: meeting.agendaVersion + 1 })
    .where('id', '=', meeting.id)
    .where('agendaVersion', '=', meeting.agendaVersion)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
  if (ids.length === 0) return
  await db
    .updateTable('meetings.agendaItem')
    .set((row) => ({ place: row.fn<number>('array_position', [row.val(ids), 'id']) }))
    .where('meetingId', '=', meeting.id)
    .where('id', 'in', ids)
    .execute()
}

/** Issues the agenda as it stands: which items, in which order and version. Answers with the number of the issue. */
export async function issueAgenda(
  doer: Doer,
  meetingId: number,
  items: { id: number; place: number; version: number }[],
  note: string | null,
): Promise<number> {
  // Two who issue at once wait for one another, so that each issue gets a number of its own.
  await doer.db
    .updateTable('meetings.meeting')
    .set((row) => ({ agendaVersion: row.ref('agendaVersion') }))
    .where('id', '=', meetingId)
    .execute()
  const { before } = await doer.db
    .selectFrom('meetings.agendaIssue')
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  const number = Number(before) + 1
  const { id } = await doer.db
    .insertInto('meetings.agendaIssue')
    .values({ meetingId, number, note, ...doneBy(doer) })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (items.length)
    await doer.db
      .insertInto('meetings.agendaIssueItem')
      .values(items.map((item) => ({ issueId: id, itemId: item.id, place: item.place, version: item.version })))
      .execute()
  return number
}

async function raise(
  db: TenantDatabase,
  item: { id: number; version: number },
  changes: Partial<NewRow<'meetings.agendaItem'>>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('meetings.agendaItem')
    .set({ ...changes, version: item.version + 1 })
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}
