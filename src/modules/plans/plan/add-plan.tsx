import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { planKinds } from './plan.ts'
import { addPlan as savePlan } from './store.ts'

/** The partnership has a new plan, agreed or still to be agreed. */
export const addPlanTask = task({
  path: '/plans/add',
  may: 'keep plans',
  title: 'Add a plan',
  above: () => [{ says: 'Plans', href: '/plans' }],

  fields: {
    title: text('What is the plan called?'),
    kind: choice('What kind of plan is it?', planKinds),
    covers: when('What time is it for?', { hint: 'Such as financial year 2026/27, or April to September 2026' }),
    agreedOn: when('When was it agreed?', { optional: true, hint: 'Leave this empty while it is not agreed' }),
  },

  find: async () => null,

  async save(visit, _, answers) {
    const id = await savePlan(visit.db, { ...answers, knownOn: visit.today })
    await record(visit, 'plan added', `/plans/${id}`, answers)
    return `/plans/${id}`
  },
})
