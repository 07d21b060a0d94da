import { actedBeforeItBegan } from './acted-before-it-began.ts'
import { calendarOrFinancialYears } from './calendar-or-financial-years.ts'
import { claimWithoutMeasure } from './claim-without-measure.ts'
import { commitmentWithoutOwnerOrDate } from './commitment-without-owner-or-date.ts'
import { decidedWithoutAQuorum } from './decided-without-a-quorum.ts'
import { doneAfterTheDay } from './done-after-the-day.ts'
import type { Rule } from './finding.ts'
import { lengthsThatDoNotAddUp } from './lengths-that-do-not-add-up.ts'
import { limitPassedWithoutAReason } from './limit-passed-without-a-reason.ts'
import { noneSaidOneRecorded } from './none-said-one-recorded.ts'
import { oneThingTwoDates } from './one-thing-two-dates.ts'
import { overlappingReports } from './overlapping-reports.ts'
import { planWhoseDayHasPassed } from './plan-whose-day-has-passed.ts'
import { promiseNotAccountedFor } from './promise-not-accounted-for.ts'
import { publishedBeforeItsEnd } from './published-before-its-end.ts'
import { stepsOutOfOrder } from './steps-out-of-order.ts'
import { targetBeforeWhatItWaitsOn } from './target-before-what-it-waits-on.ts'
import { targetOnADayOff } from './target-on-a-day-off.ts'
import { wordsWithTwoMeanings } from './words-with-two-meanings.ts'

/** Every rule that an account is read by, in the order their findings are shown. */
export const rules: Rule[] = [
  doneAfterTheDay,
  publishedBeforeItsEnd,
  lengthsThatDoNotAddUp,
  stepsOutOfOrder,
  oneThingTwoDates,
  noneSaidOneRecorded,
  actedBeforeItBegan,
  limitPassedWithoutAReason,
  targetBeforeWhatItWaitsOn,
  planWhoseDayHasPassed,
  promiseNotAccountedFor,
  overlappingReports,
  calendarOrFinancialYears,
  wordsWithTwoMeanings,
  commitmentWithoutOwnerOrDate,
  claimWithoutMeasure,
  decidedWithoutAQuorum,
  targetOnADayOff,
]
