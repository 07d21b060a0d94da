import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { metWords } from './priority.ts'
import { addReading, findMeasure, someMeasures } from './store.ts'

/** Where a measure stood on a day, with its denominator. Readings before it stay in sight. */
export const noteMeasure = task({
  path: '/plans/measures/:measure/read',
  may: 'read measures of plans',
  examples: async (visit) => (await someMeasures(visit.db)).map(({ id }) => ({ measure: String(id) })),
  find: (visit, params) => findMeasure(visit.db, numberIn(params.measure)),
  title: ({ says }) => `Note where this stands: ${says}`,
  above: ({ planId, plan, priorityId }) => [
    { says: 'Plans', href: '/plans' },
    { says: plan, href: `/plans/${planId}#priority-${priorityId}` },
  ],
  before: ({ target, due }) => (
    <p class="quiet">
      Target: {target ?? 'not said'}, {whenInWords(due)}.
    </p>
  ),
  fields: {
    readOn: when('When did it stand so?', { hint: 'A day, a month or a quarter' }),
    says: text('Where did it stand?', { hint: 'With its denominator, such as 71 of 100' }),
    met: choice('Is that the target?', metWords),
  },
  check: ({ readOn }, _, visit) =>
    certainlyAfter(readOn, visit.today) ? [{ field: 'readOn', says: 'A measure is read on a day that has come' }] : [],
  async save(visit, measure, answers) {
    await addReading(visit.db, { measureId: measure.id, ...answers, notedBy: visit.who.name })
    await record(visit, 'measure read', `/plans/${measure.planId}`, { measure: measure.says, ...answers })
    return `/plans/${measure.planId}#priority-${measure.priorityId}`
  },
})
