import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import { lastDay, precisionOf, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Problem } from '#platform/problem.ts'
import { relativeDue, relativeInWords, type RelativeTerm } from '#law/local-terms.ts'

/** How an action stands: open until a row says that it is done or withdrawn. */
export const states = { open: 'Open', done: 'Done', withdrawn: 'Withdrawn' } as const
export type State = keyof typeof states

/** What the rules about an action's date need to know of it. */
export type Dated = { state: string; due: When }

/** What a date is counted from, where it is not simply a day: 'three months after the manager took up post'. */
export type Counting = {
  dueBecause: string
  dueMonths: number | null
  dueWeeks: number | null
  countsFromSays: string | null
  countsFromOn: When | null
  countsFromAt: string | null
}

/** A line of "Why this date?". */
export type Why = { term: string; says: string; at?: string }

/** Something that can be done next about an action, and the ability it needs. */
export type Step = { says: string; href: string; may: string; whose?: true }

/** An action is late while it is open and the last day it could be due has passed; without a last day it never is. */
export const isLate = ({ state, due }: Dated, today: Day): boolean =>
  state === 'open' && (lastDay(due) ?? today) < today

/** How it stands today, in the word and mark a reader meets. */
export function standingOf(action: Dated, today: Day): 'late' | 'next' | 'done' | 'ended' | 'none' {
  if (action.state === 'done') return 'done'
  if (action.state === 'withdrawn') return 'ended'
  if (isLate(action, today)) return 'late'
  return lastDay(action.due) === null ? 'none' : 'next'
}

/** The word beside the mark: 'Late', 'Open', 'Done', 'Withdrawn', 'No date set'. */
export const standingInWords = {
  late: 'Late',
  next: 'Open',
  done: 'Done',
  ended: 'Withdrawn',
  none: 'Open, without an end date',
} as const

/** The date as it stands at the end of a sentence: ' by 31 July 2021', ' in August 2021', ' with no date set'. */
export function dueInSentence(due: When): string {
  if (due === '?') return ' with no date set'
  const words = whenInWords(due)
  switch (precisionOf(due)) {
    case 'day':
    case 'part of a month':
      return ` by ${words}`
    case 'by':
    case 'from':
      return ` ${words}`
    case 'financial year':
      return ` in ${words}`
    case 'span':
      return ` between ${words.replace(/ to (?!.* to )/, ' and ')}`
    default:
      return ` in ${words}`
  }
}

/** Which kind of date this is: so long after something else, a fixed day (or none), or a stretch such as a month. */
export function dueBecauseOf(due: When, term: RelativeTerm | null): 'fixed' | 'relative' | 'month' {
  if (term) return 'relative'
  const precision = precisionOf(due.startsWith('../') ? due.slice(3) : due)
  return precision === 'day' || precision === 'not stated' ? 'fixed' : 'month'
}

/** So many months or weeks; null where the date is not counted from anything. */
export function termOf({
  dueMonths,
  dueWeeks,
}: {
  dueMonths?: number | null
  dueWeeks?: number | null
}): RelativeTerm | null {
  if (dueMonths) return { months: dueMonths }
  return dueWeeks ? { weeks: dueWeeks } : null
}

/** When something counted from something else falls due; null where it is not counted or what it is counted from has no date. */
export function fallsOn({
  dueMonths,
  dueWeeks,
  countsFromOn,
}: Pick<Counting, 'dueMonths' | 'dueWeeks' | 'countsFromOn'>): When | null {
  const term = termOf({ dueMonths, dueWeeks })
  return term && countsFromOn ? relativeDue(term, countsFromOn) : null
}

/**
 * The new date of an action whose count begins on another day: a promise 'by' a day stays one, whatever day the count falls on.
 * Null where it is not counted, where what it is counted from has no date, or where the date stays what it is.
 */
export function fallsAnew(action: Pick<Counting, 'dueMonths' | 'dueWeeks'> & { due: When }, on: When): When | null {
  const falls = fallsOn({ ...action, countsFromOn: on })
  if (falls === null || falls === '?') return null
  const anew = action.due.startsWith('../') && !falls.includes('/') ? `../${falls}` : falls
  return anew === action.due ? null : anew
}

