import { numberIn } from '#platform/evidence/evidence.ts'
import { day, number } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import type { Cohort } from './cohort.ts'
import { addBatch, cohortsToPick, findCohort } from './store.ts'

/** A list of births came in and was gone through: only how many, and how many belong to the cohort, are kept. */
export const recordBatch = task({
  path: '/cohorts/:cohort/record-batch',
  may: 'keep cohorts',
  examples: async (visit) => (await cohortsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ cohort: String(id) })),
  title: (cohort: Cohort) => `Record a batch: ${cohort.name}`,
  above: (cohort: Cohort) => [
    { says: 'Cohorts', href: '/cohorts' },
    { says: cohort.name, href: `/cohorts/${cohort.id}` },
  ],

  fields: {
    receivedOn: day('When did it come in?'),
    births: number('How many births does it tell of?', {
      optional: true,
      hint: 'Leave this out where the number is not given',
    }),
    matched: number('How many of them belong to the cohort?', {
      optional: true,
      hint: 'Leave this out until they have been matched',
    }),
  },
  find: (visit, params) => findCohort(visit.db, numberIn(params.cohort)),

  check: ({ receivedOn, births, matched }, _, visit): Problem[] => [
    ...(receivedOn > visit.today
      ? [{ field: 'receivedOn', says: 'It cannot have come in on a day that has not come yet' }]
      : []),
    ...(births !== null && matched !== null && matched > births
      ? [{ field: 'matched', says: 'There cannot be more of them than there are births' }]
      : []),
  ],

  async save(visit, cohort, answers) {
    const batch = await addBatch(visit.db, { ...answers, cohortId: cohort.id })
    await record(visit, 'batch recorded', `/cohorts/${cohort.id}`, { ...answers, batch })
    return `/cohorts/${cohort.id}`
  },
})
