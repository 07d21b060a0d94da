import { numberIn } from '#platform/evidence/evidence.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { detailProblems } from './detail.ts'
import { proceedingKinds } from './proceeding.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { addProceeding, findReview, reviewsToPick } from './store.ts'

/** Something goes on beside the review. Its kind is kept, but the page says it in general words only. */
export const noteProceeding = task({
  path: '/reviews/:review/note-proceeding',
  may: 'record steps of reviews',
  examples: async (visit) => (await reviewsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ review: String(id) })),
  title: (review: ReviewPath) => `Note a proceeding: ${review.reference}`,
  above: (review: ReviewPath) => [
    { says: 'Reviews', href: '/reviews' },
    { says: review.reference, href: addressOf(review) },
  ],

  fields: {
    kind: choice('What goes on?', proceedingKinds, {
      hint: 'Pages and reports say this in general words: an investigation is open',
    }),
    ...datedFields(
      'How does it stand?',
      'One plain sentence without the date, in general words, such as: A decision in the investigation is expected',
    ),
    holdsUp: text('What of the review waits on it?', {
      optional: true,
      hint: 'Such as publication; leave this out when nothing does',
    }),
  },
  find: (visit, params) => findReview(visit.db, numberIn(params.review)),

  check: ({ says, holdsUp, source, happenedOn, status }, _, visit) => [
    ...dateProblems({ happenedOn, status, source }, visit.today),
    ...detailProblems({ says, holdsUp, source }),
  ],

  async save(visit, review, answers) {
    const at = addressOf(review)
    const proceeding = await addProceeding(visit.db, { ...answers, reviewId: review.id, knownOn: visit.today })
    await record(visit, 'proceeding recorded', at, { ...answers, proceeding })
    return at
  },
})
