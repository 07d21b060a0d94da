import type { Day } from '#platform/calendar/day.ts'
import { compareWhens, firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'

/** The kinds of plan there are, in the words people choose from. */
export const planKinds = {
  'business plan': 'Business plan',
  'forward plan': 'Forward plan',
  'improvement plan': 'Improvement plan',
  'action plan': 'Action plan',
} as const

/** What may happen to a plan as a whole, each a dated row. */
export const versionKinds = {
  drafted: 'A draft',
  agreed: 'Agreed',
  amended: 'Amended, and agreed anew',
  ended: 'Ended',
} as const

/** One version of a plan: when, what it changed, and by whose decision. */
export type PlanVersion = {
  kind: string
  name: string | null
  happenedOn: When
  says: string | null
  decidedBy: string | null
  decisionSays: string | null
  decisionAt: string | null
}

/** Whether a plan is agreed, in words. */
export const agreedInWords = (agreedOn: When | null): string =>
  agreedOn === null
    ? 'Not agreed yet'
    : agreedOn === '?'
      ? 'Agreed; the day is not recorded'
      : `Agreed ${whenInWords(agreedOn)}`

/** Is the plan for a time that takes in this stretch of days, or part of it? A plan without a known time is for any. */
export const bearsOn = (covers: When, from: string, to: string): boolean =>
  (firstDay(covers) ?? from) <= to && (lastDay(covers) ?? to) >= from

/** The version that stands: the last that was agreed, as first agreed or as amended; null while none was. */
export const standing = <V extends Pick<PlanVersion, 'kind' | 'happenedOn'>>(versions: readonly V[]): V | null =>
  versions
    .filter(({ kind }) => kind === 'agreed' || kind === 'amended')
    .reduce<V | null>(
      (last, each) => (last === null || compareWhens(each.happenedOn, last.happenedOn) >= 0 ? each : last),
      null,
    )

/** The day after which something counts as put in since the plan was last agreed; null where it is not agreed or nobody knows the day. */
export const agreedBy = (agreedOn: When | null): Day | null => (agreedOn === null ? null : lastDay(agreedOn))

/** What came into a plan after a day: only what certainly came later, since a month may lie on either side of the day. */
export const addedAfter = <T>(things: readonly T[], when: (thing: T) => When | null, day: Day): T[] =>
  things.filter((thing) => (firstDay(when(thing) ?? '?') ?? day) > day)

/** Does a shorter plan lie within the time of a longer one? Unknown ends are taken to lie within. */
export const liesWithin = (shorter: When, longer: When): boolean =>
  (firstDay(shorter) ?? '9999-12-31') >= (firstDay(longer) ?? '0001-01-01') &&
  (lastDay(shorter) ?? '0001-01-01') <= (lastDay(longer) ?? '9999-12-31')

/** How a plan stands in time: late while actions of it are late, ended when its time is over and nothing is open, otherwise going on; not begun, or of no known time, is none. */
export function standingOfPlan(
  covers: When,
  { open, late }: { open: number; late: number },
  today: Day,
): 'late' | 'ended' | 'next' | 'none' {
  if (late > 0) return 'late'
  if ((lastDay(covers) ?? today) < today) return open > 0 ? 'late' : 'ended'
  return (firstDay(covers) ?? today) > today ? 'none' : 'next'
}

/** Plans by the time they are for, the earliest first, each shorter one straight under the longer plan it is part of. */
export function inNestedOrder<P extends { id: number; covers: When; withinPlanId: number | null }>(
  plans: readonly P[],
): (P & { within: boolean })[] {
  const byTime = plans.toSorted((one, other) => compareWhens(one.covers, other.covers) || one.id - other.id)
  const there = new Set(plans.map(({ id }) => id))
  const reached = new Set<number>()
  const placed: (P & { within: boolean })[] = []
  const place = (plan: P, within: boolean) => {
    if (reached.has(plan.id)) return
    reached.add(plan.id)
    placed.push({ ...plan, within })
    for (const part of byTime) if (part.withinPlanId === plan.id) place(part, true)
  }
  for (const plan of byTime) if (plan.withinPlanId === null || !there.has(plan.withinPlanId)) place(plan, false)
  for (const plan of byTime) place(plan, true) // a circle, should there ever be one, loses no plan
  return placed
}

/** How many of how many, in words that a report may use: '12 of 40'. */
export const ofAll = (some: number, all: number): string => `${some} of ${all}`
