import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ownerName, withOwners } from './register-store.ts'

/**
 * What a group has still to see done by a day: the open actions it answers for itself, and those that came of the addresses given, such as
 * its meetings and decisions. The soonest first; at most fifty.
 */
export const openActionsOfGroup = (db: TenantDatabase, groupId: number, cameOf: string[], day: Day) =>
  withOwners(db)
    .select(['action.id', 'action.title', 'action.due', ownerName])
    .where('action.state', '=', 'open')
    .where('action.dueLast', 'is not', null)
    .where('action.dueOrder', '<=', day)
    .where((row) =>
      row.or([
        row('action.ownerGroupId', '=', groupId),
        ...(cameOf.length ? [row('action.becauseAt', 'in', cameOf)] : []),
      ]),
    )
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(50)
    .execute()
