import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { beginCohort } from './begin-cohort.tsx'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listCohorts } from './list-cohorts.tsx'
import { northport } from './northport.ts'
import { recordBatch } from './record-batch.tsx'
import { recordCohortChange } from './record-change.tsx'
import { showCohort } from './show-cohort.tsx'

export { countInWords, smallest, totalInWords } from './cohort.ts'
export { cohortsToPick } from './store.ts'

/** Chapter: children kept in mind as a group. Counts only; small numbers are shown to few and told to nobody. */
export const cohorts: Module = {
  name: 'cohorts',
  // The address without a number comes first, so that it is not taken for a cohort.
  routes: [listCohorts, beginCohort, showCohort, recordCohortChange, recordBatch],
  abilities,
  facts: [facts],
  deadlines: [],
  waiting: [],
  searchable: [{ kind: 'cohort', says: 'Cohort', may: 'see cohorts' }],
  stories: { hull, northport },
}
