import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import type { Answer, NewAnswer } from './answer.ts'

/** One agency's return in one round, with what the round says of it. Throws NotFound when the partnership has none of this number. */
export async function findReturn(db: TenantDatabase, id: number): Promise<Return> {
  const [found] = await findReturns(db, [id])
  if (!found) throw new NotFound()
  return found
}

/** Those of these returns that there are, each with what its round says of it. */
export const findReturns = (db: TenantDatabase, ids: readonly number[]) =>
  db
    .selectFrom('selfAssessment.roundReturn as own')
    .innerJoin('selfAssessment.round as round', 'round.id', 'own.roundId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'own.agencyId')
    .select([
      'own.id',
      'own.roundId',
      'own.agencyId',
      'own.audienceId',
      'own.askedOn',
      'own.version',
      'own.reviewer',
      'own.reviewerAccount',
      'agency.name as agency',
      'agency.kind as agencyKind',
      'round.title',
      'round.versionId',
      'round.reopens',
      'round.living',
      'round.feedbackDays',
    ])
    .where('own.id', '=', sql<number>`any(${ids})`)
    .orderBy('own.id')
    .execute()
export type Return = Awaited<ReturnType<typeof findReturns>>[number]

/** What became of some returns, step by step in the order it was recorded. */
export const stepsOfReturns = (db: TenantDatabase, returnIds: readonly number[]) =>
  db
    .selectFrom('selfAssessment.returnChange')
    .select(['id', 'roundReturnId', 'kind', 'untilOn', 'reason', 'says', 'happenedOn', 'byName', 'at'])
    .where('roundReturnId', '=', sql<number>`any(${returnIds})`)
    .where('status', '=', 'happened')
    .orderBy('id')
    .execute()
export type Step = Awaited<ReturnType<typeof stepsOfReturns>>[number]

/** Which moves a return made, in order, and nothing else of its steps: for whoever may not see these and has to know whether it is open. */
export async function movesOfReturn(db: TenantDatabase, returnId: number): Promise<{ kind: string }[]> {
  const { rows } = await sql<{
    kind: string
  }>`select kind from self_assessment.moves_told(${returnId}::int) kind`.execute(db)
  return rows
}

/** The answers of one return, by the question they answer: what this visitor may see, so none of another agency. */
export const answersOfReturn = async (db: TenantDatabase, returnId: number): Promise<Map<number, Answer>> =>
  new Map(
    (await db.selectFrom('selfAssessment.answer').selectAll().where('roundReturnId', '=', returnId).execute()).map(
      (answer) => [answer.questionId, answer],
    ),
  )

/**
 * A few returns to show, each with the first part of what it asks: of the agencies a visitor acts for, otherwise of any, the partners'
 * own first. For the list of pages.
 */
export const someReturns = (db: TenantDatabase, agencyIds: readonly number[] | null) =>
  db
    .selectFrom('selfAssessment.roundReturn as own')
    .innerJoin('selfAssessment.round as round', 'round.id', 'own.roundId')
    .innerJoin('partnership.agency as agency', 'agency.id', 'own.agencyId')
    .innerJoin('selfAssessment.part as part', 'part.versionId', 'round.versionId')
    .select(['own.id', ({ fn }) => fn.min('part.id').as('partId')])
    .$if(agencyIds !== null, (query) => query.where('own.agencyId', '=', sql<number>`any(${agencyIds})`))
    .groupBy(['own.id', 'agency.statutory', 'agency.id', 'round.id'])
    .orderBy('agency.statutory', 'desc')
    .orderBy('agency.id')
    .orderBy('round.id', 'desc')
    .limit(3)
    .execute()

/** Writes many answers at once, each in the place of the one before it: what is told in the samples or brought forward. */
export async function putAnswers(db: TenantDatabase, answers: readonly NewAnswer[]): Promise<void> {
  for (let from = 0; from < answers.length; from += 1_000)
    await db
      .insertInto('selfAssessment.answer')
      .values(answers.slice(from, from + 1_000))
      .onConflict((same) =>
        same.columns(['partnershipId', 'roundReturnId', 'questionId']).doUpdateSet((row) => ({
          pointId: row.ref('excluded.pointId'),
          says: row.ref('excluded.says'),
          chosen: row.ref('excluded.chosen'),
          grid: row.ref('excluded.grid'),
          notApplicableBecause: row.ref('excluded.notApplicableBecause'),
          evidence: row.ref('excluded.evidence'),
          impact: row.ref('excluded.impact'),
          improvement: row.ref('excluded.improvement'),
          improvementOwner: row.ref('excluded.improvementOwner'),
          improvementBy: row.ref('excluded.improvementBy'),
          furtherImprovements: row.ref('excluded.furtherImprovements'),
          broughtFrom: row.ref('excluded.broughtFrom'),
          confirmed: row.ref('excluded.confirmed'),
          byName: row.ref('excluded.byName'),
          byAccount: row.ref('excluded.byAccount'),
          at: row.ref('excluded.at'),
          version: sql<number>`answer.version + 1`,
        })),
      )
      .execute()
}
