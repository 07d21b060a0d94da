import { sql } from 'kysely'
import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Remark } from './remark.ts'
import { returnAddress } from '../returns/answer.ts'
import type { Return } from '../returns/answer-store.ts'
import { earlierReturn } from '../returns/answering/earlier-store.ts'

export type Score = Row<'selfAssessment.score'>

/** Every score that others gave the answers of a return, in the order they were given; the last of each counts. */
export const scoresOfReturn = (db: TenantDatabase, returnId: number): Promise<Score[]> =>
  db.selectFrom('selfAssessment.score').selectAll().where('roundReturnId', '=', returnId).orderBy('id').execute()

/** Gives one answer a score; those before it stay. */
export const addScore = (db: TenantDatabase, score: NewRow<'selfAssessment.score'>) =>
  db.insertInto('selfAssessment.score').values(score).execute()

/** What was asked and said about a return, in the order it was written. */
export const remarksOfReturn = (db: TenantDatabase, returnId: number): Promise<Remark[]> =>
  db.selectFrom('selfAssessment.remark').selectAll().where('roundReturnId', '=', returnId).orderBy('id').execute()

/** Writes down a remark about a return or one row of it. */
export const addRemark = (db: TenantDatabase, remark: NewRow<'selfAssessment.remark'>) => addRemarks(db, [remark])

/** Writes down several remarks at once; none writes nothing. */
export async function addRemarks(db: TenantDatabase, remarks: NewRow<'selfAssessment.remark'>[]): Promise<void> {
  if (remarks.length > 0) await db.insertInto('selfAssessment.remark').values(remarks).execute()
}

/** Takes back what was asked. Throws ChangedMeanwhile when somebody took it back, or answered it, in the same moment. */
export async function withdrawRemark(
  db: TenantDatabase,
  id: number,
  withdrawn: { withdrawnAt: Date; withdrawnBy: string; withdrawnBecause: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.remark as asked')
    .set(withdrawn)
    .where('asked.id', '=', id)
    .where(isOpenRemark)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** What was asked and still waits, as `openRemarks` says it, for a statement that calls the remark `asked`. */
export const isOpenRemark = sql<boolean>`asked.answers is null and asked.withdrawn_at is null
  and not exists (select from self_assessment.remark said where said.answers = asked.id)
  and not exists (select from self_assessment.answer a
                   where a.round_return_id = asked.round_return_id and a.question_id = asked.question_id and a.at > asked.at)`

/** The files that lie beside the answers of a return, each with the number of its question. */
export async function filesOfReturn(db: TenantDatabase, returnId: number) {
  const start = `${returnAddress(returnId)}/questions/`
  const rows = await db
    .selectFrom('evidence.file')
    .select(['id', 'name', 'subject'])
    .where('subject', 'like', `${start}%`)
    .orderBy('id')
    .execute()
  return rows.map(({ subject, ...file }) => ({ ...file, questionId: Number(subject.slice(start.length)) }))
}

/** What the agency said of each scored row the last time it sent in the same tool, by the reference of the question; empty where it was not asked. */
export async function lastTime(
  db: TenantDatabase,
  own: Pick<Return, 'agencyId' | 'roundId' | 'versionId'>,
): Promise<Map<string, { says: string; shade: number }>> {
  const rows = await db
    .selectFrom('selfAssessment.answer as answer')
    .innerJoin('selfAssessment.question as question', 'question.id', 'answer.questionId')
    .innerJoin('selfAssessment.point as point', 'point.id', 'answer.pointId')
    .select(['question.reference', 'point.says', 'point.shade'])
    .where('answer.roundReturnId', '=', earlierReturn(db, own))
    .execute()
  return new Map(rows.map(({ reference, says, shade }) => [reference, { says, shade }]))
}
