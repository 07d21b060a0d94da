import { addDays, addMonths } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Story } from '#platform/story.ts'
import { addBatch, addCohort, addCohortChange } from './store.ts'

/** Northport's one cohort: five batches, in some of which few belonged to it, and one not matched yet. */
export const northport: Story = async ({ visit, keep, today, chance }) => {
  const began = addMonths(today, -6)
  const cohort = {
    name: 'New babies in families with a plan',
    why: 'An audit found that help thinned out in the weeks after a birth',
    definition: 'Born since the cohort began to a family in which another child has a child protection plan',
    began,
  }
  const cohortId = keep('cohort/new-babies', await addCohort(visit.db, cohort))
  await record(visit, 'cohort begun', `/cohorts/${cohortId}`, cohort)

  const happened = { cohortId, status: 'happened' }
  const changes = [
    {
      ...happened,
      kind: 'requested',
      says: 'The board asked for new babies in families with a plan to be kept in mind',
      happenedOn: began,
      knownOn: began,
    },
    {
      ...happened,
      kind: 'tracking',
      says: 'Tracking of new babies in families with a plan began',
      happenedOn: addDays(began, 14),
      knownOn: addDays(began, 14),
    },
    {
      ...happened,
      kind: 'refreshed',
      says: 'The tracking was brought up to date with the latest batch',
      happenedOn: addDays(today, -30),
      knownOn: addDays(today, -29),
      children: 31,
    },
    {
      ...happened,
      kind: 'refreshed',
      says: 'Those for whom a first visit was missed were followed up',
      happenedOn: addDays(today, -20),
      knownOn: addDays(today, -20),
      children: 4,
    },
    {
      ...happened,
      kind: 'judgement',
      says: 'The work brought help to these families earlier',
      happenedOn: addDays(today, -12),
      knownOn: addDays(today, -12),
      measure: 'first visits within fourteen days',
    },
    {
      cohortId,
      kind: 'ended',
      says: 'The cohort is to be looked at again and may be ended',
      happenedOn: addMonths(today, 5),
      status: 'planned',
      knownOn: addDays(today, -12),
    },
  ]
  for (const change of changes) await addCohortChange(visit.db, change)
  await record(visit, 'change of the cohort recorded', `/cohorts/${cohortId}`, { changes: changes.length })

  for (let batch = 0; batch < 5; batch += 1) {
    const births = 180 + Math.floor(chance() * 60)
    const matched = batch === 4 ? null : batch === 1 ? 4 : 6 + Math.floor(chance() * 6)
    await addBatch(visit.db, { cohortId, receivedOn: addDays(addMonths(began, batch), 20), births, matched })
  }
  await record(visit, 'batch recorded', `/cohorts/${cohortId}`, { batches: 5 })
}
