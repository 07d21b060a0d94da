import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { anyoneSignedIn } from '#platform/abilities/abilities.ts'
import { inWords } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { keysOf } from '#platform/rooms/rooms.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import type { Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { proceedingKinds } from '../proceeding.ts'
import { addressOf } from '../review.ts'
import { findReview } from '../store.ts'
import { enterRoom, papersOf, someRoomsOpenTo } from './store.ts'

/** Rooms this visitor may go into, for the lists of pages. */
export const roomExamples = async (visit: Visit) =>
  (await someRoomsOpenTo(visit)).map(({ review }) => ({ review: String(review.id) }))

/** The case room of a review: its papers, its files, who may come in. For everyone without a key there is nothing at this address. */
export const showRoom = page({
  path: '/reviews/:review/room',
  forSome: true,
  may: anyoneSignedIn,
  examples: roomExamples,

  async show(visit, params) {
    const { review, room } = await enterRoom(visit, numberIn(params.review))
    const at = `${addressOf(review)}/room`
    const [papers, keys] = [await papersOf(visit.db, room), await keysOf(visit.db, room)]
    const { proceedings } = await findReview(visit.db, review.id)
    return {
      title: `Case room of ${review.reference}`,
      above: visit.who.abilities.has('see reviews')
        ? [
            { says: 'Reviews', href: '/reviews' },
            { says: review.reference, href: addressOf(review) },
          ]
        : [],
      body: (
        <>
          <p>
            What is said here stays here: the pages, the search, the history and the files of this room open only to
            those who hold a key.
          </p>
          <ul class="ways">
            <li>
              <a href={`${at}/add-paper`}>Add a paper or a file</a>
            </li>
          </ul>
          <Section title="Papers" quiet={papers.length === 0 ? 'none' : `${papers.length}`}>
            {papers.length === 0 ? (
              <Empty says="No paper has been added." />
            ) : (
              <ul>
                {papers.map((paper) => (
                  <li key={paper.id}>
                    <a href={`/reviews/room-papers/${paper.id}`}>{paper.title}</a>{' '}
                    <span class="quiet">
                      {paper.addedBy}, {momentInWords(paper.addedAt)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {proceedings.length > 0 && (
            <Section title="What goes on beside the review">
              <ul>
                {proceedings.map(({ id, kind }) => (
                  <li key={id}>{proceedingKinds[kind as keyof typeof proceedingKinds]}</li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="Who may come in">
            <ul>
              {keys.map((key) => (
                <li key={`${key.name} ${key.fromOn}`}>
                  {key.name}, from {inWords(key.fromOn)}
                  {key.untilOn ? ` until ${inWords(key.untilOn)}` : ' until further notice'}
                </li>
              ))}
            </ul>
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
