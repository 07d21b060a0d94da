import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Asked, Counted, Cut, Stands } from './analysis.ts'

/** The heading an agency is grouped under: safeguarding partner, its heading among the relevant agencies, or its kind. */
export const headingOf = sql<string>`case when agency.statutory then 'Safeguarding partners' when agency.kind = 'school' then 'Schools and colleges'
  when agency.kind = 'education' then 'Education' else coalesce(agency.category, 'Other agencies') end`

/** The phase a school is listed under, such as primary; empty for everybody else. */
export const phaseOf = sql<
  string | null
>`case when agency.kind = 'school' and not agency.statutory then agency.category end`

/** Safeguarding partners first, then the headings by name. */
export const headingOrder = sql`case when agency.statutory then 0 else 1 end`

/** Every scored answer of the returns that came in, beside its agency: what all figures are counted from, by one statement each. */
const answered = (roundId: number, asAt: Day, cut: Cut) => sql`
  self_assessment.analysed(${roundId}::int, ${asAt}::date, ${cut.moderated}::boolean) told
  join partnership.agency agency on agency.id = told.agency_id
  where ${within(cut)}`

/** Is somebody who was asked within a cut? For statements with an agency, and what was `told` of a return. */
export const within = ({ heading, phase, audienceId }: Omit<Cut, 'moderated'>): RawBuilder<boolean> => sql`
  (${heading}::text is null or ${headingOf} = ${heading}) and (${phase}::text is null or ${phaseOf} = ${phase})
  and (${audienceId}::int is null or coalesce(told.audience_id, 0) = ${audienceId})`

/** For each question of a round how many returns stand at each point, do not apply, were not asked or did not answer. One statement. */
export async function countsByReference(db: TenantDatabase, roundId: number, asAt: Day, cut: Cut) {
  const { rows } = await sql<Counted & { partId: number; reference: string }>`
    select told.part_id as "partId", told.reference, told.standing, case when told.standing = 'at a point' then told.says end as says,
           max(told.place)::int as place, max(told.shade)::int as shade, count(*)::int as count,
           (count(*) filter (where told.standing = 'at a point' and told.meets))::int as meeting
      from ${answered(roundId, asAt, cut)}
     group by 1, 2, 3, 4 order by 1, 2`.execute(db)
  return rows
}

/** For each standard how many agencies answered it, and how many of them meet the minimum in every question of it. One statement. */
export async function meetingByPart(db: TenantDatabase, roundId: number, asAt: Day, cut: Cut) {
  const { rows } = await sql<{ partId: number; answered: number; meeting: number }>`
    select one.part_id as "partId", count(*)::int as answered, (count(*) filter (where one.meets))::int as meeting
      from (select told.part_id, bool_and(told.meets) as meets from ${answered(roundId, asAt, cut)} and told.standing = 'at a point'
             group by told.part_id, told.round_return_id) one
     group by 1`.execute(db)
  return new Map(rows.map((row) => [row.partId, row]))
}

/** One page of those asked, by heading and name, returned or not, and how many there are in all. One statement. */
export async function rowsOfGrid(db: TenantDatabase, roundId: number, asAt: Day, cut: Cut, page: number) {
  const { rows } = await sql<GridRow & { all: number }>`
    select told.id as "returnId", told.agency_id as "agencyId", agency.name as agency, agency.short_name as "shortName", ${headingOf} as heading,
           self_assessment.is_returned(told.id, ${asAt}::date) as returned, step.kind, step.reason, longer.until_on as "untilOn",
           count(*) over ()::int as "all"
      from self_assessment.round_return told
      join partnership.agency agency on agency.id = told.agency_id
      left join lateral (
        select s.kind, s.reason from self_assessment.return_change s
         where s.round_return_id = told.id and s.status = 'happened' and s.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back', 're-opened')
           and (s.known_on is null or s.known_on <= ${asAt}::date) order by s.id desc limit 1) step on true
      left join lateral (
        select s.until_on from self_assessment.return_change s
         where s.round_return_id = told.id and s.status = 'happened' and s.kind = 'extension'
           and (s.known_on is null or s.known_on <= ${asAt}::date) order by s.id desc limit 1) longer on true
     where told.round_id = ${roundId} and ${within(cut)}
     order by ${headingOrder}, heading, agency.name, told.id
     limit ${pageLength} offset ${(page - 1) * pageLength}`.execute(db)
  return { rows: rows as GridRow[], count: rows[0]?.all ?? 0 }
}
export type GridRow = {
  returnId: number
  agencyId: number
  agency: string
  shortName: string
  heading: string
  returned: boolean
  kind: string | null
  reason: string | null
  untilOn: Day | null
}

