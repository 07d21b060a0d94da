import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { closeEvidence } from '#platform/evidence/evidence.ts'
import { openRoomFor } from '#platform/rooms/rooms.ts'
import type { Visit } from '#platform/visit.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'
import { closeSections } from '../minutes/change-minutes-store.ts'

/** What restricting needs to know of the visit; a story can give the same. */
export type Restricter = Pick<Visit, 'db' | 'now' | 'today'> & { who: Pick<Visit['who'], 'name' | 'accountId'> }

/** Opens a room for matters of a meeting, with the visitor inside, and answers with its number. */
export const roomFor = (visit: Restricter, meeting: { title: string }): Promise<number> =>
  openRoomFor(visit, `Restricted part of ${meeting.title}`)

/**
 * Puts an item into the restricted part: its words, those before them, its papers, notes, outcomes and files, the proposal it came from,
 * and the items that carried it from meeting to meeting, all into one room, with the visitor inside. Answers with the room.
 */
export async function restrictItem(
  visit: Restricter,
  item: { id: number; meeting: string },
  why: string,
): Promise<number> {
  const room = await roomFor(visit, { title: item.meeting })
  const ids = await carriedChain(visit.db, item.id)
  const papers = await visit.db.selectFrom('meetings.paper').select('id').where('itemId', 'in', ids).execute()
  await closePapers(
    visit.db,
    papers.map(({ id }) => id),
    room,
  )
  const { db } = visit
  await db.updateTable('meetings.agendaItem').set({ room }).where('id', 'in', ids).where('room', 'is', null).execute()
  await db
    .updateTable('meetings.itemWords')
    .set({ roomId: room })
    .where('id', 'in', ids)
    .where('roomId', 'is', null)
    .execute()
  for (const table of ['itemWordsBefore', 'itemWithdrawal', 'itemNote', 'itemOutcome'] as const)
    await db
      .updateTable(`meetings.${table}`)
      .set({ roomId: room })
      .where('itemId', 'in', ids)
      .where('roomId', 'is', null)
      .execute()
  await closeSections(db, ids, room)
  const answers = await db
    .updateTable('meetings.proposalAnswer')
    .set({ roomId: room })
    .where('itemId', 'in', ids)
    .where('roomId', 'is', null)
    .returning('proposalId')
    .execute()
  if (answers.length)
    await db
      .updateTable('meetings.proposal')
      .set({ roomId: room })
      .where(
        'id',
        'in',
        answers.map(({ proposalId }) => proposalId),
      )
      .where('roomId', 'is', null)
      .execute()
  await closeEvidence(
    db,
    ids.map((id) => `/agenda-items/${id}`),
    room,
  )
  await writeRestriction(visit, { itemId: item.id, roomId: room, why })
  return room
}

/** Puts one paper of an open item into a room of its own, with the visitor inside. Answers with the room. */
export async function restrictPaper(
  visit: Restricter,
  paper: { id: number; meeting: string },
  why: string,
): Promise<number> {
  const room = await roomFor(visit, { title: paper.meeting })
  await closePapers(visit.db, [paper.id], room)
  await writeRestriction(visit, { paperId: paper.id, roomId: room, why })
  return room
}

/** Writes down that an item was put on the agenda in the restricted part from the start, with why. */
export const writeRestriction = (
  visit: Restricter,
  restriction: { itemId?: number; paperId?: number; roomId: number; why: string },
) =>
  visit.db
    .insertInto('meetings.itemRestriction')
    .values({ ...restriction, ...doneBy(visit) })
    .execute()

/** Why an item or a paper is restricted, by whom and when; seen only in the room. */
export const restrictionsIn = (db: TenantDatabase, room: number) =>
  db.selectFrom('meetings.itemRestriction').selectAll().where('roomId', '=', room).orderBy('id').limit(50).execute()

/** The accounts of this partnership that a key can be given to, by name. */
export const accountsToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['account.id', 'account.name as says'])
    .where(sql<boolean>`cardinality(member.roles) > 0`)
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(1000)
    .execute()

/** What lies in a room, by its name and address; nothing for whoever may not open it. */
export async function mattersIn(db: TenantDatabase, room: number): Promise<{ title: string; at: string }[]> {
  const items = await db
    .selectFrom('meetings.itemWords')
    .select(['id', 'title'])
    .where('roomId', '=', room)
    .orderBy('id')
    .limit(100)
    .execute()
  const papers = await db
    .selectFrom('meetings.paper')
    .select(['id', 'title'])
    .where('roomId', '=', room)
    .orderBy('id')
    .limit(100)
    .execute()
  return [
    ...items.map(({ id, title }) => ({ title, at: `/agenda-items/${id}` })),
    ...papers.map(({ id, title }) => ({ title, at: `/papers/${id}` })),
  ]
}

/** The rooms of restricted matters that a visitor may open, each with the meeting it was opened for; for Home and the lists of pages. */
export const roomsOpenTo = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.itemRestriction as restriction')
    .innerJoin('rooms.room as room', 'room.id', 'restriction.roomId')
    .select(['room.id', 'room.says'])
    .distinct()
    .orderBy('room.id', 'desc')
    .limit(50)
    .execute()

/** The same room by its number; null for whoever may not open it, and for a room that is something else. */
export const restrictedRoom = async (db: TenantDatabase, id: number) =>
  (await db
    .selectFrom('meetings.itemRestriction as restriction')
    .innerJoin('rooms.room as room', 'room.id', 'restriction.roomId')
    .select(['room.id', 'room.says'])
    .where('room.id', '=', id)
    .limit(1)
    .executeTakeFirst()) ?? null

async function closePapers(db: TenantDatabase, ids: number[], room: number): Promise<void> {
  if (ids.length === 0) return
  const versions = await db.selectFrom('meetings.paperVersion').select('id').where('paperId', 'in', ids).execute()
  await db
    .updateTable('meetings.paper')
    .set({ roomId: room })
    .where('id', 'in', ids)
    .where('roomId', 'is', null)
    .execute()
  await db
    .updateTable('meetings.paperVersion')
    .set({ roomId: room })
    .where('paperId', 'in', ids)
    .where('roomId', 'is', null)
    .execute()
  await closeEvidence(
    db,
    versions.map(({ id }) => `/paper-versions/${id}`),
    room,
  )
}

/** The item, those it was carried from and those that carry it on. */
async function carriedChain(db: TenantDatabase, itemId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive earlier as (
      select id, carried_from from meetings.agenda_item where id = ${itemId}
      union select i.id, i.carried_from from meetings.agenda_item i join earlier e on i.id = e.carried_from
    ), later as (
      select id from earlier union select i.id from meetings.agenda_item i join later l on i.carried_from = l.id
    ) select id from later`.execute(db)
  return rows.map(({ id }) => id)
}
