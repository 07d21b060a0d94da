import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { NewAnswer } from '../answer.ts'
import type { Giving } from './giving.ts'

/** Writes down what was given to another area. */
export const addGiving = (db: TenantDatabase, giving: NewRow<'selfAssessment.giving'>) =>
  db.insertInto('selfAssessment.giving').values(giving).execute()

/** What was given of a return, the first first. */
export const givingsOf = (db: TenantDatabase, returnId: number): Promise<Giving[]> =>
  db.selectFrom('selfAssessment.giving').selectAll().where('roundReturnId', '=', returnId).orderBy('id').execute()

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
