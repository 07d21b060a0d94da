import type { Deadline } from '#platform/module.ts'
import { addDays, inWords, inWordsWithWeekday, isDay, type Day } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { addHours, addWorkingHours, londonDay } from '#platform/calendar/working-hours.ts'
import { calendarReaches, countWorkingDays, type CountFrom, type Holidays } from '#platform/calendar/working-days.ts'
import type { Problem } from '#platform/problem.ts'

/** What a ladder is for, in the words people choose from. */
export const ladderKinds = {
  partners: 'Disagreement between the partners about a decision',
  practice: 'Professional disagreement between agencies about practice',
} as const
export type LadderKind = keyof typeof ladderKinds

/** What a stage's time is counted in, in the words people choose from. */
export const limitUnits = {
  'working days': 'Working days',
  'working hours': 'Working hours, while offices are open',
  hours: 'Hours by the clock, nights and weekends included',
} as const
export type LimitUnit = keyof typeof limitUnits

/** One stage as its ladder says it: what it is called, who answers for it, how long it may take, and what happens then. */
export type Stage = {
  id: number
  number: number
  name: string
  formal: boolean
  ownerPostId: number | null
  /** Who answers for it, in words; the name of the post where none were given. */
  owner: string
  limitCount: number | null
  limitUnit: string | null
  countFrom: string
  atEnd: string | null
}

/** When offices are open, for limits in working hours. */
export type Office = { opens: string; closes: string }

/** When the time of a stage is over: a whole day, or a moment where it is counted in hours. Null where the ladder sets no limit. */
export type Over = { on: Day; at: Date | null; why: Deadline['why'] }

/**
 * When the time of a stage that began at a moment is over, and how that was counted. Working days are counted from the day it began, which
 * is day zero unless the ladder says that it is day one; working hours while offices are open; hours by the clock. Throws BeyondTheCalendar
 * when a day is needed that the list of holidays does not reach.
 */
export function overOf(
  stage: Pick<Stage, 'limitCount' | 'limitUnit' | 'countFrom'>,
  beganAt: Date,
  office: Office,
  holidays: Holidays,
): Over | null {
  const { limitCount, limitUnit } = stage
  if (limitCount === null || limitUnit === null) return null
  const began = londonDay(beganAt)
  if (limitUnit === 'working days') {
    const count = countWorkingDays(began, limitCount, { countFrom: stage.countFrom as CountFrom, holidays })
    return {
      on: count.due,
      at: null,
      why: [
        { term: 'Counted from', says: `${inWordsWithWeekday(began)}, ${dayZeroInWords(stage.countFrom)}` },
        { term: 'Limit', says: limitInWords(stage) },
        ...skippedInWords(count.skipped),
        { term: 'Falls', says: inWordsWithWeekday(count.due) },
      ],
    }
  }
  const count = limitUnit === 'hours' ? null : addWorkingHours(beganAt, limitCount, { ...office, holidays })
  const at = count ? count.due : addHours(beganAt, limitCount)
  return {
    on: londonDay(at),
    at,
    why: [
      { term: 'Counted from', says: momentInWords(beganAt) },
      {
        term: 'Limit',
        says: count
          ? `${limitInWords(stage)}, offices being open from ${office.opens} to ${office.closes}`
          : limitInWords(stage),
      },
      ...skippedInWords(count?.skipped ?? []),
      { term: 'Falls', says: momentInWords(at) },
    ],
  }
}

/** Is the time of a stage over at a moment? A limit in days from the day after its last one, a limit in hours from the moment itself. */
export const isOver = (over: Over | null, now: Date): boolean =>
  over !== null && (over.at ? now.getTime() > over.at.getTime() : londonDay(now) > over.on)

/** The last day on which it is not late, as Home counts: a time that ran out earlier today counts as yesterday’s. */
export const lastDayOf = (over: Over, now: Date): Day =>
  over.at && isOver(over, now) && over.on === londonDay(now) ? addDays(over.on, -1) : over.on

