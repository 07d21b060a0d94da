import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { closeEvidence } from '#platform/evidence/evidence.ts'
import { openRoomFor } from '#platform/rooms/rooms.ts'
import type { Visit } from '#platform/visit.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'

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

/** Is anybody let into a room on a day? Where nobody is, the office may give a key again. */
export async function isAnybodyInside(db: TenantDatabase, room: number, day: string): Promise<boolean> {
  const found = await db
    .selectFrom('rooms.key')
    .select('id')
    .where('room', '=', room)
    .where('fromOn', '<=', day as never)
    .where((row) => row.or([row('untilOn', 'is', null), row('untilOn', '>=', day as never)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The accounts of this partnership that a key can be given to, by name. */
export const accountsToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['account.id', 'account.name as says'])
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(1000)
    .execute()

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
