import type { WaitingSource } from '#platform/module.ts'
import { roomsOpenTo } from './store.ts'

/** The restricted matters this visitor holds a key to: the way in for those who are not told of them otherwise. */
export const openToYou: WaitingSource = async (visit) =>
  visit.rooms.length === 0
    ? []
    : (await roomsOpenTo(visit.db)).map(({ id, says }) => ({
        title: says,
        at: `/meetings/rooms/${id}`,
        says: 'Open to you, and not to everybody',
        room: id,
        inPost: 'A restricted matter of a meeting',
      }))
