import { explain, type Days, type Duty, type Explanation } from '#law/duty.ts'
import { eventInWords } from '#law/events.ts'
import { reckon, termInWords } from '#law/term.ts'
import { moveInWords, type Move } from '#modules/clocks/index.ts'
import { daysBetween, inWordsWithWeekday, isDay, weekdayOf, type Day } from '#platform/calendar/day.ts'
import { bankHolidays, type Holidays } from '#platform/calendar/working-days.ts'
import { firstDay, lastDay, notStated, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Deadline } from '#platform/module.ts'

/** When a duty falls due, as precisely as the day it counts from is known; `lastDay` is the last day that can be. */
export type Fall = {
  due: When
  lastDay: Day | null
  from: { event: string; when: When } | null
  /** The holidays on the way that did not count; weekends are not named. */
  daysOff: Holidays
  explanation: Explanation
}

/** Longer than this, a date known only roughly says nothing about a limit of days. */
const mostDoubt = 62

/**
 * The law's day for events that are known to the day, to the month or otherwise: counted from the first day each can have been and
 * from the last. Not stated where the law fixes no day, the clock has not started, or too little is known to count from. Working days
 * leave out the holidays given, the bank holidays where none are.
 */
export function fallOf<E extends string>(
  duty: Duty<E>,
  given: { [Name in E]?: When | null },
  holidays: Holidays = bankHolidays,
): Fall {
  const counted = (edge: (when: When) => Day | null) => explain(duty, onDays(given, edge), holidays)
  const [first, last] = [counted(firstDay), counted(lastDay)]
  const from = countedFrom(last, given)
  const nothing = { due: notStated, lastDay: null, from, daysOff: [] }
  if (!first.due || !last.due) return { ...nothing, explanation: last.due ? first : last }
  const isRough = daysBetween(first.due, last.due) > mostDoubt
  const because = 'The day it counts from is not known well enough to count.'
  if (isRough) return { ...nothing, explanation: { ...last, due: null, because } }
  const daysOff = from ? leftOut(last, [firstDay(from.when)!, lastDay(from.when)!, first.due, last.due], holidays) : []
  return { due: between(first.due, last.due), lastDay: last.due, from, daysOff, explanation: last }
}

/**
 * The last day a duty would ordinarily have fallen due, where a relaxation fixed none: a reader may still ask why it took longer.
 * Null where the law ordinarily fixes no day either.
 */
export function ordinaryLastDay<E extends string>(duty: Duty<E>, start: When): Day | null {
  const ordinary = duty.wordings.find(({ within }) => typeof within !== 'string')
  const day = lastDay(start)
  return ordinary && day ? reckon(ordinary.within, day).due : null
}

/**
 * The rows of "Why this date?": the last says when it was done, or while it is not, when it is expected. Holidays that did not count
 * are named, and a day that moved says which it was and why. A clock that never started has no source to name: it only says what is
 * missing.
 */
export function whyOf(
  fall: Fall,
  expected: When | null,
  doneOn: When | null = null,
  moves: readonly Move[] = [],
): Deadline['why'] {
  const { wording, source, because } = fall.explanation
  const checked = source.verified ? '' : '; not yet checked against its text'
  const last = doneOn
    ? { term: 'Done', says: inFull(doneOn) }
    : { term: 'Expected now', says: expected ? inFull(expected) : 'no day has been given' }
  const from = fall.from
    ? `the day ${eventInWords(fall.from.event)}: ${whenInWords(fall.from.when)}`
    : 'nothing recorded yet'
  if (!wording) return [{ term: 'Counted from', says: from }, { term: 'Falls', says: because }, last]
  return [
    { term: 'Counted from', says: from },
    { term: 'Limit', says: `${termInWords(wording.within)}. ${wording.says}` },
    { term: 'Source', says: `${source.title}, ${source.cite}${checked}`, at: source.url },
    { term: 'Falls', says: fallInWords(fall) },
    ...(fall.daysOff.length > 0 ? [{ term: 'Did not count', says: fall.daysOff.map(dayOffInWords).join('; ') }] : []),
    ...movedRows(moves),
    last,
  ]
}

/** One row for each move, with the way to the holiday that caused it. */
export const movedRows = (moves: readonly Move[]): Deadline['why'] =>
  moves.map((move) => ({ term: 'Moved', says: moveInWords(move), at: `/clocks/${move.holiday}` }))

/** Where it falls: the date, or in one sentence why there is none. */
export const fallInWords = ({ due, explanation: { standing, because } }: Fall): string =>
  due !== notStated ? inFull(due) : standing === 'no day is fixed' ? 'No day was fixed when this arose.' : because

/** A date with its weekday where it is one day: 'Monday 8 June 2026', otherwise as precisely as it is known. */
export const inFull = (when: When): string => (isDay(when) ? inWordsWithWeekday(when) : whenInWords(when))

const dayOffInWords = ({ day, name }: Holidays[number]): string =>
  `${inWordsWithWeekday(day)} (${name}${bankHolidays.some((each) => each.day === day) ? '' : ', proclaimed'})`

/** The holidays passed in a count of working days, forwards or backwards; a weekend would not have counted anyway. */
function leftOut({ wording }: Explanation, edges: Day[], holidays: Holidays): Holidays {
  if (!wording || typeof wording.within === 'string') return []
  if (!('workingDays' in wording.within) && !('workingDaysBefore' in wording.within)) return []
  const [from, to] = [edges.toSorted()[0]!, edges.toSorted().at(-1)!]
  return holidays
    .filter(({ day }) => from < day && day < to && !weekdayOf(day).startsWith('S'))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

const onDays = <E extends string>(given: { [Name in E]?: When | null }, edge: (when: When) => Day | null): Days<E> =>
  Object.fromEntries(
    Object.entries<When | null | undefined>(given).map(([event, when]) => [event, when ? edge(when) : null]),
  ) as Days<E>

function countedFrom<E extends string>({ wording }: Explanation, given: { [Name in E]?: When | null }): Fall['from'] {
  const events = [wording?.countsFrom ?? []].flat() as E[]
  const event = events.find((name) => given[name])
  return event ? { event, when: given[event]! } : null
}

/** Two ends as one date: a day, a part of a month or a month where they are exactly that, otherwise a span. */
function between(from: Day, to: Day): When {
  if (from === to) return from
  const month = from.slice(0, 7)
  const whole = [month, `${month}-early`, `${month}-mid`, `${month}-late`]
  return whole.find((when) => firstDay(when) === from && lastDay(when) === to) ?? `${from}/${to}`
}
