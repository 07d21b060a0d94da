import * as arrangements from './arrangements.ts'
import type { Duty } from './duty.ts'
import * as frontDoor from './front-door.ts'
import * as reviews from './practice-reviews.ts'
import * as incidents from './serious-incidents.ts'
import * as report from './yearly-report.ts'

/** Every duty the product keeps watch over. The public page 'What the law asks of us' is this list. */
export const duties: readonly Duty[] = [
  arrangements.publishTheArrangements,
  arrangements.implementTheArrangements,
  arrangements.renewTheArrangements,
  arrangements.reviewTheArrangements,
  incidents.notifyThePanel,
  incidents.tellThePartners,
  incidents.notifyTheDeathOfALookedAfterChild,
  incidents.completeTheRapidReview,
  incidents.hearFromThePanel,
  reviews.publishTheLocalReview,
  reviews.sendTheReportAhead,
  reviews.keepTheReportPublic,
  reviews.publishTheImprovements,
  reviews.finishTheSeriousCaseReview,
  report.publishTheYearlyReport,
  report.sendTheYearlyReport,
  frontDoor.decideOnTheReferral,
  frontDoor.holdTheFirstConference,
  frontDoor.completeTheAssessment,
]

/** The duty with this id, or null when there is none. */
export const dutyCalled = (id: string): Duty | null => duties.find((duty) => duty.id === id) ?? null
