import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'

/** Adds a plan and answers with its number. */
export const addPlan = async (db: TenantDatabase, plan: NewRow<'plans.plan'>): Promise<number> =>
  (await db.insertInto('plans.plan').values(plan).returning('id').executeTakeFirstOrThrow()).id

/** Adds a priority to a plan and answers with its number. */
export const addPriority = async (db: TenantDatabase, priority: NewRow<'plans.priority'>): Promise<number> =>
  (await db.insertInto('plans.priority').values(priority).returning('id').executeTakeFirstOrThrow()).id

/** Adds several priorities to plans at once, in this order. */
export const addPriorities = async (db: TenantDatabase, priorities: NewRow<'plans.priority'>[]): Promise<void> => {
  if (priorities.length > 0) await db.insertInto('plans.priority').values(priorities).execute()
}

/** Changes what is said of a plan. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function changePlan(
  db: TenantDatabase,
  plan: { id: number; version: number },
  changes: RowChange<'plans.plan'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('plans.plan')
    .set({ ...changes, version: plan.version + 1 })
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Writes down a version of a plan; the first that is agreed is the day the plan was agreed. */
export async function addVersion(db: TenantDatabase, version: NewRow<'plans.planVersion'>): Promise<void> {
  await db.insertInto('plans.planVersion').values(version).execute()
  if (version.kind === 'agreed')
    await db
      .updateTable('plans.plan')
      .set({ agreedOn: version.happenedOn })
      .where('id', '=', version.planId)
      .where('agreedOn', 'is', null)
      .execute()
}

/** Every version of a plan, the first written down first. */
export const versionsOf = (db: TenantDatabase, planId: number) =>
  db
    .selectFrom('plans.planVersion')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy(sql`calendar.first_day(happened_on) nulls last`)
    .orderBy('id')
    .execute()

/** A plan with its priorities, and the longer plan it is part of. Throws NotFound when the partnership has no such plan. */
export async function findPlan(db: TenantDatabase, id: number) {
  const plan = await db
    .selectFrom('plans.plan as plan')
    .leftJoin('plans.plan as longer', (on) =>
      on.onRef('longer.partnershipId', '=', 'plan.partnershipId').onRef('longer.id', '=', 'plan.withinPlanId'),
    )
    .selectAll('plan')
    .select(['longer.title as within', 'longer.covers as withinCovers'])
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
export type FoundPlan = Awaited<ReturnType<typeof findPlan>>

/** The shorter plans within a plan, the earliest first. */
export const plansWithin = (db: TenantDatabase, planId: number) =>
  db
    .selectFrom('plans.plan')
    .select(['id', 'title', 'covers', 'agreedOn'])
    .where('withinPlanId', '=', planId)
    .orderBy(sql`calendar.first_day(covers) nulls last`)
    .orderBy('id')
    .limit(50)
    .execute()

/** Changes of date within a plan that were agreed after a day, the latest first. At most a hundred. */
export const movedSince = (db: TenantDatabase, planId: number, day: Day) =>
  db
    .selectFrom('plans.actionRedating as redating')
    .innerJoin('plans.action as action', (on) =>
      on.onRef('action.partnershipId', '=', 'redating.partnershipId').onRef('action.id', '=', 'redating.actionId'),
    )
    .select([
      'action.id',
      'action.title',
      'redating.fromDue',
      'redating.toDue',
      'redating.why',
      'redating.agreedBy',
      'redating.agreedOn',
    ])
    .where('action.planId', '=', planId)
    .where('redating.agreedOn', '>', day)
    .orderBy('redating.agreedOn', 'desc')
    .orderBy('redating.id', 'desc')
    .limit(100)
    .execute()

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
