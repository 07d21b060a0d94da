import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Cut } from './analysis.ts'
import { headingOf, headingOrder, phaseOf, within } from './analysis-store.ts'

/** A return that came in, with whose it is and what it was asked as. */
export type Came = {
  returnId: number
  agency: string
  heading: string
  phase: string | null
  audienceId: number | null
}

/** The returns of a cut that have come in, by heading and name. One statement. */
export async function cameIn(db: TenantDatabase, roundId: number, asAt: Day, cut: Cut): Promise<Came[]> {
  const { rows } = await sql<Came>`
    select told.round_return_id as "returnId", agency.name as agency, ${headingOf} as heading, ${phaseOf} as phase, told.audience_id as "audienceId"
      from self_assessment.returned(${roundId}::int, ${asAt}::date) told
      join partnership.agency agency on agency.id = told.agency_id
     where ${within(cut)} order by ${headingOrder}, heading, agency.name, told.round_return_id`.execute(db)
  return rows
}

/** All that some returns answered, without what was brought forward and nobody has said is still right. One statement. */
export const answersOfReturns = (db: TenantDatabase, returnIds: readonly number[]) =>
  db
    .selectFrom('selfAssessment.answer')
    .selectAll()
    .where('roundReturnId', '=', sql<number>`any(${returnIds})`)
    .where('confirmed', '=', true)
    .execute()

/** The point that counts after moderation, where there is one, by return and question. One statement. */
export async function moderatedPoints(
  db: TenantDatabase,
  returnIds: readonly number[],
): Promise<(returnId: number, questionId: number) => string | undefined> {
  const rows = await db
    .selectFrom('selfAssessment.score as score')
    .innerJoin('selfAssessment.point as point', 'point.id', 'score.pointId')
    .select(['score.roundReturnId', 'score.questionId', 'point.says'])
    .distinctOn(['score.roundReturnId', 'score.questionId'])
    .where('score.roundReturnId', '=', sql<number>`any(${returnIds})`)
    .where('score.givenAs', '=', 'moderated')
    .orderBy('score.roundReturnId')
    .orderBy('score.questionId')
    .orderBy('score.id', 'desc')
    .execute()
  const known = new Map(rows.map((row) => [`${row.roundReturnId} ${row.questionId}`, row.says]))
  return (returnId, questionId) => known.get(`${returnId} ${questionId}`)
}
