import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { detailProblems } from './detail.ts'
import { stepKinds, type StepKindName } from './path.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { addStep, findReview, reviewsToPick } from './store.ts'

/** Every step but the two that have a page of their own because they need a reason. */
const choosable = Object.fromEntries(
  Object.entries(stepKinds)
    .filter(([kind]) => kind !== 'stood down' && kind !== 'delayed')
    .map(([kind, { name }]) => [kind, name]),
) as Record<Exclude<StepKindName, 'stood down' | 'delayed'>, string>

/** A review has come a step further, or a step is planned. */
export const recordStep = task({
  path: '/reviews/:review/record-step',
  may: 'record steps of reviews',
  examples: async (visit) => (await reviewsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ review: String(id) })),
  title: (review: ReviewPath) => `Record a step: ${review.reference}`,
  above: (review: ReviewPath) => [
    { says: 'Reviews', href: '/reviews' },
    { says: review.reference, href: addressOf(review) },
  ],

  fields: {
    kind: choice('Which step is it?', choosable),
    ...datedFields(
      'What happened, or is planned?',
      'One plain sentence without the date, such as: The review panel considered the agency reports. Nothing that tells of a child',
    ),
    by: text('Who did it, or is to do it?', {
      optional: true,
      hint: 'A post, a group or an agency, never a person’s name',
    }),
    proof: file('What proves it?', { hint: 'Nothing that tells of a child: such a file belongs in the case room' }),
  },
  find: (visit, params) => findReview(visit.db, numberIn(params.review)),

  check: ({ says, by, source, happenedOn, status }, _, visit) => [
    ...dateProblems({ happenedOn, status, source }, visit.today),
    ...detailProblems({ says, by, source }),
  ],

  async save(visit, review, { proof, ...answers }) {
    const at = addressOf(review)
    const step = await addStep(visit.db, [review.id], { ...answers, knownOn: visit.today })
    if (proof) await addEvidence(visit, at, 'see reviews', proof)
    await record(visit, 'step recorded', at, { ...answers, step, ...(proof && { proof: proof.name }) })
    return at
  },
})
