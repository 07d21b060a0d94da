import type { Day } from '#platform/calendar/day.ts'
import { compareWhens } from '#platform/calendar/when.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { hadComeBy } from '#platform/facts/change.ts'

export type Rhythm = Row<'partnership.rhythm'>
export type NewRhythm = NewRow<'partnership.rhythm'>

/** What a rhythm is of. */
export const rhythmKinds = {
  meeting: 'How often it meets',
  reporting: 'How often it reports to the group above it',
} as const
export type RhythmKind = keyof typeof rhythmKinds

/** In what a rhythm is counted, in words. */
export const rhythmUnits = {
  weeks: 'Every so many weeks',
  months: 'Every so many months',
  'times a year': 'So many times a year',
  none: 'No fixed rhythm',
} as const

/** 'every 6 weeks', 'every month', '4 times a year', 'once a year', or 'without a fixed rhythm'. */
export function rhythmInWords({ every, unit }: Pick<Rhythm, 'every' | 'unit'>): string {
  if (every === null || unit === null) return 'without a fixed rhythm'
  if (unit === 'times a year')
    return every === 1 ? 'once a year' : every === 2 ? 'twice a year' : `${every} times a year`
  return every === 1 ? `every ${unit.replace(/s$/, '')}` : `every ${every} ${unit}`
}

/** How often a group met and reported, by the rhythm in force at the end of a day; null where none was recorded. An earlier rhythm never answers for a later day. */
export function rhythmOn(rhythms: readonly Rhythm[], day: Day): Record<RhythmKind, Rhythm | null> {
  const last = (kind: RhythmKind) =>
    rhythms
      .filter((rhythm) => rhythm.kind === kind && hadComeBy(rhythm.fromOn, day))
      .toSorted((one, other) => compareWhens(one.fromOn, other.fromOn) || one.id - other.id)
      .at(-1) ?? null
  return { meeting: last('meeting'), reporting: last('reporting') }
}
