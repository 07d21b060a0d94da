import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Tables } from '../database/tables.ts'

/** The tables whose rows settle other rows of the same table. */
type Settling = { [T in keyof Tables]: Tables[T] extends { settles: unknown } ? T : never }[keyof Tables]

/** Are the rows called `row` settled by no other of their table, or by none that was known on a day? */
export const isUnsettled = (table: Settling, row = 'change', asAt: Day | null = null) =>
  sql<boolean>`not exists (select from ${sql.table(table)} as later where later.settles = ${sql.ref(`${row}.id`)}
    and (${asAt}::date is null or later.known_on is null or later.known_on <= ${asAt}))`

/** The columns of a change, in a statement that calls it so. */
export const changeColumns = [
  'change.id',
  'change.kind',
  'change.says',
  'change.happenedOn',
  'change.status',
  'change.knownOn',
  'change.source',
  'change.paragraph',
  'change.settles',
] as const
