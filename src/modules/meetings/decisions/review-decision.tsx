import { certainlyAfter, certainlyBefore } from '#platform/calendar/when.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { addReview } from './detail-store.ts'
import { reviewedBefore, reviewOutcomes, reviewSays } from './review.ts'
import { aboveOf, findStanding, type Reviewed } from './set-review.tsx'
import { decisionsToPick, someStandingDecisions } from './store.ts'
import { supersede, supersedeProblems } from './supersede-decision.tsx'

/** A decision was looked at again: it stands, is carried out in another way, or another takes its place. */
export const reviewDecision = task({
  path: '/decisions/:decision/review',
  may: 'record decisions',
  title: ({ title }: Reviewed) => `Record the review: ${title}`,
  examples: async (visit) => (await someStandingDecisions(visit.db)).map(({ id }) => ({ decision: String(id) })),
  above: aboveOf,

  fields: async (visit: Visit, decision: Reviewed) => ({
    outcome: choice('What was found?', reviewOutcomes),
    happenedOn: when('When was it looked at?'),
    why: text('What was found, and what changes?', { long: true, most: 3000 }),
    byDecisionId: pick('Which decision takes its place?', await decisionsToPick(visit.db, decision.id), {
      optional: true,
      hint: 'Only where it no longer serves. Record the new decision first, then choose it here',
    }),
    nextOn: when('When is it to be looked at again?', { optional: true }),
  }),

  find: findStanding,

  async check({ outcome, happenedOn, byDecisionId, nextOn }, decision, visit) {
    return [
      ...(certainlyAfter(happenedOn, visit.today)
        ? [{ field: 'happenedOn', says: 'It cannot have been looked at on a day that is still to come' }]
        : []),
      ...(reviewedBefore(happenedOn, decision.happenedOn)
        ? [{ field: 'happenedOn', says: 'It cannot have been looked at again before it was decided' }]
        : []),
      ...(outcome === 'superseded' && !byDecisionId
        ? [{ field: 'byDecisionId', says: 'Choose the decision that takes its place' }]
        : []),
      ...(outcome !== 'superseded' && byDecisionId
        ? [{ field: 'byDecisionId', says: 'It stands, so nothing takes its place: leave this empty' }]
        : []),
      ...(outcome === 'superseded' && byDecisionId ? await supersedeProblems(visit, decision, byDecisionId) : []),
      ...(nextOn && (outcome === 'superseded' || certainlyBefore(nextOn, visit.today))
        ? [{ field: 'nextOn', says: outcome === 'superseded' ? 'It no longer stands' : 'This day has passed' }]
        : []),
    ]
  },

  async save(visit, decision, { byDecisionId, nextOn, ...found }) {
    const at = `/decisions/${decision.id}`
    const common = {
      decisionId: decision.id,
      ownerPostId: decision.toCome?.ownerPostId ?? null,
      ownerGroupId: decision.toCome ? decision.toCome.ownerGroupId : decision.workingGroupId,
      knownOn: visit.today,
    }
    await addReview(visit.db, {
      ...common,
      ...found,
      says: reviewSays(decision.title, found.outcome),
      status: 'happened',
    })
    await record(visit, 'decision reviewed', at, found)
    if (byDecisionId) await supersede(visit, decision, byDecisionId, found.happenedOn)
    if (nextOn)
      await addReview(visit.db, {
        ...common,
        happenedOn: nextOn,
        says: `The decision “${decision.title}” is to be looked at again`,
        status: 'planned',
      })
    return `${at}#review`
  },
})
