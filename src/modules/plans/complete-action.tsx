import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { closedProblem } from './action.ts'
import { moveWhatCountsFrom } from './move-what-counts.ts'
import { dayAnswers } from './raise-action.tsx'
import { openExamples } from './show-action.tsx'
import { close } from './store.ts'
import { findAction } from './whole-action-store.ts'

/** An action is done: on which day, what is different now, and what proves it. */
export const completeAction = task({
  path: '/actions/:action/complete',
  may: 'complete actions',
  examples: openExamples,
  find: (visit, params) => findAction(visit.db, numberIn(params.action)),
  title: ({ title }) => `Mark as done: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  button: 'Mark as done',
  begin: (_, visit) => dayAnswers('closedOn', visit.today),

  fields: {
    closedOn: day('On which day was it done?'),
    difference: text('What is different now, because it was done?', {
      long: true,
      most: 2_000,
      hint: 'For children, families or practice: not only that it was done. Never a name or a detail of a child',
    }),
    checkedBy: text('Who checked that it is so?', { optional: true }),
    proof: file('What proves it?'),
  },

  check: (answers, action, visit) => [
    ...closedProblem(action, 'closedOn'),
    ...(answers.closedOn > visit.today
      ? [{ field: 'closedOn', says: 'It cannot have been done on a day to come' }]
      : []),
  ],

  async save(visit, action, { proof, ...answers }) {
    const address = `/actions/${action.id}`
    await close(visit.db, action, { kind: 'done', ...answers })
    if (proof) await addEvidence(visit, address, 'see actions', proof)
    await record(visit, 'action done', address, { ...answers, ...(proof && { proof: proof.name }) })
    await moveWhatCountsFrom(visit, action.id, answers.closedOn)
    return address
  },
})
