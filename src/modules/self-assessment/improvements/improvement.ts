import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** The kinds of step of an improvement, in the words of its page. */
export const stepKinds = {
  progress: 'How it goes',
  'another date': 'Another date',
  done: 'Done',
  dropped: 'Dropped',
  'taken up again': 'Taken up again',
} as const
export type StepKind = keyof typeof stepKinds

/** How whoever says it sees it, in words, with its mark. */
export const ratings = {
  'on course': { says: 'On course', mark: 'next' },
  'at risk': { says: 'At risk', mark: 'part' },
  'off course': { says: 'Off course', mark: 'late' },
} as const
export type Rating = keyof typeof ratings

/** What the rules need to know of how an improvement stands: open, done or dropped, and by when it is to be done now. */
export type Stands = { state: string; due: When }

/** For how many days before its last day an improvement counts as due soon. */
export const soon = 28

/** How improvements stand, what is late first: the order of every list of them. */
export const standings = {
  late: { is: 'late', says: 'Late' },
  soon: { is: 'next', says: 'Due soon' },
  open: { is: 'next', says: 'Open' },
  undated: { is: 'none', says: 'Open, no date' },
  done: { is: 'done', says: 'Done' },
  dropped: { is: 'ended', says: 'Dropped' },
} as const satisfies Record<string, { is: Standing; says: string }>
export type ImprovementStanding = keyof typeof standings

/** How an improvement stands on a day. It is late from the day after the last day it could be due; without a last day it never is. */
export function standingOf({ state, due }: Stands, today: Day): ImprovementStanding {
  if (state === 'done' || state === 'dropped') return state
  const last = lastDay(due)
  if (last === null) return 'undated'
  if (last < today) return 'late'
  return last <= addDays(today, soon) ? 'soon' : 'open'
}

/** By when it is to be done, and by when it was first promised where that was another day. */
export const dueInWords = ({ due, firstDue }: { due: When; firstDue: When }): string => {
  const now = due === '?' ? 'No date' : whenInWords(due)
  if (firstDue === due) return now
  return `${now}, first ${firstDue === '?' ? 'without a date' : whenInWords(firstDue)}`
}

/** An improvement in a few words, where all that an agency wrote would be too long: its first line, cut. */
export const inShort = (title: string): string => {
  const [line] = title.trim().split('\n')
  return line!.length > 90 ? `${line!.slice(0, 87).trimEnd()}…` : line!
}

export const planAddress = '/self-assessment/improvements'
export const improvementAddress = (id: number) => `${planAddress}/${id}`

/** What is done or dropped has ended: it is taken up again before anything else is said of it. */
export const endedProblem = ({ state }: Pick<Stands, 'state'>, field: string): Problem[] =>
  state === 'open' ? [] : [{ field, says: `This improvement is ${state} already. Take it up again first` }]

/** Nothing is said of a day to come. */
export const aheadProblem = (day: Day, today: Day, field: string): Problem[] =>
  day > today ? [{ field, says: `${inWords(day)} has not come yet` }] : []
