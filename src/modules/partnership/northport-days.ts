import { addDays, type Day } from '#platform/calendar/day.ts'

/** So many days from the story's today; before it when the number is negative. */
export const daysFrom = (today: Day) => (days: number) => addDays(today, days)

/** The month of a day, for what people remember only so well. */
export const monthOf = (day: Day) => day.slice(0, 7)

/** What happened became known when it happened; a plan was known weeks before. */
export const knownOn = (change: { happenedOn: string; status?: string }, today: Day): Day | null => {
  const known = /^\d{4}-\d\d-\d\d$/.test(change.happenedOn) ? (change.happenedOn as Day) : null
  return change.status === 'planned' ? addDays(known && known < today ? known : today, -30) : known
}
