import { numberIn } from '#platform/evidence/evidence.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { layoutsToPick } from '../layouts/store.ts'
import { liesWithin, planKinds } from './plan.ts'
import { planExamples } from './show-plan.tsx'
import { changePlan, findPlan, plansToPick } from './store.ts'

/** What is said of a plan is put right: its name, its kind, its time, the longer plan it is part of, and the layout it is shown in. */
export const editPlan = task({
  path: '/plans/:plan/edit',
  may: 'keep plans',
  examples: planExamples,
  find: (visit, params) => findPlan(visit.db, numberIn(params.plan)),
  title: (plan) => `Edit: ${plan.title}`,
  above: (plan) => [
    { says: 'Plans', href: '/plans' },
    { says: plan.title, href: `/plans/${plan.id}` },
  ],
  fields: async (visit, plan) => ({
    title: text('What is the plan called?'),
    kind: choice('What kind of plan is it?', planKinds),
    covers: when('What time is it for?', { hint: 'Such as financial year 2026/27, or April to September 2026' }),
    withinPlanId: pick(
      'Which longer plan is it a part of?',
      (await plansToPick(visit.db)).filter(({ id }) => id !== plan.id),
      { optional: true, hint: 'A plan for one year within one for three years' },
    ),
    layoutId: pick('Which layout is it shown in first?', await layoutsToPick(visit.db), { optional: true }),
  }),
  begin: (plan) => ({
    title: plan.title,
    kind: plan.kind,
    covers: whenInWords(plan.covers),
    withinPlanId: plan.withinPlanId === null ? '' : String(plan.withinPlanId),
    layoutId: plan.layoutId === null ? '' : String(plan.layoutId),
  }),
  async check({ withinPlanId, covers }, plan, visit) {
    if (withinPlanId === null) return []
    const longer = await findPlan(visit.db, withinPlanId)
    if (longer.withinPlanId !== null)
      return [
        {
          field: 'withinPlanId',
          says: `${longer.title} is itself part of a longer plan. Choose that longer plan, or one that stands alone`,
        },
      ]
    return liesWithin(covers, longer.covers)
      ? []
      : [
          {
            field: 'withinPlanId',
            says: `${plan.title} is for ${whenInWords(covers)}, which does not lie within ${whenInWords(longer.covers)}`,
          },
        ]
  },
  async save(visit, plan, answers) {
    await changePlan(visit.db, plan, answers)
    await record(visit, 'plan edited', `/plans/${plan.id}`, answers)
    return `/plans/${plan.id}`
  },
})
