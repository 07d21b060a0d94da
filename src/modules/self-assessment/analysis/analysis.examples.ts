import { sql } from 'kysely'
import { addAgency } from '#modules/partnership/index.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { Visit } from '#platform/visit.ts'
import { addReturnChanges, askAgencies, returnsByAgency } from '../return-store.ts'
import { putAnswers } from '../returns/answer-store.ts'
import type { roundKinds } from '../round.ts'
import { addRound, addRoundChange } from '../store.ts'
import { fillVersion } from '../tools/content-store.ts'
import { addTool, addVersion, publishVersion, wholeVersion } from '../tools/tool-store.ts'
import { smallTool } from '../tools/tool.examples.ts'
import { audienceOf, type ToolContent } from '../tools/tool.ts'

/** What one agency answered, by reference: a point, words, or a reason why it does not apply; and how its return stands. */
export type Answering = {
  agency: string
  kind?: 'police' | 'health' | 'school' | 'local authority'
  /** The phase of a school. */
  phase?: string
  /** The last step of its return; null while it is a draft. */
  step: string | null
  answers: Record<string, string | { because: string }>
  /** References that were brought forward and that nobody has said are still right. */
  unconfirmed?: readonly string[]
  improvement?: string
  evidence?: string
}

/** Three that returned, one that has not, and one that need not. */
export const fiveAsked: Answering[] = [
  {
    agency: 'Library',
    step: 'returned',
    answers: { '0.1': 'Green', '1.3': '3' },
    improvement: 'Train the night staff',
  },
  { agency: 'Museum', step: 'returned', answers: { '0.1': 'Amber', '1.3': { because: 'We have none' } } },
  { agency: 'Theatre', step: null, answers: { '0.1': 'Red', '1.3': '0' }, evidence: 'A secret draft' },
  { agency: 'Pool', step: 'exempt', answers: {} },
  { agency: 'Academy', kind: 'school', step: 'returned', answers: { '0.1': 'Green' } },
]

/** A round on the small tool with these agencies, each with its return and answers; a further round may ask the same tool again. */
export async function askedAndAnswered(
  visit: Visit,
  answering: readonly Answering[],
  {
    title = 'Section 11, 2026',
    toolId,
    content = smallTool,
    kind: asksKind = 'section 11',
    launched = visit.today,
  }: { title?: string; toolId?: number; content?: ToolContent; kind?: keyof typeof roundKinds; launched?: Day } = {},
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
  const roundId = await addRound(db, { title, kind: asksKind, versionId })
  for (const kind of ['launched', 'analysis'] as const)
    await addRoundChange(db, {
      roundId,
      kind,
      says: kind,
      happenedOn: kind === 'launched' ? launched : today,
      status: 'happened',
      knownOn: today,
    })
  const known = new Map(
    (await db.selectFrom('partnership.agency').select(['id', 'name']).execute()).map(({ id, name }) => [name, id]),
  )
  const agencies: number[] = []
  for (const { agency, kind = 'health', phase } of answering)
    agencies.push(
      known.get(agency) ?? (await addAgency(db, { name: agency, shortName: agency, kind, category: phase ?? null })),
    )
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
          confirmed: !each.unconfirmed?.includes(reference),
          byName: 'The lead',
          at: visit.now,
        }
      }),
    )
  }
  return { roundId, versionId, toolId: tool, returns, agencies, version }
}
