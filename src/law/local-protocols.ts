import type { Day } from '#platform/calendar/day.ts'
import { addWorkingDays, type Holidays } from '#platform/calendar/working-days.ts'
import type { Source } from './duty.ts'

/** A partnership's own plan of days: it stands beside the national clock and never instead of it. */
export type DayPlan = { name: string; source: Source; steps: readonly DayPlanStep[] }

/** One step of a day plan, from one working day to another; day zero is the day the plan starts. */
export type DayPlanStep = { id: string; says: string; fromDay: number; toDay: number }

/** A step with its days worked out. */
export type PlannedStep = DayPlanStep & { from: Day; to: Day }

/** A day plan for rapid reviews as one partnership has it: a beginning for others, who change it on screen. */
export const rapidReviewDayPlan: DayPlan = {
  name: 'Rapid review, day by day',
  source: {
    title: 'Rapid review process flowchart',
    cite: 'one partnership’s own plan',
    url: 'https://www.devonscp.org.uk/training-and-resources/child-safeguarding-practice-reviews/rapid-review-process-flowchart/',
    binding: 'local protocol',
    verified: true,
    note: 'Days are working days from the notification. Nothing national hangs on them.',
  },
  steps: [
    { id: 'letters', says: 'Notify, and send agency leads their letters and templates', fromDay: 0, toDay: 1 },
    { id: 'summaries', says: 'Agencies write their summaries; a meeting looks at progress', fromDay: 2, toDay: 10 },
    { id: 'review-group', says: 'The review group meets and drafts', fromDay: 10, toDay: 12 },
    { id: 'sign-off', says: 'The partners talk it over, about day 14, and sign it off', fromDay: 12, toDay: 15 },
  ],
}

/** The days on which each step of a plan falls. Throws BeyondTheCalendar outside 2019 to 2028. */
export const stepsOf = (plan: DayPlan, startedOn: Day, holidays?: Holidays): PlannedStep[] =>
  plan.steps.map((step) => ({
    ...step,
    from: addWorkingDays(startedOn, step.fromDay, holidays && { holidays }),
    to: addWorkingDays(startedOn, step.toDay, holidays && { holidays }),
  }))
