import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveItem, itemExamples } from '../agenda/edit-item.tsx'
import { findItem } from '../agenda/item-store.ts'
import { restrictItem } from './store.ts'

/** Puts an item into the restricted part, with all that belongs to it. Only those with a key read it from then on; whoever does this holds one. */
export const restrictAnItem = task({
  path: '/agenda-items/:item/restrict',
  may: 'restrict matters of a meeting',
  title: 'Put the item into the restricted part',
  button: 'Restrict it',
  examples: itemExamples,
  above: aboveItem,
  before: () => (
    <p>
      Its words, papers, files, notes and outcomes will be open only to people with a key, and so will the items that
      carried it from meeting to meeting. You will hold a key; give others theirs afterwards. It stays restricted. What
      was read or taken away before cannot be called back, and a decision or an action recorded because of it stays in
      its open register.
    </p>
  ),
  fields: { why: text('Why is it restricted?', { most: 500, hint: 'Read only by those with a key' }) },
  find: (visit, params) => findItem(visit.db, numberIn(params.item)),
  check: (_, item) => (item.roomId === null ? [] : [{ field: 'why', says: 'It is in the restricted part already' }]),

  async save(visit, item, { why }) {
    const room = await restrictItem(visit, item, why)
    await record(visit, 'item put into the restricted part', `/meetings/${item.meetingId}`, { item: item.id })
    return `/meetings/rooms/${room}`
  },
})
