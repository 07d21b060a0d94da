import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Held, StaffOf } from './beside.ts'

/** One page of the agencies whose returns came in, by name: their own scores, and how many of those a moderation put elsewhere. One statement. */
export async function heldOf(db: TenantDatabase, roundId: number, asAt: Day, page: number) {
  const { rows } = await sql<Held & { all: number }>`
    select told.round_return_id as "returnId", told.agency_id as "agencyId", agency.name as agency,
           (count(*) filter (where told.standing = 'at a point'))::int as answered,
           (count(*) filter (where told.standing = 'at a point' and told.meets))::int as meeting,
           count(given.place)::int as moderated,
           (count(*) filter (where given.place < told.place))::int as lower,
           (count(*) filter (where given.place > told.place))::int as higher,
           count(*) over ()::int as "all"
      from self_assessment.analysed(${roundId}::int, ${asAt}::date, false) told
      join partnership.agency agency on agency.id = told.agency_id
      left join lateral (
        select p.place from self_assessment.score s join self_assessment.point p on p.id = s.point_id and p.applies
         where s.round_return_id = told.round_return_id and s.question_id = told.question_id and s.given_as = 'moderated'
           and told.standing = 'at a point'
         order by s.id desc limit 1) given on true
     group by 1, 2, 3 order by agency.name, told.round_return_id
     limit ${pageLength} offset ${(page - 1) * pageLength}`.execute(db)
  return { rows: rows as Held[], count: rows[0]?.all ?? 0 }
}

/**
 * What practitioners of some agencies say once their survey is closed, of the questions that enough of one agency's answered, beside what the agency says of the same
 * questions; by agency, and none of those in which too few answered. One statement.
 */
export async function staffOf(
  db: TenantDatabase,
  roundId: number,
  asAt: Day,
  fewest: number,
  agencyIds: readonly number[],
): Promise<Map<number, StaffOf>> {
  const { rows } = await sql<StaffOf & { agencyId: number }>`
    with own as materialized (
      select told.agency_id, told.reference, told.meets from self_assessment.analysed(${roundId}::int, ${asAt}::date, false) told
       where told.standing = 'at a point' and told.agency_id = any(${agencyIds}::int[]))
    select one.agency_id as "agencyId", sum(one.answers)::int as answers, sum(one.meeting)::int as meeting,
           count(own.reference)::int as "ownAnswered", (count(*) filter (where own.meets))::int as "ownMeeting"
      from (select s.for_agency_id as agency_id, q.reference, count(*) as answers, count(*) filter (where p.meets_minimum) as meeting
              from self_assessment.returned(${roundId}::int, ${asAt}::date) came
              join self_assessment.survey s on s.round_return_id = came.round_return_id and s.closes_on < ${asAt}::date
              join self_assessment.survey_answer a on a.survey_id = s.id
              join self_assessment.question q on q.id = a.question_id
              join self_assessment.point p on p.id = a.point_id and p.applies
             where s.for_agency_id = any(${agencyIds}::int[])
             group by 1, 2 having count(*) >= ${fewest}) one
      left join own on own.agency_id = one.agency_id and own.reference = one.reference
     group by 1`.execute(db)
  return new Map(rows.map(({ agencyId, ...said }) => [agencyId, said]))
}
