import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'

/** Says that an action no longer waits for something, from when and why. */
export const endWaits = (db: TenantDatabase, over: NewRow<'plans.waitOver'>[]) =>
  db
    .insertInto('plans.waitOver')
    .values(over)
    .onConflict((conflict) => conflict.columns(['partnershipId', 'waitsOnId']).doNothing())
    .execute()

/** Would an action that waited for another come to wait for itself, by whatever that one waits for in turn? */
export async function wouldCircle(db: TenantDatabase, actionId: number, awaitedId: number): Promise<boolean> {
  if (actionId === awaitedId) return true
  const { rows } = await sql<{ circles: boolean }>`
    with recursive awaited (id) as (
      select ${awaitedId}::int
      union
      select waiting.waits_for_action_id from plans.waits_on as waiting join awaited on waiting.action_id = awaited.id
       where waiting.waits_for_action_id is not null
         and not exists (select 1 from plans.wait_over as over where over.partnership_id = waiting.partnership_id and over.waits_on_id = waiting.id)
    )
    select exists (select 1 from awaited where id = ${actionId}::int) as circles`.execute(db)
  return rows[0]!.circles
}

/** The open actions that wait for this one. At most fifty. */
export const waitingFor = (db: TenantDatabase, actionId: number) =>
  db
    .selectFrom('plans.waitsOn as waiting')
    .innerJoin('plans.action as action', (on) =>
      on.onRef('action.partnershipId', '=', 'waiting.partnershipId').onRef('action.id', '=', 'waiting.actionId'),
    )
    .leftJoin('plans.waitOver as over', (on) =>
      on.onRef('over.partnershipId', '=', 'waiting.partnershipId').onRef('over.waitsOnId', '=', 'waiting.id'),
    )
    .select(['action.id', 'action.title', 'action.due'])
    .where('waiting.waitsForActionId', '=', actionId)
    .where('action.state', '=', 'open')
    .where('over.id', 'is', null)
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(50)
    .execute()

/** An open action that waits for something, for the examples of its address. */
export const someWaiting = (db: TenantDatabase) =>
  db
    .selectFrom('plans.waitsOn as waiting')
    .innerJoin('plans.action as action', (on) =>
      on.onRef('action.partnershipId', '=', 'waiting.partnershipId').onRef('action.id', '=', 'waiting.actionId'),
    )
    .leftJoin('plans.waitOver as over', (on) =>
      on.onRef('over.partnershipId', '=', 'waiting.partnershipId').onRef('over.waitsOnId', '=', 'waiting.id'),
    )
    .select('waiting.actionId as id')
    .where('action.state', '=', 'open')
    .where('over.id', 'is', null)
    .orderBy('waiting.id')
    .limit(1)
    .execute()
