import type { TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import type { Tool } from './tool.ts'

/** One page of the tools of a partnership in the order of their names, and how many there are. */
export async function toolsPage(db: TenantDatabase, page: number): Promise<{ rows: Tool[]; count: number }> {
  const rows = await db
    .selectFrom('selfAssessment.tool')
    .selectAll()
    .orderBy('title')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('selfAssessment.tool')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** One tool. Throws NotFound when the partnership has none of this number. */
export async function findTool(db: TenantDatabase, id: number): Promise<Tool> {
  const tool = await db.selectFrom('selfAssessment.tool').selectAll().where('id', '=', id).executeTakeFirst()
  if (!tool) throw new NotFound()
  return tool
}

/** A few tools, for the lists of pages. */
export const someTools = (db: TenantDatabase) =>
  db.selectFrom('selfAssessment.tool').select('id').orderBy('id', 'desc').limit(3).execute()

/** A few versions, the newest first, for the lists of pages. */
export const someVersions = (db: TenantDatabase) =>
  db.selectFrom('selfAssessment.toolVersion').select('id').orderBy('id', 'desc').limit(3).execute()

/** Is there a tool of this title, whatever its capitals? */
export const toolTitled = (db: TenantDatabase, title: string) =>
  db
    .selectFrom('selfAssessment.tool')
    .select('id')
    .where(({ fn }) => fn('lower', ['title']), '=', title.toLowerCase())
    .executeTakeFirst()

/** The versions of some tools, the newest first, each with how many questions it asks. Wordings of one question count once. */
export const versionsOfTools = (db: TenantDatabase, toolIds: readonly number[]) =>
  db
    .selectFrom('selfAssessment.toolVersion as version')
    .leftJoin('selfAssessment.question as question', (join) =>
      join.onRef('question.versionId', '=', 'version.id').on('question.kind', '<>', 'statement'),
    )
    .select(({ fn }) => [
      'version.id',
      'version.toolId',
      'version.name',
      'version.begunOn',
      'version.publishedOn',
      fn.count<number>('question.reference').distinct().as('questions'),
    ])
    .where('version.toolId', 'in', toolIds.length ? [...toolIds] : [0])
    .groupBy(['version.partnershipId', 'version.id'])
    .orderBy('version.id', 'desc')
    .execute()
export type ListedVersion = Awaited<ReturnType<typeof versionsOfTools>>[number]

/** The rounds that ask a version of one of these tools, the newest first. */
export const roundsAsking = (db: TenantDatabase, toolIds: readonly number[]) =>
  db
    .selectFrom('selfAssessment.round as round')
    .innerJoin('selfAssessment.toolVersion as version', 'version.id', 'round.versionId')
    .select(['round.id', 'round.title', 'round.versionId', 'version.toolId'])
    .where('version.toolId', 'in', toolIds.length ? [...toolIds] : [0])
    .orderBy('round.id', 'desc')
    .execute()
