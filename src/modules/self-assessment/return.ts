import type { Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import type { Standing as Drawn } from '#platform/ui/marks.tsx'

/** What is known of one return: its last answer, when it came, and until when longer time was given. */
export type Answer = { kind: string | null; happenedOn: When | null; untilOn: Day | null }

/** The steps by which it is told whether a return came; the others, such as a sign-off or a receipt, say nothing of that. */
export const decidingKinds = ['returned', 'nil return', 'exempt', 'taken back', 'sent back'] as const

/** After one of these a return is waited for again. */
export const givenBack = ['taken back', 'sent back'] as const

/** How one return stands. Each is counted by itself; they never make one figure. */
export const standings = {
  'on time': { is: 'done', says: 'Returned on time' },
  'within extension': { is: 'done', says: 'Returned within an extension' },
  late: { is: 'part', says: 'Returned late' },
  'time not known': { is: 'part', says: 'Returned, whether in time is not known' },
  'nil return': { is: 'ended', says: 'Nil return' },
  exempt: { is: 'ended', says: 'Exempt' },
  awaited: { is: 'next', says: 'Awaited, not yet due' },
  extended: { is: 'next', says: 'Awaited, with an extension' },
  overdue: { is: 'late', says: 'Not returned, overdue' },
} as const satisfies Record<string, { is: Drawn; says: string }>
export type Standing = keyof typeof standings

/** The order in which a list of returns is read: what is waited for and late first. */
export const lateFirst: readonly Standing[] = [
  'overdue',
  'extended',
  'awaited',
  'late',
  'time not known',
  'within extension',
  'on time',
  'nil return',
  'exempt',
]

/** Those that have not come and are still waited for. */
export const outstanding: readonly Standing[] = ['awaited', 'extended', 'overdue']

/**
 * How a return stands on a day, by the last day in time for all and the longer time given to this one.
 * A return whose date is too vague to be set against a limit is neither on time nor late.
 */
export function standingOfReturn(
  { kind, happenedOn, untilOn }: Answer,
  lastDayInTime: Day | null,
  today: Day,
): Standing {
  if (kind === 'nil return' || kind === 'exempt') return kind
  const limit = untilOn !== null && (lastDayInTime === null || untilOn > lastDayInTime) ? untilOn : lastDayInTime
  if (kind !== 'returned') {
    if (limit !== null && limit < today) return 'overdue'
    return untilOn !== null ? 'extended' : 'awaited'
  }
  const [from, to] = [firstDay(happenedOn ?? '?'), lastDay(happenedOn ?? '?')]
  if (lastDayInTime === null) return 'time not known'
  if (to !== null && to <= lastDayInTime) return 'on time'
  if (from !== null && from > limit!) return 'late'
  return untilOn !== null && from !== null && from > lastDayInTime && to !== null && to <= untilOn
    ? 'within extension'
    : 'time not known'
}

export type Counts = { asked: number } & Record<Standing, number>

/** Where counting begins: nobody asked, and nought of each. */
export const noneCounted = (): Counts =>
  ({ asked: 0, ...Object.fromEntries(Object.keys(standings).map((standing) => [standing, 0])) }) as Counts

/** Counts returns by how they stand; each group is an answer and how many gave it. */
export function countReturns(
  groups: readonly (Answer & { count: number })[],
  lastDayInTime: Day | null,
  today: Day,
): Counts {
  const counts = noneCounted()
  for (const group of groups) {
    counts.asked += group.count
    counts[standingOfReturn(group, lastDayInTime, today)] += group.count
  }
  return counts
}

export const outstandingIn = (counts: Counts): number =>
  outstanding.reduce((sum, standing) => sum + counts[standing], 0)

/** '24 were asked: 17 returned on time, 3 within an extension and 1 late; 1 gave a nil return and 2 were exempt; none is outstanding'. */
export function countsInWords(counts: Counts): string {
  const returned = listed([
    counts['on time'] && `${counts['on time']} returned on time`,
    counts['within extension'] && `${counts['within extension']} within an extension`,
    counts.late && `${counts.late} late`,
    counts['time not known'] && `${counts['time not known']} on a day that is not known well enough`,
  ])
  const excused = listed([
    counts['nil return'] && `${counts['nil return']} gave a nil return`,
    counts.exempt && `${counts.exempt} ${counts.exempt === 1 ? 'was' : 'were'} exempt`,
  ])
  const waiting = outstandingIn(counts)
  const rest = waiting === 0 ? 'none is outstanding' : `${waiting} ${waiting === 1 ? 'is' : 'are'} outstanding`
  return `${counts.asked} ${counts.asked === 1 ? 'was' : 'were'} asked: ${[returned || 'none has returned', excused, rest].filter(Boolean).join('; ')}`
}

/** The same as figures of a fact. */
export const figuresOf = (counts: Counts): Record<string, number> => ({
  asked: counts.asked,
  onTime: counts['on time'],
  withinExtension: counts['within extension'],
  late: counts.late,
  timeNotKnown: counts['time not known'],
  nilReturn: counts['nil return'],
  exempt: counts.exempt,
  outstanding: outstandingIn(counts),
})

function listed(parts: (string | 0)[]): string {
  const said = parts.filter((part) => part !== 0)
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}
