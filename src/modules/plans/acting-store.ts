import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Owned } from './owner.ts'

/** Is an action theirs to act on who act for some agencies: does one of these, a post or person of it, or a group on which it sits today answer for it or help with it? */
export async function isOfAgencies(
  db: TenantDatabase,
  { id, ownerAgencyId, ownerPostId, ownerPersonId, ownerGroupId }: Owned & { id: number },
  agencyIds: readonly number[],
  today: Day,
): Promise<boolean> {
  const { rows } = await sql<{ theirs: boolean }>`
    with latest as (
      select distinct on (agency_id, post_id, person_id, group_id) kind, agency_id, post_id, person_id, group_id
        from plans.action_helper where action_id = ${id}
       order by agency_id, post_id, person_id, group_id, id desc
    ), whose as (
      select ${ownerAgencyId}::int as agency_id, ${ownerPostId}::int as post_id, ${ownerPersonId}::int as person_id, ${ownerGroupId}::int as group_id
      union all select agency_id, post_id, person_id, group_id from latest where kind = 'joined'
    )
    select exists (
      select 1 from whose
       where whose.agency_id = any(${agencyIds}::int[])
          or whose.post_id in (select post.id from partnership.post as post where post.agency_id = any(${agencyIds}::int[]))
          or whose.person_id in (select person.id from partnership.person as person where person.agency_id = any(${agencyIds}::int[]))
          or whose.group_id in (
            select seat.working_group_id from partnership.membership as seat
              left join partnership.person as person on person.partnership_id = seat.partnership_id and person.id = seat.person_id
              left join partnership.post as post on post.partnership_id = seat.partnership_id and post.id = seat.post_id
             where array[seat.agency_id, person.agency_id, post.agency_id] && ${agencyIds}::int[]
               and (seat.until_on is null or calendar.last_day(seat.until_on) >= ${today}::date))
    ) as theirs`.execute(db)
  return rows[0]!.theirs
}
