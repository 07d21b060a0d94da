import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { Row, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { addRoom, mayOpen } from '#platform/rooms/rooms.ts'
import type { Visit } from '#platform/visit.ts'
import type { Review } from '../review.ts'

export type RoomPaper = Row<'reviews.roomPaper'>

/** The case room of a review, for a visitor who is inside it. */
export type CaseRoom = { review: Review; room: number }

/** The case room of a review. Throws NotFound for everyone without a key today, whatever their role, and where there is no such review or room. */
export async function enterRoom(visit: Visit, reviewId: number): Promise<CaseRoom> {
  const review = await visit.db.selectFrom('reviews.review').selectAll().where('id', '=', reviewId).executeTakeFirst()
  if (!review || review.room === null || !mayOpen(visit, review.room)) throw new NotFound()
  return { review, room: review.room }
}

/** The room of a review; opened, with nobody inside, when it has none yet. */
export async function roomOf(db: TenantDatabase, review: Pick<Review, 'id' | 'reference' | 'room'>): Promise<number> {
  if (review.room !== null) return review.room
  const room = await addRoom(db, `Case room of ${review.reference}`)
  await db.updateTable('reviews.review').set({ room }).where('id', '=', review.id).execute()
  return room
}

/** The papers of a room, newest first; at most two hundred. The database hides them from whoever may not open the room. */
export const papersOf = (db: TenantDatabase, room: number): Promise<RoomPaper[]> =>
  db.selectFrom('reviews.roomPaper').selectAll().where('roomId', '=', room).orderBy('id', 'desc').limit(200).execute()

/** One paper with the letter of its review. Throws NotFound when there is none, or it lies in a room that is closed to this visitor. */
export async function findPaper(visit: Visit, id: number) {
  const paper = await visit.db
    .selectFrom('reviews.roomPaper as paper')
    .innerJoin('reviews.review as review', 'review.id', 'paper.reviewId')
    .selectAll('paper')
    .select('review.reference')
    .where('paper.id', '=', id)
    .executeTakeFirst()
  if (!paper || !mayOpen(visit, paper.roomId)) throw new NotFound()
  return paper
}

type NewPaper = { title: string; body: string }

/** Puts a paper into a room and answers with its number. The database refuses it from whoever is not inside. */
export const addPaper = (
  visit: Pick<Visit, 'db' | 'now'> & { who: Pick<Visit['who'], 'name'> },
  { review, room }: CaseRoom,
  paper: NewPaper,
): Promise<number> =>
  visit.db
    .insertInto('reviews.roomPaper')
    .values({ ...paper, reviewId: review.id, roomId: room, addedBy: visit.who.name, addedAt: visit.now })
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The accounts of this partnership that a key can be given to, by name, with their roles. */
export const accountsToPick = (db: TenantDatabase) =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['account.id', 'account.name as says', 'member.roles'])
    .where(sql<boolean>`cardinality(member.roles) > 0`)
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()

/** The rooms a visitor holds a key to on a day, each with its review and the last day of the key. */
export const roomsOf = (db: TenantDatabase, accountId: number, day: Day) =>
  db
    .selectFrom('rooms.key as key')
    .innerJoin('reviews.review as review', 'review.room', 'key.room')
    .select(['review.id', 'review.reference', 'key.room', 'key.untilOn'])
    .where('key.accountId', '=', accountId)
    .where('key.fromOn', '<=', day)
    .where((row) => row.or([row('key.untilOn', 'is', null), row('key.untilOn', '>=', day)]))
    .orderBy('review.reference')
    .execute()

/** Up to two case rooms that this visitor may open, with the review of each: for the lists of pages. */
export const someRoomsOpenTo = async ({ db, rooms }: Pick<Visit, 'db' | 'rooms'>): Promise<CaseRoom[]> => {
  if (rooms.length === 0) return []
  const found = await db
    .selectFrom('reviews.review')
    .selectAll()
    .where('room', 'in', [...rooms])
    .orderBy('id')
    .limit(2)
    .execute()
  return found.map((review) => ({ review, room: review.room! }))
}

/** How many people a room is open to on a day. */
export const countInside = async (db: TenantDatabase, room: number, day: Day): Promise<number> => {
  const { count } = await db
    .selectFrom('rooms.key')
    .select(({ fn }) => fn.count<number>('accountId').distinct().as('count'))
    .where('room', '=', room)
    .where('fromOn', '<=', day)
    .where((row) => row.or([row('untilOn', 'is', null), row('untilOn', '>=', day)]))
    .executeTakeFirstOrThrow()
  return Number(count)
}
