import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import type { InPlan, PromisedAt } from './in-return.ts'

export type Step = Row<'selfAssessment.improvementStep'>
export type NewStep = NewRow<'selfAssessment.improvementStep'>

/** An improvement as it stands on a day, with whose it is and where it was promised. */
export type Improvement = {
  id: number
  version: number
  title: string
  owner: string | null
  firstDue: When
  promisedOn: Day
  byName: string
  agencyId: number
  agency: string
  returnId: number
  roundId: number
  round: string
  questionId: number
  reference: string
  asks: string
  partId: number
  part: string
  /** The answer beside which it was promised, where it is still given. */
  answerId: number | null
  state: string
  due: When
  endedOn: Day | null
  rating: string | null
  /** The last step: on which day, and its words. */
  saidOn: Day | null
  said: string | null
}

/** Improvements with how each stood on a day; `where` and `then` narrow and order them. */
export const improvementsFrom = (asAt: Day): RawBuilder<unknown> => sql`
  self_assessment.improvement i
  join lateral self_assessment.improvement_stood(i.id, i.first_due, ${asAt}::date) stood on i.promised_on <= ${asAt}::date
  join self_assessment.round_return own on own.id = i.round_return_id
  join self_assessment.round round on round.id = own.round_id
  join partnership.agency agency on agency.id = i.for_agency_id
  join self_assessment.question question on question.id = i.question_id
  join self_assessment.part part on part.id = question.part_id`

/** What is told of each. */
export const improvementColumns: RawBuilder<unknown> = sql`
  i.id, i.version, i.title, i.owner, i.first_due as "firstDue", i.promised_on as "promisedOn", i.by_name as "byName",
  i.for_agency_id as "agencyId", agency.name as agency, own.id as "returnId", round.id as "roundId", round.title as round,
  question.id as "questionId", question.reference, question.asks, part.id as "partId", part.reference || ' ' || part.title as part,
  (select answer.id from self_assessment.answer answer where answer.round_return_id = own.id and answer.question_id = question.id) as "answerId",
  stood.state, stood.due, stood.ended_on as "endedOn", stood.rating, stood.said_on as "saidOn", stood.said`

/** One improvement as it stands. Throws NotFound when the partnership has none of this number, or it is not the visitor's to see. */
export async function findImprovement(db: TenantDatabase, id: number, today: Day): Promise<Improvement> {
  const { rows } = await sql<Improvement>`
    select ${improvementColumns} from ${improvementsFrom(today)} where i.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** The steps of an improvement, the newest first. */
export const stepsOf = (db: TenantDatabase, id: number): Promise<Step[]> =>
  db
    .selectFrom('selfAssessment.improvementStep')
    .selectAll()
    .where('improvementId', '=', id)
    .orderBy('id', 'desc')
    .execute()

/** Writes steps of improvements; those before stay. */
export const addSteps = async (db: TenantDatabase, steps: readonly NewStep[]): Promise<void> => {
  for (let from = 0; from < steps.length; from += 1_000)
    await db
      .insertInto('selfAssessment.improvementStep')
      .values(steps.slice(from, from + 1_000))
      .execute()
}

/** Takes a step that changes how an improvement stands. Throws ChangedMeanwhile when somebody changed it since it was read. */
export async function moveOn(db: TenantDatabase, { id, version }: Pick<Improvement, 'id' | 'version'>, step: NewStep) {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.improvement')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new ChangedMeanwhile()
  await addSteps(db, [step])
}

/** What stands in the plan from one return already. */
export const inPlanFrom = (db: TenantDatabase, returnId: number, today: Day): Promise<InPlan[]> =>
  sql<InPlan>`
    select i.id, i.question_id as "questionId", i.place, i.title, i.owner, i.returned_due as "returnedDue", stood.state
      from self_assessment.improvement i
      join lateral self_assessment.improvement_stood(i.id, i.first_due, ${today}::date) stood on i.promised_on <= ${today}::date
     where i.round_return_id = ${returnId} order by i.id`
    .execute(db)
    .then(({ rows }) => rows)

/** Writes improvements into the plan and answers with their numbers in the same order. */
export async function addImprovements(
  db: TenantDatabase,
  improvements: readonly NewRow<'selfAssessment.improvement'>[],
): Promise<number[]> {
  const numbers: number[] = []
  for (let from = 0; from < improvements.length; from += 1_000)
    numbers.push(
      ...(
        await db
          .insertInto('selfAssessment.improvement')
          .values(improvements.slice(from, from + 1_000))
          .returning('id')
          .execute()
      ).map(({ id }) => id),
    )
  return numbers
}

/** Puts improvements as their return says them now, in one statement; the first date stays. */
export async function putAsReturned(db: TenantDatabase, changed: readonly { id: number; to: PromisedAt }[]) {
  if (changed.length === 0) return
  const rows = JSON.stringify(
    changed.map(({ id, to }) => ({ id, title: to.what, owner: to.owner, place: to.place, due: to.by ?? '?' })),
  )
  await sql`
    update self_assessment.improvement i
       set title = said.title, owner = said.owner, place = said.place, returned_due = said.due, version = i.version + 1
      from jsonb_to_recordset(${rows}::jsonb) as said (id int, title text, owner text, place int, due text)
     where i.id = said.id`.execute(db)
}

/** The answers of a round that promise something, of returns the visitor may see. */
export const promisingAnswers = (db: TenantDatabase, roundId: number) =>
  db
    .selectFrom('selfAssessment.answer as answer')
    .innerJoin('selfAssessment.roundReturn as own', 'own.id', 'answer.roundReturnId')
    .selectAll('answer')
    .where('own.roundId', '=', roundId)
    .where('answer.improvement', 'is not', null)
    .where('answer.confirmed', '=', true)
    .orderBy('answer.id')
    .execute()
