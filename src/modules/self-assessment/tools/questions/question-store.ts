import type { TenantDatabase } from '#platform/database/database.ts'
import { raiseVersion } from '../build-store.ts'
import type { Building } from '../building.ts'
import { questionsIn } from '../pieces.ts'
import type { QuestionContent, WholePart, WholeQuestion, WholeVersion } from '../tool.ts'

/** Adds a question to a part and answers with its number: at the end, or behind another wording of the same question. */
export async function addQuestion(
  db: TenantDatabase,
  building: Building,
  part: WholePart,
  content: QuestionContent,
): Promise<number> {
  await raiseVersion(db, building)
  const { id } = await db
    .insertInto('selfAssessment.question')
    .values({
      versionId: building.versionId,
      partId: part.id,
      place: 1 + Math.max(-1, ...part.questions.map(({ place }) => place)),
      ...columnsOf(building.whole, content),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const behind = part.questions.findLastIndex(({ reference }) => reference === content.reference)
  if (behind >= 0 && behind < part.questions.length - 1)
    await placeQuestions(db, part.id, part.questions.map((question) => question.id).toSpliced(behind + 1, 0, id))
  return id
}

/** Changes a question. What points meant for it goes where it is no longer scored on their scale. */
export async function changeQuestion(
  db: TenantDatabase,
  building: Building,
  question: WholeQuestion,
  content: QuestionContent,
): Promise<void> {
  await raiseVersion(db, building)
  const columns = columnsOf(building.whole, content)
  if (columns.scaleId !== question.scaleId)
    await db.deleteFrom('selfAssessment.meaning').where('questionId', '=', question.id).execute()
  await db.updateTable('selfAssessment.question').set(columns).where('id', '=', question.id).execute()
}

/** Puts a question into a part, whose questions then stand in this order. */
export async function moveQuestionTo(
  db: TenantDatabase,
  building: Building,
  id: number,
  to: { partId: number; order: number[] },
): Promise<void> {
  await raiseVersion(db, building)
  await db.updateTable('selfAssessment.question').set({ partId: to.partId }).where('id', '=', id).execute()
  await placeQuestions(db, to.partId, to.order)
}

/** Says anew what the points of its scale mean for a question. */
export async function keepMeanings(
  db: TenantDatabase,
  building: Building,
  questionId: number,
  meanings: readonly { pointId: number; place: number; says: string }[],
): Promise<void> {
  await raiseVersion(db, building)
  await db.deleteFrom('selfAssessment.meaning').where('questionId', '=', questionId).execute()
  if (meanings.length)
    await db
      .insertInto('selfAssessment.meaning')
      .values(meanings.map((meaning) => ({ versionId: building.versionId, questionId, ...meaning })))
      .execute()
}

const placeQuestions = (db: TenantDatabase, partId: number, ids: number[]) =>
  db
    .updateTable('selfAssessment.question')
    .set((row) => ({ place: row.fn<number>('array_position', [row.val(ids), 'id']) }))
    .where('partId', '=', partId)
    .where('id', 'in', ids)
    .execute()

/** The columns of a question: its scale, audience and condition by their numbers in this version. */
function columnsOf(whole: WholeVersion, content: QuestionContent) {
  const { reference, kind, asks, guidance, links, crossReferences, choices, needed, staffAsks } = content
  const { asksEvidence, asksImpact, asksImprovement, scale, audience, onlyIf } = content
  const audienceId = whole.audiences.find(({ name }) => name === audience)?.id ?? null
  const earlier = questionsIn(whole).filter((question) => question.reference === onlyIf?.reference)
  return {
    reference,
    kind,
    asks,
    guidance,
    links,
    crossReferences,
    choices,
    needed,
    staffAsks,
    asksEvidence,
    asksImpact,
    asksImprovement,
    scaleId: whole.scales.find(({ name }) => name === scale)?.id ?? null,
    audienceId,
    onlyIf:
      (
        earlier.find((question) => question.audienceId === audienceId) ??
        earlier.find((question) => question.audienceId === null)
      )?.id ?? null,
    onlyIfAnswer: onlyIf?.answer ?? null,
  }
}
