import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
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
    const { replacedBy } = await supersedingsOf(visit.db, decision.id)
    if (replacedBy) return [{ field: 'byDecisionId', says: `${replacedBy.later} took its place already` }]
    return goesInACircle(await allSupersedings(visit.db), decision.id, answers.byDecisionId)
      ? [{ field: 'byDecisionId', says: 'That decision was itself replaced by this one' }]
      : []
  },

  async save(visit, decision, answers) {
    const later = await findDecision(visit.db, answers.byDecisionId)
    await addSuperseding(visit.db, {
      decisionId: decision.id,
      ...answers,
      says: supersedingSays(decision.title, later.title),
      status: 'happened',
      knownOn: visit.today,
    })
    await record(visit, 'decision replaced', `/decisions/${decision.id}`, { by: later.title, ...answers })
    await record(visit, 'took the place of an earlier decision', `/decisions/${later.id}`, { earlier: decision.title })
    return `/decisions/${decision.id}`
  },
})

/** The sentence that tells it, without its date. */
export const supersedingSays = (earlier: string, later: string) =>
  `The decision “${earlier}” was replaced by “${later}”`
