import { inWordsWithWeekday, isDay, type Day } from '#platform/calendar/day.ts'
import { BeyondTheCalendar, type CountFrom } from '#platform/calendar/working-days.ts'
import { instantAt, type LocalTime } from '#platform/calendar/working-hours.ts'
import { explain, type Days, type Duty, type Explanation, type Source } from './duty.ts'
import { duties, dutyCalled } from './duties.ts'
import { needsATime, reckon, termInWords, type Term } from './term.ts'

/** A question about a due day: either one bare term and a start, or a duty of the law and the days of its events. */
export type Question = {
  workingDays?: number | string
  months?: number | string
  workingHours?: number | string
  hours?: number | string
  weeksBefore?: number | string
  /** The day counted from, or the day and time ('2025-05-23T15:30') for hours. */
  from?: string
  countFrom?: string
  duty?: string
  /** The days of the duty's events: by name, or each as 'event=day'. */
  given?: Readonly<Record<string, string>> | readonly string[]
}

/** The answer: a day, or for hours a local time; null only where the law fixes no day. */
export type Answer = { due: string | null; because: string; counted: string[]; source: AnswerSource | null }
export type AnswerSource = Omit<Source, 'url' | 'binding'> & { url: string | null; binding: Source['binding'] | null }

/** Thrown when a question cannot be answered as it was put. Its message is one line for the person who put it. */
export class WrongQuestion extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WrongQuestion'
  }
}

/** Answers when something is due, why, what was counted, and where the rule is written. Throws WrongQuestion. */
export function answer(question: Question): Answer {
  if (question.duty === undefined) return bareCount(question)
  const bare = [...countable, 'from', 'countFrom'] as const
  const both = bare.find((option) => question[option] !== undefined)
  if (both) throw new WrongQuestion(`Ask either about a duty or for a count of your own, not both (${asOption(both)}).`)
  return aboutDuty(question.duty, question.given ?? {})
}

const countable = ['workingDays', 'months', 'workingHours', 'hours', 'weeksBefore'] as const
type Countable = (typeof countable)[number]

const asOption = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
const optionList = (): string => countable.map(asOption).join(', ')

function bareCount(question: Question): Answer {
  const asked = countable.filter((name) => question[name] !== undefined)
  if (question.given !== undefined) throw new WrongQuestion('--given belongs to --duty, and no duty is named.')
  if (asked.length === 0) throw new WrongQuestion(`Say what to count: one of ${optionList()}, or a --duty.`)
  if (asked.length > 1) throw new WrongQuestion(`Count one thing at a time, not ${asked.map(asOption).join(' and ')}.`)
  const name = asked[0]!
  const term = termOf(name, amountOf(name, question[name]!))
  const countFrom = countFromOf(name, question.countFrom)
  const start = startOf(term, question.from)
  const { due, dueAt, counted } = guarded(() => reckon(term, start, { countFrom }))
  if (!isDay(due ?? '')) throw new WrongQuestion('That is further than this calendar counts.')
  const source = name === 'workingDays' || name === 'workingHours' ? bankHolidayList : theCalendar
  return { due: dueAt ?? due, because: inOneLine(term, start, countFrom), counted, source }
}

/** A count that goes back is said as one 'before'. */
function termOf(name: Countable, amount: number): Term {
  if (amount < 0 && name === 'workingDays') return { workingDaysBefore: -amount }
  if (amount < 0 && name === 'months') return { monthsBefore: -amount }
  return { [name]: amount } as Term
}

function inOneLine(term: Term, start: Day | LocalTime, countFrom: CountFrom): string {
  const words = termInWords(term)
  const time = start.includes('T') ? ` at ${start.slice(11)}` : ''
  const day = `${inWordsWithWeekday(start.slice(0, 10) as Day)}${time}`
  const zero = countFrom === 'day-one' ? 'which counts as day one if it is a working day' : 'which is day zero'
  const counting = words.includes('working day') ? `, ${zero}` : ''
  return `${words}${words.endsWith('before') ? '' : ' from'} ${day}${counting}.`
}

