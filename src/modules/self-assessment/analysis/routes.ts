import type { Route } from '#platform/web/route.tsx'
import { showAnalysis } from './show-analysis.tsx'
import { showPart } from './show-part.tsx'
import { takeFigures, takeWorkbook } from './take-figures.ts'

/** Where what the returns of a round say together is read and taken away. */
export const analysisRoutes: Route[] = [showAnalysis, takeFigures, takeWorkbook, showPart]
