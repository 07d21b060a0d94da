import { sql, type SqlBool } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { ownerName, withOwners } from './register-store.ts'

/** One action with its owner, its plan, and everything that was done to it. Throws NotFound when the partnership has no such action. */
export async function findAction(db: TenantDatabase, id: number) {
  const action = await wholeActions(db).where('action.id', '=', id).executeTakeFirst()
  if (!action) throw new NotFound()
  return action
}
export type FoundAction = Awaited<ReturnType<typeof findAction>>

/** The same for any number of actions, to be narrowed by whoever asks. */
export const wholeActions = (db: TenantDatabase) =>
  withOwners(db)
    .leftJoin('plans.priority as priority', (on) =>
      on.onRef('priority.partnershipId', '=', 'action.partnershipId').onRef('priority.id', '=', 'action.priorityId'),
    )
    .selectAll('action')
    .select([
      'plan.title as plan',
      'plan.kind as planKind',
      'priority.title as priority',
      'agency.name as agency',
      ownerName,
    ])
    .select((row) => [
      row
        .selectFrom('plans.objective as served')
        .select('served.title')
        .whereRef('served.partnershipId', '=', 'action.partnershipId')
        .whereRef('served.id', '=', 'action.objectiveId')
        .as('objectiveServed'),
      jsonObjectFrom(
        row
          .selectFrom('plans.actionClosing as closing')
          .select(['closing.kind', 'closing.closedOn', 'closing.difference', 'closing.why', 'closing.checkedBy'])
          .whereRef('closing.partnershipId', '=', 'action.partnershipId')
          .whereRef('closing.actionId', '=', 'action.id')
          .where('action.state', '<>', 'open')
          .orderBy('closing.id', 'desc')
          .limit(1),
      ).as('closing'),
      jsonObjectFrom(
        row
          .selectFrom('plans.actionClosing as said')
          .select(['said.closedOn', 'said.proposedOn'])
          .whereRef('said.partnershipId', '=', 'action.partnershipId')
          .whereRef('said.actionId', '=', 'action.id')
          .where('action.awaitsCheck', '=', sql.lit(true))
          .orderBy('said.id', 'desc')
          .limit(1),
      ).as('saidDone'),
      jsonArrayFrom(
        row
          .selectFrom('plans.actionRedating as redating')
          .select(['redating.fromDue', 'redating.toDue', 'redating.why', 'redating.agreedBy', 'redating.agreedOn'])
          .whereRef('redating.partnershipId', '=', 'action.partnershipId')
          .whereRef('redating.actionId', '=', 'action.id')
          .orderBy('redating.agreedOn')
          .orderBy('redating.id'),
      ).as('redatings'),
      jsonArrayFrom(
        row
          .selectFrom('plans.waitsOn as waiting')
          .leftJoin('plans.action as awaited', (on) =>
            on
              .onRef('awaited.partnershipId', '=', 'waiting.partnershipId')
              .onRef('awaited.id', '=', 'waiting.waitsForActionId'),
          )
          .leftJoin('plans.waitOver as over', (on) =>
            on.onRef('over.partnershipId', '=', 'waiting.partnershipId').onRef('over.waitsOnId', '=', 'waiting.id'),
          )
          .select(['waiting.id', 'waiting.says', 'waiting.at', 'waiting.waitsForActionId'])
          .select((wait) => wait.fn.coalesce('awaited.due', 'waiting.due').as('due'))
          .select(['awaited.state as awaitedState', 'over.overOn', 'over.why as overWhy', 'over.saidBy'])
          .whereRef('waiting.partnershipId', '=', 'action.partnershipId')
          .whereRef('waiting.actionId', '=', 'action.id')
          .orderBy('waiting.id'),
      ).as('waits'),
    ])

/**
 * The actions a report of a period may tell: agreed before its end, and still open, or due or ended since it began.
 * At most two thousand, the soonest first.
 */
export const actionsBearingOn = (db: TenantDatabase, { from, to }: Period) =>
  wholeActions(db)
    .where((row) =>
      row.or([
        row('action.state', '=', 'open'),
        row('action.dueOrder', '>=', from),
        sql<SqlBool>`exists (select 1 from plans.action_closing as closing
      where closing.partnership_id = action.partnership_id and closing.action_id = action.id and coalesce(closing.closed_last, ${from}::date) >= ${from}::date)`,
      ]),
    )
    .where(sql<Day>`coalesce(calendar.first_day(action.raised_on), ${to}::date)`, '<=', to)
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(2_000)
    .execute()

/** Some actions by their numbers, the soonest first. */
export const actionsNumbered = async (db: TenantDatabase, ids: readonly number[]): Promise<FoundAction[]> =>
  ids.length === 0
    ? []
    : wholeActions(db).where('action.id', 'in', ids).orderBy('action.dueOrder').orderBy('action.id').execute()

/** The first few actions: for the list of pages and the tests of who may open them. */
export const someActions = (db: TenantDatabase, state: 'open' | 'done' | 'withdrawn' | null = null, most = 2) =>
  db
    .selectFrom('plans.action')
    .select('id')
    .$if(state !== null, (query) => query.where('state', '=', state!))
    .orderBy('id')
    .limit(most)
    .execute()

/** How an action is going, the latest note first. */
export const progressOf = (db: TenantDatabase, actionId: number) =>
  db
    .selectFrom('plans.actionProgress')
    .selectAll()
    .where('actionId', '=', actionId)
    .orderBy('notedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
