import type { NewRow, TenantDatabase } from '#platform/database/database.ts'

/** Who began to help with an action and who no longer does, in the order it was written down. */
export const helpChangesOf = (db: TenantDatabase, actionId: number) =>
  db.selectFrom('plans.actionHelper').selectAll().where('actionId', '=', actionId).orderBy('id').limit(500).execute()

/** Writes down that some begin to help, or no longer do. */
export const addHelpChanges = (db: TenantDatabase, changes: NewRow<'plans.actionHelper'>[]) =>
  changes.length ? db.insertInto('plans.actionHelper').values(changes).execute() : Promise.resolve([])

/** An open action somebody helps with, for the examples of its address. */
export const someHelped = (db: TenantDatabase) =>
  db
    .selectFrom('plans.actionHelper as helper')
    .innerJoin('plans.action as action', (on) =>
      on.onRef('action.partnershipId', '=', 'helper.partnershipId').onRef('action.id', '=', 'helper.actionId'),
    )
    .select('helper.actionId as id')
    .where('action.state', '=', 'open')
    .where('helper.kind', '=', 'joined')
    .orderBy('helper.id')
    .limit(1)
    .execute()
