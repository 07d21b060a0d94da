import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { findPlan } from '../plan/store.ts'
import { priorityExamples } from './edit-priority.tsx'
import { abovePriority, addedOn } from './priority-fields.tsx'
import { addObjective, findPriority } from './store.ts'

/** A priority is broken down into what is to be reached; actions can then stand under it. */
export const addObjectiveTask = task({
  path: '/plans/priorities/:priority/add-objective',
  may: 'keep plans',
  examples: priorityExamples,
  find: async (visit, params) => {
    const { id, title, planId, plan } = await findPriority(visit.db, numberIn(params.priority))
    return { id, title, planId, plan }
  },
  title: ({ title }) => `Add an objective: ${title}`,
  above: (priority) => abovePriority(priority),
  fields: { title: text('What is to be reached?', { most: 300 }) },
  async save(visit, priority, answers) {
    const { agreedOn } = await findPlan(visit.db, priority.planId)
    await addObjective(visit.db, { priorityId: priority.id, ...answers, addedOn: addedOn(agreedOn, visit) })
    await record(visit, 'objective added', `/plans/${priority.planId}`, answers)
    return `/plans/${priority.planId}#priority-${priority.id}`
  },
})
