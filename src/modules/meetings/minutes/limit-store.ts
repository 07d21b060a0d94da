import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Doer } from '#platform/history/history.ts'
import { doneBy } from '../agenda/change-agenda-store.ts'
import { standing } from '../store.ts'

/** Every limit that was set, the one from the latest day first. */
export const limitsSet = (db: TenantDatabase) =>
  db.selectFrom('meetings.minutesLimit').selectAll().orderBy('fromOn', 'desc').limit(100).execute()
export type MinutesLimit = Awaited<ReturnType<typeof limitsSet>>[number]

/** Sets a limit for meetings from a day on. */
export const addLimit = (doer: Doer, limit: Omit<NewRow<'meetings.minutesLimit'>, 'byName' | 'byAccount' | 'at'>) =>
  doer.db
    .insertInto('meetings.minutesLimit')
    .values({ ...limit, ...doneBy(doer) })
    .execute()

/** Meetings held on or after a day whose minutes are not drafted or not checked yet, the earliest first, with how the minutes stand. */
export const meetingsWantingMinutes = (db: TenantDatabase, since: Day, most: number) =>
  standing(db)
    .leftJoin('meetings.minutes as minutes', 'minutes.meetingId', 'meeting.id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.minutesChange as each')
          .select(['each.state', 'each.toName'])
          .whereRef('each.minutesId', '=', 'minutes.id')
          .orderBy('each.id', 'desc')
          .limit(1)
          .as('move'),
      (join) => join.onTrue(),
    )
    .select(['move.state as minutesState', 'move.toName'])
    .where(sql`coalesce(last.status, meeting.status)`, '=', 'happened')
    .where(sql`coalesce(last.last_day, meeting.last_day)`, '>=', since)
    .where((row) => row.or([row('move.state', 'is', null), row('move.state', 'not in', ['checked', 'agreed'])]))
    .orderBy('lastDayNow')
    .orderBy('meeting.id')
    .limit(most)
    .execute()
