import { addDays, daysBetween, weekdayOf, type Day } from '../calendar/day.ts'
import { calendarReaches, whyNotCounted, type Holidays } from '../calendar/working-days.ts'

/** When letters go and at which steps before and after a due date: data of the partnership, changed on screen. Days are whole; the due date is day nought. */
export type Rhythm = {
  stepsBefore: readonly number[]
  onTheDay: boolean
  stepsAfter: readonly number[]
  /** After the last step, again every so many days; null for not again. */
  thenEvery: number | null
  countsIn: 'days' | 'working days'
  workingDaysOnly: boolean
  /** From which hour of the day in London, 0 to 23. */
  hour: number
  /** Late for so many days, the lead of the agency whose it is is told too; null for never. */
  tellLeadAfter: number | null
  /** What waits on somebody and has no date is said again after so many days. */
  waitingAgain: number
}

/** How it is until a partnership settles something else. Nobody's rule but ours: the page says so. */
export const rhythmToBegin: Rhythm = {
  stepsBefore: [30, 14, 7, 1],
  onTheDay: true,
  stepsAfter: [1, 7, 14],
  thenEvery: 14,
  countsIn: 'days',
  workingDaysOnly: true,
  hour: 7,
  tellLeadAfter: 10,
  waitingAgain: 7,
}

/** Before, on or after a due date: below nought before it, nought on the day. */
export type Step = number

/**
 * The step at which something with this due date is in the letters of a day, or null on every other day. Where letters go on
 * working days only, a step before the date or on it that falls on a day off is said on the last working day before, and a step
 * after it on the next working day. Where two steps come to fall on one day, the later one is said.
 */
export function stepOn(due: Day, today: Day, rhythm: Rhythm, holidays: Holidays): Step | null {
  const isStep = (days: number) =>
    days < 0
      ? rhythm.stepsBefore.includes(-days)
      : days === 0
        ? rhythm.onTheDay
        : rhythm.stepsAfter.includes(days) || isAgain(days, rhythm)
  return latest(countsSaidOn(today, due, rhythm, holidays).filter(isStep))
}

/** The step at which the lead is told that something has stayed late, or null on every other day: after the days agreed, and at every later step. */
export function leadStepOn(due: Day, today: Day, rhythm: Rhythm, holidays: Holidays): Step | null {
  const from = rhythm.tellLeadAfter
  if (from === null) return null
  const isStep = (days: number) =>
    days === from || (days > from && (rhythm.stepsAfter.includes(days) || isAgain(days, rhythm)))
  return latest(countsSaidOn(today, due, rhythm, holidays).filter(isStep))
}

/** A step in words: '7 days before', 'on the day', '14 working days after'. */
export function stepInWords(step: Step, { countsIn }: Pick<Rhythm, 'countsIn'>): string {
  if (step === 0) return 'on the day'
  return `${countInWords(Math.abs(step), countsIn)} ${step < 0 ? 'before' : 'after'}`
}

/** '1 day', '14 working days'. */
export const countInWords = (count: number, countsIn: Rhythm['countsIn']): string =>
  `${count} ${count === 1 ? countsIn.slice(0, -1) : countsIn}`

/** Is it a day on which letters go? */
export const lettersGoOn = (
  day: Day,
  { workingDaysOnly }: Pick<Rhythm, 'workingDaysOnly'>,
  holidays: Holidays,
): boolean => !workingDaysOnly || works(day, holidays)

/** Is it a working day? Beyond the years whose holidays are known, only weekends are days off: a letter a day early or late does no harm. */
export const works = (day: Day, holidays: Holidays): boolean =>
  day < calendarReaches.from || day > calendarReaches.to
    ? !['Saturday', 'Sunday'].includes(weekdayOf(day))
    : whyNotCounted(day, holidays) === null

const latest = (steps: number[]): Step | null => (steps.length ? Math.max(...steps) : null)

/** After the last step, again every so many days. */
function isAgain(days: number, { stepsAfter, thenEvery }: Rhythm): boolean {
  const last = Math.max(0, ...stepsAfter)
  return thenEvery !== null && days > last && (days - last) % thenEvery === 0
}

/** The counts from the due date that a letter of today speaks for: its own, and those of the days off around it. */
function countsSaidOn(today: Day, due: Day, rhythm: Rhythm, holidays: Holidays): number[] {
  if (!lettersGoOn(today, rhythm, holidays)) return []
  if (rhythm.countsIn === 'working days') {
    const isTheDay = today === due || daysOffFrom(today, 1, rhythm, holidays).includes(due)
    return [...(works(today, holidays) ? [workingDaysBetween(due, today, holidays)] : []), ...(isTheDay ? [0] : [])]
  }
  const passed = daysBetween(due, today)
  const earlier = daysOffFrom(today, -1, rhythm, holidays).map((day) => daysBetween(due, day))
  const later = daysOffFrom(today, 1, rhythm, holidays).map((day) => daysBetween(due, day))
  return [passed, ...earlier.filter((days) => days > 0), ...later.filter((days) => days <= 0)]
}

/** The days off that adjoin a day, before or after it. */
function daysOffFrom(today: Day, step: 1 | -1, { workingDaysOnly }: Rhythm, holidays: Holidays): Day[] {
  const off: Day[] = []
  if (workingDaysOnly)
    for (let day = addDays(today, step); !works(day, holidays); day = addDays(day, step)) off.push(day)
  return off
}

/** Working days from the due date to a day; below nought when the day comes first. */
function workingDaysBetween(due: Day, today: Day, holidays: Holidays): number {
  const step = today < due ? -1 : 1
  let count = 0
  for (let day = due; day !== today;) {
    day = addDays(day, step)
    if (works(day, holidays)) count += step
  }
  return count
}
