import { sql } from 'kysely'
import { isDay, type Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { changesOfMeetings, standing, type StandingMeeting } from '../store.ts'
import type { Dated } from './event.ts'

export type Told = StandingMeeting & Dated

/** Every meeting of these groups from a day on, called off ones too, with how often and when each was changed; at most five hundred. */
export const meetingsOfGroups = (db: TenantDatabase, groupIds: readonly number[], from: Day): Promise<Told[]> =>
  groupIds.length === 0
    ? Promise.resolve([])
    : withChanges(
        db,
        standing(db)
          .where((row) => row('meeting.workingGroupId', '=', row.fn.any(row.val([...groupIds]))))
          .where((row) => row(row.fn.coalesce('last.lastDay', 'meeting.lastDay'), '>=', from))
          .orderBy('meeting.id')
          .limit(500)
          .execute(),
      )

/** These meetings, with how often and when each was changed. */
export const meetingsToTell = (db: TenantDatabase, ids: readonly number[]): Promise<Told[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : withChanges(
        db,
        standing(db)
          .where((row) => row('meeting.id', '=', row.fn.any(row.val([...ids]))))
          .orderBy('meeting.id')
          .execute(),
      )

/** When a meeting was last touched stands in its history; one told before there was any counts from the day it became known. */
async function withChanges(db: TenantDatabase, found: Promise<StandingMeeting[]>): Promise<Told[]> {
  const meetings = await found
  const ids = meetings.map(({ id }) => id)
  if (ids.length === 0) return []
  const changes = Map.groupBy(await changesOfMeetings(db, ids), ({ meetingId }) => meetingId)
  const touched = await db
    .selectFrom('history.entry')
    .select(['subject', sql<Date>`max(at)`.as('at')])
    .where(
      'subject',
      'in',
      ids.map((id) => `/meetings/${id}`),
    )
    .groupBy('subject')
    .execute()
  const touchedAt = new Map(touched.map(({ subject, at }) => [subject, new Date(at).toISOString()]))
  return meetings.map((meeting) => ({
    ...meeting,
    changes: changes.get(meeting.id)?.length ?? 0,
    plannedDay: lastPlannedDay([meeting, ...(changes.get(meeting.id) ?? [])]),
    changedAt: touchedAt.get(`/meetings/${meeting.id}`) ?? `${meeting.knownOn ?? '2000-01-01'}T00:00:00.000Z`,
  }))
}

const lastPlannedDay = (tellings: readonly { status: string; happenedOn: string }[]): Day | null =>
  (tellings.findLast(({ status, happenedOn }) => status === 'planned' && isDay(happenedOn))?.happenedOn as Day) ?? null