/** A change of date: from which to which, why, by whom and on which day. */
export type Redating = { fromDue: When; toDue: When; why: string; agreedBy: string; agreedOn: Day }

/** "Why this date?": what it is counted from and how it fell, each later date with its reason, and when it becomes late. */
export function whyThisDate(
  action: Dated & Counting & { firstDue: When; source?: string | null; paragraph?: string | null },
  redatings: Redating[] = [],
): Why[] {
  return [
    ...(action.dueBecause === 'relative' ? counted(action) : [howGiven(action.due)]),
    ...(action.firstDue === action.due && redatings.length === 0
      ? []
      : [{ term: 'First promised', says: upper(whenInWords(action.firstDue)) }]),
    ...redatings.map((each) => ({
      term: 'Changed',
      says: `From ${whenInWords(each.fromDue)} to ${whenInWords(each.toDue)}, agreed by ${each.agreedBy} on ${inWords(each.agreedOn)}: ${each.why}`,
    })),
    ...lateFrom(action),
    ...(action.paragraph
      ? [{ term: 'Source', says: `Paragraph ${action.paragraph} of the source document, ${action.source}` }]
      : []),
  ]
}

/** What can be done about an action now. What has ended can only be opened again; `whose` is kept for those whose action it is. */
export const nextSteps = ({ id, state, awaitsCheck }: { id: number; state: string; awaitsCheck?: boolean }): Step[] =>
  state !== 'open'
    ? [{ says: 'Open it again', href: `/actions/${id}/reopen`, may: 're-open actions' }]
    : [
        { says: 'Note progress', href: `/actions/${id}/progress`, may: 'note progress on actions' },
        awaitsCheck
          ? { says: 'Check whether it is done', href: `/actions/${id}/check`, may: 'check actions' }
          : { says: 'Mark as done', href: `/actions/${id}/complete`, may: 'complete actions', whose: true },
        { says: 'Change the date', href: `/actions/${id}/redate`, may: 'change the dates of actions', whose: true },
        { says: 'Pass it on', href: `/actions/reassign?action=${id}`, may: 'pass on actions' },
        { says: 'Add a helper', href: `/actions/${id}/add-helper`, may: 'arrange actions', whose: true },
        { says: 'Say what it waits for', href: `/actions/${id}/add-wait`, may: 'arrange actions', whose: true },
        { says: 'Withdraw it', href: `/actions/${id}/withdraw`, may: 'withdraw actions' },
        { says: 'Edit it', href: `/actions/${id}/edit`, may: 'edit actions' },
      ]

/** What is done or withdrawn has ended: its date, its words and its ending stay as they are. */
export const closedProblem = ({ state }: { state: string }, field: string): Problem[] =>
  state === 'open' ? [] : [{ field, says: `This action is ${state === 'done' ? 'done' : 'withdrawn'} already` }]

export const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
export const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function counted(action: Dated & Counting): Why[] {
  const term = termOf(action)
  const falls = fallsOn(action)
  if (!term || !falls) return [howGiven(action.due)]
  return [
    {
      term: 'Counted from',
      says: `${upper(action.countsFromSays ?? '')}: ${whenInWords(action.countsFromOn!)}`,
      ...(action.countsFromAt && { at: action.countsFromAt }),
    },
    { term: 'Limit', says: relativeInWords(term) },
    { term: 'Falls', says: upper(whenInWords(falls)) },
    ...(lastDay(falls) === lastDay(action.due)
      ? []
      : [{ term: 'As stated', says: `${upper(whenInWords(action.due))}, which is not where the count falls` }]),
  ]
}

function howGiven(due: When): Why {
  if (due === '?') return { term: 'As agreed', says: 'No date was set' }
  const last = lastDay(due)
  if (last === null) return { term: 'As agreed', says: `${upper(whenInWords(due))}, with no end` }
  if (dueBecauseOf(due, null) === 'fixed') return { term: 'As agreed', says: `A fixed day: ${inWords(last)}` }
  return { term: 'As agreed', says: `${upper(whenInWords(due))}: its last day, ${inWords(last)}, counts` }
}

function lateFrom({ state, due }: Dated): Why[] {
  const last = lastDay(due)
  return state === 'open' && last ? [{ term: 'Late from', says: inWords(addDays(last, 1)) }] : []
}
