import { addMonths, monthNames, type Day } from '#platform/calendar/day.ts'
import { financialYearOf, quarterOf, type Period } from '#platform/calendar/period.ts'

/** What partners are set side by side in, in the words of a heading and of a table. */
export const measures = {
  attendance: {
    heading: 'At meetings',
    note: 'Of the meetings held at which it is recorded how the agency was represented',
    none: 'No meeting recorded',
  },
  papers: {
    heading: 'Papers',
    note: 'Of the papers it owed for meetings that were not called off, by the day of the meeting. What lies in a room you cannot open is left out',
    none: 'None owed',
  },
  actions: {
    heading: 'Actions',
    note: 'That are its own to do, by the date they are due now; without an end date they are not counted, nor where they were withdrawn',
    none: 'None due',
  },
  hours: {
    heading: 'Hours given',
    note: 'As far as somebody recorded them',
    none: 'None recorded',
  },
} as const
export type Measure = keyof typeof measures

export const isMeasure = (words: string | undefined): words is Measure =>
  words !== undefined && Object.hasOwn(measures, words)

/** How one record counts, in the words of each measure, in the order they are told. */
export const sorts: Record<Measure, Readonly<Record<string, string>>> = {
  attendance: {
    attended: 'by its lead or member',
    deputy: 'by a deputy',
    apologies: 'apologies',
    absent: 'absent',
  },
  papers: { 'in time': 'in time', late: 'late', missing: 'missing', 'to come': 'to come' },
  actions: {
    'done in time': 'done in time',
    'done late': 'done late',
    done: 'done, when is not known',
    late: 'late',
    open: 'open',
  },
  hours: { audit: 'to audits', training: 'to training', panel: 'to panels', other: 'to other work' },
}

/** What counts as the first figure of a measure, before 'of' all; hours have one figure alone. */
const counted: Record<Measure, readonly string[]> = {
  attendance: ['attended', 'deputy'],
  papers: ['in time'],
  actions: ['done in time', 'done late', 'done'],
  hours: Object.keys(sorts.hours),
}
const countedWords: Record<Measure, string> = {
  attendance: 'represented',
  papers: 'in time',
  actions: 'done',
  hours: 'hours',
}

/** So many records of one agency and one sort in the calendar quarter that begins on a day. */
export type Counted = { agencyId: number; quarter: Day; sort: string; count: number }

/** One column: a quarter or a year, what it is called, and its days. */
export type Column = Period & { says: string }

/** How columns are cut: a calendar quarter, or a financial year from April to March. */
export const cuts = { quarter: 'Quarter by quarter', year: 'Year by year' } as const
export type Cut = keyof typeof cuts

/** The last four quarters or three financial years, the one that a day lies in being the last: over time, the oldest first. */
export function columnsUntil(today: Day, cut: Cut): Column[] {
  return cut === 'quarter'
    ? [9, 6, 3, 0].map((back) => {
        const period = quarterOf(addMonths(quarterOf(today).from, -back))
        return { ...period, says: quarterInWords(period) }
      })
    : [24, 12, 0].map((back) => {
        const period = financialYearOf(addMonths(financialYearOf(today).from, -back))
        return { ...period, says: `${period.from.slice(0, 4)}/${period.to.slice(2, 4)}` }
      })
}

/** 'April to June 2026'. */
const quarterInWords = ({ from, to }: Period): string =>
  `${monthNames[Number(from.slice(5, 7)) - 1]} to ${monthNames[Number(to.slice(5, 7)) - 1]} ${to.slice(0, 4)}`

/** What stands where an agency and a stretch of time meet: the figure, how it came about part by part, and how much proves it: records, or hours. Null where there are none, which is not nought. */
export type Figure = { says: string; parts: string[]; records: number } | null

/** The figure of one agency in one column: '5 of 6 represented', with '4 by its lead or member', '1 by a deputy', '1 apologies'. */
export function figureOf(measure: Measure, rows: readonly Counted[], agencyId: number, column: Period): Figure {
  const own = rows.filter(
    (row) => row.agencyId === agencyId && row.quarter >= column.from && row.quarter <= column.to && row.count > 0,
  )
  if (own.length === 0) return null
  const sum = (sort?: string) =>
    own.filter((row) => sort === undefined || row.sort === sort).reduce((all, { count }) => all + count, 0)
  const first = counted[measure].reduce((all, sort) => all + sum(sort), 0)
  // Papers in time are the figure itself: only what else became of them is told beneath it.
  const parts = Object.entries(sorts[measure]).filter(
    ([sort]) => sum(sort) > 0 && !(measure === 'papers' && sort === 'in time'),
  )
  return {
    says: measure === 'hours' ? hoursInWords(first) : `${first} of ${sum()} ${countedWords[measure]}`,
    parts: parts.map(([sort, says]) => `${sum(sort)} ${says}`),
    records: sum(),
  }
}

const hoursInWords = (hours: number): string => (hours === 1 ? '1 hour' : `${hours.toLocaleString('en-GB')} hours`)
