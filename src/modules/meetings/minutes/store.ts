import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { standing, type StandingMeeting } from '../store.ts'

/** The minutes of a meeting with how they stand since their last change; null where nobody has drafted any. */
export const minutesOf = async (db: TenantDatabase, meetingId: number) =>
  (await found(db).where('minutes.meetingId', '=', meetingId).executeTakeFirst()) ?? null
export type FoundMinutes = NonNullable<Awaited<ReturnType<typeof minutesOf>>>

/** The same; throws NotFound where nobody has drafted any. */
export async function minutesDrafted(db: TenantDatabase, meetingId: number): Promise<FoundMinutes> {
  const minutes = await minutesOf(db, meetingId)
  if (!minutes) throw new NotFound()
  return minutes
}

/** The sections of minutes in order, the general part first; those of closed rooms are left out. */
export const sectionsOf = (db: TenantDatabase, minutesId: number) =>
  db
    .selectFrom('meetings.minutesSection')
    .selectAll()
    .where('minutesId', '=', minutesId)
    .orderBy('place')
    .orderBy('id')
    .limit(300)
    .execute()
export type FoundSection = Awaited<ReturnType<typeof sectionsOf>>[number]

/** The parts of minutes as the chair checked them, in order; those in closed rooms too, of which no more is known than that they are there. */
export const keptParts = (db: TenantDatabase, minutesId: number) =>
  db
    .selectFrom('meetings.minutesPart')
    .select(['sectionId', 'number'])
    .where('minutesId', '=', minutesId)
    .orderBy('place')
    .limit(300)
    .execute()

/** One section with its meeting and how the minutes stand. Throws NotFound when there is none of that number, or it lies in a closed room. */
export async function findSection(db: TenantDatabase, id: number) {
  const section = await found(db)
    .innerJoin('meetings.minutesSection as section', 'section.minutesId', 'minutes.id')
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'minutes.meetingId')
    .clearSelect()
    .selectAll('section')
    .select(['minutes.meetingId', 'meeting.title as meeting', 'last.state'])
    .where('section.id', '=', id)
    .executeTakeFirst()
  if (!section) throw new NotFound()
  return section
}
export type OpenSection = Awaited<ReturnType<typeof findSection>>

/** What a section said before each time it was worded again, newest first. */
export const saidBefore = (db: TenantDatabase, sectionId: number) =>
  db
    .selectFrom('meetings.minutesSectionBefore')
    .selectAll()
    .where('sectionId', '=', sectionId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()

/** How minutes moved on, in order, with the meeting that agreed them and the roles of whoever they were sent to. */
export const movesOf = (db: TenantDatabase, minutesId: number) =>
  db
    .selectFrom('meetings.minutesChange as change')
    .leftJoin('meetings.meeting as agreed', 'agreed.id', 'change.agreedMeetingId')
    .leftJoin('identity.membership as chair', 'chair.accountId', 'change.toAccount')
    .selectAll('change')
    .select(['agreed.title as agreedAt', 'chair.roles as toRoles'])
    .where('change.minutesId', '=', minutesId)
    .orderBy('change.id')
    .limit(200)
    .execute()
export type FoundMove = Awaited<ReturnType<typeof movesOf>>[number]

/** The corrections with which minutes were agreed, in order. */
export const correctionsOf = (db: TenantDatabase, minutesId: number) =>
  db
    .selectFrom('meetings.minutesCorrection')
    .select(['id', 'says'])
    .where('minutesId', '=', minutesId)
    .orderBy('id')
    .limit(200)
    .execute()

/** The meetings of the same group that were held after a meeting, the earliest first: those that may agree its minutes. At most fifty. */
export async function laterMeetings(
  db: TenantDatabase,
  meeting: Pick<StandingMeeting, 'id' | 'workingGroupId' | 'ofBody' | 'lastDayNow'>,
): Promise<StandingMeeting[]> {
  if (meeting.lastDayNow === null || (meeting.workingGroupId === null && meeting.ofBody === null)) return []
  return standing(db)
    .where('meeting.id', '!=', meeting.id)
    .where((row) =>
      meeting.workingGroupId === null
        ? row('meeting.ofBody', '=', meeting.ofBody)
        : row('meeting.workingGroupId', '=', meeting.workingGroupId),
    )
    .where(sql`coalesce(last.status, meeting.status)`, '=', 'happened')
    .where(sql`coalesce(last.last_day, meeting.last_day)`, '>', meeting.lastDayNow)
    .orderBy('lastDayNow')
    .orderBy('meeting.id')
    .limit(50)
    .execute()
}

/** The accounts that may check minutes, by name; `except` is left out. */
export const chairsToPick = (db: TenantDatabase, roles: readonly string[], except: number | null) =>
  db
    .selectFrom('identity.membership as member')
    .innerJoin('identity.account as account', 'account.id', 'member.accountId')
    .select(['account.id', 'account.name as says'])
    .where(sql<boolean>`member.roles && ${sql.val([...roles])}::text[]`)
    .$if(except !== null, (query) => query.where('account.id', '!=', except))
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(500)
    .execute()

/** What some decisions are called. */
export const decisionTitles = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('meetings.decision').select(['id', 'title']).where('id', 'in', ids).execute()

/** Minutes that were sent to an account and wait for its check. */
export const minutesSentTo = (db: TenantDatabase, accountId: number) =>
  found(db)
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'minutes.meetingId')
    .select('meeting.title as meeting')
    .where('last.state', '=', 'sent')
    .where('last.toAccount', '=', accountId)
    .orderBy('minutes.id')
    .limit(100)
    .execute()

