import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { aboveItem, itemExamples } from '../agenda/edit-item.tsx'
import { findItem, type OpenItem } from '../agenda/item-store.ts'
import { roomFor, writeRestriction } from '../restricted/store.ts'
import { askForPaper } from './store.ts'

/** Asks somebody for a paper for an item. It is due so many working days before the meeting, and is watched on Home until it comes. */
export const askForAPaper = task({
  path: '/agenda-items/:item/ask-paper',
  may: 'build agendas',
  title: 'Ask for a paper',
  button: 'Ask for it',
  examples: itemExamples,
  above: (item: OpenItem) => aboveItem(item),
  fields: async ({ db }: Visit, item: OpenItem) => ({
    title: text('What is the paper called?', {
      hint: item.roomId === null ? 'Never a name or a detail of a child' : 'Read only by those with a key to this item',
    }),
    ownerPostId: pick('Which post owes it?', await postsToPick(db), {
      optional: true,
      hint: 'Choose a post, a person or an agency, not more than one',
    }),
    ownerPersonId: pick('Or which person?', await peopleToPick(db), { optional: true }),
    ownerAgencyId: pick('Or which agency?', await agenciesToPick(db), { optional: true }),
    ...(item.roomId === null && {
      part: choice('Who may read it?', {
        public: 'Everybody of the partnership',
        restricted: 'Only people with a key; a room is opened with you inside',
      }),
      why: text('Why is it restricted, if it is?', { optional: true, hint: 'Read only by those with a key' }),
    }),
  }),
  async find(visit, params) {
    const { version: _, ...item } = await findItem(visit.db, numberIn(params.item))
    return item as OpenItem
  },
  begin: () => ({ part: 'public' }),

  check: (answers, item, visit) => [
    ...([answers.ownerPostId, answers.ownerPersonId, answers.ownerAgencyId].filter((id) => id !== null).length === 1
      ? []
      : [{ field: 'ownerPostId', says: 'Choose one of a post, a person or an agency that owes it' }]),
    ...(answers.part === 'restricted' && !answers.why ? [{ field: 'why', says: 'Say why it is restricted' }] : []),
    ...(answers.part === 'restricted' && !may(visit, 'restrict matters of a meeting')
      ? [{ field: 'part', says: 'Your role may not put matters into the restricted part' }]
      : []),
    ...(item.withdrawnAt ? [{ field: 'title', says: 'This item was taken off the agenda' }] : []),
  ],

  async save(visit, item, { part, why, ...paper }) {
    const room = item.roomId ?? (part === 'restricted' ? await roomFor(visit, { title: item.meeting }) : null)
    const id = await askForPaper(visit, { ...paper, itemId: item.id, roomId: room })
    if (room !== null && item.roomId === null) await writeRestriction(visit, { paperId: id, roomId: room, why: why! })
    await record(visit, 'paper asked for', `/papers/${id}`, { item: item.id }, { room })
    return room !== null && item.roomId === null ? `/meetings/rooms/${room}` : `/papers/${id}`
  },
})
