import type { Day } from '#platform/calendar/day.ts'
import { inWordsWithWeekday } from '#platform/calendar/day.ts'
import { BeyondTheCalendar, type CountFrom, type Holidays } from '#platform/calendar/working-days.ts'
import type { LocalTime } from '#platform/calendar/working-hours.ts'
import { eventInWords } from './events.ts'
import { inForce } from './in-force.ts'
import { needsAnEvent, needsATime, reckon, termInWords, type Reckoning, type Term } from './term.ts'

export type { Term } from './term.ts'

/** Where a rule is written down. `binding` says what missing it means. */
export type Source = {
  title: string
  cite: string
  url: string
  binding: 'statute' | 'statutory guidance' | 'expectation' | 'local protocol'
  /** True when the rule was read at this address; false when it is known only from memory and waits to be checked. */
  verified: boolean
  /** What a reader should know before relying on it. */
  note?: string
}

/** One wording of a duty, in force from one day until the next replaces it. A temporary relaxation is a wording too. */
export type Wording<Event extends string = string> = {
  from: Day
  /** The rule in one sentence of our own. Only a statute says 'must'. */
  says: string
  /** The event counted from; of several, the first that is given. Null where the day itself is fixed. */
  countsFrom: Event | readonly Event[] | null
  within: Term
  countFrom?: CountFrom
  source: Source
}

/** Something to be done by a day that can be worked out from events on known days. */
export type Duty<Event extends string = string> = {
  /** Its short name in addresses and commands, such as 'notify-the-panel'. */
  id: string
  name: string
  owedBy: string
  /** The event that brings the duty about, and so decides which wording applies; null when the law alone does. */
  arisesFrom: Event | readonly Event[] | null
  /** Most days are the last on which to do it; some are the first on which it may end. */
  dueMeans?: 'no later than' | 'at least until'
  wordings: Wording<Event>[]
  /** Run by law.test.ts and printed in the generated page of the law. */
  examples: { given: Days<Event>; due: Day | null; because?: string }[]
}

/** When the events happened. Null and left out both mean: not yet, or not known. */
export type Days<Event extends string = string> = { readonly [E in Event]?: Day | LocalTime | null }

/** The day a duty falls due, and everything needed to answer 'Why this date?'. */
export type Explanation = {
  due: Day | null
  /** The time of day too, for a term counted in hours. */
  dueAt: LocalTime | null
  /** Why there is a day, or why there is none. */
  standing: 'due' | 'no day is fixed' | 'not started' | 'older than the rule' | 'beyond the calendar'
  because: string
  counted: string[]
  source: Source
  wording: Wording | null
}

/** The wording in force when the duty arose: a later edition does not move an old deadline. */
export function wordingFor<E extends string>(duty: Duty<E>, given: Days<E>): Wording<E> | null {
  if (duty.arisesFrom === null) return duty.wordings.at(-1) ?? null
  const [, arose] = firstGiven(duty.arisesFrom, given) ?? []
  return arose ? inForce(duty.wordings, arose.slice(0, 10) as Day) : null
}

/** The day the duty falls due; null when its clock has not started, no day is fixed, or it cannot be counted. */
export const dueDay = <E extends string>(duty: Duty<E>, given: Days<E>, holidays?: Holidays): Day | null =>
  explain(duty, given, holidays).due

/**
 * The day the duty falls due with the reason, the count and the source. Never throws for events on real days: where
 * there is no day, `standing` and `because` say why.
 */
export function explain<E extends string>(duty: Duty<E>, given: Days<E>, holidays?: Holidays): Explanation {
  const wording = wordingFor(duty, given)
  const [event, start] = (wording && firstGiven(wording.countsFrom, given)) ?? [null, null]
  const nothing = { due: null, dueAt: null, counted: [], source: (wording ?? duty.wordings.at(-1)!).source, wording }
  if (!wording) return { ...nothing, ...withoutWording(duty, given) }
  if (typeof wording.within === 'string') return { ...nothing, standing: 'no day is fixed', because: unfixed(wording) }
  if (!start && needsAnEvent(wording.within)) {
    return { ...nothing, standing: 'not started', because: notStarted(wording.countsFrom) }
  }
  if (needsATime(wording.within) && !start?.includes('T')) {
    return { ...nothing, standing: 'not started', because: 'Hours are counted from a time of day, and none is given.' }
  }
  try {
    const { countFrom = 'day-zero' } = wording
    const reckoned = reckon(wording.within, start ?? wording.from, { countFrom, ...(holidays && { holidays }) })
    return { ...nothing, ...reckoned, standing: 'due', because: because(duty, wording, event, start, reckoned) }
  } catch (error) {
    if (!(error instanceof BeyondTheCalendar)) throw error
    return { ...nothing, standing: 'beyond the calendar', because: error.message }
  }
}

/** Does the rule rest on a text that has been read? A page says so beside the date when it does not. */
export const isVerified = (wording: Wording): boolean => wording.source.verified

type Events<E extends string> = E | readonly E[] | null

const inOrder = <E extends string>(events: Events<E>): readonly E[] =>
  typeof events === 'string' ? [events] : (events ?? [])

function firstGiven<E extends string>(events: Events<E>, given: Days<E>): [E, Day | LocalTime] | null {
  for (const event of inOrder(events)) {
    const day = given[event]
    if (day) return [event, day]
  }
  return null
}

function withoutWording<E extends string>(duty: Duty<E>, given: Days<E>): Pick<Explanation, 'standing' | 'because'> {
  if (!firstGiven(duty.arisesFrom, given)) return { standing: 'not started', because: notStarted(duty.arisesFrom) }
  const began = inWordsWithWeekday(duty.wordings[0]!.from)
  const because = `The earliest rule recorded here is of ${began}, and this arose before it.`
  return { standing: 'older than the rule', because }
}

const notStarted = (events: Events<string>): string =>
  `The clock has not started: the day ${inOrder(events).map(eventInWords).join(', or ')} is not given.`

const unfixed = (wording: Wording): string =>
  `No day is fixed (${termInWords(wording.within)}), under ${wording.source.title}, ${wording.source.cite}.${doubt(wording.source)}`

function because(
  duty: Duty,
  { within, source }: Wording,
  event: string | null,
  start: Day | LocalTime | null,
  { due }: Reckoning,
): string {
  const fixed = typeof within !== 'string' && ('on' in within || 'eachYearBy' in within)
  const term = termInWords(within)
  const link = fixed ? ', following' : term.endsWith('before') ? '' : ' from'
  const began = start && needsAnEvent(within) ? inWordsWithWeekday(start.slice(0, 10) as Day) : null
  const from = began && event ? `${link} the day ${eventInWords(event)} (${began})` : ''
  const means = duty.dueMeans === 'at least until' ? `, so at least until ${inWordsWithWeekday(due!)}` : ''
  return `${duty.name}: ${term}${from}${means}, under ${source.title}, ${source.cite}.${doubt(source)}`
}

const doubt = (source: Source): string => (source.verified ? '' : ' This rule has not been checked against its text.')
