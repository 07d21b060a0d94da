import { countedWith, type ClockSource } from '#modules/clocks/index.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { Holidays } from '#platform/calendar/working-days.ts'
import { clocksOf } from './clock.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { reviewsUnderWay } from './store.ts'

/** The running clocks of reviews that another list of holidays puts on another day: what a proclamation moves. */
export const reviewClocks: ClockSource = async (visit, before, after) =>
  (await reviewsUnderWay(visit.db)).flatMap((review) => {
    const is = new Map(runningOf(review, visit.today, after).map(({ clock, due }) => [clock, due]))
    return runningOf(review, visit.today, before)
      .map(({ clock, says, due }) => ({ clock, says, from: due, to: is.get(clock)! }))
      .filter(({ from, to }) => from !== to)
  })

type Running = { clock: string; says: string; due: When }

/** The clocks of a review that have not stopped, each by its address, with the day that a list of holidays gives it. */
const runningOf = (review: ReviewPath, today: Day, holidays: Holidays): Running[] =>
  clocksOf(review, today, countedWith(holidays))
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ name, title, due, ahead }) => [
      { clock: `${addressOf(review)}#${name}`, says: `${title}: ${review.reference}`, due },
      ...(ahead
        ? [{ clock: `${addressOf(review)}#send-ahead`, says: `Send the report ahead: ${review.reference}`, due: ahead }]
        : []),
    ])
