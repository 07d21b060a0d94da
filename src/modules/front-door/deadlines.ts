import { endOfMonth, inWords, type Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { dueOfPlan } from '#platform/facts/change.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import { byOf, ownerBy } from '#modules/partnership/index.ts'
import { figureDueOn, nextMonth } from './measure.ts'
import { measuresWithADueDay } from './measure-store.ts'
import { plansStillOpen } from './store.ts'

/** Planned changes of the front door that nobody has settled. */
export const plannedChanges: DeadlineSource = async (visit) =>
  (await plansStillOpen(visit.db)).map((change) => {
    const at = `/front-door/developments/${change.developmentId}`
    return dueOfPlan(change, {
      at,
      title: change.title,
      waitsOn: byOf(change, at)?.says ?? 'Nobody is named',
      owner: ownerBy(change),
      why: { movedFrom: change.before },
    })
  })

/** The next figure of each measure that has a day agreed for it. A measure of which no month was ever reported waits for its first. */
export const figuresDue: DeadlineSource = async (visit) =>
  (await measuresWithADueDay(visit.db)).flatMap(({ id, name, dueAfterDays, agency, agencyId, newest }): Deadline[] => {
    if (newest === null || dueAfterDays === null) return []
    const month = nextMonth(newest)
    const due = figureDueOn(month, dueAfterDays)
    const at = `/front-door/measures/${id}`
    return [
      {
        name: `${at}#due-${month}`,
        title: `${name}: ${whenInWords(month)}`,
        at,
        due,
        waitsOn: agency ?? 'Nobody is named',
        owner: { agencyId },
        says: `The figure of ${whenInWords(month)} has not been reported.`,
        why: [
          { term: 'Counted from', says: `the end of the month, ${inWords(endOfMonth(`${month}-01` as Day))}` },
          { term: 'Limit', says: dueAfterDays === 1 ? '1 day' : `${dueAfterDays} days` },
          { term: 'Source', says: 'what the partnership agreed for this measure', at },
          { term: 'Falls', says: inWords(due) },
        ],
        lastDay: due,
      },
    ]
  })
