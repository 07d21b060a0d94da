import { dayAnswers } from '#platform/forms/field.ts'
import { choice, day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { ruledKinds, ruleInWords } from './closing.ts'
import { addClosingRule } from './store.ts'

/** The partnership decides what it asks before an action of one kind of plan counts as done. What was asked before stays in sight. */
export const decideClosingRule = task({
  path: '/actions/closing-rules/decide',
  may: 'settle how actions close',
  title: 'Decide how actions close',
  find: async () => null,
  above: () => [
    { says: 'Actions', href: '/actions' },
    { says: 'How actions close', href: '/actions/closing-rules' },
  ],
  begin: (_, visit) => ({ evidence: 'yes', check: 'yes', ...dayAnswers('decidedOn', visit.today) }),

  fields: {
    planKind: choice('For which actions?', ruledKinds),
    evidence: choice('Is evidence asked for?', {
      yes: 'Yes: a file, the address of a record, or why neither is needed',
      no: 'No',
    }),
    check: choice('Does somebody else have to check it?', { yes: 'Yes', no: 'No' }),
    why: text('Why?', { optional: true, most: 300 }),
    decidedOn: day('From which day?', { hint: 'What was said to be done before keeps the rule it was said under' }),
  },

  async save(visit, _, { evidence, check, ...answers }) {
    const rule = { ...answers, evidenceNeeded: evidence === 'yes', checkNeeded: check === 'yes' }
    await addClosingRule(visit.db, { ...rule, decidedBy: visit.who.name })
    await record(visit, `how actions close was decided: ${ruleInWords(rule)}`, '/actions/closing-rules', rule)
    return '/actions/closing-rules'
  },
})
