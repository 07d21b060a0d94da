import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { takeOff } from './change-agenda-store.ts'
import { aboveItem, itemExamples } from './edit-item.tsx'
import { findItem } from './item-store.ts'

/** Takes an item off the agenda with the reason. It stays in sight as taken off. */
export const takeOffItem = task({
  path: '/agenda-items/:item/take-off',
  may: 'build agendas',
  title: 'Take the item off the agenda',
  button: 'Take it off',
  examples: itemExamples,
  above: aboveItem,
  fields: { why: text('Why is it taken off?', { most: 500 }) },
  find: (visit, params) => findItem(visit.db, numberIn(params.item)),
  check: (_, item) => [
    ...(item.withdrawnAt ? [{ field: 'why', says: 'This item is off the agenda already' }] : []),
    ...(item.outcome ? [{ field: 'why', says: 'This item was dealt with; what came of it is written down' }] : []),
  ],

  async save(visit, item, { why }) {
    await takeOff(visit, item, why)
    await record(visit, 'item taken off the agenda', `/agenda-items/${item.id}`, {}, { room: item.roomId })
    return `/meetings/${item.meetingId}/agenda`
  },
})
