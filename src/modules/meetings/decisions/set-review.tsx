import { certainlyBefore, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { postsToPick } from '#modules/partnership/index.ts'
import { addReview, reviewsOf } from './detail-store.ts'
import { reviewToCome } from './review.ts'
import { findDecision, someStandingDecisions, supersedingsOf, type FoundDecision } from './store.ts'

/** A decision that stands, with the review that is still to come, if one is. */
export type Reviewed = FoundDecision & { toCome: ReturnType<typeof reviewToCome<Review>> }
type Review = Awaited<ReturnType<typeof reviewsOf>>[number]

/** Says when a decision is to be looked at again and who sees to it; a date before it stays in sight. */
export const setReview = task({
  path: '/decisions/:decision/set-review',
  may: 'record decisions',
  title: ({ title }: Reviewed) => `When to look at it again: ${title}`,
  examples: async (visit) => (await someStandingDecisions(visit.db)).map(({ id }) => ({ decision: String(id) })),
  above: aboveOf,

  fields: async (visit: Visit, { toCome, group }: Reviewed) => ({
    happenedOn: when('When is it to be looked at again?'),
    ownerPostId: pick('Which post sees to it?', await postsToPick(visit.db), {
      optional: group !== null,
      ...(group !== null && { hint: `${group}, where none is named` }),
    }),
    ...(toCome && { why: text('Why is the day moved?', { most: 1000 }) }),
  }),

  find: findStanding,
  begin: ({ toCome }) => ({ ownerPostId: toCome?.ownerPostId?.toString() }),
  before: ({ toCome }) => toCome && <p>It is to be looked at again {whenInWords(toCome.happenedOn)}.</p>,
  check: ({ happenedOn }, _decision, visit) =>
    certainlyBefore(happenedOn, visit.today) ? [{ field: 'happenedOn', says: 'This day has passed' }] : [],

  async save(visit, decision, answers) {
    const { happenedOn, ownerPostId } = answers
    await addReview(visit.db, {
      decisionId: decision.id,
      says: `The decision “${decision.title}” is to be looked at again`,
      happenedOn,
      status: 'planned',
      why: (answers as { why?: string }).why ?? null,
      ownerPostId: ownerPostId ?? null,
      ownerGroupId: ownerPostId ? null : decision.workingGroupId,
      knownOn: visit.today,
    })
    await record(visit, 'review of the decision set', `/decisions/${decision.id}`, answers)
    return `/decisions/${decision.id}#review`
  },
})

/** A decision that was taken and that nothing has replaced. Throws NotFound for any other: there is nothing there to look at again. */
export async function findStanding(visit: Visit, params: Record<string, string>): Promise<Reviewed> {
  const decision = await findDecision(visit.db, numberIn(params.decision))
  const { replacedBy } = await supersedingsOf(visit.db, decision.id)
  if (decision.status !== 'happened' || replacedBy) throw new NotFound()
  return { ...decision, toCome: reviewToCome(await reviewsOf(visit.db, decision.id)) }
}

/** Where the tasks of a decision hang. */
export function aboveOf({ id, title }: { id: number; title: string }) {
  return [
    { says: 'Decisions', href: '/decisions' },
    { says: title, href: `/decisions/${id}` },
  ]
}
