import { numberIn } from '#platform/evidence/evidence.ts'
import { text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { priorityExamples } from './edit-priority.tsx'
import { abovePriority } from './priority-fields.tsx'
import { addMeasure, findPriority } from './store.ts'

/** How the success of a priority is measured: what is counted, where it stood, where it should be, and by when. */
export const addMeasureTask = task({
  path: '/plans/priorities/:priority/add-measure',
  may: 'keep plans',
  examples: priorityExamples,
  find: async (visit, params) => {
    const { id, title, planId, plan } = await findPriority(visit.db, numberIn(params.priority))
    return { id, title, planId, plan }
  },
  title: ({ title }) => `Add a measure: ${title}`,
  above: (priority) => abovePriority(priority),
  fields: {
    says: text('What is measured?', { most: 300, hint: 'Such as: assessments finished within 45 working days' }),
    beganAt: text('Where did it stand at the start?', {
      optional: true,
      hint: 'With its denominator, such as 59 of 100. Leave this empty if nobody knows',
    }),
    target: text('What should it be?', { optional: true, hint: 'Such as 83 of 100, or: every agency' }),
    due: when('By when?'),
  },
  async save(visit, priority, answers) {
    await addMeasure(visit.db, { priorityId: priority.id, ...answers, addedOn: visit.today })
    await record(visit, 'measure added', `/plans/${priority.planId}`, answers)
    return `/plans/${priority.planId}#priority-${priority.id}`
  },
})
