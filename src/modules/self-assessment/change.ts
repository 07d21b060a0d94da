import type { Day } from '#platform/calendar/day.ts'
import { certainlyAfter, certainlyBefore, compareWhens, whenInWords, type When } from '#platform/calendar/when.ts'
import { sentenceOf, type Dated } from '#platform/facts/dated.ts'
import type { Reference } from '#platform/facts/fact.ts'
import type { Deadline } from '#platform/module.ts'
import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/**
 * One dated change of a round or of a piece of scrutiny. `settles` is the planned change that it carries out, moves or
 * calls off; `waitsOn` the one that has to come first. Who did it is a post, a group, or a body in words.
 */
export type Change = Dated & {
  kind: string
  settles: number | null
  waitsOn: number | null
  byPostId: number | null
  byGroupId: number | null
  post: string | null
  group: string | null
  doneBy?: string | null
}

/** Who did it or is to do it: in the words recorded, else by the name of the post or group, with their page. Null when nobody is named. */
export function byOf(change: Change, at: string): Reference | null {
  const { byPostId, byGroupId, doneBy, post, group } = change
  const says = doneBy || post || group
  if (!says) return null
  return { says, at: byPostId ? `/posts/${byPostId}` : byGroupId ? `/groups/${byGroupId}` : at }
}

/** The plans that still stand: planned, and neither carried out, moved nor called off since. Soonest first. */
export function openPlans<C extends Pick<Change, 'id' | 'status' | 'settles' | 'happenedOn'>>(
  changes: readonly C[],
): C[] {
  const settled = new Set(changes.map((change) => change.settles))
  return changes.filter((change) => change.status === 'planned' && !settled.has(change.id)).toSorted(inTime)
}

/** Oldest first; what has no date last; of two at one time the one recorded first. */
export const inTime = (one: Pick<Change, 'id' | 'happenedOn'>, other: Pick<Change, 'id' | 'happenedOn'>): number =>
  compareWhens(one.happenedOn, other.happenedOn) || one.id - other.id

/** How one change stands on a day; a plan that was settled says what became of it. */
export function standingOf(change: Change, settledBy: Change | undefined, today: Day): { is: Standing; says: string } {
  if (settledBy) return { is: 'ended', says: settled[settledBy.status] ?? 'Planned, settled since' }
  if (change.status === 'planned' && certainlyBefore(change.happenedOn, today))
    return { is: 'late', says: 'Planned, not confirmed' }
  return standings[change.status] ?? { is: 'none', says: 'Not known' }
}

/**
 * What the date and the standing of a change say against each other. What a document says stays as it says it, so that
 * a change with a source may have happened on a day that still lies ahead.
 */
export function dateProblems(
  answers: { happenedOn: When; status: string; source?: string | null },
  today: Day,
): Problem[] {
  if (answers.status === 'happened' && !answers.source && certainlyAfter(answers.happenedOn, today))
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

/** A plan as a choice: which of those that still stand a new change settles. */
export const plansToPick = (changes: readonly Change[]) =>
  openPlans(changes).map((change) => ({ id: change.id, says: sentenceOf(change.says, change.happenedOn) }))

/** Any change as a choice: which of them has to come first. */
export const changesToPick = (changes: readonly Change[]) =>
  changes.toSorted(inTime).map((change) => ({ id: change.id, says: sentenceOf(change.says, change.happenedOn) }))

/** Why a planned change stands at its date: what said so, what date it had before, what it waits on. */
export function whyOfPlan(
  change: Change,
  others: readonly Pick<Change, 'id' | 'says' | 'happenedOn'>[],
  at: string,
): Deadline['why'] {
  const before = others.find((each) => each.id === change.settles)
  const first = others.find((each) => each.id === change.waitsOn)
  return [
    { term: 'Counted from', says: 'nothing: the partnership set this date itself' },
    { term: 'Falls', says: whenInWords(change.happenedOn), at },
    ...(before ? [{ term: 'Moved from', says: whenInWords(before.happenedOn), at }] : []),
    ...(first ? [{ term: 'Waits on', says: sentenceOf(first.says, first.happenedOn), at }] : []),
    ...(change.source
      ? [
          {
            term: 'Source',
            says: [change.source, change.paragraph && `paragraph ${change.paragraph}`].filter(Boolean).join(', '),
          },
        ]
      : []),
  ]
}

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
