import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { groupsToPick, holdersOfPosts, peopleAnsweringFor } from '#modules/partnership/index.ts'

/** Somebody who signs in and sits on a group: as a person, as the holder of a post, as its chair, or for an agency that sits there. */
export type Seated = { groupId: number; accountId: number; agencyId: number | null; name: string; email: string }

/** Who sits on these groups on a day and can sign in, each once a group. */
export async function seatedOn(db: TenantDatabase, groupIds: readonly number[], today: Day): Promise<Seated[]> {
  if (groupIds.length === 0) return []
  const { rows } = await sql<Seated>`${await seated(db, today)}
    select distinct on (taken.group_id, taken.account_id) taken.*, account.name, account.email
      from taken join identity.account on account.id = taken.account_id
     where taken.group_id = any(${sql.val([...groupIds])}::int[])
     order by taken.group_id, taken.account_id`.execute(db)
  return rows
}

/** The groups on which an account sits on a day, by number. */
export async function groupsOfAccount(db: TenantDatabase, accountId: number, today: Day): Promise<number[]> {
  const { rows } = await sql<{ groupId: number }>`${await seated(db, today)}
    select distinct taken.group_id from taken where taken.account_id = ${accountId} order by taken.group_id`.execute(db)
  return rows.map(({ groupId }) => groupId)
}

/** An agency is spoken for by its safeguarding partner or lead, not by everybody whom it employs; a post by who holds it; a group by its chair too. */
async function seated(db: TenantDatabase, today: Day) {
  const held = [...(await holdersOfPosts(db, today))]
  const answering = await peopleAnsweringFor(db, today)
  const chairs = (await groupsToPick(db)).flatMap(({ id }) => answering({ groupId: id }).map((person) => [id, person]))
  const firsts = (pairs: readonly (readonly number[])[]) => sql`${sql.val(pairs.map(([first]) => first!))}::int[]`
  const seconds = (pairs: readonly (readonly number[])[]) => sql`${sql.val(pairs.map(([, second]) => second!))}::int[]`
  return sql`
  with held as (select * from unnest(${firsts(held)}, ${seconds(held)}) as each(post_id, person_id)),
  seat as (
    select working_group_id as group_id, coalesce(person_id, (select held.person_id from held where held.post_id = m.post_id)) as person_id, agency_id
      from partnership.membership m where until_on is null or calendar.last_day(until_on) >= ${today}
    union all
    select group_id, person_id, null from unnest(${firsts(chairs)}, ${seconds(chairs)}) as each(group_id, person_id)),
  taken as (
    select seat.group_id, member.account_id, member.agency_id from seat
      left join partnership.person on person.id = seat.person_id
      join identity.membership member
        on member.person_id = seat.person_id or member.account_id = person.account_id
        or (member.agency_id = seat.agency_id and member.roles && array['safeguarding partner', 'agency lead']))`
}
