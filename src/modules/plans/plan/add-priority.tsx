import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addedOn, priorityFields, problemsOfPriority } from '../priorities/priority-fields.tsx'
import { planExamples } from './show-plan.tsx'
import { addPriority as savePriority, findPlan } from './store.ts'

/** A plan puts one more thing first, with why it was chosen, what is to be different and who leads it. */
export const addPriorityTask = task({
  path: '/plans/:plan/add-priority',
  may: 'keep plans',
  find: async (visit, params) => {
    const { id, title, agreedOn, withinPlanId, within } = await findPlan(visit.db, numberIn(params.plan))
    return { id, title, agreedOn, withinPlanId, within }
  },
  title: (plan) => `Add a priority to ${plan.title}`,
  above: (plan) => [
    { says: 'Plans', href: '/plans' },
    { says: plan.title, href: `/plans/${plan.id}` },
  ],
  examples: planExamples,
  before: (plan) =>
    plan.agreedOn !== null && (
      <p class="quiet">
        This plan was agreed already. What is added now is shown as added since, until an amendment is agreed.
      </p>
    ),
  fields: (visit, plan) => priorityFields(visit, plan),
  begin: () => ({ part: 'targeted' }),
  check: (answers) => problemsOfPriority(answers),

  async save(visit, plan, answers) {
    const id = await savePriority(visit.db, { planId: plan.id, ...answers, addedOn: addedOn(plan.agreedOn, visit) })
    await record(visit, 'priority added', `/plans/${plan.id}`, answers)
    return `/plans/${plan.id}#priority-${id}`
  },
})
