import { sql, type ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'

/** The priorities of a plan in order, each with who leads it, its theme, what it serves in the longer plan, its objectives and its measures. */
export const prioritiesOf = (db: TenantDatabase, planId: number) =>
  whole(db).where('priority.planId', '=', planId).orderBy('priority.id').execute()
export type WholePriority = Awaited<ReturnType<typeof prioritiesOf>>[number]

/** One priority. Throws NotFound when the partnership has no such priority. */
export async function findPriority(db: TenantDatabase, id: number): Promise<WholePriority> {
  const priority = await whole(db).where('priority.id', '=', id).executeTakeFirst()
  if (!priority) throw new NotFound()
  return priority
}

/** The priorities of a shorter plan that serve each of a longer one, with how their actions stand. */
export const servedBy = (db: TenantDatabase, planId: number) =>
  db
    .selectFrom('plans.priority as served')
    .innerJoin('plans.priority as priority', (on) =>
      on
        .onRef('priority.partnershipId', '=', 'served.partnershipId')
        .onRef('priority.servesPriorityId', '=', 'served.id'),
    )
    .innerJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'priority.partnershipId').onRef('plan.id', '=', 'priority.planId'),
    )
    .select((row) => [
      'served.id as servesId',
      'priority.id',
      'priority.title',
      'plan.id as planId',
      'plan.title as plan',
      ...(['open', 'done'] as const).map((state) =>
        row
          .selectFrom('plans.action as action')
          .select(sql<number>`count(*)::int`.as('count'))
          .whereRef('action.partnershipId', '=', 'priority.partnershipId')
          .whereRef('action.priorityId', '=', 'priority.id')
          .where('action.state', '=', state)
          .as(state),
      ),
    ])
    .where('served.planId', '=', planId)
    .orderBy('plan.id')
    .orderBy('priority.id')
    .limit(200)
    .execute()

/** Changes what is said of a priority. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function changePriority(
  db: TenantDatabase,
  priority: { id: number; version: number },
  changes: RowChange<'plans.priority'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('plans.priority')
    .set({ ...changes, version: priority.version + 1 })
    .where('id', '=', priority.id)
    .where('version', '=', priority.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Adds an objective and answers with its number. */
export const addObjective = async (db: TenantDatabase, objective: NewRow<'plans.objective'>): Promise<number> =>
  (await db.insertInto('plans.objective').values(objective).returning('id').executeTakeFirstOrThrow()).id

/** Puts some of the actions of a priority under one of its objectives, every so many of them: for a story. */
export const putUnder = (db: TenantDatabase, objectiveId: number, priorityId: number, place: number, of: number) =>
  db
    .updateTable('plans.action')
    .set({ objectiveId })
    .where('priorityId', '=', priorityId)
    .where(sql<boolean>`id % ${sql.lit(of)} = ${sql.lit(place)}`)
    .execute()

/** Adds a way in which the success of a priority is measured, and answers with its number. */
export const addMeasure = async (db: TenantDatabase, measure: NewRow<'plans.measure'>): Promise<number> =>
  (await db.insertInto('plans.measure').values(measure).returning('id').executeTakeFirstOrThrow()).id

/** Writes down where a measure stood. */
export const addReading = (db: TenantDatabase, reading: NewRow<'plans.measureReading'>) =>
  db.insertInto('plans.measureReading').values(reading).execute()

/** A measure with its priority and plan. Throws NotFound when the partnership has no such measure. */
export async function findMeasure(db: TenantDatabase, id: number) {
  const measure = await db
    .selectFrom('plans.measure as measure')
    .innerJoin('plans.priority as priority', (on) =>
      on.onRef('priority.partnershipId', '=', 'measure.partnershipId').onRef('priority.id', '=', 'measure.priorityId'),
    )
    .innerJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'priority.partnershipId').onRef('plan.id', '=', 'priority.planId'),
    )
    .select(['measure.id', 'measure.says', 'measure.target', 'measure.due'])
    .select(['priority.id as priorityId', 'plan.id as planId', 'plan.title as plan'])
    .where('measure.id', '=', id)
    .executeTakeFirst()
  if (!measure) throw new NotFound()
  return measure
}

/** Measures due by a day, with who leads their priority and how each was read; the soonest first. At most two hundred. */
export const unmetMeasures = (db: TenantDatabase, day: Day) =>
  measuresWithReadings(db)
    .where(sql<boolean>`calendar.last_day(measure.due) <= ${day}::date`)
    .limit(200)
    .execute()

/** Every measure with a last day, of any plan, the soonest first. At most two hundred. */
export const datedMeasures = (db: TenantDatabase) =>
  measuresWithReadings(db)
    .where(sql<boolean>`calendar.last_day(measure.due) is not null`)
    .limit(200)
    .execute()

