import type { Route } from '#platform/web/route.tsx'
import type { BesideSource } from './beside.ts'
import { showAnalysis } from './show-analysis.tsx'
import { showBeside } from './show-beside.tsx'
import { showPart } from './show-part.tsx'
import { takeAnswers } from './take-answers.ts'
import { takeFigures, takeWorkbook } from './take-figures.ts'

/** Where what the returns of a round say together is read and taken away. */
export const analysisRoutes = (beside: readonly BesideSource[]): Route[] => [
  showAnalysis,
  takeFigures,
  takeWorkbook,
  takeAnswers,
  showBeside(beside),
  showPart,
]
