import { daysOffOf } from '#modules/clocks/index.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { Visit } from '#platform/visit.ts'
import { answerBy } from './challenge.ts'

/** The last day for an answer asked for today, counted with the days proclaimed here as holidays; today is day 0. */
export async function dueFrom({ db, today }: Pick<Visit, 'db' | 'today'>, workingDays: number): Promise<Day> {
  const daysOff = await daysOffOf(db, [])
  return answerBy(today, workingDays, daysOff('/challenges', null).holidays)
}
