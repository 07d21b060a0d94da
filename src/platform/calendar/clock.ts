import type { Day } from './day.ts'

/** What day it is and what time it is. Everything that needs to know is handed one of these. */
export type Clock = {
  /** Today, as a calendar in England shows it. */
  today(): Day
  /** This instant. */
  now(): Date
}

/** The clock on the wall. Today is the day in Europe/London, whatever zone the machine keeps. */
export const realClock: Clock = {
  today: () => Temporal.Now.plainDateISO('Europe/London').toString() as Day,
  now: () => new Date(),
}

/** A demonstration's clock: the day stands still, the time of day goes on as it does outside. */
export const stoppedOn = (day: Day): Clock => ({
  today: () => day,
  now: () => {
    const timeOfDay = Temporal.Now.plainTimeISO('Europe/London')
    const moment = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/London', plainTime: timeOfDay })
    return new Date(moment.epochMilliseconds)
  },
})
