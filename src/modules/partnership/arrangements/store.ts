import type { Day } from '#platform/calendar/day.ts'
import { NotFound } from '#platform/problem.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { ArrangementsChange, NewArrangementsChange } from './arrangements.ts'

/** Writes down one change of the arrangements and answers with its number. */
export const addArrangementsChange = (db: TenantDatabase, change: NewArrangementsChange): Promise<number> =>
  db
    .insertInto('partnership.arrangementsChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Every change of the arrangements, oldest first; those nobody dated come last. A partnership has some dozens in a decade. */
export const changesOfArrangements = (db: TenantDatabase): Promise<ArrangementsChange[]> =>
  db
    .selectFrom('partnership.arrangementsChange')
    .selectAll()
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')
    .execute()

/** One change of the arrangements. Throws NotFound when the partnership has none of that number. */
export const findArrangementsChange = (db: TenantDatabase, id: number): Promise<ArrangementsChange> =>
  db
    .selectFrom('partnership.arrangementsChange')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound())

/** What happened to the arrangements by a day, and what is planned: what the report may tell. */
export const arrangementsChangesUntil = (db: TenantDatabase, day: Day): Promise<ArrangementsChange[]> =>
  db
    .selectFrom('partnership.arrangementsChange')
    .selectAll()
    .where((row) => row.or([row('status', '=', 'planned'), row('firstDay', 'is', null), row('firstDay', '<=', day)]))
    .orderBy('id')
    .execute()
