import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Count, MonthTally } from './totals.ts'

/** The counts of each plan (0 for actions of none), the newest plan first; months gone by come from the tally, this month's late ones from the tally of days. */
export async function countsByPlan(
  db: TenantDatabase,
  today: Day,
): Promise<(Count & { planId: number; title: string | null })[]> {
  const month = today.slice(0, 7)
  const rows = await db
    .selectFrom('plans.tally as tally')
    .leftJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'tally.partnershipId').onRef('plan.id', '=', 'tally.planId'),
    )
    .select(['tally.planId', 'plan.title', counted('open'), counted('done'), counted('withdrawn')])
    .select(
      sql<number>`coalesce(sum(tally.actions) filter (where tally.state = 'open' and tally.due_month <> '' and tally.due_month < ${month}), 0)::int`.as(
        'late',
      ),
    )
    .groupBy(['tally.planId', 'plan.title'])
    .having(sql<number>`sum(tally.actions)`, '>', 0)
    .orderBy('tally.planId', 'desc')
    .execute()
  const thisMonth = new Map((await lateThisMonth(db, today)).map((row) => [row.planId, row.count]))
  return rows.map((row) => ({ ...row, late: row.late + (thisMonth.get(row.planId) ?? 0) }))
}

/** The counts of each state and month of the date due, over all plans. */
export const countsByMonth = (db: TenantDatabase): Promise<MonthTally[]> =>
  db
    .selectFrom('plans.tally')
    .select(['state', 'dueMonth', sql<number>`sum(actions)::int`.as('count')])
    .groupBy(['state', 'dueMonth'])
    .execute()

const counted = <const S extends 'open' | 'done' | 'withdrawn'>(state: S) =>
  sql<number>`coalesce(sum(tally.actions) filter (where tally.state = ${sql.lit(state)}), 0)::int`.as(state)

/** Open actions whose last day has passed within this month, by plan: the one thing that months alone cannot say. */
const lateThisMonth = (db: TenantDatabase, today: Day) =>
  db
    .selectFrom('plans.dueTally')
    .select(['planId', sql<number>`sum(actions)::int`.as('count')])
    .where('dueDay', '>=', `${today.slice(0, 7)}-01` as Day)
    .where('dueDay', '<', today)
    .groupBy('planId')
    .execute()
