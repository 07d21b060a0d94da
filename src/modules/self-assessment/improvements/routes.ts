import type { Route } from '#platform/web/route.tsx'
import { completeImprovement, dropImprovement, takeUpImprovement } from './end-improvement.tsx'
import { giveAnotherDate } from './give-another-date.tsx'
import { listRoundImprovements } from './list-round-improvements.tsx'
import { sayHowItGoes } from './say-how-it-goes.tsx'
import { showImprovement } from './show-improvement.tsx'
import { showPlan } from './show-plan.tsx'
import { takeImprovementFigures, takeImprovementWorkbook, takePlan } from './take-improvements.ts'

/** The action plan of each agency, and what every agency promised in a round. */
export const improvementRoutes: Route[] = [
  showPlan,
  takePlan,
  showImprovement,
  sayHowItGoes,
  giveAnotherDate,
  completeImprovement,
  dropImprovement,
  takeUpImprovement,
  listRoundImprovements,
  takeImprovementFigures,
  takeImprovementWorkbook,
]
