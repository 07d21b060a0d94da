import { sql } from 'kysely'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { bearsOnInSql } from '#platform/facts/bears-on.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** Writes down a meeting, called or held, and answers with its number. */
export const addMeeting = (db: TenantDatabase, meeting: NewRow<'meetings.meeting'>): Promise<number> =>
  db
    .insertInto('meetings.meeting')
    .values(meeting)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down many meetings at once and answers with their numbers in the same order. */
export const addMeetings = (db: TenantDatabase, meetings: NewRow<'meetings.meeting'>[]): Promise<number[]> =>
  db
    .insertInto('meetings.meeting')
    .values(meetings)
    .returning('id')
    .execute()
    .then((rows) => rows.map(({ id }) => id))

/** Writes down what became of a meeting: held, put off, called off or not held. */
export const addMeetingChange = (db: TenantDatabase, change: NewRow<'meetings.meetingChange'>): Promise<number> =>
  db
    .insertInto('meetings.meetingChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down what became of many meetings at once. */
export const addMeetingChanges = (db: TenantDatabase, changes: NewRow<'meetings.meetingChange'>[]) =>
  changes.length ? db.insertInto('meetings.meetingChange').values(changes).execute() : Promise.resolve([])

/** Writes down how agencies were represented, at one meeting or many. */
export const addAttendance = (db: TenantDatabase, rows: NewRow<'meetings.attendance'>[]) =>
  rows.length ? db.insertInto('meetings.attendance').values(rows).execute() : Promise.resolve([])

/** A meeting as it stands now, with the name of the group or body. Throws NotFound when the partnership has none of that number. */
export async function findMeeting(db: TenantDatabase, id: number) {
  const meeting = await standing(db).where('meeting.id', '=', id).executeTakeFirst()
  if (!meeting) throw new NotFound()
  return meeting
}
export type StandingMeeting = Awaited<ReturnType<typeof findMeeting>>

/** These meetings as they stand now. */
export const meetingsNumbered = (db: TenantDatabase, ids: number[]): Promise<StandingMeeting[]> =>
  standing(db)
    .where((row) => row('meeting.id', '=', row.fn.any(row.val(ids))))
    .execute()

/** Everything that became of a meeting, in the order it was recorded. */
export const changesOfMeeting = (db: TenantDatabase, meetingId: number) =>
  db.selectFrom('meetings.meetingChange').selectAll().where('meetingId', '=', meetingId).orderBy('id').execute()

/** How each agency was represented at a meeting, the statutory partners first. */
export const attendanceOf = (db: TenantDatabase, meetingId: number) =>
  db
    .selectFrom('meetings.attendance as row')
    .innerJoin('partnership.agency as agency', 'agency.id', 'row.agencyId')
    .select([
      'agency.id as agencyId',
      'agency.name as agency',
      'agency.statutory',
      'row.how',
      'row.byPost',
      'row.delegated',
      'row.delegationId',
    ])
    .where('row.meetingId', '=', meetingId)
    .orderBy('agency.statutory', 'desc')
    .orderBy('agency.name')
    .execute()

/** One page of what has been, latest first, and how many there are; of one group when `groupId` is given. */
export async function meetingsPast(db: TenantDatabase, groupId: number | null, page: number) {
  const past = standing(db)
    .where((row) => row(statusNow, '!=', 'planned'))
    .$if(groupId !== null, (query) => query.where('meeting.workingGroupId', '=', groupId))
  const rows = await past
    .orderBy('lastDayNow', (order) => order.desc().nullsLast())
    .orderBy('meeting.id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom(past.as('past'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** The meetings still planned, soonest first; of one group when `groupId` is given. At most two hundred. */
export const meetingsAhead = (db: TenantDatabase, groupId: number | null = null): Promise<StandingMeeting[]> =>
  standing(db)
    .where((row) => row(statusNow, '=', 'planned'))
    .$if(groupId !== null, (query) => query.where('meeting.workingGroupId', '=', groupId))
    .orderBy('lastDayNow', (order) => order.asc().nullsLast())
    .orderBy('meeting.id')
    .limit(200)
    .execute()

/** The agencies that sit on a group, themselves or by their people or posts; the statutory partners first. */
export const agenciesOfGroup = (db: TenantDatabase, groupId: number) =>
  db
    .selectFrom('partnership.agency as agency')
    .select(['agency.id', 'agency.name', 'agency.statutory'])
    .where((row) =>
      row.exists(
        row
          .selectFrom('partnership.membership as member')
          .leftJoin('partnership.person as person', 'person.id', 'member.personId')
          .leftJoin('partnership.post as post', 'post.id', 'member.postId')
          .select('member.id')
          .where('member.workingGroupId', '=', groupId)
          .where('member.untilOn', 'is', null)
          .where((each) =>
            each.or([
              each('member.agencyId', '=', each.ref('agency.id')),
              each('person.agencyId', '=', each.ref('agency.id')),
              each('post.agencyId', '=', each.ref('agency.id')),
            ]),
          ),
      ),
    )
    .orderBy('agency.statutory', 'desc')
    .orderBy('agency.name')
    .execute()

/** The last few meetings, for the list of pages. */
export const someMeetings = (db: TenantDatabase) =>
  db.selectFrom('meetings.meeting').select('id').orderBy('id', 'desc').limit(3).execute()

/** Meetings that bear on a period: in it, planned after it began, or told by a source document as background. */
export const meetingsBearingOn = (db: TenantDatabase, asked: Asked) =>
  db
    .selectFrom('meetings.meeting as meeting')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'meeting.workingGroupId')
    .selectAll('meeting')
    .select((row) => row.fn.coalesce('group.name', 'meeting.ofBody', row.val('')).as('body'))
    .where((row) =>
      row.or([
        bearsOnInSql('meeting', asked),
        row.exists(
          row
            .selectFrom('meetings.meetingChange as change')
            .select('change.id')
            .whereRef('change.meetingId', '=', 'meeting.id')
            .where('change.lastDay', '>=', asked.period.from)
            .where('change.firstDay', '<=', asked.period.to),
        ),
      ]),
    )
    .orderBy('meeting.id')
    .execute()

/** How agencies were represented at these meetings. */
export const attendanceAt = (db: TenantDatabase, meetingIds: number[]) =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.attendance as row')
        .innerJoin('partnership.agency as agency', 'agency.id', 'row.agencyId')
        .select(['row.meetingId', 'row.agencyId', 'row.how', 'agency.name as agency', 'agency.statutory'])
        .where((each) => each('row.meetingId', '=', each.fn.any(each.val(meetingIds))))
        .execute()

/** What became of these meetings, in the order it was recorded. */
export const changesOfMeetings = (db: TenantDatabase, meetingIds: number[]) =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.meetingChange')
        .selectAll()
        .where((row) => row('meetingId', '=', row.fn.any(row.val(meetingIds))))
        .orderBy('id')
        .execute()

/** Meetings with their last change and their last time and place laid over them: how, when, where and under whom they stand now. */
export const standing = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.meeting as meeting')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'meeting.workingGroupId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.meetingChange as change')
          .select([
            'change.id',
            'change.status',
            'change.happenedOn',
            'change.lastDay',
            'change.chairedBy',
            'change.says',
          ])
          .whereRef('change.meetingId', '=', 'meeting.id')
          .orderBy('change.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('meetings.meetingSetting as each')
          .select(['each.startsAt', 'each.endsAt', 'each.place', 'each.link'])
          .whereRef('each.meetingId', '=', 'meeting.id')
          .orderBy('each.id', 'desc')
          .limit(1)
          .as('setting'),
      (join) => join.onTrue(),
    )
    .selectAll('meeting')
    .select(['setting.startsAt', 'setting.endsAt', 'setting.place', 'setting.link'])
    .select((row) => [
      row.fn.coalesce('group.name', 'meeting.ofBody', row.val('')).as('body'),
      statusNow.as('statusNow'),
      row.fn.coalesce('last.happenedOn', 'meeting.happenedOn').as('happenedNow'),
      row
        .case()
        .when('last.id', 'is', null)
        .then(row.ref('meeting.lastDay'))
        .else(row.ref('last.lastDay'))
        .end()
        .as('lastDayNow'),
      row.fn.coalesce('last.chairedBy', 'meeting.chairedBy').as('chairedNow'),
      row.fn.coalesce('last.says', 'meeting.says').as('saysNow'),
    ])

const statusNow = sql<string>`coalesce(last.status, meeting.status)`
