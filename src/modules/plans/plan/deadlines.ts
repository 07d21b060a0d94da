import { addDays } from '#platform/calendar/day.ts'
import { firstDay, lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { upper } from '../action.ts'
import { lastReading, standingOfMeasure } from '../priorities/priority.ts'
import { unmetMeasures } from '../priorities/store.ts'

/** Measures of plans whose day has passed or comes within sixty days, and which nobody has said are met. */
export const measureDeadlines: DeadlineSource = async (visit) => {
  if (!may(visit, 'see plans')) return []
  return (await unmetMeasures(visit.db, addDays(visit.today, 60)))
    .filter((measure) => standingOfMeasure(measure, visit.today) !== 'done' && firstDay(measure.due) !== null)
    .map((measure): Deadline => {
      const last = lastReading(measure.readings)
      return {
        name: `/plans/measures/${measure.id}/read#due`,
        title: `Measure: ${measure.says}`,
        at: `/plans/${measure.planId}#priority-${measure.priorityId}`,
        due: measure.due,
        waitsOn: measure.lead ?? 'Nobody is named',
        owner: {
          postId: measure.leadPostId,
          personId: measure.leadPersonId,
          groupId: measure.leadGroupId,
          agencyId: measure.leadAgencyId,
        },
        says: `${measure.plan}. ${last ? `It stood at ${last.says}, ${whenInWords(last.readOn)}.` : 'Nobody has read it yet.'}`,
        why: [
          { term: 'Target', says: measure.target ?? 'Not said' },
          {
            term: 'By when',
            says: upper(whenInWords(measure.due)),
            at: `/plans/${measure.planId}#priority-${measure.priorityId}`,
          },
          ...(measure.beganAt ? [{ term: 'At the start', says: measure.beganAt }] : []),
        ],
        lastDay: lastDay(measure.due),
      }
    })
}
