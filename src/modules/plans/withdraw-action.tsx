import { dayAnswers } from '#platform/forms/field.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { closedProblem } from './action.ts'
import { openExamples } from './show-action.tsx'
import { close } from './store.ts'
import { findAction } from './whole-action-store.ts'

/** An action will not be done after all: why, and from which day. It stays in the register. */
export const withdrawAction = task({
  path: '/actions/:action/withdraw',
  may: 'withdraw actions',
  examples: openExamples,
  find: (visit, params) => findAction(visit.db, numberIn(params.action)),
  title: ({ title }) => `Withdraw: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  button: 'Withdraw',
  begin: (_, visit) => dayAnswers('closedOn', visit.today),

  fields: {
    closedOn: day('On which day was that decided?'),
    why: text('Why will it not be done?', { long: true, most: 2_000 }),
    checkedBy: text('Who decided it?', { optional: true }),
  },

  check: (answers, action, visit) => [
    ...closedProblem(action, 'closedOn'),
    ...(answers.closedOn > visit.today
      ? [{ field: 'closedOn', says: 'It cannot have been decided on a day to come' }]
      : []),
  ],

  async save(visit, action, answers) {
    await close(visit.db, action, { kind: 'withdrawn', ...answers })
    await record(visit, 'action withdrawn', `/actions/${action.id}`, answers)
    return `/actions/${action.id}`
  },
})
