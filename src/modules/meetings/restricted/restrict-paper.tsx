import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { abovePaper, paperExamples } from '../papers/show-paper.tsx'
import { findPaper } from '../papers/store.ts'
import { restrictPaper } from './store.ts'

/** Puts one paper of an open item into a room of its own, every version of it and its files. */
export const restrictAPaper = task({
  path: '/papers/:paper/restrict',
  may: 'restrict matters of a meeting',
  title: 'Put the paper into the restricted part',
  button: 'Restrict it',
  examples: paperExamples,
  above: abovePaper,
  before: () => (
    <p>
      Every version of it will be open only to people with a key; its item stays open. You will hold a key; give others
      theirs afterwards. What was read or taken away before cannot be called back.
    </p>
  ),
  fields: { why: text('Why is it restricted?', { most: 500, hint: 'Read only by those with a key' }) },
  find: (visit, params) => findPaper(visit.db, numberIn(params.paper)),
  check: (_, paper) => (paper.roomId === null ? [] : [{ field: 'why', says: 'It is in the restricted part already' }]),

  async save(visit, paper, { why }) {
    const room = await restrictPaper(visit, paper, why)
    await record(visit, 'paper put into the restricted part', `/meetings/${paper.meetingId}`, { paper: paper.id })
    return `/meetings/rooms/${room}`
  },
})
