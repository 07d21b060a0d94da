import type { Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import { isLate, type Redating } from '../action.ts'

/** How a promise stands, in the words of the ledger. */
export const promiseStandings = {
  'met in time': 'Met in time',
  'met late': 'Met late',
  dropped: 'Dropped',
  late: 'Late',
  moved: 'Moved',
  open: 'Open, in time',
} as const
export type PromiseStanding = keyof typeof promiseStandings

/** What the ledger needs to know of an action that was told in public. */
export type Promised = {
  state: string
  due: When
  firstDue: When
  closing: { closedOn: When } | null
  redatings: readonly Pick<Redating, 'toDue'>[]
}

/**
 * How a promise stands on a day: met in time where it was done by the last day of its first date, met late where it was done
 * after that; dropped where it was withdrawn; late once its date now has passed; moved where it was given another date.
 */
export function standingOfPromise({ state, due, firstDue, closing, redatings }: Promised, day: Day): PromiseStanding {
  if (state === 'withdrawn') return 'dropped'
  if (state === 'done') {
    const [last, done] = [lastDay(firstDue), closing && (firstDay(closing.closedOn) ?? lastDay(closing.closedOn))]
    return last !== null && done !== null && done > last ? 'met late' : 'met in time'
  }
  if (isLate({ state, due }, day)) return 'late'
  return redatings.length > 0 ? 'moved' : 'open'
}

/** One telling of an action in public. */
export type Telling = { toldIn: string; toldAt: string | null; toldOn: When; dueTold: When; stood: string }

/** A promise is made when an action is first told as something still to be done; what was told only once it had ended promised nothing. */
export const isPromise = (tellings: readonly Pick<Telling, 'stood'>[]): boolean =>
  tellings.some(({ stood }) => stood === 'open' || stood === 'late')

/** Still to be accounted for: it was promised, and no telling since has said that it was met or dropped. Tellings in the order they were published. */
export const isOwedAnAccount = (tellings: readonly Pick<Telling, 'stood'>[]): boolean =>
  isPromise(tellings) && ['open', 'late'].includes(tellings.at(-1)!.stood)

/** What the next report has to say of it, for the last column of the ledger. */
export function toldSince(tellings: readonly Telling[]): string {
  const [, ...later] = tellings
  const last = later.at(-1)
  if (!last) return 'Not yet'
  const stood = { open: 'still open', late: 'late', done: 'met', withdrawn: 'dropped' }[last.stood] ?? last.stood
  return `In ${last.toldIn}, as ${stood}${last.stood === 'open' ? `, for ${whenInWords(last.dueTold)}` : ''}`
}

/** Dates that a publication gave and the record never had: two dates for one promise. */
export const otherDates = <T extends Pick<Telling, 'dueTold'>>(
  action: { due: When; firstDue: When; redatings: readonly Pick<Redating, 'fromDue' | 'toDue'>[] },
  tellings: readonly T[],
): T[] => {
  const had = new Set([
    action.due,
    action.firstDue,
    ...action.redatings.flatMap(({ fromDue, toDue }) => [fromDue, toDue]),
  ])
  return tellings.filter(({ dueTold }) => dueTold !== '?' && !had.has(dueTold))
}
