import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { objectivesToPick } from '../priorities/store.ts'
import { prioritiesToPick } from './store.ts'

/** Where an action stands: in which plan, serving which priority and which objective; each may be left out. */
type Place = { planId: number | null; priorityId: number | null; objectiveId?: number | null }

/** A priority belongs to its own plan, and an objective to its own priority. */
export async function problemsOfPlan(visit: Visit, { planId, priorityId, objectiveId }: Place): Promise<Problem[]> {
  const priority = priorityId === null ? null : (await prioritiesToPick(visit.db)).find(({ id }) => id === priorityId)
  const objective = objectiveId ? (await objectivesToPick(visit.db)).find(({ id }) => id === objectiveId) : null
  return [
    ...(planId !== null && priority && priority.planId !== planId
      ? [
          {
            field: 'priorityId',
            says: 'That priority belongs to another plan. Choose one of the plan above, or leave the plan empty',
          },
        ]
      : []),
    ...(objective &&
    (objective.priorityId !== (priorityId ?? objective.priorityId) || objective.planId !== (planId ?? objective.planId))
      ? [
          {
            field: 'objectiveId',
            says: 'That objective belongs to another priority. Choose one of the priority above, or leave the plan and priority empty',
          },
        ]
      : []),
  ]
}

/** The place as chosen, with the priority of the objective and the plan of the priority filled in. */
export async function placeOf(visit: Visit, { planId, priorityId, objectiveId }: Place): Promise<Place> {
  const objective = objectiveId ? (await objectivesToPick(visit.db)).find(({ id }) => id === objectiveId) : null
  const chosen = priorityId ?? objective?.priorityId ?? null
  const priority =
    chosen === null || planId !== null ? null : (await prioritiesToPick(visit.db)).find(({ id }) => id === chosen)
  return {
    planId: planId ?? priority?.planId ?? null,
    priorityId: chosen,
    ...(objectiveId !== undefined && { objectiveId }),
  }
}
