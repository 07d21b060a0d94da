import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import type { Purpose } from './agenda-item.ts'
import { changeItem } from './change-agenda-store.ts'
import { itemAnswers, itemFields, itemProblems } from './item-fields.tsx'
import { findItem, someItems, type OpenItem } from './item-store.ts'

/** Two items that everybody may read, for the lists of pages. */
export const itemExamples = async (visit: Visit) => (await someItems(visit.db)).map(({ id }) => ({ item: String(id) }))

/** The ways above a task about an item. */
export const aboveItem = (item: OpenItem) => [
  { says: 'Agenda', href: `/meetings/${item.meetingId}/agenda` },
  { says: item.title, href: `/agenda-items/${item.id}` },
]

/** Changes what an item says. The words before stay; two who change it at once are told. */
export const editItem = task({
  path: '/agenda-items/:item/edit',
  may: 'build agendas',
  title: 'Change the item',
  examples: itemExamples,
  above: aboveItem,
  fields: itemFields,
  find: (visit, params) => findItem(visit.db, numberIn(params.item)),
  begin: (item) => itemAnswers(item),
  check: (answers, item) => [
    ...itemProblems(answers),
    ...(item.withdrawnAt ? [{ field: 'title', says: 'This item was taken off the agenda' }] : []),
  ],

  async save(visit, item, { purpose, ...words }) {
    await changeItem(visit, item, {
      ...words,
      purpose: purpose as Purpose,
    })
    await record(
      visit,
      'item of the agenda changed',
      `/agenda-items/${item.id}`,
      { version: item.version + 1 },
      { room: item.roomId },
    )
    return `/agenda-items/${item.id}`
  },
})
