import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import type { Return } from '../answer-store.ts'
import { returnAddress } from '../answer.ts'
import type { Earlier } from './brought.ts'
import { beganBefore, beganOn, isNotCalledOff } from '../../round-order-store.ts'
import { decidingKinds } from '../../return.ts'

/**
 * The last return before this one that the same agency sent in, with answers, to a version of the same tool: what 'last time' means
 * everywhere. A year in which it was exempt, or never sent anything in, is passed over.
 */
export const earlierReturn = (db: TenantDatabase, own: Pick<Return, 'agencyId' | 'roundId' | 'versionId'>) =>
  db
    .selectFrom('selfAssessment.roundReturn as before')
    .innerJoin('selfAssessment.round as round', 'round.id', 'before.roundId')
    .innerJoin('selfAssessment.toolVersion as asked', 'asked.id', 'round.versionId')
    .innerJoin('selfAssessment.round as now', (on) => on.on('now.id', '=', own.roundId))
    .select('before.id')
    .where('before.agencyId', '=', own.agencyId)
    .where(beganBefore('round', 'now'))
    .where(isNotCalledOff('round.id'))
    .where('asked.toolId', '=', (row) =>
      row.selectFrom('selfAssessment.toolVersion').select('toolId').where('id', '=', own.versionId),
    )
    .where((row) =>
      row(
        row
          .selectFrom('selfAssessment.returnChange as step')
          .select('step.kind')
          .whereRef('step.roundReturnId', '=', 'before.id')
          .where('step.status', '=', 'happened')
          .where('step.kind', 'in', [...decidingKinds])
          .orderBy('step.id', 'desc')
          .limit(1),
        '=',
        'returned',
      ),
    )
    .where((row) =>
      row.exists(
        row
          .selectFrom('selfAssessment.answer as said')
          .select('said.id')
          .whereRef('said.roundReturnId', '=', 'before.id'),
      ),
    )
    .orderBy(sql`${beganOn('round')} desc nulls first`)
    .orderBy('round.id', 'desc')
    .limit(1)

/** What the same agency answered last time, with how each was asked and the round it was asked in. */
export const earlierAnswers = async (
  db: TenantDatabase,
  own: Pick<Return, 'agencyId' | 'roundId' | 'versionId'>,
): Promise<(Earlier & { round: string })[]> =>
  (await db
    .selectFrom('selfAssessment.answer as answer')
    .innerJoin('selfAssessment.question as question', 'question.id', 'answer.questionId')
    .innerJoin('selfAssessment.roundReturn as before', 'before.id', 'answer.roundReturnId')
    .innerJoin('selfAssessment.round as round', 'round.id', 'before.roundId')
    .leftJoin('selfAssessment.point as point', 'point.id', 'answer.pointId')
    .selectAll('answer')
    .select(['question.reference', 'question.kind', 'question.choices', 'point.says as point', 'round.title as round'])
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('selfAssessment.improvement as promised')
            .select('promised.id')
            .whereRef('promised.roundReturnId', '=', 'answer.roundReturnId')
            .whereRef('promised.questionId', '=', 'answer.questionId'),
        )
        .as('inPlan'),
    )
    .where('answer.roundReturnId', '=', earlierReturn(db, own))
    .orderBy('answer.id')
    .execute()) as (Earlier & { round: string })[]

/** Whether the same agency answered anything last time, so that it can be offered to bring it forward. */
export const hasEarlier = async (
  db: TenantDatabase,
  own: Pick<Return, 'agencyId' | 'roundId' | 'versionId'>,
): Promise<boolean> =>
  (await db
    .selectFrom('selfAssessment.answer')
    .select('id')
    .where('roundReturnId', '=', earlierReturn(db, own))
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Which return an answer stands in, and which question it answers. Throws NotFound when the partnership has none of this number. */
export async function placeOfAnswer(
  db: TenantDatabase,
  id: number,
): Promise<{ roundReturnId: number; questionId: number }> {
  const found = await db
    .selectFrom('selfAssessment.answer')
    .select(['roundReturnId', 'questionId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** A few answers to show, for the list of pages: of the agency a visitor acts for, otherwise of any. */
export const someAnswers = (db: TenantDatabase, agencyIds: readonly number[] | null) =>
  db
    .selectFrom('selfAssessment.answer')
    .select('id')
    .$if(agencyIds !== null, (query) => query.where('forAgencyId', '=', sql<number>`any(${agencyIds})`))
    .orderBy('id')
    .limit(3)
    .execute()

/** The deeds of a return that touched one question, newest first, with what was written; at most a hundred. */
export const deedsOnQuestion = (db: TenantDatabase, returnId: number, questionId: number) =>
  db
    .selectFrom('history.entry')
    .select(['number', 'deed', 'byName', 'at', 'detail'])
    .where('subject', '=', returnAddress(returnId))
    .where(sql<boolean>`detail::jsonb -> 'questions' @> ${JSON.stringify([questionId])}::jsonb`)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
