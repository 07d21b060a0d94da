import { anyoneSignedIn } from '#platform/abilities/abilities.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { page } from '#platform/web/route.tsx'
import { findPaper, papersOf, someRoomsOpenTo } from './store.ts'

/** One paper of a case room. For everyone without a key there is nothing at this address. */
export const showPaper = page({
  path: '/reviews/room-papers/:paper',
  forSome: true,
  may: anyoneSignedIn,
  examples: async (visit) => {
    const [first] = await someRoomsOpenTo(visit)
    return first ? (await papersOf(visit.db, first.room)).slice(0, 1).map(({ id }) => ({ paper: String(id) })) : []
  },

  async show(visit, params) {
    const paper = await findPaper(visit, numberIn(params.paper))
    return {
      title: paper.title,
      above: [{ says: `Case room of ${paper.reference}`, href: `/reviews/${paper.reviewId}/room` }],
      body: (
        <>
          <p class="quiet">
            Added by {paper.addedBy}, {momentInWords(paper.addedAt)}
          </p>
          {paper.body.split(/\n{2,}/).map((words, place) => (
            <p key={place}>{words}</p>
          ))}
        </>
      ),
    }
  },
})
