import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { quarterOf } from '#platform/calendar/period.ts'
import { firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { lowerThe, theBody } from '../meeting.ts'

/** How confident a chair is that the group's work is on course, in the words people choose from. */
export const confidences = {
  high: 'High: on course',
  some: 'Some: partly on course',
  low: 'Low: not on course',
} as const

export type ReportRow = Pick<
  Row<'meetings.groupReport'>,
  'id' | 'workingGroupId' | 'covers' | 'happenedOn' | 'lastDay' | 'status' | 'knownOn'
>

/** How one group stands for one quarter, and the record that says so. */
export type Cell = {
  is: Standing
  says: string
  at: number
  state: 'received' | 'late received' | 'excused' | 'missed' | 'late' | 'due' | 'unknown'
}

/**
 * How a group stands for a quarter on a day, from the rows of that group and quarter: what came outweighs what was excused, that outweighs
 * what was given up, and only then does the day by which it is due decide. Nothing when no row tells of it.
 */
export function cellOf(rows: readonly ReportRow[], today: Day): Cell | null {
  const [due, came] = [rows.find((row) => row.status === 'planned'), rows.find((row) => row.status === 'happened')]
  if (came)
    return cameLate(due, came)
      ? { is: 'done', says: 'Received late', at: came.id, state: 'late received' }
      : { is: 'done', says: 'Received', at: came.id, state: 'received' }
  const excused = rows.find((row) => row.status === 'withdrawn')
  if (excused) return { is: 'held', says: 'Excused', at: excused.id, state: 'excused' }
  const missed = rows.find((row) => row.status === 'missed')
  if (missed) return { is: 'missing', says: 'Missing', at: missed.id, state: 'missed' }
  if (due)
    return isLate(due, today)
      ? { is: 'late', says: 'Late', at: due.id, state: 'late' }
      : { is: 'next', says: `Due ${whenInWords(due.happenedOn)}`, at: due.id, state: 'due' }
  const other = rows[0]
  return other ? { is: 'none', says: 'Not known', at: other.id, state: 'unknown' } : null
}

/** Did it come after the last day by which it was due? False when either is not known well enough. */
export const cameLate = (due: { happenedOn: When } | undefined, came: { happenedOn: When }): boolean => {
  const limit = due ? lastDay(due.happenedOn) : null
  const earliest = firstDay(came.happenedOn)
  return limit !== null && earliest !== null && earliest > limit
}

/** Is it late: due, and the last day it could have meant has passed? */
export const isLate = (due: { happenedOn: When }, today: Day): boolean => {
  const limit = lastDay(due.happenedOn)
  return limit !== null && limit < today
}

/** A quarter as it is stored: '2026-Q1'. */
export const quarterNamed = (day: Day): When => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The quarters a report may be asked for or sent: the last four that have begun and the next one, latest first. */
export function quartersAround(today: Day): { quarter: When; says: string }[] {
  const next = addDays(quarterOf(today).to, 1)
  return [0, 1, 2, 3, 4]
    .map((back) => quarterNamed(addMonths(next, -3 * back)))
    .map((quarter) => ({ quarter, says: whenInWords(quarter) }))
}

/** The sentences that tell a group's report, each without its date. */
export const reportSays = {
  due: (group: string, board: string, covers: When) =>
    `${theBody(group)} is to report to ${lowerThe(theBody(board))} for ${whenInWords(covers)}`,
  came: (group: string, board: string, covers: When) =>
    `${theBody(group)} reported to ${lowerThe(theBody(board))} for ${whenInWords(covers)}`,
  excused: (group: string, board: string, covers: When) =>
    `${theBody(group)} was excused its report to ${lowerThe(theBody(board))} for ${whenInWords(covers)}`,
  missed: (group: string, board: string, covers: When) =>
    `${theBody(group)} gave ${lowerThe(theBody(board))} no report for ${whenInWords(covers)}`,
}

/** What can be told about the programme itself, in the words people choose from. */
export const programmeKinds = {
  established: 'It was established',
  changed: 'It was changed',
  judgement: 'A view of how it works',
  ended: 'It came to an end',
} as const
