import { sql, type SqlBool } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { wholeActions } from '../whole-action-store.ts'
import type { PromiseStanding } from './promise.ts'

/** Writes down that actions were told in public; what is written down for the same publication already stays as it is. */
export const addPromises = async (db: TenantDatabase, promises: NewRow<'plans.promise'>[]): Promise<void> => {
  if (promises.length === 0) return
  await db
    .insertInto('plans.promise')
    .values(promises)
    .onConflict((conflict) => conflict.columns(['partnershipId', 'actionId', 'toldIn']).doNothing())
    .execute()
}

/** The dates of some actions as they stand, by their numbers. */
export const duesOf = async (db: TenantDatabase, ids: number[]) =>
  ids.length === 0 ? [] : db.selectFrom('plans.action').select(['id', 'due']).where('id', 'in', ids).execute()

/** Where an action was told in public, in the order of publication. */
export const tellingsOf = (db: TenantDatabase, actionId: number) =>
  inOrder(db).where('promise.actionId', '=', actionId).execute()

/** Every telling published before a day, in the order of publication: what a report that stands at that day has to answer. At most ten thousand. */
export const tellingsBefore = (db: TenantDatabase, day: Day) =>
  inOrder(db)
    .where((row) => row.or([row('promise.toldFirst', 'is', null), row('promise.toldFirst', '<', day)]))
    .limit(10_000)
    .execute()

/** One page of the ledger of promises: each action once told in public as something to be done, with every telling of it: what is late first, then what is open, then what has ended, each the soonest date first. */
export async function promisesPage(db: TenantDatabase, standing: PromiseStanding | null, today: Day, page: number) {
  const rows = await promised(db, standing, today)
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom('plans.promise as promise')
          .select(['promise.toldIn', 'promise.toldAt', 'promise.toldOn', 'promise.dueTold', 'promise.stood'])
          .whereRef('promise.partnershipId', '=', 'action.partnershipId')
          .whereRef('promise.actionId', '=', 'action.id')
          .orderBy('promise.toldFirst', (order) => order.asc().nullsFirst())
          .orderBy('promise.id'),
      ).as('tellings'),
    )
    .orderBy(sql`case when ${isLate(today)} then 0 when action.state = 'open' then 1 else 2 end`)
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await promised(db, standing, today)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

const promised = (db: TenantDatabase, standing: PromiseStanding | null, today: Day) =>
  wholeActions(db)
    .where(
      sql<SqlBool>`exists (select 1 from plans.promise where promise.partnership_id = action.partnership_id and promise.action_id = action.id and promise.stood in ('open', 'late'))`,
    )
    .$if(standing !== null, (query) => query.where(standsAs(standing!, today)))

const wasMoved = sql<SqlBool>`exists (select 1 from plans.action_redating as redating where redating.partnership_id = action.partnership_id and redating.action_id = action.id)`
const wasLate = sql<SqlBool>`exists (select 1 from plans.action_closing as closing where closing.partnership_id = action.partnership_id and closing.action_id = action.id
  and coalesce(closing.closed_first, closing.closed_last) > calendar.last_day(action.first_due)
  and not exists (select 1 from plans.closing_check as checked where checked.partnership_id = closing.partnership_id and checked.closing_id = closing.id and checked.verdict = 'sent back'))`

const isLate = (today: Day) =>
  sql<SqlBool>`(action.state = 'open' and action.due_last is not null and action.due_last < ${today}::date)`

/** The rule of standingOfPromise, for the database. */
const standsAs = (standing: PromiseStanding, today: Day) => {
  const late = isLate(today)
  switch (standing) {
    case 'dropped':
      return sql<SqlBool>`action.state = 'withdrawn'`
    case 'met late':
      return sql<SqlBool>`action.state = 'done' and ${wasLate}`
    case 'met in time':
      return sql<SqlBool>`action.state = 'done' and not ${wasLate}`
    case 'late':
      return late
    case 'moved':
      return sql<SqlBool>`action.state = 'open' and not ${late} and ${wasMoved}`
    case 'open':
      return sql<SqlBool>`action.state = 'open' and not ${late} and not ${wasMoved}`
  }
}

const inOrder = (db: TenantDatabase) =>
  db
    .selectFrom('plans.promise as promise')
    .selectAll('promise')
    .orderBy('promise.toldFirst', (order) => order.asc().nullsFirst())
    .orderBy('promise.id')
