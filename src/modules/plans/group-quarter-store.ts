import type { Period } from '#platform/calendar/period.ts'
import type { TenantDatabase } from '#platform/database/database.ts'

/** The actions a group answered for that were open at some time in a period, the soonest due first, with how each ended. At most two hundred. */
export const actionsOfGroupDuring = (db: TenantDatabase, groupId: number, { from, to }: Period) =>
  db
    .selectFrom('plans.action as action')
    .leftJoin('plans.actionClosing as closing', 'closing.actionId', 'action.id')
    .select(['action.id', 'action.title', 'action.state', 'action.due', 'action.firstDue', 'action.dueLast'])
    .select(['closing.closedOn', 'closing.difference'])
    .where('action.ownerGroupId', '=', groupId)
    .where((row) => row.or([row('action.knownOn', 'is', null), row('action.knownOn', '<=', to)]))
    .where((row) => row.or([row('closing.closedLast', 'is', null), row('closing.closedLast', '>=', from)]))
    .orderBy('action.dueOrder')
    .orderBy('action.id')
    .limit(200)
    .execute()
