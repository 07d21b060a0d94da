import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ladderInForce } from './ladders/store.ts'

/** The days each group met: of every meeting that was held, when. For holding practice beside the published arrangements. */
export const daysGroupsMet = (db: TenantDatabase): Promise<{ groupId: number; metOn: When }[]> =>
  held(db)
    .select([
      sql<number>`meeting.working_group_id`.as('groupId'),
      sql<When>`coalesce(last.happened_on, meeting.happened_on)`.as('metOn'),
    ])
    .where('meeting.workingGroupId', 'is not', null)
    .orderBy('meeting.id', 'desc')
    .execute()

/** The days the reports of each group came. What was excused or given up did not come. */
export const daysGroupsReported = (db: TenantDatabase): Promise<{ groupId: number; reportedOn: When }[]> =>
  db
    .selectFrom('meetings.groupReport')
    .select(['workingGroupId as groupId', 'happenedOn as reportedOn'])
    .where('status', '=', 'happened')
    .orderBy('id', 'desc')
    .execute()

/** The days each agency came to a meeting that was held, itself or by a deputy. */
export const daysAgenciesCame = (db: TenantDatabase): Promise<{ agencyId: number; attendedOn: When }[]> =>
  held(db)
    .innerJoin('meetings.attendance as row', 'row.meetingId', 'meeting.id')
    .select(['row.agencyId', sql<When>`max(coalesce(last.happened_on, meeting.happened_on))`.as('attendedOn')])
    .where('row.how', 'in', ['attended', 'deputy'])
    .where(sql<boolean>`coalesce(last.last_day, meeting.last_day) is not null`)
    .groupBy(['row.agencyId', sql`coalesce(last.last_day, meeting.last_day)`])
    .execute()

/** The stages of both ladders in force on a day, by name, the lowest first. Nothing where none was drawn. */
export async function stagesInForce(db: TenantDatabase, on: Day): Promise<string[]> {
  const practice = await ladderInForce(db, 'practice', on)
  const partners = await ladderInForce(db, 'partners', on)
  return [...(practice?.stages ?? []), ...(partners?.stages ?? [])].map(({ name }) => name)
}

const held = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.meeting as meeting')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.meetingChange as change')
          .select(['change.status', 'change.happenedOn', 'change.lastDay'])
          .whereRef('change.meetingId', '=', 'meeting.id')
          .orderBy('change.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where(sql<boolean>`coalesce(last.status, meeting.status) = 'happened'`)
