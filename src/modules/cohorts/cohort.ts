import type { Row } from '#platform/database/database.ts'

export type Cohort = Row<'cohorts.cohort'>
export type CohortChange = Row<'cohorts.cohortChange'>
export type Batch = Row<'cohorts.batch'>

/** What can happen to a cohort, in the words people choose from. */
export const cohortChangeKinds = {
  requested: 'Somebody asked for it',
  ground: 'What the request rests on',
  tracking: 'They are being tracked',
  refreshed: 'The tracking was brought up to date',
  judgement: 'A view of how safe they are, or how they get on',
  ended: 'It came to an end',
} as const

export { countInWords, smallest, totalInWords } from '#platform/facts/small-number.ts'

/** Has it ended, as far as is recorded? */
export const hasEnded = (changes: readonly Pick<CohortChange, 'kind' | 'status'>[]): boolean =>
  changes.some(({ kind, status }) => kind === 'ended' && status === 'happened')
