import { addDays } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { endKey } from '#platform/rooms/rooms.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { aboveRoom, enterRestricted, keyInWords, restrictedExamples, type RestrictedRoom } from './show-room.tsx'

/** Ends one key at once. One key without an end always stays, so that what is restricted can still be read by somebody. */
export const endRestrictedKey = task({
  path: '/meetings/rooms/:room/end-key',
  may: 'restrict matters of a meeting',
  title: 'End a key',
  button: 'End the key',
  forSome: true,
  examples: restrictedExamples,
  above: (room: RestrictedRoom) => aboveRoom(room),
  fields: async (visit: Visit, { keys }: RestrictedRoom) => ({
    key: pick(
      'Whose key ends today?',
      keys
        .filter(({ untilOn }) => untilOn === null || untilOn >= visit.today)
        .map((key) => ({ id: key.id, says: keyInWords(key) })),
    ),
  }),
  find: (visit, params) => enterRestricted(visit, numberIn(params.room)),
  check: ({ key }, { keys }) =>
    keys.some(({ id, untilOn }) => id !== key && untilOn === null)
      ? []
      : [{ field: 'key', says: 'This is the last key without an end. Give somebody else one first' }],

  async save(visit, room, { key }) {
    await endKey(visit.db, room.id, key, addDays(visit.today, -1))
    await record(visit, 'key ended', `/meetings/rooms/${room.id}`, { key }, { room: room.id })
    const own = room.keys.find(({ id }) => id === key)?.accountId === visit.who.accountId
    return own ? '/meetings' : `/meetings/rooms/${room.id}`
  },
})
