import { sql } from 'kysely'
import { asPartnership, type Database } from '../src/platform/database/database.ts'

/** Fills a partnership's register up to `actions`, spread over its agencies, plans, months and states, by one statement; made of numbers, not of chance. */
export async function seedActions(database: Database, partnershipId: number, actions: number): Promise<void> {
  await asPartnership(database, partnershipId, async (db) => {
    await sql`
      with agencies as (select array_agg(id order by id) as ids from partnership.agency where kind <> 'school'),
           plans as (select array_agg(id order by id) as ids from plans.plan)
      insert into plans.action (title, plan_id, owner_agency_id, due, first_due, raised_on, state, because_says)
      select 'Strengthen ' || (array['supervision', 'recording', 'training', 'information sharing', 'thresholds', 'the voice of children', 'recruitment'])[1 + n % 7] || ' in team ' || n,
             plans.ids[1 + n % array_length(plans.ids, 1)], agencies.ids[1 + n % array_length(agencies.ids, 1)],
             to_char(date '2025-01-01' + (n * 7) % 1200, 'YYYY-MM-DD'), to_char(date '2025-01-01' + (n * 7) % 1200, 'YYYY-MM-DD'), '2024-12-01',
             case when n % 3 = 0 then 'done' when n % 31 = 0 then 'withdrawn' else 'open' end, 'Bench ' || n % 97
        from generate_series(1, ${actions}::int - (select count(*)::int from plans.action)) as n, agencies, plans`.execute(
      db,
    )
  })
  await database.raw('vacuum (analyze)').catch(() => {})
}
