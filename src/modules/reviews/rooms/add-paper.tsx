import { anyoneSignedIn } from '#platform/abilities/abilities.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addressOf } from '../review.ts'
import { roomExamples } from './show-room.tsx'
import { addPaper, enterRoom, type CaseRoom } from './store.ts'

/** A paper, with a file if there is one, goes into the case room. Only those inside can add to it. */
export const addRoomPaper = task({
  path: '/reviews/:review/room/add-paper',
  forSome: true,
  may: anyoneSignedIn,
  examples: roomExamples,
  title: ({ review }: CaseRoom) => `Add a paper to the case room of ${review.reference}`,
  above: ({ review }: CaseRoom) => [{ says: `Case room of ${review.reference}`, href: `${addressOf(review)}/room` }],

  fields: {
    title: text('What is the paper called?'),
    body: text('What does it say?', { long: true }),
    attached: file('A file to go with it'),
  },
  find: (visit, params): Promise<CaseRoom> => enterRoom(visit, numberIn(params.review)),

  async save(visit, { review, room }, { attached, ...paper }) {
    const at = `${addressOf(review)}/room`
    const id = await addPaper(visit, { review, room }, paper)
    if (attached) await addEvidence(visit, at, anyoneSignedIn, attached, { room })
    await record(
      visit,
      'paper added to the case room',
      at,
      { ...paper, paper: id, ...(attached && { file: attached.name }) },
      { room },
    )
    return at
  },
})
