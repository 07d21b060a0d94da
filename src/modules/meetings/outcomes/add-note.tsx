import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { aboveItem, itemExamples } from '../agenda/edit-item.tsx'
import { findItem, type OpenItem } from '../agenda/item-store.ts'
import { addNote } from './store.ts'
import { livePlace } from './write-outcome.tsx'

/** Adds a note to an item while it is taken. Two who write at once each keep their words. */
export const addItemNote = task({
  path: '/agenda-items/:item/note',
  may: 'write down outcomes',
  title: 'Add a note',
  button: 'Add the note',
  examples: itemExamples,
  above: (item: OpenItem) => aboveItem(item),
  fields: { note: text('What was said?', { long: true, most: 5000, hint: 'Never a name or a detail of a child' }) },
  async find(visit: Visit, params) {
    // A note is added, never changed: it has no version to lose.
    const { version: _, ...item } = await findItem(visit.db, numberIn(params.item))
    return item as OpenItem
  },

  async save(visit, item, { note }) {
    await addNote(visit, item, note)
    await record(visit, 'note added to the item', `/agenda-items/${item.id}`, {}, { room: item.roomId })
    return livePlace(item)
  },
})
