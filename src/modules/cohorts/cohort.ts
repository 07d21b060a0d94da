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

/** A count from one to this, and nought too, could point to a child. */
export const smallest = 6
const fewer = `fewer than ${smallest}`

/** A count of children for somebody who may see small numbers, or may not. A number nobody gave is said to be so, and never shown as nought. */
export function countInWords(count: number | null, maySeeSmall: boolean): string {
  if (count === null) return 'not given'
  return count < smallest && !maySeeSmall ? fewer : count.toLocaleString('en-GB')
}

/** The sum of counts, in words: held back where the sum less the counts in sight would give a small number away. */
export function totalInWords(counts: readonly (number | null)[], maySeeSmall: boolean): string {
  const given = counts.filter((count) => count !== null)
  if (given.length === 0) return 'not given'
  const hidesSmall = given.some((count) => count < smallest)
  if (hidesSmall && !maySeeSmall)
    return given.length === 1 ? fewer : 'held back, since it would give a small number away'
  const missing = counts.length - given.length
  const sum = given.reduce((total, count) => total + count, 0).toLocaleString('en-GB')
  return missing === 0 ? sum : `${sum}, with ${missing} not given`
}

/** Has it ended, as far as is recorded? */
export const hasEnded = (changes: readonly Pick<CohortChange, 'kind' | 'status'>[]): boolean =>
  changes.some(({ kind, status }) => kind === 'ended' && status === 'happened')
