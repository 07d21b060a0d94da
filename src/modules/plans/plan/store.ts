import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'

/** Adds a plan and answers with its number. */
export const addPlan = async (db: TenantDatabase, plan: NewRow<'plans.plan'>): Promise<number> =>
  (await db.insertInto('plans.plan').values(plan).returning('id').executeTakeFirstOrThrow()).id

/** Adds a priority to a plan and answers with its number. */
export const addPriority = async (db: TenantDatabase, priority: NewRow<'plans.priority'>): Promise<number> =>
  (await db.insertInto('plans.priority').values(priority).returning('id').executeTakeFirstOrThrow()).id

/** A plan with its priorities. Throws NotFound when the partnership has no such plan. */
export async function findPlan(db: TenantDatabase, id: number) {
  const plan = await db
    .selectFrom('plans.plan as plan')
    .selectAll('plan')
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom('plans.priority as priority')
          .select(['priority.id', 'priority.title', 'priority.why', 'priority.measure'])
          .whereRef('priority.partnershipId', '=', 'plan.partnershipId')
          .whereRef('priority.planId', '=', 'plan.id')
          .orderBy('priority.id'),
      ).as('priorities'),
    )
    .where('plan.id', '=', id)
    .executeTakeFirst()
  if (!plan) throw new NotFound()
  return plan
}

/** One page of the plans, the newest first, with how many of their actions stand how; read from the tally. */
export const plansPage = (db: TenantDatabase, page: number) =>
  db
    .selectFrom('plans.plan as plan')
    .selectAll('plan')
    .select((row) =>
      (['open', 'done', 'withdrawn'] as const).map((state) =>
        row
          .selectFrom('plans.tally as tally')
          .select(sql<number>`coalesce(sum(tally.actions), 0)::int`.as('count'))
          .whereRef('tally.partnershipId', '=', 'plan.partnershipId')
          .whereRef('tally.planId', '=', 'plan.id')
          .where('tally.state', '=', state)
          .as(state),
      ),
    )
    .orderBy('plan.id', 'desc')
    .limit(51)
    .offset((page - 1) * 50)
    .execute()

/** Every plan that could bear on a report, with how many actions it has. At most two hundred. */
export const allPlans = (db: TenantDatabase) =>
  db
    .selectFrom('plans.plan as plan')
    .selectAll('plan')
    .select((row) =>
      row
        .selectFrom('plans.tally as tally')
        .select(sql<number>`coalesce(sum(tally.actions), 0)::int`.as('count'))
        .whereRef('tally.partnershipId', '=', 'plan.partnershipId')
        .whereRef('tally.planId', '=', 'plan.id')
        .as('actions'),
    )
    .select((row) =>
      row
        .selectFrom('plans.priority as priority')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('priority.partnershipId', '=', 'plan.partnershipId')
        .whereRef('priority.planId', '=', 'plan.id')
        .as('priorities'),
    )
    .orderBy('plan.id', 'desc')
    .limit(200)
    .execute()

/** Plans to choose from, the newest first. */
export const plansToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db.selectFrom('plans.plan').select(['id', 'title as says']).orderBy('id', 'desc').limit(500).execute()

/** Priorities to choose from, with the name of their plan, and which plan that is. */
export const prioritiesToPick = (db: TenantDatabase) =>
  db
    .selectFrom('plans.priority as priority')
    .innerJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'priority.partnershipId').onRef('plan.id', '=', 'priority.planId'),
    )
    .select(['priority.id', 'priority.planId', sql<string>`plan.title || ': ' || priority.title`.as('says')])
    .orderBy('priority.planId', 'desc')
    .orderBy('priority.id')
    .limit(500)
    .execute()
