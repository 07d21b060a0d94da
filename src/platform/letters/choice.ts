import { addDays, weekdayOf, type Day } from '../calendar/day.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { works, type Rhythm } from './rhythm.ts'

/** How often a person may choose to be written to, as they choose it. */
export const oftenInWords = {
  'every working day': 'Every working day on which there is something to say',
  weekly: 'Once a week, everything on my list',
  'only late': 'Only when something of mine is late',
  none: 'Never',
} as const
export type Often = keyof typeof oftenInWords

/** The days a weekly letter may come on. */
export const weekdaysToChoose = {
  Monday: 'Monday',
  Tuesday: 'Tuesday',
  Wednesday: 'Wednesday',
  Thursday: 'Thursday',
  Friday: 'Friday',
} as const

/** What one person chose about their own letters. `without` names the chapters they left out. */
export type Choice = { often: Often; weekday: keyof typeof weekdaysToChoose; without: readonly string[] }

/** What stands for whoever has chosen nothing. */
export const choiceToBegin: Choice = { often: 'every working day', weekday: 'Monday', without: [] }

/** Is this a day on which this person may get a letter? A weekly letter whose day is a day off comes on the next working day. */
export function comesOn(
  choice: Choice,
  today: Day,
  rhythm: Pick<Rhythm, 'workingDaysOnly'>,
  holidays: Holidays,
): boolean {
  if (choice.often !== 'weekly') return choice.often !== 'none'
  let between = 0
  for (let day = today; ; day = addDays(day, -1)) {
    if (weekdayOf(day) === choice.weekday)
      return day === today || (rhythm.workingDaysOnly && between === 0 && !works(day, holidays))
    if (day !== today && works(day, holidays)) between += 1
  }
}
