import { inWords, type Day } from '#platform/calendar/day.ts'
import { calendarReaches } from '#platform/calendar/working-days.ts'
import { instantAt, londonTime } from '#platform/calendar/working-hours.ts'
import { day, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'

/** Asks when something happened, to the minute where that matters; left empty, it is now. */
export const momentFields = <const N extends string>(question: string, name: N) =>
  ({
    [`${name}On`]: day(question, { optional: true, hint: 'Leave it empty when it is now' }),
    [`${name}Time`]: text('At what time?', {
      optional: true,
      most: 5,
      hint: 'On a 24-hour clock, such as 14:30. Needed where a stage is counted in hours; otherwise 12:00 is taken',
    }),
  }) as Record<`${N}On`, ReturnType<typeof day<{ optional: true }>>> &
    Record<`${N}Time`, ReturnType<typeof text<{ optional: true }>>>

/** The moment that was answered, with its day; or what is wrong with it: a time without a day, one that is no time, one still to come, one before the calendar. */
export function momentOf(
  answers: Record<string, any>,
  name: string,
  visit: Pick<Visit, 'now' | 'today'>,
  notBefore: Date | null = null,
): { day: Day; at: Date } | { problem: Problem } {
  const on = answers[`${name}On`] as Day | null
  const time = answers[`${name}Time`] as string | null
  const wrong = (field: 'On' | 'Time', says: string) => ({ problem: { field: `${name}${field}`, says } })
  if (!on && time) return wrong('On', 'Say on which day, or leave both empty when it is now')
  if (!on) return { day: visit.today, at: visit.now }
  const at = instantAt(`${on}T${time ?? '12:00'}`)
  if (!at) return wrong('Time', 'Enter a time on a 24-hour clock, such as 14:30')
  if (on > visit.today || (time && at > visit.now)) return wrong('On', 'This lies ahead: say when it happened')
  if (on < calendarReaches.from) return wrong('On', 'Days can be counted from 2019: choose a later one')
  const moment = at > visit.now ? visit.now : at
  if (notBefore && moment < notBefore && (time || on < londonTime(notBefore).slice(0, 10)))
    return wrong('On', `It stood at the stage before until ${inWords(londonTime(notBefore).slice(0, 10) as Day)}`)
  return { day: on, at: notBefore && moment < notBefore ? notBefore : moment }
}
