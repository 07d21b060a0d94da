import { daysBetween, inWords, type Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import {
  addWorkingDays,
  BeyondTheCalendar,
  bankHolidays,
  isWorkingDay,
  type Holidays,
} from '#platform/calendar/working-days.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { addDays } from '#platform/calendar/day.ts'

/**
 * The day a paper is due: so many working days before the day of the meeting, the day of the meeting being day nought. Null where the
 * meeting has no one day yet, or the list of bank holidays does not reach so far.
 */
export function paperDueOn(meetingOn: When, workingDays: number, holidays: Holidays = bankHolidays): Day | null {
  const day = firstDay(meetingOn)
  if (day === null || day !== lastDay(meetingOn)) return null
  try {
    return addWorkingDays(day, -workingDays, { holidays })
  } catch (error) {
    if (error instanceof BeyondTheCalendar) return null
    throw error
  }
}

/** By how many working days a paper that came on one day was late for another; nought when it came in time or no day was set. */
export function workingDaysLate(dueOn: Day | null, cameOn: Day, holidays: Holidays = bankHolidays): number {
  if (dueOn === null || cameOn <= dueOn) return 0
  let late = 0
  for (let day = addDays(dueOn, 1); day <= cameOn; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) late += 1
  return Math.max(late, 1)
}

/** 'Late by 2 working days' or 'Late by a day' for one handed in on a day off. */
export const lateInWords = (workingDays: number): string =>
  workingDays === 1 ? 'Late by 1 working day' : `Late by ${workingDays} working days`

/** How a paper stands: handed in, in time or late; or still owed, and since when. */
export function paperStanding(
  { firstHandedOn, firstDueOn }: { firstHandedOn: Day | null; firstDueOn: Day | null },
  dueOn: Day | null,
  today: Day,
): { is: Standing; says: string } {
  if (firstHandedOn !== null) {
    const late = workingDaysLate(firstDueOn, firstHandedOn)
    return late ? { is: 'late', says: `Handed in. ${lateInWords(late)}` } : { is: 'done', says: 'Handed in' }
  }
  if (dueOn === null) return { is: 'none', says: 'Not handed in' }
  if (dueOn < today) return { is: 'missing', says: `Missing since ${inWords(dueOn)}` }
  const ahead = daysBetween(today, dueOn)
  return { is: 'next', says: ahead === 0 ? 'Due today' : `Due ${inWords(dueOn)}` }
}

/** Did a paper come late, or is it missing after the day it was due? */
export const cameLateOrMissing = (
  paper: { firstHandedOn: Day | null; firstDueOn: Day | null; meetingOn: When; paperDays: number },
  today: Day,
): boolean => {
  const { is } = paperStanding(paper, paperDueOn(paper.meetingOn, paper.paperDays), today)
  return is === 'late' || is === 'missing'
}
