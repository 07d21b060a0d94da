import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { NewAnswer } from '../answer.ts'
import type { Return } from '../answer-store.ts'
import { earlierReturn } from './earlier-store.ts'

/**
 * Writes some answers of one part in one statement, each in the place of the one it was made from. Throws ChangedMeanwhile, and so
 * undoes all of it, when somebody else wrote one of them in the same moment.
 */
export async function saveAnswers(
  db: TenantDatabase,
  answers: readonly (NewAnswer & { version: number })[],
): Promise<void> {
  const saved = await db
    .insertInto('selfAssessment.answer')
    .values([...answers])
    .onConflict((same) =>
      same
        .columns(['partnershipId', 'roundReturnId', 'questionId'])
        .doUpdateSet((row) => ({
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
          confirmed: row.ref('excluded.confirmed'),
          byName: row.ref('excluded.byName'),
          byAccount: row.ref('excluded.byAccount'),
          at: row.ref('excluded.at'),
          version: row.ref('excluded.version'),
        }))
        .whereRef('selfAssessment.answer.version', '=', sql<number>`excluded.version - 1`),
    )
    .returning('id')
    .execute()
  if (saved.length < answers.length) throw new ChangedMeanwhile('Another answer to the same question came first')
}

/** Writes down that somebody has a part open, and answers with the others who had it open since a moment. */
export const seenAt = (
  db: TenantDatabase,
  here: { forAgencyId: number; roundReturnId: number; partId: number; accountId: number; name: string; seenAt: Date },
  since: Date,
): Promise<{ name: string; seenAt: Date }[]> =>
  db
    .with('here', (first) =>
      first
        .insertInto('selfAssessment.presence')
        .values(here)
        .onConflict((same) =>
          same
            .columns(['partnershipId', 'roundReturnId', 'partId', 'accountId'])
            .doUpdateSet({ seenAt: here.seenAt, name: here.name }),
        )
        .returning('id'),
    )
    .selectFrom('selfAssessment.presence')
    .select(['name', 'seenAt'])
    .where('roundReturnId', '=', here.roundReturnId)
    .where('partId', '=', here.partId)
    .where('accountId', '<>', here.accountId)
    .where('seenAt', '>=', since)
    .orderBy('seenAt', 'desc')
    .limit(5)
    .execute()

/** What the same agency said last time it was asked by the same tool, by the reference of the question. */
export async function lastTime(
  db: TenantDatabase,
  own: Pick<Return, 'agencyId' | 'roundId' | 'versionId'>,
  references: readonly string[],
) {
  const rows = await db
    .selectFrom('selfAssessment.answer as answer')
    .innerJoin('selfAssessment.question as question', 'question.id', 'answer.questionId')
    .leftJoin('selfAssessment.point as point', 'point.id', 'answer.pointId')
    .select(['question.reference', 'question.kind', 'point.says as point', 'answer.says', 'answer.chosen', 'answer.at'])
    .where('answer.roundReturnId', '=', earlierReturn(db, own))
    .where('question.reference', '=', sql<string>`any(${references})`)
    .execute()
  return new Map(rows.map((row) => [row.reference, row]))
}
export type SaidLastTime = Awaited<ReturnType<typeof lastTime>>
export type OneSaid = SaidLastTime extends Map<string, infer One> ? One : never

/** The files that lie at some addresses, by the address. */
export async function filesAt(db: TenantDatabase, addresses: readonly string[]) {
  const rows = await db
    .selectFrom('evidence.file')
    .select(['id', 'subject', 'name', 'bytes', 'addedBy', 'addedAt', 'fingerprint', 'mediaType', 'may'])
    .where('subject', '=', sql<string>`any(${addresses})`)
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ subject }) => subject)
}
/** A few documents that show answers, of the returns that are open to the visitor: for the list of pages. */
export async function someDocuments(db: TenantDatabase): Promise<{ return: string; file: string }[]> {
  const rows = await db
    .selectFrom('evidence.file')
    .select(['id', 'subject'])
    .where('subject', 'like', '/self-assessment/returns/%/questions/%')
    .orderBy('id')
    .limit(2)
    .execute()
  return rows.map(({ id, subject }) => ({ return: subject.split('/')[3]!, file: String(id) }))
}

export type FileAt = { id: number; subject: string; name: string; bytes: number; addedBy: string; addedAt: Date }
