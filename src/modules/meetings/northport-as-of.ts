import type { Day } from '#platform/calendar/day.ts'
import type { Doer } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'

/** The same visit, as somebody, on the morning of a day. */
export const asOf = ({ visit, today }: Telling, name: string, day: Day): Doer & Telling['visit'] => ({
  ...visit,
  who: { ...visit.who, name },
  now: day < today ? new Date(`${day}T09:00:00Z`) : visit.now,
})