const measuresWithReadings = (db: TenantDatabase) =>
  db
    .selectFrom('plans.measure as measure')
    .innerJoin(whole(db).as('priority'), (on) => on.onRef('priority.id', '=', 'measure.priorityId'))
    .select(['measure.id', 'measure.says', 'measure.target', 'measure.due', 'measure.beganAt', 'measure.priorityId'])
    .select(['priority.planId', 'priority.plan', 'priority.lead', 'priority.leadPostId', 'priority.leadPersonId'])
    .select(['priority.leadGroupId', 'priority.leadAgencyId'])
    .select((row) => readings(row).as('readings'))
    .orderBy(sql`calendar.last_day(measure.due)`)
    .orderBy('measure.id')

/** The first few priorities or measures, for addresses with one in them. */
export const somePriorities = (db: TenantDatabase) =>
  db.selectFrom('plans.priority').select('id').orderBy('id').limit(2).execute()
export const someMeasures = (db: TenantDatabase) =>
  db.selectFrom('plans.measure').select('id').orderBy('id').limit(2).execute()

/** Objectives to choose from, with the names of their plan and priority, and which those are. */
export const objectivesToPick = (db: TenantDatabase) =>
  db
    .selectFrom('plans.objective as objective')
    .innerJoin('plans.priority as priority', (on) =>
      on
        .onRef('priority.partnershipId', '=', 'objective.partnershipId')
        .onRef('priority.id', '=', 'objective.priorityId'),
    )
    .innerJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'priority.partnershipId').onRef('plan.id', '=', 'priority.planId'),
    )
    .select(['objective.id', 'objective.title', 'objective.priorityId', 'priority.planId'])
    .select(sql<string>`plan.title || ': ' || priority.title || ': ' || objective.title`.as('says'))
    .orderBy('priority.planId', 'desc')
    .orderBy('objective.priorityId')
    .orderBy('objective.id')
    .limit(500)
    .execute()

const whole = (db: TenantDatabase) =>
  db
    .selectFrom('plans.priority as priority')
    .innerJoin('plans.plan as plan', (on) =>
      on.onRef('plan.partnershipId', '=', 'priority.partnershipId').onRef('plan.id', '=', 'priority.planId'),
    )
    .leftJoin('plans.theme as theme', (on) =>
      on.onRef('theme.partnershipId', '=', 'priority.partnershipId').onRef('theme.id', '=', 'priority.themeId'),
    )
    .leftJoin('plans.priority as served', (on) =>
      on
        .onRef('served.partnershipId', '=', 'priority.partnershipId')
        .onRef('served.id', '=', 'priority.servesPriorityId'),
    )
    .leftJoin('partnership.agency as agency', (on) =>
      on.onRef('agency.partnershipId', '=', 'priority.partnershipId').onRef('agency.id', '=', 'priority.leadAgencyId'),
    )
    .leftJoin('partnership.post as post', (on) =>
      on.onRef('post.partnershipId', '=', 'priority.partnershipId').onRef('post.id', '=', 'priority.leadPostId'),
    )
    .leftJoin('partnership.person as person', (on) =>
      on.onRef('person.partnershipId', '=', 'priority.partnershipId').onRef('person.id', '=', 'priority.leadPersonId'),
    )
    .leftJoin('partnership.workingGroup as team', (on) =>
      on.onRef('team.partnershipId', '=', 'priority.partnershipId').onRef('team.id', '=', 'priority.leadGroupId'),
    )
    .selectAll('priority')
    .select(['plan.title as plan', 'plan.withinPlanId', 'theme.title as theme', 'theme.place as themePlace'])
    .select(['served.title as serves', 'served.planId as servesPlanId'])
    .select(sql<string | null>`coalesce(post.name, person.name, team.name, agency.name)`.as('lead'))
    .select((row) => [
      jsonArrayFrom(
        row
          .selectFrom('plans.objective as objective')
          .select(['objective.id', 'objective.title', 'objective.addedOn', 'objective.version'])
          .whereRef('objective.partnershipId', '=', 'priority.partnershipId')
          .whereRef('objective.priorityId', '=', 'priority.id')
          .orderBy('objective.id'),
      ).as('objectives'),
      jsonArrayFrom(
        row
          .selectFrom('plans.measure as measure')
          .select(['measure.id', 'measure.says', 'measure.beganAt', 'measure.target', 'measure.due', 'measure.addedOn'])
          .select((inner) => readings(inner).as('readings'))
          .whereRef('measure.partnershipId', '=', 'priority.partnershipId')
          .whereRef('measure.priorityId', '=', 'priority.id')
          .orderBy('measure.id'),
      ).as('measures'),
    ])

/** Every reading of the measure of a row, the first recorded first. */
const readings = (row: ExpressionBuilder<Tables & { measure: Tables['plans.measure'] }, 'measure'>) =>
  jsonArrayFrom(
    row
      .selectFrom('plans.measureReading as reading')
      .select(['reading.readOn', 'reading.says', 'reading.met', 'reading.notedBy'])
      .whereRef('reading.partnershipId', '=', 'measure.partnershipId')
      .whereRef('reading.measureId', '=', 'measure.id')
      .orderBy('reading.id'),
  )
