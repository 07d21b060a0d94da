import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Counted, Measure } from './parity.ts'

/** One record behind a figure: what it is, where it stands, when, and how it counts. */
export type Recorded = { title: string; at: string; happened: When; sort: string; amount: number }

/**
 * How many records of each agency there are of one measure in a stretch of time, by calendar quarter and sort: one question to the
 * database however many agencies there are.
 */
export const countedOf = async (
  db: TenantDatabase,
  measure: Measure,
  { from, to }: Period,
  today: Day,
): Promise<Counted[]> =>
  (
    await sql<Counted>`
      select told.agency_id, date_trunc('quarter', told.day)::date as quarter, told.sort, sum(told.amount)::int as count
        from (${records[measure](today)}) told
       where told.agency_id is not null and told.day between ${from} and ${to}
       group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  ).rows

/** One page of the records behind the figures of one agency, the latest first, and how many there are in all. */
export async function recordsOf(
  db: TenantDatabase,
  measure: Measure,
  agencyId: number,
  { from, to }: Period,
  today: Day,
  page: number,
): Promise<{ rows: Recorded[]; count: number }> {
  const own = sql`(${records[measure](today)}) told where told.agency_id = ${agencyId} and told.day between ${from} and ${to}`
  const { rows } = await sql<Recorded>`
    select told.title, told.at, told.happened, told.sort, told.amount from ${own}
     order by told.day desc, told.at desc limit ${pageLength} offset ${(page - 1) * pageLength}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count from ${own}`.execute(db)
  return { rows, count: counted.rows[0]!.count }
}

/** The agencies that have any record in some counts and are no safeguarding partner, by name. */
export const otherAgencies = (db: TenantDatabase, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('partnership.agency')
        .select(['id', 'name'])
        .where('statutory', '=', false)
        .where((row) => row('id', '=', row.fn.any(row.val([...ids]))))
        .orderBy('name')
        .execute()

/** Meetings as they stand after what became of them last. */
const meetings = sql`
  (select meeting.partnership_id, meeting.id, meeting.title, coalesce(last.status, meeting.status) as status,
          coalesce(last.happened_on, meeting.happened_on) as happened_on,
          case when last.happened_on is null then coalesce(meeting.last_day, meeting.first_day) else coalesce(last.last_day, last.first_day) end as day
     from meetings.meeting
     left join lateral (select change.status, change.happened_on, change.first_day, change.last_day from meetings.meeting_change change
                         where change.partnership_id = meeting.partnership_id and change.meeting_id = meeting.id
                         order by change.id desc limit 1) last on true)`

/** Every record of a measure: whose, on which day it counts, of which sort, how much, and where it stands. */
const records: Record<Measure, (today: Day) => RawBuilder<unknown>> = {
  attendance: () => sql`
    select row.agency_id, meeting.day, row.how as sort, 1 as amount, meeting.title, '/meetings/' || meeting.id as at,
           meeting.happened_on as happened
      from meetings.attendance row
      join ${meetings} meeting on meeting.partnership_id = row.partnership_id and meeting.id = row.meeting_id
     where meeting.status = 'happened'`,
  papers: (today) => sql`
    select coalesce(paper.owner_agency_id, post.agency_id, person.agency_id) as agency_id, meeting.day,
           case when first.handed_on is null and meeting.day >= ${today} then 'to come'
                when first.handed_on is null then 'missing'
                when first.handed_on > first.due_on then 'late' else 'in time' end as sort,
           1 as amount, paper.title, '/papers/' || paper.id as at, meeting.happened_on as happened
      from meetings.paper paper
      join meetings.agenda_item item on item.partnership_id = paper.partnership_id and item.id = paper.item_id
      join ${meetings} meeting on meeting.partnership_id = item.partnership_id and meeting.id = item.meeting_id
      left join meetings.paper_version first
        on first.partnership_id = paper.partnership_id and first.paper_id = paper.id and first.number = 1
      left join partnership.post on post.partnership_id = paper.partnership_id and post.id = paper.owner_post_id
      left join partnership.person on person.partnership_id = paper.partnership_id and person.id = paper.owner_person_id
     where item.withdrawn_at is null and meeting.status in ('planned', 'happened')`,
  actions: (today) => sql`
    select action.owner_agency_id as agency_id, action.due_last as day,
           case when action.state = 'open' and action.due_last < ${today} then 'late'
                when action.state = 'open' then 'open'
                when closing.closed_last is null then 'done'
                when closing.closed_last > action.due_last then 'done late' else 'done in time' end as sort,
           1 as amount, action.title, '/actions/' || action.id as at, action.due as happened
      from plans.action
      left join plans.action_closing closing
        on closing.partnership_id = action.partnership_id and closing.action_id = action.id
     where action.state in ('open', 'done')`,
  hours: () => sql`
    select given.agency_id, coalesce(given.first_day, given.last_day) as day, given.work as sort, given.hours as amount,
           given.says as title, '/money/hours' as at, given.happened_on as happened
      from partnership.hours_given given
     where given.hours > 0 and not exists (
       select 1 from partnership.hours_given later where later.partnership_id = given.partnership_id and later.corrects = given.id)`,
}