/** How many answers of some returns stand at each point, standard by standard: what the cells of one page are made of. One statement. */
export async function pointsByCell(
  db: TenantDatabase,
  roundId: number,
  asAt: Day,
  cut: Cut,
  returnIds: readonly number[],
) {
  const { rows } = await sql<CellPoint>`
    select told.round_return_id as "returnId", told.part_id as "partId", told.standing, case when told.standing = 'at a point' then told.says end as says,
           told.meets, max(told.shade)::int as shade, count(*)::int as count
      from ${answered(roundId, asAt, cut)} and told.round_return_id = any(${returnIds}::int[])
     group by 1, 2, 3, 4, 5 order by 1, 2`.execute(db)
  return rows
}
export type CellPoint = {
  returnId: number
  partId: number
  standing: Stands
  says: string | null
  meets: boolean | null
  shade: number | null
  count: number
}

/** The headings, phases and audiences that returns of a round can be cut by, each with how many were asked. One statement. */
export async function cutsOf(db: TenantDatabase, roundId: number) {
  const { rows } = await sql<Asked & { audience: string | null; asked: number }>`
    select ${headingOf} as heading, ${phaseOf} as phase, coalesce(told.audience_id, 0)::int as "audienceId", audience.name as audience, count(*)::int as asked
      from self_assessment.round_return told
      join partnership.agency agency on agency.id = told.agency_id
      left join self_assessment.audience audience on audience.id = told.audience_id
     where told.round_id = ${roundId} group by ${headingOrder}, 1, 2, 3, 4 order by ${headingOrder}, 1, 2, 4`.execute(
    db,
  )
  return rows
}

/** How many returns of a cut came in. One statement. */
export async function returnedIn(db: TenantDatabase, roundId: number, asAt: Day, cut: Cut): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from self_assessment.returned(${roundId}::int, ${asAt}::date) told
      join partnership.agency agency on agency.id = told.agency_id where ${within(cut)}`.execute(db)
  return rows[0]!.count
}

/** The parts of a version that have something scored, in order, with how many questions of theirs are. One statement. */
export const partsOf = (db: TenantDatabase, versionId: number) =>
  db
    .selectFrom('selfAssessment.part as part')
    .innerJoin('selfAssessment.question as question', 'question.partId', 'part.id')
    .select(['part.id', 'part.reference', 'part.title', 'part.place'])
    .select(({ fn }) => fn.count<number>('question.reference').distinct().as('scored'))
    .where('part.versionId', '=', versionId)
    .where('question.kind', 'in', ['scored', 'met or unmet'])
    .groupBy(['part.id', 'part.reference', 'part.title', 'part.place'])
    .orderBy('part.place')
    .orderBy('part.id')
    .execute()
export type PartOfRound = Awaited<ReturnType<typeof partsOf>>[number]

/** The points of a version's scales with what they mean, scale by scale, the weakest first. One statement. */
export const pointsOf = (db: TenantDatabase, versionId: number) =>
  db
    .selectFrom('selfAssessment.point as point')
    .innerJoin('selfAssessment.scale as scale', 'scale.id', 'point.scaleId')
    .select([
      'scale.name as scale',
      'point.says',
      'point.meaning',
      'point.meetsMinimum',
      'point.applies',
      'point.shade',
      'point.place',
    ])
    .where('point.versionId', '=', versionId)
    .orderBy('scale.id')
    .orderBy('point.place')
    .execute()
export type PointOfRound = Awaited<ReturnType<typeof pointsOf>>[number]