function amountOf(name: Countable, given: number | string): number {
  const amount = typeof given === 'number' ? given : /^-?\d+(\.\d+)?$/.test(given.trim()) ? Number(given) : Number.NaN
  const inHours = name === 'hours' || name === 'workingHours'
  const whole = inHours ? Number.isInteger(amount * 60) : Number.isInteger(amount)
  if (
    !whole ||
    amount === 0 ||
    Math.abs(amount) > 10_000 ||
    (amount < 0 && name !== 'workingDays' && name !== 'months')
  ) {
    throw new WrongQuestion(
      `${asOption(name)} needs a ${inHours ? 'number' : 'whole number'} such as 5, not “${given}”.`,
    )
  }
  return amount
}

function countFromOf(name: Countable, countFrom: string | undefined): CountFrom {
  if (countFrom === undefined) return 'day-zero'
  if (name !== 'workingDays') throw new WrongQuestion('--count-from belongs to --working-days.')
  if (countFrom === 'day-zero' || countFrom === 'day-one') return countFrom
  throw new WrongQuestion(`--count-from is day-zero or day-one, not “${countFrom}”.`)
}

function startOf(term: Term, from: string | undefined): Day | LocalTime {
  if (from === undefined) throw new WrongQuestion('Say when the count starts: --from and a day such as 2026-06-01.')
  if (needsATime(term)) {
    if (instantAt(from)) return from as LocalTime
    throw new WrongQuestion(`Hours need a real day and time such as 2025-05-23T15:30, not “${from}”.`)
  }
  return realDay('--from', from)
}

function realDay(name: string, text: string): Day {
  if (isDay(text)) return text
  throw new WrongQuestion(`${name} needs a real day such as 2026-06-01, not “${text}”.`)
}

function aboutDuty(id: string, given: NonNullable<Question['given']>): Answer {
  const duty = dutyCalled(id)
  if (!duty) throw new WrongQuestion(`No duty is called “${id}”. Known: ${duties.map((each) => each.id).join(', ')}.`)
  const explanation = explain(duty, daysOf(duty, given))
  if (explanation.standing !== 'due' && explanation.standing !== 'no day is fixed') throw unanswered(duty, explanation)
  const { due, dueAt, because, counted, source } = explanation
  return { due: dueAt ?? due, because, counted, source }
}

const unanswered = (duty: Duty, { because }: Explanation): WrongQuestion => {
  const events = eventsOf(duty)
  return new WrongQuestion(`${because} ${duty.name} asks for ${events.join(', ')}.`)
}

/** The events a duty can be asked about, by the names its records carry. */
export const eventsOf = (duty: Duty): string[] => [
  ...new Set(
    [duty.arisesFrom, ...duty.wordings.map((each) => each.countsFrom)].flat().filter((event) => event !== null),
  ),
]

function daysOf(duty: Duty, given: NonNullable<Question['given']>): Days {
  const pairs = isList(given) ? given.map(pairOf) : Object.entries(given)
  const known = new Set([...eventsOf(duty), ...duty.examples.flatMap((example) => Object.keys(example.given))])
  return Object.fromEntries(
    pairs.map(([event, day]) => {
      if (known.has(event)) return [event, realDay(event, day)]
      throw new WrongQuestion(`${duty.name} knows nothing of “${event}”; it asks for ${[...known].join(', ')}.`)
    }),
  )
}

const isList = (given: NonNullable<Question['given']>): given is readonly string[] => Array.isArray(given)

function pairOf(text: string): [string, string] {
  const [, event, day] = /^(\w+)=(.+)$/.exec(text) ?? []
  if (!event || !day)
    throw new WrongQuestion(`--given needs an event and its day, such as notifiedOn=2026-06-04, not “${text}”.`)
  return [event, day]
}

function guarded<T>(count: () => T): T {
  try {
    return count()
  } catch (error) {
    if (error instanceof BeyondTheCalendar) throw new WrongQuestion(error.message)
    if (error instanceof RangeError) throw new WrongQuestion('That is further than this calendar counts.')
    throw error
  }
}

const bankHolidayList: AnswerSource = {
  title: 'Bank holidays of England and Wales 2019-2028',
  cite: 'weekends and these holidays do not count; working hours are 09:00 to 17:00',
  url: 'https://www.gov.uk/bank-holidays',
  binding: null,
  verified: true,
}

const theCalendar: AnswerSource = {
  title: 'The calendar, as clocks in England show it',
  cite: 'months, weeks and hours run through weekends and holidays',
  url: null,
  binding: null,
  verified: true,
}
