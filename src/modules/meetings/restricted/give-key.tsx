import { numberIn } from '#platform/evidence/evidence.ts'
import { day, pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { giveKey } from '#platform/rooms/rooms.ts'
import { task } from '#platform/web/route.tsx'
import { dayBoxes } from '../series/series-fields.tsx'
import { aboveRoom, enterRestricted, restrictedExamples, type RestrictedRoom } from './show-room.tsx'
import { accountsToPick } from './store.ts'

/** Lets one person read what is restricted, from a day until a day or until further notice. Only somebody who holds a key can give one. */
export const giveRestrictedKey = task({
  path: '/meetings/rooms/:room/give-key',
  may: 'restrict matters of a meeting',
  title: 'Give a key',
  button: 'Give the key',
  forSome: true,
  examples: restrictedExamples,
  above: (room: RestrictedRoom) => aboveRoom(room),
  fields: async (visit) => ({
    accountId: pick('Who is to read it?', await accountsToPick(visit.db)),
    fromOn: day('From which day?'),
    untilOn: day('Until which day?', { optional: true, hint: 'Leave this empty for until further notice' }),
  }),
  find: (visit, params) => enterRestricted(visit, numberIn(params.room)),
  begin: (_, visit) => dayBoxes('fromOn', visit.today),
  check: ({ fromOn, untilOn }, _, visit) =>
    untilOn === null
      ? []
      : untilOn < fromOn
        ? [{ field: 'untilOn', says: 'The last day cannot come before the first' }]
        : untilOn < visit.today
          ? [{ field: 'untilOn', says: 'This day has passed: the key would open nothing' }]
          : [],

  async save(visit, room, { accountId, fromOn, untilOn }) {
    await giveKey(visit.db, room.id, accountId, fromOn, untilOn)
    await record(visit, 'key given', `/meetings/rooms/${room.id}`, { accountId, fromOn, untilOn }, { room: room.id })
    return `/meetings/rooms/${room.id}`
  },
})
