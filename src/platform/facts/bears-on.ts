import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Asked } from './fact.ts'

/** What is asked of a record to say whether it bears on a period. */
type Placed = { source: string | null; status: string; firstDay: Day | null; lastDay: Day | null; knownOn: Day | null }

/**
 * Does a record bear on an account of a period? What a source document tells does, as background. Otherwise it must not
 * be over before the period began; and it may lie after its end only as a plan that was known on the day of the account.
 */
export function bearsOn({ source, status, firstDay, lastDay, knownOn }: Placed, { period, asAt }: Asked): boolean {
  if (source !== null) return true
  if (lastDay !== null && lastDay < period.from) return false
  if (firstDay === null || firstDay <= period.to) return true
  return status === 'planned' && (knownOn === null || knownOn <= asAt)
}

/** The same rule as a condition of a statement, for the rows called `row` in it. */
export const bearsOnInSql = (row: string, { period, asAt }: Asked) => {
  const column = columnsOf(row)
  return sql<boolean>`(${column('source')} is not null or (
    (${column('lastDay')} is null or ${column('lastDay')} >= ${period.from}) and (
      ${column('firstDay')} is null or ${column('firstDay')} <= ${period.to} or
      (${column('status')} = 'planned' and (${column('knownOn')} is null or ${column('knownOn')} <= ${asAt})))))`
}

/** Could the rows called `row` have fallen in a period? A date not stated could have. */
export const mayFallInSql = (row: string, { from, to }: Period) => {
  const column = columnsOf(row)
  return sql<boolean>`((${column('lastDay')} is null or ${column('lastDay')} >= ${from})
    and (${column('firstDay')} is null or ${column('firstDay')} <= ${to}))`
}

const columnsOf = (row: string) => (name: string) => sql.ref(`${row}.${name}`)
