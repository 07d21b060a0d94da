import { sql } from 'kysely'
import { addMonths, type Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'

/** The last meeting of a group that was held before a day; null when none was. */
export async function lastHeldBefore(db: TenantDatabase, groupId: number, day: Day) {
  const found = await db
    .selectFrom('meetings.meeting as meeting')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.meetingChange as each')
          .select(['each.status', 'each.happenedOn', 'each.lastDay'])
          .whereRef('each.meetingId', '=', 'meeting.id')
          .orderBy('each.id', 'desc')
          .limit(1)
          .as('change'),
      (join) => join.onTrue(),
    )
    .select((row) => [
      'meeting.id',
      'meeting.title',
      row.fn.coalesce('change.happenedOn', 'meeting.happenedOn').as('happenedNow'),
    ])
    .where('meeting.workingGroupId', '=', groupId)
    .where('meeting.kind', 'in', ['ordinary', 'extra', 'first'])
    .where(sql<boolean>`coalesce(change.status, meeting.status) = 'happened'`)
    .where(sql<boolean>`coalesce(change.last_day, meeting.last_day) < ${day}`)
    .orderBy(sql`coalesce(change.last_day, meeting.last_day)`, 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** The addresses of the last meetings, items and decisions of a group: what an action of the group may have come from. */
export async function meetingsAndDecisionsOf(db: TenantDatabase, groupId: number): Promise<string[]> {
  const meetings = await db
    .selectFrom('meetings.meeting')
    .select('id')
    .where('workingGroupId', '=', groupId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  const items = await db
    .selectFrom('meetings.itemOutcome as outcome')
    .innerJoin('meetings.agendaItem as item', 'item.id', 'outcome.itemId')
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'item.meetingId')
    .select('item.id')
    .where('meeting.workingGroupId', '=', groupId)
    .where('outcome.actionAt', 'is not', null)
    .where('outcome.roomId', 'is', null)
    .orderBy('item.id', 'desc')
    .limit(300)
    .execute()
  const decisions = await db
    .selectFrom('meetings.decision')
    .select('id')
    .where('workingGroupId', '=', groupId)
    .orderBy('id', 'desc')
    .limit(300)
    .execute()
  return [
    ...meetings.map(({ id }) => `/meetings/${id}`),
    ...items.map(({ id }) => `/agenda-items/${id}`),
    ...decisions.map(({ id }) => `/decisions/${id}`),
  ]
}

/** The reports of groups to a board that came in the three months before a day, or are due by it and have not come. */
export const reportsFor = (db: TenantDatabase, boardId: number, day: Day) =>
  db
    .selectFrom('meetings.groupReport as report')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'report.workingGroupId')
    .select(['report.id', 'report.covers', 'report.status', 'report.happenedOn', 'group.name as group'])
    .where('report.toGroupId', '=', boardId)
    .where('report.lastDay', '<=', day)
    .where('report.lastDay', '>', addMonths(day, -3))
    .where((row) =>
      row.or([
        row('report.status', '=', 'happened'),
        row.and([
          row('report.status', '=', 'planned'),
          row.not(
            row.exists(
              row
                .selectFrom('meetings.groupReport as answer')
                .select('answer.id')
                .whereRef('answer.workingGroupId', '=', 'report.workingGroupId')
                .whereRef('answer.toGroupId', '=', 'report.toGroupId')
                .whereRef('answer.covers', '=', 'report.covers')
                .where('answer.status', 'in', ['happened', 'withdrawn', 'missed']),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('group.name')
    .orderBy('report.id')
    .limit(50)
    .execute()
