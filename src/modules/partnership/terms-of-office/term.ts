import { daysBetween, type Day } from '#platform/calendar/day.ts'
import { certainlyAfter, certainlyBefore, firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { hadComeBy, type Change } from '#platform/facts/change.ts'
import type { Standing } from '#platform/ui/marks.tsx'

export type TermOfOffice = Row<'partnership.termOfOffice'>
export type NewTermOfOffice = NewRow<'partnership.termOfOffice'>

/** The seats of a group that are taken for a term, in words. */
export const seats = { chair: 'The chair', 'vice-chair': 'The vice-chair' } as const

/** Whose term it is, as it stands in a sentence: 'independent scrutineer', 'chair of the neglect group'; and the page it stands on. */
export const heldBy = (term: {
  post: string | null
  postId: number | null
  group: string | null
  workingGroupId: number | null
  seat: string | null
}): { says: string; at: string } =>
  term.postId === null
    ? { says: `${term.seat} of the ${term.group}`, at: `/groups/${term.workingGroupId}` }
    : { says: term.post!, at: `/posts/${term.postId}` }

/** What happened to one seat of a group, as it would be said of a post: it was taken, fell vacant, or came to an end with the group. */
export const changesOfSeat = <C extends { kind: string }>(changes: readonly C[], seat: string | null): C[] =>
  changes.flatMap((change) =>
    change.kind === seat
      ? [{ ...change, kind: 'started' }]
      : change.kind === `no ${seat}`
        ? [{ ...change, kind: 'vacant' }]
        : change.kind === 'ended'
          ? [change]
          : [],
  )

/** How a term of office stands on a day, for rules in one word and for people in words. */
export type TermState = {
  is: 'to come' | 'running' | 'renewed' | 'holder left' | 'ended unrenewed'
  says: string
  mark: Standing
}

/** What decides how a term stands besides its own days: the terms of the same post, and what happened to the post. */
export type AroundTerm = { terms: readonly TermOfOffice[]; changes: readonly (Change & { personId?: number | null })[] }

/**
 * How a term of office stands at the end of a day. It is over when another renews it or when the post fell vacant, ended or was
 * taken up by somebody else since it began; a term that has run out with neither shows as ended without renewal.
 */
export function stateOfTerm(term: TermOfOffice, { terms, changes }: AroundTerm, day: Day): TermState {
  const until = whenInWords(term.untilOn)
  const renewal = terms.find((other) => other.renews === term.id)
  if (renewal) return { is: 'renewed', says: `renewed ${whenInWords(renewal.agreedOn)}`, mark: 'done' }
  if (certainlyAfter(term.fromOn, day)) return { is: 'to come', says: `from ${whenInWords(term.fromOn)}`, mark: 'next' }
  const left = changes.find((change) => endsTerm(term, change, day))
  if (left) return { is: 'holder left', says: `over since ${whenInWords(left.happenedOn)}`, mark: 'ended' }
  if (certainlyBefore(term.untilOn, day))
    return { is: 'ended unrenewed', says: `ended ${until}, no renewal is recorded`, mark: 'late' }
  const last = lastDay(term.untilOn)
  const days = last ? daysBetween(day, last) : null
  const soon = days === null ? '' : days === 0 ? ', today' : `, in ${days === 1 ? '1 day' : `${days} days`}`
  return { is: 'running', says: `ends ${until}${soon}`, mark: 'in place' }
}

/** Did the post fall vacant, end, or pass to somebody else after the term began? */
function endsTerm(term: TermOfOffice, change: AroundTerm['changes'][number], day: Day): boolean {
  if (change.status !== 'happened' || !hadComeBy(change.happenedOn, day)) return false
  if (!startsAfter(change.happenedOn, term.fromOn)) return false
  if (change.kind === 'vacant' || change.kind === 'ended') return true
  return change.kind === 'started' && term.personId !== null && (change.personId ?? null) !== term.personId
}

const startsAfter = (when: When, other: When): boolean => {
  const [one, begun] = [firstDay(when) ?? lastDay(when), firstDay(other) ?? lastDay(other)]
  return one !== null && begun !== null && one > begun
}
