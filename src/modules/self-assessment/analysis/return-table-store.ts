import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { withAnswers } from '../return-store.ts'
import type { Standing } from '../return.ts'
import { standingInSql } from '../standing-store.ts'
import type { Asked } from './analysis.ts'
import { headingOf, phaseOf } from './analysis-store.ts'

/** So many of one kind, phase and audience stand in one way. */
export type StandingCount = Asked & { standing: Standing; count: number }

/** How the returns of a round stand on a day, by kind of agency, phase and audience of those asked. One statement. */
export async function standingsOf(
  db: TenantDatabase,
  roundId: number,
  asAt: Day,
  due: Day | null,
): Promise<StandingCount[]> {
  const rows = await withAnswers(db, asAt)
    .innerJoin('partnership.agency as agency', 'agency.id', 'asked.agencyId')
    .select([headingOf.as('heading'), phaseOf.as('phase')])
    .select([sql<number>`coalesce(asked.audience_id, 0)`.as('audienceId'), standingInSql(due, asAt).as('standing')])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('asked.roundId', '=', roundId)
    .groupBy(sql`1, 2, 3, 4`)
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
