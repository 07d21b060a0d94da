import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { closedProblem } from './action.ts'
import { hasOwner, isSameOwner, problemsOfOwner } from './owner.ts'
import { agencyOf, noteOwnerChanges } from './owner-store.ts'
import { placeOf, problemsOfPlan } from './plan/place.ts'
import { actionFields } from './raise-action.tsx'
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
  fields: async (visit) => ({
    ...(await actionFields(visit)),
    ownerWhy: text('If it passes to another owner, why?', { optional: true, most: 300 }),
  }),

  begin: (action) => ({
    title: action.title,
    measure: action.measure ?? '',
    how: action.how ?? '',
    outcome: action.outcome ?? '',
    ...Object.fromEntries(chosen.map((name) => [name, action[name] === null ? '' : String(action[name])])),
  }),

  check: async (answers, action, visit) => [
    ...closedProblem(action, 'title'),
    ...problemsOfOwner(answers, { needed: hasOwner(action) }),
    ...(hasOwner(action) && !isSameOwner(action, answers) && answers.ownerWhy === null
      ? [{ field: 'ownerWhy', says: 'Say why it passes to another owner' }]
      : []),
    ...(await problemsOfPlan(visit, answers)),
  ],

  async save(visit, action, { ownerWhy, ...answers }) {
    const passes = !isSameOwner(action, answers)
    const stays = answers.ownerAgencyId === action.ownerAgencyId
    const agency = passes && stays ? await agencyOf(visit.db, answers) : null
    const ownerAgencyId = agency ?? answers.ownerAgencyId
    if (passes)
      await noteOwnerChanges(
        visit.db,
        [action],
        { ...answers, ownerAgencyId },
        { why: ownerWhy ?? 'Nobody was named before', changedBy: visit.who.name, changedOn: visit.today },
      )
    await change(visit.db, action, { ...answers, ownerAgencyId, ...(await placeOf(visit, answers)) })
    await record(visit, 'action edited', `/actions/${action.id}`, { ...answers, ownerWhy })
    return `/actions/${action.id}`
  },
})

const chosen = [
  'ownerAgencyId',
  'ownerPostId',
  'ownerGroupId',
  'ownerPersonId',
  'planId',
  'priorityId',
  'objectiveId',
] as const
