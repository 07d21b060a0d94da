import { proclaim } from '#modules/clocks/index.ts'
import { dueDay } from '#law/duty.ts'
import { notifyThePanel } from '#law/serious-incidents.ts'
import { addDays, type Day } from '#platform/calendar/day.ts'
import type { Visit } from '#platform/visit.ts'
import { reviewClocks } from './moving-clocks.ts'

/**
 * Yesterday a holiday was proclaimed for the day by which the Panel had to be notified of an incident. It was notified before, so that
 * clock stays where it is; the rapid review is still to be held, so its clock moves by a day. Nothing is told where the calendar ends.
 */
export async function tellOfAHoliday(visit: Visit, becameKnownOn: Day): Promise<void> {
  const day = dueDay(notifyThePanel, { becameKnownOn })
  if (!day) return
  const holiday = { day, name: 'Northport’s day of thanks', source: 'proclaimed for the county, in its gazette' }
  await proclaim(visit, [reviewClocks], holiday, addDays(visit.today, -1))
}
