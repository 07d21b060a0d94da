import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'

/** The kinds of text that stand in a return. */
export const textKinds = {
  evidence: 'What shows it',
  improvement: 'What they will improve',
  text: 'Answers in words',
} as const
export type TextKind = keyof typeof textKinds

/** What the answers of a round are searched by: words, one part, one kind of text, some questions. */
export type Sought = { words: string; partId: number | null; kind: TextKind | null; references?: readonly string[] }

/** An answer of a return that came in, with whose it is and what it answers. What was brought forward and not confirmed is none yet. */
export type FoundAnswer = {
  id: number
  returnId: number
  agencyId: number
  agency: string
  reference: string
  asks: string
  part: string
  point: string | null
  says: string | null
  evidence: string | null
  impact: string | null
  improvement: string | null
  improvementOwner: string | null
  improvementBy: When | null
  furtherImprovements: unknown
}

const found = (roundId: number | RawBuilder<number>, asAt: Day) => sql`
  self_assessment.returned(${roundId}::int, ${asAt}::date) came
  join self_assessment.answer answer on answer.round_return_id = came.round_return_id and answer.confirmed
  join self_assessment.question question on question.id = answer.question_id
  join self_assessment.part part on part.id = question.part_id
  join partnership.agency agency on agency.id = came.agency_id
  left join self_assessment.point point on point.id = answer.point_id`

const columns = sql`
  answer.id, came.round_return_id as "returnId", came.agency_id as "agencyId", agency.name as agency, question.reference, question.asks,
  part.reference || ' ' || part.title as part, point.says as point, answer.says, answer.evidence, answer.impact, answer.improvement,
  answer.improvement_owner as "improvementOwner", answer.improvement_by as "improvementBy",
  answer.further_improvements as "furtherImprovements"`

const ofKind: Record<TextKind, RawBuilder<boolean>> = {
  evidence: sql`answer.evidence is not null`,
  improvement: sql`answer.improvement is not null`,
  text: sql`question.kind = 'text' and answer.says is not null`,
}
const anyText = sql`(answer.evidence is not null or answer.impact is not null or answer.improvement is not null or (question.kind = 'text' and answer.says is not null))`

/** One page of what agencies wrote in the returns of a round that came in, in the order of the questions, and how many there are. One statement. */
export async function answersPage(db: TenantDatabase, roundId: number, asAt: Day, sought: Sought, page: number) {
  const { rows } = await sql<FoundAnswer & { all: number }>`
    select ${columns}, count(*) over ()::int as "all" from ${found(roundId, asAt)}
     where ${sought.kind === null ? anyText : ofKind[sought.kind]}
       and (${sought.partId}::int is null or part.id = ${sought.partId})
       and (${sought.references ?? null}::text[] is null or question.reference = any(${sought.references ?? null}::text[]))
       and (${sought.words} = '' or answer.words @@ websearch_to_tsquery('english', ${sought.words}))
     order by part.place, part.id, question.place, question.reference, agency.name, answer.id
     limit ${pageLength} offset ${(page - 1) * pageLength}`.execute(db)
  return { rows: rows as FoundAnswer[], count: rows[0]?.all ?? 0 }
}

/** One answer of a return of this round that came in. Throws NotFound for any other: a draft cannot be found. */
export async function findAnswerOf(
  db: TenantDatabase,
  roundId: number,
  asAt: Day,
  answerId: number,
): Promise<FoundAnswer> {
  const { rows } = await sql<FoundAnswer>`
    select ${columns} from ${found(roundId, asAt)} where answer.id = ${answerId}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Lays an answer, or some words of it, to a theme; laid there already it stays as it is. */
export const addCodings = async (db: TenantDatabase, codings: NewRow<'selfAssessment.coding'>[]) => {
  if (codings.length)
    await db
      .insertInto('selfAssessment.coding')
      .values(codings)
      .onConflict((same) => same.columns(['partnershipId', 'themeId', 'answerId', 'words']).doNothing())
      .execute()
}

/** To which themes some answers were laid, with the words. One statement. */
export const codingsOfAnswers = (db: TenantDatabase, answerIds: readonly number[]) =>
  answerIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('selfAssessment.coding as coding')
        .innerJoin('selfAssessment.theme as theme', 'theme.id', 'coding.themeId')
        .select([
          'coding.id',
          'coding.answerId',
          'coding.words',
          'coding.actionAt',
          'theme.id as themeId',
          'theme.title',
        ])
        .where('coding.answerId', '=', sql<number>`any(${[...answerIds]}::int[])`)
        .orderBy('coding.id')
        .execute()
export type CodingOfAnswer = Awaited<ReturnType<typeof codingsOfAnswers>>[number]

/** One page of the answers a theme came from, of returns that came in, and how many there are. One statement. */
export async function answersOfTheme(
  db: TenantDatabase,
  theme: { id: number; roundId: number },
  asAt: Day,
  page: number,
) {
  const { rows } = await sql<
    FoundAnswer & { codingId: number; words: string | null; actionAt: string | null; all: number }
  >`
    select ${columns}, coding.id as "codingId", coding.words, coding.action_at as "actionAt", count(*) over ()::int as "all" from ${found(theme.roundId, asAt)}
      join self_assessment.coding coding on coding.answer_id = answer.id and coding.theme_id = ${theme.id}
     order by part.place, question.place, question.reference, agency.name, coding.id
     limit ${pageLength} offset ${(page - 1) * pageLength}`.execute(db)
  return { rows, count: rows[0]?.all ?? 0 }
}
export type AnswerOfTheme = Awaited<ReturnType<typeof answersOfTheme>>['rows'][number]

/** One answer that was laid to a theme. Throws NotFound when none of this number was, or its return is a draft again. */
export async function findAnswerOfTheme(
  db: TenantDatabase,
  theme: { id: number; roundId: number },
  asAt: Day,
  answerId: number,
) {
  const { rows } = await sql<FoundAnswer & { actionAt: string | null }>`
    select ${columns}, coding.action_at as "actionAt" from ${found(theme.roundId, asAt)}
      join self_assessment.coding coding on coding.answer_id = answer.id and coding.theme_id = ${theme.id}
     where answer.id = ${answerId} order by coding.id limit 1`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Notes as which action an agency's own improvement was taken over, so that it is not taken over twice and its answer leads to it. */
export const noteTakenOver = (db: TenantDatabase, themeId: number, answerId: number, actionAt: string) =>
  db
    .updateTable('selfAssessment.coding')
    .set({ actionAt })
    .where('themeId', '=', themeId)
    .where('answerId', '=', answerId)
    .execute()

/** Takes an answer off a theme, with whatever words of it were laid there. */
export const removeCodingsOf = (db: TenantDatabase, themeId: number, answerId: number) =>
  db.deleteFrom('selfAssessment.coding').where('themeId', '=', themeId).where('answerId', '=', answerId).execute()
