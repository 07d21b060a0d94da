import { certainlyAfter, certainlyBefore } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { detailProblems } from './detail.ts'
import { isOver, stepKinds } from './path.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { addStep, findReview, reviewsUnderWay } from './store.ts'

/** A report cannot be published in its time. The limit does not move and nothing is locked: the reason is recorded. */
export const delayPublication = task({
  path: '/reviews/:review/delay-publication',
  may: 'stand down or delay reviews',
  examples: async (visit) =>
    (await reviewsUnderWay(visit.db))
      .filter(({ steps }) => !isOver(steps))
      .slice(0, 1)
      .map(({ id }) => ({ review: String(id) })),
  title: (review: ReviewPath) => `Delay publication of ${review.reference}`,
  above: (review: ReviewPath) => [
    { says: 'Reviews', href: '/reviews' },
    { says: review.reference, href: addressOf(review) },
  ],

  fields: {
    delayedOn: when('When was it decided, or found, that publication has to wait?'),
    reason: text('Why?', {
      long: true,
      most: 1000,
      hint: 'In general words, such as: an investigation is not finished. Nothing that tells of a child or of a court',
    }),
    by: text('Who decided?', { optional: true, hint: 'A group or a post' }),
    expectedOn: when('When is the report expected now?', {
      optional: true,
      hint: 'As precisely as it is known; leave this out when nobody can say',
    }),
  },
  async find(visit, params) {
    const review = await findReview(visit.db, numberIn(params.review))
    if (isOver(review.steps)) throw new NotFound()
    return review
  },

  check: ({ delayedOn, expectedOn, reason, by }, _, visit) => [
    ...(certainlyAfter(delayedOn, visit.today)
      ? [{ field: 'delayedOn', says: 'This lies ahead: record the delay once it is known' }]
      : []),
    ...(expectedOn && certainlyBefore(expectedOn, visit.today)
      ? [{ field: 'expectedOn', says: 'This day has passed: give a day to come, or leave it out' }]
      : []),
    ...detailProblems({ reason, by }),
  ],

  async save(visit, review, { delayedOn, reason, by, expectedOn }) {
    const at = addressOf(review)
    await addStep(visit.db, [review.id], {
      kind: 'delayed',
      says: stepKinds.delayed.says(review.reference),
      happenedOn: delayedOn,
      status: 'happened',
      by,
      reason,
      knownOn: visit.today,
    })
    if (expectedOn)
      await addStep(visit.db, [review.id], {
        kind: 'published',
        says: `The report of ${review.reference} is expected to be published`,
        happenedOn: expectedOn,
        status: 'planned',
        knownOn: visit.today,
      })
    await record(visit, 'decision recorded', at, { decided: 'publication delayed', delayedOn, reason, by, expectedOn })
    return at
  },
})
