import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { beganOn, isNotCalledOff } from '../round-order-store.ts'

/** How many answers of a standard moved up, stayed or moved down, and how many cannot be compared. */
export type Moved = { partId: number; up: number; same: number; down: number; apart: number }

/** Rounds that ask the same tool of the same kind of body, in the order in which they began, the round itself among them. One statement. */
export const roundsOnSameTool = (db: TenantDatabase, roundId: number) =>
  db
    .selectFrom('selfAssessment.round as round')
    .innerJoin('selfAssessment.toolVersion as version', 'version.id', 'round.versionId')
    .select(['round.id', 'round.title'])
    .where('version.toolId', '=', (eb) =>
      eb
        .selectFrom('selfAssessment.round as own')
        .innerJoin('selfAssessment.toolVersion as asked', 'asked.id', 'own.versionId')
        .select('asked.toolId')
        .where('own.id', '=', roundId),
    )
    .where('round.kind', '=', (eb) =>
      eb.selectFrom('selfAssessment.round as own').select('own.kind').where('own.id', '=', roundId),
    )
    .where((eb) => eb.or([isNotCalledOff('round.id'), eb('round.id', '=', roundId)]))
    .orderBy(sql`${beganOn('round')} nulls last`)
    .orderBy('round.id')
    .execute()

/** The round before this one on the same tool, and the one after it; null where there is none. */
export async function roundsBeside(db: TenantDatabase, roundId: number) {
  const rounds = await roundsOnSameTool(db, roundId)
  const here = rounds.findIndex(({ id }) => id === roundId)
  return { before: rounds[here - 1] ?? null, after: (here >= 0 && rounds[here + 1]) || null }
}

/**
 * How answers moved since another round, standard by standard, among the agencies that answered the same reference in both. Points compare
 * where the point of then still stands on the scale of now; where it does not, the answer is told apart and never guessed. One statement.
 */
export async function movedSince(db: TenantDatabase, roundId: number, beforeId: number, asAt: Day): Promise<Moved[]> {
  // Each round is told once and kept: left to itself the planner would tell one anew for every row of the other.
  const { rows } = await sql<Moved>`
    with now as materialized (
      select * from self_assessment.analysed(${roundId}::int, ${asAt}::date, false) told where told.standing = 'at a point'),
    earlier as materialized (
      select * from self_assessment.analysed(${beforeId}::int, ${asAt}::date, false) told where told.standing = 'at a point')
    select now.part_id as "partId",
           (count(*) filter (where now.place > held.place))::int as up,
           (count(*) filter (where now.place = held.place))::int as same,
           (count(*) filter (where now.place < held.place))::int as down,
           (count(*) filter (where held.place is null))::int as apart
      from now join earlier on earlier.agency_id = now.agency_id and earlier.reference = now.reference
      left join lateral (
        select p.place from self_assessment.point p where p.scale_id = now.scale_id and p.says = earlier.says and p.applies
        union all
        select earlier.place where now.scale_id is null and earlier.scale_id is null) held on true
     group by 1`.execute(db)
  return rows
}

/** How the moderated scores moved what agencies say of themselves, standard by standard: one row is one answer that was moderated. One statement. */
export async function movedByModeration(db: TenantDatabase, roundId: number, asAt: Day): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select told.part_id as "partId",
           (count(*) filter (where given.place > told.place))::int as up,
           (count(*) filter (where given.place = told.place))::int as same,
           (count(*) filter (where given.place < told.place))::int as down, 0 as apart
      from self_assessment.analysed(${roundId}::int, ${asAt}::date, false) told
      join lateral (
        select p.place from self_assessment.score s join self_assessment.point p on p.id = s.point_id and p.applies
         where s.round_return_id = told.round_return_id and s.question_id = told.question_id and s.given_as = 'moderated'
         order by s.id desc limit 1) given on true
     where told.standing = 'at a point'
     group by 1`.execute(db)
  return rows
}

/**
 * What practitioners answered to the survey beside the returns that came in, question by question: once it is closed, and only of agencies in which
 * enough of them answered it, so that no total gives a small number away. One statement.
 */
export async function staffSay(
  db: TenantDatabase,
  roundId: number,
  asAt: Day,
  fewest: number,
): Promise<Map<string, { answers: number; meeting: number }>> {
  const { rows } = await sql<{ reference: string; answers: number; meeting: number }>`
    select one.reference, sum(one.answers)::int as answers, sum(one.meeting)::int as meeting
      from (select q.reference, s.for_agency_id, count(*) as answers, count(*) filter (where p.meets_minimum) as meeting
              from self_assessment.returned(${roundId}::int, ${asAt}::date) came
              join self_assessment.survey s on s.round_return_id = came.round_return_id and s.closes_on < ${asAt}::date
              join self_assessment.survey_answer a on a.survey_id = s.id
              join self_assessment.question q on q.id = a.question_id
              join self_assessment.point p on p.id = a.point_id and p.applies
             group by 1, 2 having count(*) >= ${fewest}) one
     group by 1`.execute(db)
  return new Map(rows.map(({ reference, ...said }) => [reference, said]))
}
