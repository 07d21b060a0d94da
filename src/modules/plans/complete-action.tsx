import { dayAnswers } from '#platform/forms/field.ts'
import { addEvidence, evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { closedProblem } from './action.ts'
import { notTheirs, whyNotTheirs } from './acting.ts'
import { addressIn } from './address.ts'
import { evidenceOffered, problemsOfEvidence, ruleInWords } from './closings/closing.ts'
import { closingRuleFor, sayDone } from './closings/store.ts'
import { moveWhatCountsFrom } from './move-what-counts.ts'
import { openExamples } from './show-action.tsx'
import { close } from './store.ts'
import { findAction } from './whole-action-store.ts'

/**
 * An action is said to be done: on which day, what is different now, and what proves it. Where the partnership asks for a check it
 * stays open until somebody else has looked; otherwise it is done.
 */
export const completeAction = task({
  path: '/actions/:action/complete',
  may: 'complete actions',
  examples: openExamples,
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    const files = await evidenceOf(visit.db, `/actions/${action.id}`)
    return {
      ...action,
      rule: await closingRuleFor(visit.db, action.planKind, visit.today),
      filesThere: files.length > 0,
      notTheirs: await whyNotTheirs(visit, action),
    }
  },
  title: ({ title }) => `Mark as done: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: ({ rule }) => (
    <p class="quiet">
      What is asked before it counts as done: <a href="/actions/closing-rules">{ruleInWords(rule)}</a>.
    </p>
  ),
  button: 'Mark as done',
  begin: (_, visit) => dayAnswers('closedOn', visit.today),

  fields: {
    closedOn: day('On which day was it done?'),
    difference: text('What is different now, because it was done?', {
      long: true,
      most: 2_000,
      hint: 'For children, families or practice: not only that it was done. Never a name or a detail of a child',
    }),
    proof: file('What proves it?'),
    evidenceAt: text('Or at which address here does it stand?', {
      optional: true,
      hint: 'Such as: /meetings/7',
      most: 200,
    }),
    evidenceSays: text('Or why is nothing needed?', { optional: true, most: 300 }),
  },

  check: (answers, action, visit) => [
    ...notTheirs(action.notTheirs, 'closedOn'),
    ...closedProblem(action, 'closedOn'),
    ...(action.awaitsCheck
      ? [{ field: 'closedOn', says: 'It is said to be done already, and waits for a check' }]
      : []),
    ...(answers.closedOn > visit.today
      ? [{ field: 'closedOn', says: 'It cannot have been done on a day to come' }]
      : []),
    ...(answers.evidenceAt !== null && addressIn(answers.evidenceAt) === null
      ? [{ field: 'evidenceAt', says: 'Give an address of a page here, such as /meetings/7' }]
      : []),
    ...problemsOfEvidence(answers, action.rule, action.filesThere),
  ],

  async save(visit, { rule, filesThere, notTheirs: _why, ...action }, { proof, ...answers }) {
    const address = `/actions/${action.id}`
    const closing = {
      ...answers,
      evidence: evidenceOffered({ proof, ...answers }, filesThere),
      proposedBy: visit.who.name,
      proposedOn: visit.today,
      proposedAccountId: visit.who.accountId,
      proposedAgencyId: visit.who.agencyId,
    }
    if (rule.checkNeeded) await sayDone(visit.db, action, closing)
    else await close(visit.db, action, { kind: 'done', ...closing })
    if (proof) await addEvidence(visit, address, 'see actions', proof)
    await record(visit, rule.checkNeeded ? 'said to be done' : 'action done', address, {
      ...answers,
      ...(proof && { proof: proof.name }),
    })
    if (!rule.checkNeeded) await moveWhatCountsFrom(visit, action.id, answers.closedOn)
    return address
  },
})
