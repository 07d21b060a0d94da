import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { optionQuestions } from './decision-fields.tsx'
import { addOptions } from './detail-store.ts'
import { findDecision, someDecisions, type FoundDecision } from './store.ts'

/** Another way that was weighed is written down. It changes the text that partners sign, so their signatures on the text before count for nothing. */
export const weighOption = task({
  path: '/decisions/:decision/weigh',
  may: 'record decisions',
  title: ({ title }: FoundDecision) => `Add what else was weighed: ${title}`,
  examples: async (visit) => (await someDecisions(visit.db)).slice(0, 1).map(({ id }) => ({ decision: String(id) })),
  above: ({ id, title }) => [
    { says: 'Decisions', href: '/decisions' },
    { says: title, href: `/decisions/${id}` },
  ],
  fields: optionQuestions(),
  find: (visit, params) => findDecision(visit.db, numberIn(params.decision)),

  async save(visit, { id }, answers) {
    await addOptions(visit.db, [{ decisionId: id, ...answers }])
    await record(visit, 'option weighed recorded', `/decisions/${id}`, answers)
    return `/decisions/${id}#alternatives`
  },
})