/** '3 working days', '24 working hours', '1 hour', or that none is set. */
export const limitInWords = ({ limitCount, limitUnit }: Pick<Stage, 'limitCount' | 'limitUnit'>): string =>
  limitCount === null || limitUnit === null
    ? 'No limit is set'
    : `${limitCount} ${limitCount === 1 ? limitUnit.slice(0, -1) : limitUnit}`

/** 'day zero' or 'day one', as the ladder counts the day a stage begins. */
export const dayZeroInWords = (countFrom: string): string =>
  countFrom === 'day-one' ? 'which is day one' : 'which is day zero'

/** When the time is over, in words: a weekday with its date, or the moment. */
export const overInWords = (over: Over): string => (over.at ? momentInWords(over.at) : inWordsWithWeekday(over.on))

/** One stage as it was answered on the form of a ladder. */
export type StageGiven = {
  name: string
  formal: 'yes' | 'no'
  ownerPostId: number | null
  ownerSays: string | null
  limitCount: number | null
  limitUnit: LimitUnit | ''
  countFrom: CountFrom | ''
  atEnd: string | null
}

/** What keeps a ladder from being drawn: a stage nobody answers for, half a limit, an office that closes before it opens, a day of another ladder. */
export function ladderProblems(
  given: { stages: readonly StageGiven[]; opens: string; closes: string; fromOn: Day },
  taken: boolean,
): Problem[] {
  const stages = given.stages.flatMap((stage, place) => {
    const says = !stage.ownerPostId && !stage.ownerSays ? 'say who answers for it' : halfLimit(stage)
    return says ? [{ field: 'stages', says: `Stage ${place + 1}: ${says}` }] : []
  })
  return [
    ...(taken ? [{ field: 'fromOn', says: 'A ladder of this kind is in force from that very day already' }] : []),
    ...(given.fromOn < calendarReaches.from || given.fromOn > calendarReaches.to
      ? [{ field: 'fromOn', says: 'Days can be counted from 2019 to 2028: choose a day within them' }]
      : []),
    ...(given.opens >= given.closes ? [{ field: 'closes', says: 'An office opens before it closes' }] : []),
    ...stages.slice(0, 1),
  ]
}

const halfLimit = ({ limitCount, limitUnit }: StageGiven): string | null =>
  limitCount !== null && !limitUnit
    ? 'say whether its limit is in days or hours'
    : limitCount === null && limitUnit
      ? 'say how many days or hours it may take, or that it has no limit'
      : null

/** The version of a ladder in force on a day: the last that had begun by then; null before the first. */
export const inForceOn = <L extends { kind: string; fromOn: Day }>(
  ladders: readonly L[],
  kind: LadderKind,
  day: Day,
): L | null =>
  ladders
    .filter((ladder) => ladder.kind === kind && ladder.fromOn <= day)
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
    .at(-1) ?? null

/** How a version stands on a day: in force, still to come, or replaced by a later one. */
export function standingOfLadder<L extends { id: number; kind: string; fromOn: Day }>(
  ladder: L,
  all: readonly L[],
  day: Day,
): { is: 'in place' | 'next' | 'ended'; says: string } {
  if (ladder.fromOn > day) return { is: 'next', says: `In force from ${inWords(ladder.fromOn)}` }
  return inForceOn(all, ladder.kind as LadderKind, day)?.id === ladder.id
    ? { is: 'in place', says: 'In force' }
    : { is: 'ended', says: 'Replaced by a later one' }
}

/** What did not count, weekends in one word and holidays by name. */
function skippedInWords(skipped: readonly { day: Day; why: string }[]): Deadline['why'] {
  const weekend = skipped.filter(({ why }) => why === 'Saturday' || why === 'Sunday').length
  const holidays = skipped.filter(({ why, day }) => why !== 'Saturday' && why !== 'Sunday' && isDay(day))
  const words = [
    ...(weekend ? [`${weekend} ${weekend === 1 ? 'day' : 'days'} of weekends`] : []),
    ...holidays.map(({ day, why }) => `${inWords(day)} (${why})`),
  ]
  return words.length ? [{ term: 'Not counted', says: words.join(', ') }] : []
}
