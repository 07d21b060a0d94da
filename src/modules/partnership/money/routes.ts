import type { Route } from '#platform/web/route.tsx'
import { addContribution } from './add-contribution.tsx'
import { addAHead, addANote } from './add-note.tsx'
import { addAYear } from './add-year.tsx'
import { agreeBudget } from './agree-budget.tsx'
import { carryForward } from './carry-forward.tsx'
import { correctHours, correctReceipt } from './corrections/correct-given.tsx'
import { correctCharge, correctSpending } from './corrections/correct-line.tsx'
import { listHours, recordHours } from './list-hours.tsx'
import { listYears } from './list-years.tsx'
import { planHead } from './plan-head.tsx'
import { publishBudget } from './publish-budget.tsx'
import { recordContribution } from './record-contribution.tsx'
import { recordCharge, recordSpending } from './record-spending.tsx'
import { showYear } from './show-year.tsx'

/** The pages and tasks of the partnership's money; what has a name of its own before what has a number. */
export const moneyRoutes: Route[] = [
  listYears,
  addAYear,
  addANote,
  addAHead,
  listHours,
  recordHours,
  recordContribution,
  correctSpending,
  correctCharge,
  correctReceipt,
  correctHours,
  showYear,
  planHead,
  carryForward,
  addContribution,
  recordSpending,
  recordCharge,
  agreeBudget,
  publishBudget,
]
