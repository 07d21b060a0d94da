import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { planExamples } from './show-plan.tsx'
import { addPriority as savePriority, findPlan } from './store.ts'

/** A plan puts one more thing first, and says how anybody will know that it worked. */
export const addPriorityTask = task({
  path: '/plans/:plan/add-priority',
  may: 'keep plans',
  find: (visit, params) => findPlan(visit.db, numberIn(params.plan)),
  title: (plan) => `Add a priority to ${plan.title}`,
  above: (plan) => [
    { says: 'Plans', href: '/plans' },
    { says: plan.title, href: `/plans/${plan.id}` },
  ],
  examples: planExamples,

  fields: {
    title: text('What comes first?'),
    why: text('Why?', { long: true, most: 2_000 }),
    measure: text('How will we know that it worked?', { optional: true, most: 400 }),
  },

  async save(visit, plan, answers) {
    await savePriority(visit.db, { planId: plan.id, ...answers })
    await record(visit, 'priority added', `/plans/${plan.id}`, answers)
    return `/plans/${plan.id}`
  },
})
