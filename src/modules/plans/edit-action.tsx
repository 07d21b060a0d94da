import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { closedProblem } from './action.ts'
import { actionFields, planOf, problemsOfOwner, problemsOfPlan } from './raise-action.tsx'
import { openExamples } from './show-action.tsx'
import { change } from './store.ts'
import { findAction } from './whole-action-store.ts'

/** What an action says, whose it is and what it belongs to are put right. Its date is changed elsewhere, with a reason. */
export const editAction = task({
  path: '/actions/:action/edit',
  may: 'edit actions',
  examples: openExamples,
  find: (visit, params) => findAction(visit.db, numberIn(params.action)),
  title: ({ title }) => `Edit: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  fields: actionFields,

  begin: (action) => ({
    title: action.title,
    measure: action.measure ?? '',
    ...Object.fromEntries(chosen.map((name) => [name, action[name] === null ? '' : String(action[name])])),
  }),

  check: async (answers, action, visit) => [
    ...closedProblem(action, 'title'),
    ...problemsOfOwner(answers),
    ...(await problemsOfPlan(visit, answers)),
  ],

  async save(visit, action, answers) {
    await change(visit.db, action, { ...answers, planId: await planOf(visit, answers) })
    await record(visit, 'action edited', `/actions/${action.id}`, answers)
    return `/actions/${action.id}`
  },
})

const chosen = ['ownerAgencyId', 'ownerPostId', 'ownerGroupId', 'ownerPersonId', 'planId', 'priorityId'] as const
