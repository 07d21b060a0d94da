import type { Day } from '#platform/calendar/day.ts'
import {
  certainlyAfter,
  certainlyBefore,
  compareWhens,
  lastDay,
  whenInWords,
  type When,
} from '#platform/calendar/when.ts'
import { sentenceOf, type Dated } from '#platform/facts/dated.ts'
import type { Reference } from '#platform/facts/fact.ts'
import type { Deadline } from '#platform/module.ts'
import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/**
 * One dated change of a development or of a programme of learning. `settles` is the planned change that it carries out,
 * moves or calls off. Who did it is a post, a group, or a body in words.
 */
export type Change = Dated & {
  kind: string
  settles: number | null
  doneBy: string | null
  byPostId: number | null
  byGroupId: number | null
  post: string | null
  group: string | null
}

/** Who did it or is to do it: in the words recorded, else by the name of the post or group, with their page. Null when nobody is named. */
export function byOf({ doneBy, byPostId, byGroupId, post, group }: Change, at: string): Reference | null {
  const says = doneBy ?? post ?? group
  if (!says) return null
  return { says, at: byPostId ? `/posts/${byPostId}` : byGroupId ? `/groups/${byGroupId}` : at }
}

/** Oldest first; what has no date last; of two at one time the one recorded first. */
export const inTime = (one: Pick<Change, 'id' | 'happenedOn'>, other: Pick<Change, 'id' | 'happenedOn'>): number =>
  compareWhens(one.happenedOn, other.happenedOn) || one.id - other.id

/** The plans that still stand: planned, and neither carried out, moved nor called off since. Soonest first. */
export function openPlans<C extends Pick<Change, 'id' | 'status' | 'settles' | 'happenedOn'>>(
  changes: readonly C[],
): C[] {
  const settled = new Set(changes.map((change) => change.settles))
  return changes.filter((change) => change.status === 'planned' && !settled.has(change.id)).toSorted(inTime)
}

/** The last thing that has happened, or null when nothing has. A date nobody stated is taken to be older than any other. */
export const lastHappened = <C extends Pick<Change, 'id' | 'status' | 'happenedOn'>>(changes: readonly C[]): C | null =>
  changes
    .filter((change) => change.status === 'happened')
    .toSorted((one, other) => Number(one.happenedOn !== '?') - Number(other.happenedOn !== '?') || inTime(one, other))
    .at(-1) ?? null

/** How one change stands on a day; a plan that was settled says what became of it. */
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
 * What the date and the standing of a change say against each other. What a document says stays as it says it, so that
 * a change with a source may have happened on a day that still lies ahead.
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

/** A planned change as something that is due, with the reason for its date. `of` is the title of what it belongs to, `at` its page. */
export function deadlineOf(change: Change & { before: When | null }, of: string, at: string): Deadline {
  const { happenedOn, says, source, paragraph, before } = change
  return {
    name: `${at}#change-${change.id}`,
    title: of,
    at: `${at}#change-${change.id}`,
    due: happenedOn,
    waitsOn: byOf(change, at)?.says ?? 'Nobody is named',
    says: sentenceOf(says, happenedOn),
    why: [
      { term: 'Counted from', says: 'nothing: the partnership set this date itself' },
      { term: 'Falls', says: whenInWords(happenedOn), at: `${at}#change-${change.id}` },
      ...(before ? [{ term: 'Moved from', says: whenInWords(before), at }] : []),
      ...(source
        ? [{ term: 'Source', says: [source, paragraph && `paragraph ${paragraph}`].filter(Boolean).join(', ') }]
        : []),
    ],
    lastDay: lastDay(happenedOn),
  }
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
