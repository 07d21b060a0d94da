import { sql } from 'kysely'
import { addAgency } from '#modules/partnership/index.ts'
import type { Visit } from '#platform/visit.ts'
import { addReturnChanges, askAgencies, returnsByAgency } from '../return-store.ts'
import { putAnswers } from '../returns/answer-store.ts'
import { addRound, addRoundChange } from '../store.ts'
import { fillVersion } from '../tools/content-store.ts'
import { addTool, addVersion, publishVersion, wholeVersion } from '../tools/tool-store.ts'
import { smallTool } from '../tools/tool.examples.ts'
import { audienceOf, type ToolContent } from '../tools/tool.ts'

/** What one agency answered, by reference: a point, words, or a reason why it does not apply; and how its return stands. */
export type Answering = {
  agency: string
  kind?: 'police' | 'health' | 'school' | 'local authority'
  /** The last step of its return; null while it is a draft. */
  step: string | null
  answers: Record<string, string | { because: string }>
  improvement?: string
  evidence?: string
}

/** A round on the small tool with these agencies, each with its return and answers; a further round may ask the same tool again. */
export async function askedAndAnswered(
  visit: Visit,
  answering: readonly Answering[],
  {
    title = 'Section 11, 2026',
    toolId,
    content = smallTool,
  }: { title?: string; toolId?: number; content?: ToolContent } = {},
) {
  const { db, today } = visit
  const { versionId, tool } = toolId
    ? { versionId: await addVersion(db, { toolId, name: title, begunOn: today, madeFrom: null }), tool: toolId }
    : await addTool(db, { title: `Tool of ${title}`, about: null }, { name: title, begunOn: today }).then((made) => ({
        versionId: made.versionId,
        tool: made.toolId,
      }))
  await fillVersion(db, versionId, content)
  await publishVersion(db, versionId, today)
  const version = await wholeVersion(db, versionId)
  const questions = version.parts.flatMap((part) => part.questions)
  const roundId = await addRound(db, { title, kind: 'section 11', versionId })
  for (const kind of ['launched', 'analysis'] as const)
    await addRoundChange(db, { roundId, kind, says: kind, happenedOn: today, status: 'happened', knownOn: today })
  const known = new Map(
    (await db.selectFrom('partnership.agency').select(['id', 'name']).execute()).map(({ id, name }) => [name, id]),
  )
  const agencies: number[] = []
  for (const { agency, kind = 'health' } of answering)
    agencies.push(known.get(agency) ?? (await addAgency(db, { name: agency, shortName: agency, kind })))
  await askAgencies(db, roundId, agencies, today)
  const returns = await returnsByAgency(db, roundId)
  for (const [place, each] of answering.entries()) {
    const returnId = returns.get(agencies[place]!)!
    const audienceId = audienceOf(version.audiences, each.kind ?? 'health')
    if (audienceId !== null)
      await sql`update self_assessment.round_return set audience_id = ${audienceId} where id = ${returnId}`.execute(db)
    if (each.step !== null)
      await addReturnChanges(db, [
        {
          roundReturnId: returnId,
          kind: each.step,
          says: each.step,
          happenedOn: today,
          status: 'happened',
          knownOn: today,
          reason: 'A reason',
        },
      ])
    await putAnswers(
      db,
      Object.entries(each.answers).map(([reference, said]) => {
        const own = questions.filter((question) => question.reference === reference)
        const question = own.find((one) => one.audienceId === audienceId) ?? own.find((one) => one.audienceId === null)!
        const because = typeof said === 'object' ? said.because : null
        const point = question.scale?.points.find(({ says }) => says === said)
        return {
          forAgencyId: agencies[place]!,
          roundReturnId: returnId,
          questionId: question.id,
          title: `${reference}, ${title}`,
          pointId: point?.id ?? null,
          says: point || because ? null : (said as string),
          notApplicableBecause: because,
          evidence: each.evidence ?? null,
          improvement: each.improvement ?? null,
          byName: 'The lead',
          at: visit.now,
        }
      }),
    )
  }
  return { roundId, versionId, toolId: tool, returns, agencies, version }
}
