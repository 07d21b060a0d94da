import { addDays, addMonths, endOfMonth, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { NewFigure } from './measure.ts'
import { addFigures, addMeasure } from './measure-store.ts'

/** How many months back the figures reach; the newest is the month before last. */
const monthsTold = 18

/** Northport’s three measures of the front door: what each counts, who supplies it, and its figures. */
export async function tellMeasures(telling: Telling): Promise<void> {
  const { visit, find, keep } = telling
  const contacts = keep(
    'measure/contacts',
    await addMeasure(visit.db, {
      name: 'Contacts with the front door',
      numeratorSays: 'contacts with the front door',
      denominatorSays: null,
      dueAfterDays: 15,
      definition:
        'Every contact about a child that reaches the front door in the month, by any way in; two contacts about one child count twice',
      agencyId: find('agency/council'),
      developmentId: find('development/portal'),
    }),
  )
  const decisions = keep(
    'measure/decisions',
    await addMeasure(visit.db, {
      name: 'Decisions within one working day',
      numeratorSays: 'contacts decided within one working day',
      denominatorSays: 'contacts',
      dueAfterDays: 15,
      definition: 'Contacts of the month on which a decision was recorded by the end of the next working day',
      agencyId: find('agency/council'),
      developmentId: find('development/arrangements'),
    }),
  )
  const triaged = keep(
    'measure/triaged',
    await addMeasure(visit.db, {
      name: 'Domestic abuse notifications triaged within two working days',
      numeratorSays: 'notifications triaged within two working days',
      denominatorSays: 'notifications',
      dueAfterDays: 25,
      definition:
        'Notifications of domestic abuse with a child in the home, looked at by all three agencies within two working days',
      agencyId: find('agency/police'),
      developmentId: find('development/domestic-abuse-triage'),
    }),
  )
  await tellFigures(telling, [contacts, decisions, triaged])
}

async function tellFigures(
  { visit, today, chance }: Telling,
  [contacts, decisions, triaged]: [number, number, number],
): Promise<void> {
  const figures: NewFigure[] = []
  for (let back = monthsTold + 1; back >= 2; back -= 1) {
    const first = `${addMonths(today, -back).slice(0, 7)}-01` as Day
    const common = {
      month: first.slice(0, 7),
      reportedOn: addDays(endOfMonth(first), 12),
      status: back <= 3 ? 'provisional' : 'final',
    }
    const all = 620 + Math.floor(chance() * 180) + (monthsTold - back) * 4
    const inTime = Math.floor(all * (0.74 + (monthsTold - back) * 0.008 + chance() * 0.04))
    const notifications = 110 + Math.floor(chance() * 40)
    const none = { numerator: null, denominator: null, status: 'not supplied' }
    figures.push({ ...common, measureId: contacts, numerator: all })
    figures.push({
      ...common,
      measureId: decisions,
      numerator: inTime,
      denominator: all,
      ...(back === 14 && { note: 'Two days are missing while the portal was down' }),
    })
    figures.push({
      ...common,
      measureId: triaged,
      numerator: Math.floor(notifications * (0.6 + chance() * 0.25)),
      denominator: back === 11 ? null : notifications,
      ...([17, 9, 8, 4].includes(back) && { ...none, note: 'The police could not supply this month' }),
    })
    if (back === 6) {
      const again = {
        ...common,
        reportedOn: addDays(endOfMonth(first), 40),
        note: 'Counted again with those that came by telephone',
      }
      figures.push({ ...again, measureId: contacts, numerator: all + 37 })
      figures.push({ ...again, measureId: decisions, numerator: inTime + 30, denominator: all + 37 })
    }
  }
  await addFigures(visit.db, figures)
  for (const measure of [contacts, decisions, triaged])
    await record(visit, 'figures of the front door reported', `/front-door/measures/${measure}`, { months: monthsTold })
}
