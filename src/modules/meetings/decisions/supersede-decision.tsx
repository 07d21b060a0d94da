import { whenInWords, type When } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { goesInACircle } from './decision.ts'
import {
  addSuperseding,
  allSupersedings,
  decisionsToPick,
  findDecision,
  someStandingDecisions,
  supersedingsOf,
  type FoundDecision,
} from './store.ts'

/** Another decision took the place of this one. Both stay, and each says so. */
export const supersedeDecision = task({
  path: '/decisions/:decision/supersede',
  may: 'record decisions',
  title: 'Record what takes the place of this decision',
  examples: async (visit) => (await someStandingDecisions(visit.db)).map(({ id }) => ({ decision: String(id) })),
  above: (decision: FoundDecision) => [
    { says: 'Decisions', href: '/decisions' },
    { says: decision.title, href: `/decisions/${decision.id}` },
  ],

  fields: async (visit, decision: FoundDecision) => ({
    byDecisionId: pick('Which decision takes its place?', await decisionsToPick(visit.db, decision.id), {
      hint: 'Record the new decision first, then choose it here',
    }),
    happenedOn: when('From when?'),
  }),

  find: (visit, params) => findDecision(visit.db, numberIn(params.decision)),

  before: (decision) => (
    <p>
      {decision.title}, decided by {decision.decidedBy}, {whenInWords(decision.happenedOn)}.
    </p>
  ),

  async check(answers, decision, visit) {
    if (decision.status !== 'happened')
      return [{ field: 'byDecisionId', says: 'Only a decision that was taken can be replaced' }]
    return supersedeProblems(visit, decision, answers.byDecisionId)
  },

  async save(visit, decision, { byDecisionId, happenedOn }) {
    await supersede(visit, decision, byDecisionId, happenedOn)
    return `/decisions/${decision.id}`
  },
})

/**
 * What keeps one decision from taking the place of another: that something did so already, that they would go in a circle, or that the law
 * gives the earlier one to all the partners and the later one is not theirs.
 */
export async function supersedeProblems(
  visit: Visit,
  decision: Pick<FoundDecision, 'id' | 'statutory'>,
  laterId: number,
): Promise<Problem[]> {
  const { replacedBy } = await supersedingsOf(visit.db, decision.id)
  if (replacedBy) return [{ field: 'byDecisionId', says: `${replacedBy.later} took its place already` }]
  const later = await findDecision(visit.db, laterId)
  if (decision.statutory && !later.statutory)
    return [
      {
        field: 'byDecisionId',
        says: 'The law gives this decision to all the partners together, so only another decision of them all takes its place',
      },
    ]
  return goesInACircle(await allSupersedings(visit.db), decision.id, laterId)
    ? [{ field: 'byDecisionId', says: 'That decision was itself replaced by this one' }]
    : []
}

/** Writes down that one decision took the place of another, with a line in the history of both. */
export async function supersede(
  visit: Visit,
  decision: Pick<FoundDecision, 'id' | 'title'>,
  laterId: number,
  happenedOn: When,
): Promise<void> {
  const later = await findDecision(visit.db, laterId)
  await addSuperseding(visit.db, {
    decisionId: decision.id,
    byDecisionId: laterId,
    happenedOn,
    says: supersedingSays(decision.title, later.title),
    status: 'happened',
    knownOn: visit.today,
  })
  await record(visit, 'decision replaced', `/decisions/${decision.id}`, { by: later.title, happenedOn })
  await record(visit, 'took the place of an earlier decision', `/decisions/${later.id}`, { earlier: decision.title })
}

/** The sentence that tells it, without its date. */
export const supersedingSays = (earlier: string, later: string) =>
  `The decision “${earlier}” was replaced by “${later}”`
