import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { NewAnswer } from '../answer.ts'
import type { Giving } from './giving.ts'

/** Writes down what was given to another area. */
export const addGiving = (db: TenantDatabase, giving: NewRow<'selfAssessment.giving'>) =>
  db.insertInto('selfAssessment.giving').values(giving).execute()

/** What was given of a return, the first first. */
export const givingsOf = (db: TenantDatabase, returnId: number): Promise<Giving[]> =>
  db.selectFrom('selfAssessment.giving').selectAll().where('roundReturnId', '=', returnId).orderBy('id').execute()

/** How many returns of a round hold answers that were given from another area, of those the visitor may see. */
export const countReceived = async (db: TenantDatabase, roundId: number): Promise<number> => {
  const { count } = await db
    .selectFrom('selfAssessment.answer as answer')
    .innerJoin('selfAssessment.roundReturn as own', 'own.id', 'answer.roundReturnId')
    .select(({ fn }) => fn.count<number>('own.id').distinct().as('count'))
    .where('own.roundId', '=', roundId)
    .where('answer.givenFrom', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Writes answers that were given where none stands, and says to which questions: one that somebody gave meanwhile is left as it is. */
export const receiveAnswers = async (db: TenantDatabase, answers: readonly NewAnswer[]): Promise<Set<number>> => {
  const written = await db
    .insertInto('selfAssessment.answer')
    .values([...answers])
    .onConflict((same) => same.columns(['partnershipId', 'roundReturnId', 'questionId']).doNothing())
    .returning('questionId')
    .execute()
  return new Set(written.map(({ questionId }) => questionId))
}
