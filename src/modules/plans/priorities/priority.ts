import type { Day } from '#platform/calendar/day.ts'
import { compareWhens, lastDay, type When } from '#platform/calendar/when.ts'

/** The two parts a plan may have: what goes on in every year, and what was chosen for this one. */
export const parts = {
  targeted: 'A targeted priority, chosen for this plan',
  'core function': 'A core function, which goes on in every year',
} as const

/** Whether a measure has come to where it should be, as somebody said on a day. */
export const metWords = {
  yes: 'Yes, this is the target or better',
  no: 'No',
  'not yet': 'Not yet, and it is not due',
} as const

/** Where a measure stood on a day. */
export type Reading = { readOn: When; says: string; met: string; notedBy: string }

/** How success is measured: what, from where, to where, by when, and every reading of it. */
export type Measure = {
  id: number
  says: string
  beganAt: string | null
  target: string | null
  due: When
  readings: Reading[]
}

/** The last reading by the time it speaks of; null where nobody has read it. */
export const lastReading = (readings: readonly Reading[]): Reading | null =>
  readings.reduce<Reading | null>(
    (last, each) => (last === null || compareWhens(each.readOn, last.readOn) >= 0 ? each : last),
    null,
  )

/** How a measure stands: met, late (its day has passed and it is not met), waiting, or never read. */
export function standingOfMeasure(
  { due, readings }: Pick<Measure, 'due' | 'readings'>,
  today: Day,
): 'done' | 'late' | 'next' | 'none' {
  const last = lastReading(readings)
  if (last?.met === 'yes') return 'done'
  if ((lastDay(due) ?? today) < today) return 'late'
  return last ? 'next' : 'none'
}

export const measureInWords = {
  done: 'Met',
  late: 'Not met by its day',
  next: 'Not yet',
  none: 'Not read yet',
} as const
