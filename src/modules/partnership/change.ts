import type { Day } from '#platform/calendar/day.ts'
import {
  certainlyAfter,
  certainlyBefore,
  compareWhens,
  lastDay,
  precisionOf,
  type When,
} from '#platform/calendar/when.ts'
import { inSentence, sentenceOf } from '#platform/facts/dated.ts'
import type { Problem } from '#platform/problem.ts'

/** One dated change of a post, a group or the arrangements; `settles` is the planned change it confirms, moves or withdraws. */
export type Change = { id: number; kind: string; happenedOn: When; status: string; settles: number | null }

/** Had it come about by the end of the day? A date nobody stated has; a 'by' has on the day it names. */
export const hadComeBy = (when: When, day: Day): boolean =>
  precisionOf(when) === 'by' ? lastDay(when)! <= day : !certainlyAfter(when, day)

/** The plans that stand, or stood at the end of a day: planned, and not yet confirmed, moved or withdrawn by another change. */
export function openPlans<C extends Change>(changes: readonly C[], day?: Day): C[] {
  const settled = new Set(
    changes
      .filter((change) => day === undefined || change.status !== 'happened' || hadComeBy(change.happenedOn, day))
      .map((change) => change.settles),
  )
  return changes.filter((change) => change.status === 'planned' && !settled.has(change.id)).sort(inTime)
}

/** The last of some kinds of change that had come about by the end of a day; null when there was none. */
export function lastOf<C extends Change>(changes: readonly C[], kinds: readonly string[], day: Day): C | null {
  const told = changes.filter(
    (change) => change.status === 'happened' && kinds.includes(change.kind) && hadComeBy(change.happenedOn, day),
  )
  return told.sort(inTime).at(-1) ?? null
}

/** Oldest first. A date nobody stated is taken to be older than any other; of two at one time, the one recorded first. */
export const inTime = (one: Change, other: Change): number =>
  Number(one.happenedOn !== '?') - Number(other.happenedOn !== '?') ||
  compareWhens(one.happenedOn, other.happenedOn) ||
  one.id - other.id

/** The sentence of a change. What stands without a date, such as what the law asks, is not given a missing one. */
export function tellChange(change: Pick<Change, 'kind' | 'happenedOn' | 'status'> & { says: string }): string {
  if (change.happenedOn !== '?') return sentenceOf(change.says, change.happenedOn)
  if (change.status === 'planned') return `${change.says} (no date is set).`
  return timeless.includes(change.kind) ? `${change.says}.` : `${change.says}${inSentence('?')}.`
}

const timeless = ['legal basis', 'purpose', 'judgement', 'conclusion', 'described']

/** What the date and the standing of a change say against each other, tied to the question about the date. */
export function dateProblems(answers: { happenedOn: When; status: string }, today: Day): Problem[] {
  if (answers.status === 'happened' && certainlyAfter(answers.happenedOn, today))
    return [
      {
        field: 'happenedOn',
        says: 'This lies ahead, so it cannot have happened yet: say that it is planned, or put the date right',
      },
    ]
  if (answers.status === 'planned' && certainlyBefore(answers.happenedOn, today))
    return [
      {
        field: 'happenedOn',
        says: 'This day has passed: say whether it happened or its date passed without it, or put the date right',
      },
    ]
  return []
}
