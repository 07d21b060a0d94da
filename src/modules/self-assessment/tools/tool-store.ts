import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import type { Tool, ToolVersion, WholeVersion } from './tool.ts'

/** Adds a tool with its first version, which is still to be built, and answers with both numbers. */
export async function addTool(
  db: TenantDatabase,
  tool: { title: string; about: string | null },
  version: { name: string; begunOn: Day },
): Promise<{ toolId: number; versionId: number }> {
  const { id: toolId } = await db
    .insertInto('selfAssessment.tool')
    .values(tool)
    .returning('id')
    .executeTakeFirstOrThrow()
  return { toolId, versionId: await addVersion(db, { toolId, ...version, madeFrom: null }) }
}

/** Begins another version of a tool and answers with its number. The database refuses a second one that is still being built. */
export const addVersion = (
  db: TenantDatabase,
  version: { toolId: number; name: string; begunOn: Day; madeFrom: number | null },
): Promise<number> =>
  db
    .insertInto('selfAssessment.toolVersion')
    .values(version)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Changes what a tool is called and what is said of it. */
export const changeTool = (db: TenantDatabase, id: number, words: { title: string; about: string | null }) =>
  db.updateTable('selfAssessment.tool').set(words).where('id', '=', id).execute()

/** Publishes a version: from here on the database refuses any change of it. */
export const publishVersion = (db: TenantDatabase, id: number, publishedOn: Day) =>
  db.updateTable('selfAssessment.toolVersion').set({ publishedOn }).where('id', '=', id).execute()

/** One version with its tool. Throws NotFound when the partnership has none of this number. */
export async function findVersion(db: TenantDatabase, id: number): Promise<{ version: ToolVersion; tool: Tool }> {
  const version = await db.selectFrom('selfAssessment.toolVersion').selectAll().where('id', '=', id).executeTakeFirst()
  if (!version) throw new NotFound()
  const tool = await db
    .selectFrom('selfAssessment.tool')
    .selectAll()
    .where('id', '=', version.toolId)
    .executeTakeFirstOrThrow()
  return { version, tool }
}

/** All that a version holds, in order. Eight statements, whatever its size. */
export async function wholeVersion(db: TenantDatabase, id: number): Promise<WholeVersion> {
  const { version, tool } = await findVersion(db, id)
  const audiences = await db
    .selectFrom('selfAssessment.audience')
    .selectAll()
    .where('versionId', '=', id)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const bare = await db
    .selectFrom('selfAssessment.scale')
    .selectAll()
    .where('versionId', '=', id)
    .orderBy('id')
    .execute()
  const points = await db
    .selectFrom('selfAssessment.point')
    .selectAll()
    .where('versionId', '=', id)
    .orderBy('place')
    .execute()
  const parts = await db
    .selectFrom('selfAssessment.part')
    .selectAll()
    .where('versionId', '=', id)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const questions = await db
    .selectFrom('selfAssessment.question')
    .selectAll()
    .where('versionId', '=', id)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const meanings = await db
    .selectFrom('selfAssessment.meaning')
    .selectAll()
    .where('versionId', '=', id)
    .orderBy('place')
    .execute()
  const scales = bare.map((scale) => ({ ...scale, points: points.filter(({ scaleId }) => scaleId === scale.id) }))
  const ofQuestion = Map.groupBy(meanings, ({ questionId }) => questionId)
  const ofPart = Map.groupBy(questions, ({ partId }) => partId)
  return {
    version,
    tool,
    audiences,
    scales,
    parts: parts.map((part) => ({
      ...part,
      questions: (ofPart.get(part.id) ?? []).map((question) => ({
        ...question,
        scale: scales.find((scale) => scale.id === question.scaleId) ?? null,
        meanings: ofQuestion.get(question.id) ?? [],
      })),
    })),
  }
}
