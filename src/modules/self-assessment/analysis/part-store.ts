import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import type { Cut, Stands } from './analysis.ts'

/** The part of this number in the version that a round asks, with its place among the others. Throws NotFound when that version has no such part. */
export async function findPartOf(db: TenantDatabase, versionId: number | null, partId: number) {
  const part = await db
    .selectFrom('selfAssessment.part')
    .select(['id', 'reference', 'title', 'guidance'])
    .where('versionId', '=', versionId)
    .where('id', '=', partId)
    .executeTakeFirst()
  if (!part) throw new NotFound()
  return part
}

/** The scored questions of a part in order, each reference once, in the wording for everybody where there is one. One statement. */
export async function questionsOfPart(db: TenantDatabase, partId: number) {
  const rows = await db
    .selectFrom('selfAssessment.question')
    .select(['reference', 'asks', 'staffAsks', 'place'])
    .distinctOn('reference')
    .where('partId', '=', partId)
    .where('kind', 'in', ['scored', 'met or unmet'])
    .orderBy('reference')
    .orderBy(sql`audience_id nulls first`)
    .execute()
  return rows.toSorted((one, other) => one.place - other.place)
}

/** How the answers of some returns stand, question by question of one part: the cells of one page. One statement. */
export async function cellsOfPart(
  db: TenantDatabase,
  roundId: number,
  asAt: Day,
  { moderated }: Pick<Cut, 'moderated'>,
  partId: number,
  returnIds: readonly number[],
) {
  const { rows } = await sql<QuestionCell>`
    select told.round_return_id as "returnId", told.reference, told.standing, told.says, told.shade, told.meets, answer.id as "answerId"
      from self_assessment.analysed(${roundId}::int, ${asAt}::date, ${moderated}::boolean) told
      left join self_assessment.answer answer on answer.round_return_id = told.round_return_id and answer.question_id = told.question_id
     where told.part_id = ${partId} and told.round_return_id = any(${returnIds}::int[])`.execute(db)
  return rows
}
export type QuestionCell = {
  returnId: number
  reference: string
  standing: Stands
  says: string | null
  shade: number | null
  meets: boolean | null
  answerId: number | null
}

/**
 * What was answered to the questions of a part that are not scored but chosen from, such as yes or no: how many returns gave each answer. One statement.
 */
export async function chosenInPart(db: TenantDatabase, roundId: number, asAt: Day, partId: number) {
  const { rows } = await sql<{ reference: string; asks: string; says: string; count: number }>`
    select q.reference, min(q.asks) as asks, given.says, count(distinct came.round_return_id)::int as count
      from self_assessment.returned(${roundId}::int, ${asAt}::date) came
      join self_assessment.answer a on a.round_return_id = came.round_return_id and a.confirmed
      join self_assessment.question q on q.id = a.question_id and q.part_id = ${partId} and q.kind in ('yes or no', 'one of several', 'several', 'checklist')
      cross join lateral (select a.says where a.says is not null union select unnest(a.chosen)) given (says)
     group by q.reference, given.says order by q.reference, given.says`.execute(db)
  return rows
}
