import { inWords } from '#platform/calendar/day.ts'
import type { WaitingSource } from '#platform/module.ts'
import { addressOf } from '../review.ts'
import { roomsOf } from './store.ts'

/** The case rooms this visitor holds a key to: the way in for those who see nothing else of reviews. */
export const openRooms: WaitingSource = async (visit) => {
  if (visit.who.accountId === null) return []
  const rooms = await roomsOf(visit.db, visit.who.accountId, visit.today)
  return rooms.map(({ id, reference, room, untilOn }) => ({
    title: `Case room of ${reference}`,
    room,
    at: `${addressOf({ id })}/room`,
    says: untilOn ? `Open to you until ${inWords(untilOn)}` : 'Open to you until further notice',
  }))
}
