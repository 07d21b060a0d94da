import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { wholeVersion } from './tool-store.ts'
import type { QuestionContent, QuestionKind, ToolContent, WholeVersion } from './tool.ts'

/**
 * Writes what a version is to hold into a version that is empty, in a few statements whatever its size. Throws where the content names
 * a scale, a point or an audience that it does not hold; `problemsOfContent` says so beforehand in words.
 */
export async function fillVersion(db: TenantDatabase, versionId: number, content: ToolContent): Promise<void> {
  const audiences = await addAudiences(db, versionId, content)
  const { scales, points } = await addScales(db, versionId, content)
  const parts = await addParts(db, versionId, content)
  const asked = content.parts.flatMap((part) => part.questions.map((question, place) => ({ part, question, place })))
  if (asked.length === 0) return
  const rows = await db
    .insertInto('selfAssessment.question')
    .values(
      asked.map(({ part, question, place }) => ({
        versionId,
        partId: known(parts, part.reference),
        place,
        reference: question.reference,
        kind: question.kind,
        asks: question.asks,
        guidance: question.guidance,
        links: question.links,
        crossReferences: question.crossReferences,
        scaleId: question.scale === null ? null : known(scales, question.scale),
        choices: question.choices,
        audienceId: question.audience === null ? null : known(audiences, question.audience),
        needed: question.needed,
        asksEvidence: question.asksEvidence,
        asksImpact: question.asksImpact,
        asksImprovement: question.asksImprovement,
        staffAsks: question.staffAsks,
      })),
    )
    .returning(['id', 'reference', 'audienceId', 'scaleId'])
    .execute()
  const ids = new Map(rows.map((row) => [keyOf(row.reference, row.audienceId), row]))
  const rowOf = ({ reference, audience }: Pick<QuestionContent, 'reference' | 'audience'>) =>
    ids.get(keyOf(reference, audience === null ? null : known(audiences, audience)))!
  await addMeanings(
    db,
    versionId,
    asked.flatMap(({ question }) =>
      question.meanings.map((meaning, place) => ({
        questionId: rowOf(question).id,
        pointId: known(points, `${rowOf(question).scaleId} ${meaning.point}`),
        place,
        says: meaning.says,
      })),
    ),
  )
  await addConditions(
    db,
    asked.flatMap(({ question }) => {
      if (question.onlyIf === null) return []
      const { reference, answer } = question.onlyIf
      const earlier = ids.get(keyOf(reference, rowOf(question).audienceId)) ?? ids.get(keyOf(reference, null))
      if (!earlier) throw new Error(`Nothing is asked under ${reference}`)
      return [{ id: rowOf(question).id, onlyIf: earlier.id, answer }]
    }),
  )
}

/** What a version holds, apart from this database. */
export const contentOf = async (db: TenantDatabase, versionId: number): Promise<ToolContent> =>
  contentIn(await wholeVersion(db, versionId))

/** What a whole version holds, without its numbers. */
export function contentIn({ audiences, scales, parts }: WholeVersion): ToolContent {
  const all = new Map(parts.flatMap((part) => part.questions.map((question) => [question.id, question])))
  return {
    audiences: audiences.map(({ name, agencyKinds }) => ({ name, agencyKinds })),
    scales: scales.map(({ name, points }) => ({
      name,
      points: points.map(({ says, meaning, meetsMinimum, applies, shade }) => ({
        says,
        meaning,
        meetsMinimum,
        applies,
        shade,
      })),
    })),
    parts: parts.map(({ reference, title, guidance, questions }) => ({
      reference,
      title,
      guidance,
      questions: questions.map((question) => ({
        reference: question.reference,
        kind: question.kind as QuestionKind,
        asks: question.asks,
        guidance: question.guidance,
        links: question.links,
        crossReferences: question.crossReferences,
        scale: question.scale?.name ?? null,
        choices: question.choices,
        audience: audiences.find(({ id }) => id === question.audienceId)?.name ?? null,
        needed: question.needed,
        asksEvidence: question.asksEvidence,
        asksImpact: question.asksImpact,
        asksImprovement: question.asksImprovement,
        onlyIf:
          question.onlyIf === null
            ? null
            : { reference: all.get(question.onlyIf)!.reference, answer: question.onlyIfAnswer! },
        staffAsks: question.staffAsks,
        meanings: (question.scale?.points ?? []).flatMap((point) =>
          question.meanings
            .filter(({ pointId }) => pointId === point.id)
            .map(({ says }) => ({ point: point.says, says })),
        ),
      })),
    })),
  }
}

async function addAudiences(db: TenantDatabase, versionId: number, { audiences }: ToolContent) {
  if (audiences.length === 0) return new Map<string, number>()
  const rows = await db
    .insertInto('selfAssessment.audience')
    .values(audiences.map((audience, place) => ({ versionId, place, ...audience })))
    .returning(['id', 'name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

async function addScales(db: TenantDatabase, versionId: number, { scales }: ToolContent) {
  if (scales.length === 0) return { scales: new Map<string, number>(), points: new Map<string, number>() }
  const rows = await db
    .insertInto('selfAssessment.scale')
    .values(scales.map(({ name }) => ({ versionId, name })))
    .returning(['id', 'name'])
    .execute()
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  const points = await db
    .insertInto('selfAssessment.point')
    .values(
      scales.flatMap((scale) =>
        scale.points.map((point, place) => ({ versionId, scaleId: ids.get(scale.name)!, place, ...point })),
      ),
    )
    .returning(['id', 'scaleId', 'says'])
    .execute()
  return { scales: ids, points: new Map(points.map(({ id, scaleId, says }) => [`${scaleId} ${says}`, id])) }
}

async function addParts(db: TenantDatabase, versionId: number, { parts }: ToolContent) {
  if (parts.length === 0) return new Map<string, number>()
  const rows = await db
    .insertInto('selfAssessment.part')
    .values(parts.map(({ reference, title, guidance }, place) => ({ versionId, place, reference, title, guidance })))
    .returning(['id', 'reference'])
    .execute()
  return new Map(rows.map(({ id, reference }) => [reference, id]))
}

type NewMeaning = { questionId: number; pointId: number; place: number; says: string }

async function addMeanings(db: TenantDatabase, versionId: number, meanings: NewMeaning[]): Promise<void> {
  if (meanings.length)
    await db
      .insertInto('selfAssessment.meaning')
      .values(meanings.map((meaning) => ({ versionId, ...meaning })))
      .execute()
}

type Condition = { id: number; onlyIf: number; answer: string }

/** A condition may lead back to any question of the version, so they are laid when all of them stand. */
async function addConditions(db: TenantDatabase, conditions: Condition[]): Promise<void> {
  if (conditions.length === 0) return
  await sql`
    update self_assessment.question q set only_if = c.earlier, only_if_answer = c.answer
      from unnest(${conditions.map(({ id }) => id)}::int[], ${conditions.map(({ onlyIf }) => onlyIf)}::int[],
                  ${conditions.map(({ answer }) => answer)}::text[]) as c(id, earlier, answer)
     where q.id = c.id`.execute(db)
}

const keyOf = (reference: string, audienceId: number | null) => `${audienceId ?? 'everybody'} ${reference}`

function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The content names ${name}, which it does not hold`)
  return id
}
