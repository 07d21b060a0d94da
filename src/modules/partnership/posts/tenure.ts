import { addDays, type Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import { hadComeBy, undatedFirst, type Change } from '#platform/facts/change.ts'
import type { TimelineOf, TimelineRow } from '#platform/ui/timeline.tsx'
import type { TermOfOffice } from '../terms-of-office/term.ts'
import { nextStart } from './post.ts'

type Told = Change & { personId?: number | null }

/** A stretch of a post's life: somebody held it, or nobody did. `to` is null while it goes on. */
export type Tenure = { is: 'held' | 'vacant'; personId: number | null; from: When; to: When | null }

/**
 * Who held a post and when it stood empty, oldest first, from what had happened by the end of a day. Holding begins with a start
 * and ends when the post falls vacant, comes to an end or somebody else starts; it stands empty from the day it was agreed.
 */
export function tenuresOn(changes: readonly Told[], day: Day): Tenure[] {
  const tenures: Tenure[] = []
  const open = () => (tenures.at(-1)?.to === null ? tenures.at(-1)! : null)
  const close = (when: When) => open() && (open()!.to = when)
  for (const change of happened(changes, day)) {
    const { kind, happenedOn: from } = change
    const personId = change.personId ?? null
    if (kind === 'started') {
      const held = open()
      if (held?.is === 'held' && held.personId === personId) continue
      close(from)
      tenures.push({ is: 'held', personId, from, to: null })
    } else if (kind === 'ended') close(from)
    else if (open()?.is !== 'vacant' && (kind === 'vacant' || !open())) {
      close(from)
      tenures.push({ is: 'vacant', personId: null, from, to: null })
    }
  }
  return tenures
}

/** The life of a post as a line of time: its holders, its vacancies, its terms of office and the start still to come. Empty when nothing is dated. */
export function timelineOfPost(
  post: string,
  {
    changes,
    terms,
    nameOf,
  }: { changes: readonly Told[]; terms: readonly TermOfOffice[]; nameOf: (id: number) => string },
  today: Day,
): TimelineOf {
  const start = nextStart(changes, today)
  const rows: TimelineRow[] = [
    ...tenuresOn(changes, today).map((tenure) => rowOf(tenure, today, nameOf)),
    ...terms.map((term) => ({
      says: `Term of office${term.personId ? `, ${nameOf(term.personId)}` : ''}`,
      from: term.fromOn,
      to: term.untilOn,
      state: 'part' as const,
    })),
    ...(start && start.happenedOn !== '?'
      ? [{ says: 'Start that is planned', from: start.happenedOn, state: 'next' as const }]
      : []),
  ].filter(({ from, to }) => from !== '?' || (to && to !== '?'))
  const days = rows.flatMap(({ from, to }) => [firstDay(from), lastDay(from), to ? lastDay(to) : null])
  const known = days.filter((day): day is Day => day !== null).toSorted()
  return {
    id: 'post',
    title: `${post}: who held it and when it stood empty`,
    from: addDays(known[0] ?? today, -30),
    to: addDays([today, ...known].toSorted().at(-1)!, 30),
    today,
    rows,
  }
}

const rowOf = ({ is, personId, from, to }: Tenure, today: Day, nameOf: (id: number) => string): TimelineRow => ({
  says: is === 'vacant' ? 'Nobody in post' : personId ? nameOf(personId) : 'Held; by whom is not recorded',
  from,
  to: to ?? today,
  state: is === 'vacant' ? 'vacant' : to === null ? 'in place' : 'ended',
  ...(to === null && { note: 'still so today' }),
})

const telling = ['agreed', 'advertised', 'appointed', 'delayed', 'vacant', 'started', 'ended']

const happened = (changes: readonly Told[], day: Day) =>
  changes
    .filter(
      (change) => change.status === 'happened' && telling.includes(change.kind) && hadComeBy(change.happenedOn, day),
    )
    .toSorted(undatedFirst)
