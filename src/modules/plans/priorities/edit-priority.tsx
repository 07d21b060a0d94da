import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { abovePriority, priorityAnswers, priorityFields, problemsOfPriority } from './priority-fields.tsx'
import { changePriority, findPriority, somePriorities } from './store.ts'

/** What a priority says is put right. What it said before stays in the history of its plan. */
export const editPriority = task({
  path: '/plans/priorities/:priority/edit',
  may: 'keep plans',
  examples: (visit) => priorityExamples(visit),
  find: (visit, params) => findPriority(visit.db, numberIn(params.priority)),
  title: ({ title }) => `Edit the priority: ${title}`,
  above: (priority) => abovePriority(priority),
  fields: (visit, priority) => priorityFields(visit, priority),
  begin: (priority) => priorityAnswers(priority),
  check: (answers) => problemsOfPriority(answers),
  async save(visit, priority, answers) {
    await changePriority(visit.db, priority, answers)
    await record(visit, 'priority edited', `/plans/${priority.planId}`, { was: priorityAnswers(priority), ...answers })
    return `/plans/${priority.planId}#priority-${priority.id}`
  },
})

/** A priority or two that exist, for addresses with one in them. */
export const priorityExamples = async (visit: Visit) =>
  (await somePriorities(visit.db)).map(({ id }) => ({ priority: String(id) }))
