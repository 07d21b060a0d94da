import { certainlyAfter } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { detailProblems } from './detail.ts'
import { isOver, stepKinds } from './path.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { addStep, findReview, reviewsUnderWay } from './store.ts'

/** A review will not be finished: who decided, why, and whether the Panel knows. Only a review that is still under way can be stood down. */
export const standDown = task({
  path: '/reviews/:review/stand-down',
  may: 'stand down or delay reviews',
  examples: async (visit) =>
    (await reviewsUnderWay(visit.db))
      .filter(({ steps }) => !isOver(steps))
      .slice(0, 1)
      .map(({ id }) => ({ review: String(id) })),
  title: (review: ReviewPath) => `Stand down ${review.reference}`,
  above: (review: ReviewPath) => [
    { says: 'Reviews', href: '/reviews' },
    { says: review.reference, href: addressOf(review) },
  ],

  fields: {
    decidedOn: when('When was it decided?'),
    by: text('Who decided?', { hint: 'A group or a post, such as the Executive Board' }),
    reason: text('Why?', {
      long: true,
      most: 1000,
      hint: 'In general words, such as: the grounds for a review are no longer met. Nothing that tells of a child or of a court',
    }),
    panelTold: choice('Has the Panel been told?', { yes: 'Yes', no: 'Not yet' }),
    panelToldOn: when('When was it told?', { optional: true, hint: 'As precisely as it is known' }),
  },
  async find(visit, params) {
    const review = await findReview(visit.db, numberIn(params.review))
    if (isOver(review.steps)) throw new NotFound()
    return review
  },

  check: ({ decidedOn, panelTold, panelToldOn, by, reason }, _, visit) => [
    ...(certainlyAfter(decidedOn, visit.today)
      ? [{ field: 'decidedOn', says: 'This lies ahead: record the decision once it has been taken' }]
      : []),
    ...(panelTold === 'yes' && panelToldOn && certainlyAfter(panelToldOn, visit.today)
      ? [{ field: 'panelToldOn', says: 'This lies ahead, so the Panel has not been told yet' }]
      : []),
    ...(panelTold === 'no' && panelToldOn
      ? [
          {
            field: 'panelToldOn',
            says: 'You said that the Panel has not been told: leave this out, or change the answer above',
          },
        ]
      : []),
    ...detailProblems({ by, reason }),
  ],

  async save(visit, review, { decidedOn, by, reason, panelTold, panelToldOn }) {
    const at = addressOf(review)
    const happened = { status: 'happened', knownOn: visit.today }
    await addStep(visit.db, [review.id], {
      ...happened,
      kind: 'stood down',
      says: stepKinds['stood down'].says(review.reference),
      happenedOn: decidedOn,
      by,
      reason,
    })
    if (panelTold === 'yes')
      await addStep(visit.db, [review.id], {
        ...happened,
        kind: 'panel told',
        says: stepKinds['panel told'].says(review.reference),
        happenedOn: panelToldOn ?? '?',
      })
    await record(visit, 'decision recorded', at, {
      decided: 'stood down',
      decidedOn,
      by,
      reason,
      panelTold,
      panelToldOn,
    })
    return at
  },
})
