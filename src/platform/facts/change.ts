import type { Day } from '../calendar/day.ts'
import {
  certainlyAfter,
  certainlyBefore,
  compareWhens,
  lastDay,
  precisionOf,
  whenInWords,
  type When,
} from '../calendar/when.ts'
import type { Deadline } from '../module.ts'
import type { Problem } from '../problem.ts'
import type { Standing } from '../ui/marks.tsx'
import { sentenceOf, sourceOf } from './dated.ts'

/** One dated change of a thing. `settles` is the planned change that it carries out, moves to another day or calls off. */
export type Change = { id: number; kind: string; happenedOn: When; status: string; settles?: number | null }

/** A change with its sentence, and where it was learnt. */
export type ToldChange = Change & { says: string; source: string | null; paragraph: string | null }

/** Had it come about by the end of a day? A date nobody stated has; a 'by' has on the day it names. */
export const hadComeBy = (when: When, day: Day): boolean =>
  precisionOf(when) === 'by' ? lastDay(when)! <= day : !certainlyAfter(when, day)

/** Oldest first; what has no date last; of two at one time, the one recorded first. */
export const inTime = (one: Pick<Change, 'id' | 'happenedOn'>, other: Pick<Change, 'id' | 'happenedOn'>): number =>
  compareWhens(one.happenedOn, other.happenedOn) || one.id - other.id

/** The same, but what has no date first: to find what came last, so that it never hides what is known to have come after. */
export const undatedFirst = (
  one: Pick<Change, 'id' | 'happenedOn'>,
  other: Pick<Change, 'id' | 'happenedOn'>,
): number => Number(one.happenedOn !== '?') - Number(other.happenedOn !== '?') || inTime(one, other)

/** The plans that stand, or stood at the end of a day, soonest first: planned, and not yet carried out, moved or called off by another change. */
export const openPlans = <C extends Change>(changes: readonly C[], day?: Day): C[] =>
  stillTold(changes, day)
    .filter((change) => change.status === 'planned')
    .toSorted(inTime)

/** Leaves out the plans that another change has settled, or had settled by the end of a day: what became of them is told instead. */
export function stillTold<C extends Change>(changes: readonly C[], day?: Day): C[] {
  const settled = new Set(
    changes
      .filter((change) => day === undefined || change.status !== 'happened' || hadComeBy(change.happenedOn, day))
      .map((change) => change.settles),
  )
  return changes.filter((change) => change.status !== 'planned' || !settled.has(change.id))
}

/** The last change that had come about by the end of a day, of any kind or of some; null when there was none. */
export const lastOf = <C extends Change>(changes: readonly C[], day: Day, kinds?: readonly string[]): C | null =>
  changes
    .filter(
      (change) =>
        change.status === 'happened' && (!kinds || kinds.includes(change.kind)) && hadComeBy(change.happenedOn, day),
    )
    .toSorted(undatedFirst)
    .at(-1) ?? null

/** The sentence of a change with its date. A plan without one says that none is set, anything else that none was recorded. */
export const tellChange = ({ says, happenedOn, status }: Pick<ToldChange, 'says' | 'happenedOn' | 'status'>): string =>
  happenedOn === '?' && status === 'planned' ? `${says} (no date is set).` : sentenceOf(says, happenedOn)

/** How one change stands on a day; a plan that was settled says what became of it, and its first date stays in sight. */
export function standingOf(
  change: Pick<Change, 'status' | 'happenedOn'>,
  settledBy: Pick<Change, 'status'> | undefined,
  today: Day,
): { is: Standing; says: string } {
  if (settledBy) return { is: 'ended', says: settled[settledBy.status] ?? 'Planned, settled since' }
  if (change.status === 'planned' && certainlyBefore(change.happenedOn, today))
    return { is: 'late', says: 'Planned, not confirmed' }
  return standings[change.status] ?? { is: 'none', says: 'Not known' }
}

/**
 * What the date and the standing of a change say against each other, tied to the question about the date. What a
 * document says stays as it says it, so that a change with a source may have happened on a day that still lies ahead.
 */
export function dateProblems(
  answers: { happenedOn: When; status: string; source?: string | null },
  today: Day,
  field = 'happenedOn',
): Problem[] {
  if (answers.status === 'happened' && !answers.source && certainlyAfter(answers.happenedOn, today))
    return [
      { field, says: 'This lies ahead, so it cannot have happened yet: say that it is planned, or put the date right' },
    ]
  if (answers.status === 'planned' && certainlyBefore(answers.happenedOn, today))
    return [
      {
        field,
        says: 'This day has passed: say whether it happened or its date passed without it, or put the date right',
      },
    ]
  return []
}

/** What else is known of a plan: the change whose date it moved, and the one that has to come first. */
type Around = { movedFrom?: When | null; waitsOn?: Pick<ToldChange, 'says' | 'happenedOn'> | null }

/** Why a plan stands at its date: who set it, what date it had before, what it waits on, where it was learnt. `at` is its page. */
export function whyOfPlan(plan: ToldChange, at: string, { movedFrom, waitsOn }: Around = {}): Deadline['why'] {
  return [
    { term: 'Counted from', says: 'nothing: the partnership set this date itself' },
    { term: 'Falls', says: whenInWords(plan.happenedOn), at: `${at}#change-${plan.id}` },
    ...(movedFrom ? [{ term: 'Moved from', says: whenInWords(movedFrom), at }] : []),
    ...(waitsOn ? [{ term: 'Waits on', says: sentenceOf(waitsOn.says, waitsOn.happenedOn), at }] : []),
    ...sourceOf(plan),
  ]
}

/** The same, found by their numbers among the changes of one thing. */
export const aroundPlan = (
  plan: { settles?: number | null; waitsOn: number | null },
  others: readonly ToldChange[],
): Around => ({
  movedFrom: others.find((each) => each.id === plan.settles)?.happenedOn ?? null,
  waitsOn: others.find((each) => each.id === plan.waitsOn) ?? null,
})

/** A plan as something that is due, with the reason for its date, leading to its place on the page `at` of what it belongs to. */
export const dueOfPlan = (
  plan: ToldChange,
  { at, title, waitsOn, owner, why }: Pick<Deadline, 'at' | 'title' | 'waitsOn' | 'owner'> & { why?: Around },
): Deadline => ({
  name: `${at}#change-${plan.id}`,
  title,
  at: `${at}#change-${plan.id}`,
  due: plan.happenedOn,
  waitsOn,
  ...(owner && { owner }),
  says: tellChange(plan),
  why: whyOfPlan(plan, at, why),
  lastDay: lastDay(plan.happenedOn),
})

const standings: Record<string, { is: Standing; says: string }> = {
  happened: { is: 'done', says: 'Happened' },
  planned: { is: 'next', says: 'Planned' },
  missed: { is: 'late', says: 'Its date passed without it' },
  withdrawn: { is: 'ended', says: 'Withdrawn' },
}

const settled: Record<string, string> = {
  happened: 'Planned, done since',
  planned: 'Planned, moved since',
  withdrawn: 'Planned, withdrawn since',
  missed: 'Planned, missed',
}
