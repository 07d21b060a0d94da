import { record } from '#platform/history/history.ts'
import type { Story } from '#platform/story.ts'
import { addCohort, addCohortChange } from './store.ts'

/** Hull's one cohort, as its report of 31 March 2021 tells of it: no count is given there, so none is here. */
export const hull: Story = async ({ visit, keep }) => {
  const cohort = {
    name: 'Babies of the pandemic',
    why: 'The Minister asked for them to be kept in mind, because more had been notified to the Panel in the first months of the pandemic',
    definition: 'Born during the pandemic to a family about which there had been safeguarding concerns before',
    began: '2020-09/..',
  }
  const cohortId = keep('cohort/pandemic-babies', await addCohort(visit.db, cohort))
  await record(visit, 'cohort begun', `/cohorts/${cohortId}`, cohort)

  const told = { cohortId, paragraph: '6.7', status: 'happened' }
  const changes = [
    {
      ...told,
      kind: 'requested',
      says: 'The Minister asked for babies of the pandemic in families with earlier safeguarding concerns to be tracked',
      happenedOn: '2020-09-late',
      source: 'F140',
    },
    {
      ...told,
      kind: 'ground',
      says: 'The request rested on a rise in notifications to the Panel about vulnerable babies',
      happenedOn: '2020-03/2020-09',
      source: 'F141',
    },
    {
      ...told,
      kind: 'tracking',
      says: 'The safety and wellbeing of the babies of the pandemic have been tracked',
      happenedOn: '2020-09/..',
      source: 'F142',
    },
    {
      ...told,
      kind: 'refreshed',
      says: 'The tracking was brought up to date as each batch of birth notifications came in; how many batches is not given',
      happenedOn: '?',
      source: 'F143',
    },
    {
      ...told,
      kind: 'judgement',
      says: 'The work gave assurance that these babies were safe and making progress',
      happenedOn: '2021-03-31',
      measure: null,
      source: 'F144',
    },
  ]
  for (const change of changes) {
    await addCohortChange(visit.db, change)
    await record(visit, 'change of the cohort recorded', `/cohorts/${cohortId}`, change)
  }
}
