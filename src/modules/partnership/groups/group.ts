import type { Day } from '#platform/calendar/day.ts'
import { certainlyBefore, whenInWords, type When } from '#platform/calendar/when.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { hadComeBy, lastOf, openPlans, type Change } from '#platform/facts/change.ts'

export type Group = Row<'partnership.workingGroup'>
export type GroupChange = Row<'partnership.groupChange'>
export type NewGroupChange = NewRow<'partnership.groupChange'>

/** What kinds of group there are, in words. */
export const groupKinds = {
  board: 'The board of the partnership',
  executive: 'An executive that acts between meetings of the board',
  'sub-group': 'A sub-group of the board',
  'task and finish': 'A task and finish group',
  panel: 'A panel',
  forum: 'A forum',
  part: 'Another part of the arrangements',
  beside: 'A body beside the partnership, not under its board',
} as const

/** Which kind of strategic board a body beside the partnership is, in words. */
export const boardsBeside = {
  'safeguarding adults board': 'Safeguarding adults board',
  'community safety partnership': 'Community safety partnership',
  'health and wellbeing board': 'Health and wellbeing board',
  'family justice board': 'Family justice board',
  'improvement board': 'Improvement board',
  other: 'Another strategic partnership',
} as const

/** In what capacity somebody sits on a group, in words. */
export const capacities = {
  member: 'A member',
  deputy: 'The deputy of a member',
  adviser: 'An adviser, who does not decide',
} as const

/** What can happen to a group, in the words people choose from. */
export const groupChangeKinds = {
  forming: 'It is being formed',
  established: 'It was established',
  chair: 'A chair was found, or took the chair',
  'no chair': 'It has no chair, or no permanent one',
  'vice-chair': 'A vice-chair was found',
  'no vice-chair': 'It has no vice-chair any more',
  'member joined': 'Somebody joined it',
  'member left': 'Somebody left it',
  reporting: 'How it reports was settled',
  paused: 'It was paused',
  suspended: 'It was suspended',
  're-established': 'It was established again',
  'handed back': 'It handed back what it had done',
  ended: 'It came to an end',
  described: 'Something else about it',
} as const

/** How a group stands on a day: `is` for rules and the picture, `says` in words; `withoutChair` when it was recorded that it has none. */
export type GroupState = { is: 'in place' | 'forming' | 'suspended' | 'ended'; says: string; withoutChair: boolean }

/**
 * How a group stands at the end of a day, told from its changes. A group of whose beginning nothing is recorded is in place;
 * one whose beginning is planned, or lies after that day, is forming; one whose beginning was withdrawn has ended.
 */
export function stateOfGroup(changes: readonly Change[], day: Day): GroupState {
  const told = lastOf(changes, day, Object.keys(standings))
  const plan = nextBeginning(changes, day)
  const withoutChair = lastOf(changes, day, ['chair', 'no chair'])?.kind === 'no chair'
  const later = changes.some(
    (change) => change.kind === 'established' && change.status === 'happened' && !hadComeBy(change.happenedOn, day),
  )
  const is = told ? standings[told.kind as keyof typeof standings] : plan || later ? 'forming' : 'in place'
  if (
    !told &&
    is === 'in place' &&
    changes.some((change) => change.kind === 'established' && change.status === 'withdrawn')
  )
    return { is: 'ended', says: 'given up before it began', withoutChair }
  if (is === 'forming')
    return { is, says: plan ? `forming, ${toBegin(plan.happenedOn, day)}` : 'forming', withoutChair }
  const word = told?.kind === 'paused' ? 'paused' : is
  return {
    is,
    says: `${word}${told ? since(told.happenedOn) : ''}${withoutChair ? ', no permanent chair' : ''}`,
    withoutChair,
  }
}

/** The beginning still planned, or so at the end of a day, the earliest of them; null when none is. */
export const nextBeginning = <C extends Change>(changes: readonly C[], day?: Day): C | null =>
  openPlans(changes, day).find((change) => beginningKinds.includes(change.kind)) ?? null

/** The kinds of change by which a group begins, planned or done. */
export const beginningKinds: readonly string[] = ['established', 're-established']

const standings = {
  forming: 'forming',
  established: 'in place',
  're-established': 'in place',
  paused: 'suspended',
  suspended: 'suspended',
  ended: 'ended',
} as const

const since = (when: When): string => (when === '?' ? '' : ` since ${whenInWords(when).replace(/^(from|by) /, '')}`)

const toBegin = (when: When, day: Day): string => {
  if (when === '?') return 'no date set'
  return certainlyBefore(when, day) ? `expected ${whenInWords(when)}, not confirmed` : `to begin ${whenInWords(when)}`
}
