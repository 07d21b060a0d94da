import { text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addCohort, cohortNamed } from './store.ts'

/** The partnership decides to keep a group of children in mind. The definition is a rule; it is never a list. */
export const beginCohort = task({
  path: '/cohorts/begin',
  may: 'keep cohorts',
  title: 'Begin a cohort',
  above: () => [{ says: 'Cohorts', href: '/cohorts' }],

  fields: {
    name: text('What is the cohort called?', { hint: 'A name for the group, never for a child' }),
    why: text('Why are they kept in mind?', { long: true, most: 2000 }),
    definition: text('Who belongs to it?', {
      long: true,
      most: 2000,
      hint: 'A rule that somebody could count by, such as: born this year to a family known to early help. Not a list',
    }),
    began: when('Since when?'),
  },
  find: async () => null,

  check: async ({ name }, _, visit) =>
    (await cohortNamed(visit.db, name)) ? [{ field: 'name', says: 'There is a cohort of this name already' }] : [],

  async save(visit, _, answers) {
    const id = await addCohort(visit.db, answers)
    await record(visit, 'cohort begun', `/cohorts/${id}`, answers)
    return `/cohorts/${id}`
  },
})
