import { numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { cohortChangeKinds, type Cohort } from './cohort.ts'
import { addCohortChange, cohortsToPick, findCohort } from './store.ts'

/** Something happened to a cohort: it was asked for, tracked, refreshed, judged or ended. */
export const recordCohortChange = task({
  path: '/cohorts/:cohort/record-change',
  may: 'keep cohorts',
  examples: async (visit) => (await cohortsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ cohort: String(id) })),
  title: (cohort: Cohort) => `Record a change: ${cohort.name}`,
  above: (cohort: Cohort) => [
    { says: 'Cohorts', href: '/cohorts' },
    { says: cohort.name, href: `/cohorts/${cohort.id}` },
  ],

  fields: {
    kind: choice('What kind of change is it?', cohortChangeKinds),
    ...datedFields(
      'What happened, or is planned?',
      'One plain sentence without the date. No number of children: that is asked below, and shown only to those who may see it',
    ),
    children: number('How many children does it speak of?', {
      optional: true,
      hint: 'Leave this out where no number is given',
    }),
    measure: text('For a view: what measures it?', {
      optional: true,
      hint: 'Such as: reviewed plans, checks by a health visitor. Leave this out when nothing does',
    }),
  },
  find: (visit, params) => findCohort(visit.db, numberIn(params.cohort)),

  check: ({ happenedOn, status, source, kind, measure }, _, visit): Problem[] => [
    ...dateProblems({ happenedOn, status, source }, visit.today),
    ...(measure && kind !== 'judgement'
      ? [{ field: 'measure', says: 'Only a view is measured: leave this out, or say that it is a view' }]
      : []),
  ],

  async save(visit, cohort, answers) {
    const change = await addCohortChange(visit.db, { ...answers, cohortId: cohort.id, knownOn: visit.today })
    await record(visit, 'change of the cohort recorded', `/cohorts/${cohort.id}`, { ...answers, change })
    return `/cohorts/${cohort.id}`
  },
})