/** Minutes in some of the states, the last first, for the lists of pages. */
export const someMinutes = (db: TenantDatabase, states: readonly string[] | null = null) =>
  found(db)
    .$if(states !== null, (query) => query.where('last.state', 'in', states!))
    .orderBy('minutes.id', 'desc')
    .limit(2)
    .execute()

/** Two sections, in no room, of minutes in some of the states, for the lists of pages. */
export const someSections = (db: TenantDatabase, states: readonly string[]) =>
  found(db)
    .innerJoin('meetings.minutesSection as section', 'section.minutesId', 'minutes.id')
    .clearSelect()
    .select('section.id')
    .where('section.roomId', 'is', null)
    .where('last.state', 'in', states)
    .orderBy('section.id', 'desc')
    .limit(2)
    .execute()

/** The last meeting whose minutes have a section in a room that is open to this visitor, for the list of pages. */
export const someClosedSections = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.minutesSection as section')
    .innerJoin('meetings.minutes as minutes', 'minutes.id', 'section.minutesId')
    .select('minutes.meetingId')
    .where('section.roomId', 'is not', null)
    .orderBy('section.id', 'desc')
    .limit(1)
    .execute()

/** The minutes of a group agreed within a period and known by a day of account, each with the meeting they tell of. */
export const minutesAgreedDuring = (db: TenantDatabase, period: { from: string; to: string }, asAt: string) =>
  db
    .selectFrom('meetings.minutesChange as change')
    .innerJoin('meetings.minutes as minutes', 'minutes.id', 'change.minutesId')
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'minutes.meetingId')
    .select(['change.onDay', 'meeting.id as meetingId', 'meeting.title'])
    .where('change.state', '=', 'agreed')
    .where('change.onDay', '>=', period.from as never)
    .where('change.onDay', '<=', period.to as never)
    .where(sql`(change.at at time zone 'Europe/London')::date`, '<=', asAt)
    .orderBy('change.onDay')
    .orderBy('change.id')
    .execute()

const found = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.minutes as minutes')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.minutesChange as change')
          .select(['change.state', 'change.toName', 'change.toAccount', 'change.byName', 'change.at'])
          .whereRef('change.minutesId', '=', 'minutes.id')
          .orderBy('change.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .selectAll('minutes')
    .select(['last.state', 'last.toName', 'last.toAccount', 'last.byName', 'last.at'])
