import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { addWorkingDays } from '#platform/calendar/working-days.ts'
import { compareWhens, firstDay, lastDay, notStated, precisionOf, type When } from '#platform/calendar/when.ts'

/** A limit that partners set themselves, counted from something else: 'within three months of taking up post'. */
export type RelativeTerm = { months: number } | { weeks: number } | { weeksBefore: number } | { workingDays: number }

/**
 * When a relative limit ends, as precisely as its anchor is known: three months after early July 2021 is early October
 * 2021, and after a date not stated it is not stated. Weeks and working days from anything longer than a day give a
 * span of days. Throws BeyondTheCalendar as addWorkingDays does, RangeError for an anchor that is no date.
 */
export function relativeDue(term: RelativeTerm, anchor: When): When {
  if (anchor === notStated) return notStated
  switch (precisionOf(anchor)) {
    case 'not stated':
      throw new RangeError(`“${anchor}” is not a date.`)
    case 'by':
      return `../${ending(relativeDue(term, anchor.slice(3)))}`
    case 'from':
      return `${beginning(relativeDue(term, anchor.slice(0, -3)))}/..`
    case 'span':
      return spanFrom(term, anchor)
    default:
      return 'months' in term ? monthsAfter(anchor, term.months) : daysAfter(term, anchor)
  }
}

/** The earliest of several dates as people have them: 'the first post to be filled'. Not stated when none is. */
export const earliestOf = (whens: readonly When[]): When => [...whens].sort(compareWhens)[0] ?? notStated

/** Says a relative limit: '3 months after', '24 weeks before'. */
export function relativeInWords(term: RelativeTerm): string {
  const [kind, count] = Object.entries(term)[0] as [string, number]
  const unit = { months: 'month', weeks: 'week', weeksBefore: 'week', workingDays: 'working day' }[kind]
  return `${count} ${unit}${count === 1 ? '' : 's'} ${kind === 'weeksBefore' ? 'before' : 'after'}`
}

const beginning = (when: When): When => when.split('/')[0]!
const ending = (when: When): When => when.split('/').at(-1)!

function spanFrom(term: RelativeTerm, span: When): When {
  const from = beginning(relativeDue(term, beginning(span)))
  const to = ending(relativeDue(term, ending(span)))
  return from === to ? from : `${from}/${to}`
}

/** Months keep the anchor's kind where the months allow it: a quarter stays one by threes, a year by twelves. */
function monthsAfter(anchor: When, months: number): When {
  const moved = addMonths(firstDay(anchor)!, months)
  const [year, month] = [moved.slice(0, 4), moved.slice(5, 7)]
  switch (precisionOf(anchor)) {
    case 'day':
      return moved
    case 'month':
      return `${year}-${month}`
    case 'part of a month':
      return `${year}-${month}-${anchor.slice(8)}`
    case 'quarter':
      return months % 3 === 0 ? `${year}-Q${Math.ceil(Number(month) / 3)}` : monthSpan(anchor, months)
    case 'part of a year':
      return months % 4 === 0
        ? `${year}-${['early', 'mid', 'late'][Math.floor(Number(month) / 4)]}`
        : monthSpan(anchor, months)
    case 'financial year':
      return months % 12 === 0 ? `FY${year}` : monthSpan(anchor, months)
    default:
      return months % 12 === 0 ? year : monthSpan(anchor, months)
  }
}

const monthSpan = (anchor: When, months: number): When => {
  const [from, to] = [firstDay(anchor)!, lastDay(anchor)!].map((day) => addMonths(day, months).slice(0, 7))
  return `${from}/${to}`
}

function daysAfter(term: Exclude<RelativeTerm, { months: number }>, anchor: When): When {
  const [from, to] = [firstDay(anchor)!, lastDay(anchor)!].map((day) => dayAfter(term, day))
  return from === to ? from! : `${from}/${to}`
}

function dayAfter(term: Exclude<RelativeTerm, { months: number }>, day: Day): Day {
  if ('weeks' in term) return addDays(day, term.weeks * 7)
  if ('weeksBefore' in term) return addDays(day, term.weeksBefore * -7)
  return addWorkingDays(day, term.workingDays)
}
