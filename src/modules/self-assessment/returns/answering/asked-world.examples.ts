import { addAgency } from '#modules/partnership/index.ts'
import type { When } from '#platform/calendar/when.ts'
import { world, type World } from '../../../../../test/world.ts'
import { askAgencies, returnsByAgency } from '../../return-store.ts'
import { addRound, addRoundChange } from '../../store.ts'
import { fillVersion } from '../../tools/content-store.ts'
import { addTool, addVersion, publishVersion, wholeVersion } from '../../tools/tool-store.ts'
import { smallTool } from '../../tools/tool.examples.ts'
import type { ToolContent, WholeQuestion } from '../../tools/tool.ts'
import { returnAddress } from '../answer.ts'
import { nameOf, type Beside } from './question-fields.ts'
import { digestOf, standing } from './sent.ts'

export type AskedWorld = Awaited<ReturnType<typeof askedWorld>>

/** A partnership whose library and museum are asked the small tool, with a lead of the library signed in. */
export async function askedWorld(content: ToolContent = smallTool) {
  const site = await world()
  const made = await site.inside(async (visit) => {
    const library = await addAgency(visit.db, { name: 'Library', shortName: 'Library', kind: 'relevant agency' })
    const museum = await addAgency(visit.db, { name: 'Museum', shortName: 'Museum', kind: 'relevant agency' })
    const { toolId, versionId } = await addTool(
      visit.db,
      { title: 'Section 11', about: null },
      { name: '2026', begunOn: visit.today },
    )
    await fillVersion(visit.db, versionId, content)
    await publishVersion(visit.db, versionId, visit.today)
    return { library, museum, toolId, versionId }
  })
  const first = await round(site, 'Section 11, 2026', made.versionId, [made.library, made.museum])
  const parts = await site.inside(async ({ db }) => (await wholeVersion(db, made.versionId)).parts)
  const questions = parts.flatMap((part) => part.questions)
  const account = await site.as('agency lead', { agencyId: made.library, name: 'Lead of the library' })
  return {
    site,
    ...made,
    ...first,
    account,
    parts,
    questions,
    own: first.returns.get(made.library)!,
    at: returnAddress(first.returns.get(made.library)!),
    others: returnAddress(first.returns.get(made.museum)!),
    partAt: (place: number) => `${returnAddress(first.returns.get(made.library)!)}/parts/${parts[place]!.id}`,
    /** The question under a reference, in the wording for everybody. */
    question: (reference: string): WholeQuestion =>
      questions.find((each) => each.reference === reference && each.audienceId === null)!,
    point: (reference: string, says: string) =>
      String(
        questions.find((each) => each.reference === reference)!.scale!.points.find((point) => point.says === says)!.id,
      ),
  }
}

/** A round that asks a version of some agencies, launched and due, and the returns in it. */
export const round = (
  site: World,
  title: string,
  versionId: number,
  agencies: number[],
  launched: When = '2026-05-01',
) =>
  site.inside(async (visit) => {
    const roundId = await addRound(visit.db, { title, kind: 'section 11', versionId })
    const change = { roundId, says: 'Said', status: 'happened', knownOn: visit.today } as const
    await addRoundChange(visit.db, { ...change, kind: 'launched', happenedOn: launched })
    await addRoundChange(visit.db, { ...change, kind: 'return date', happenedOn: '2026-06-30' })
    await askAgencies(visit.db, roundId, agencies, '2026-05-01')
    return { roundId, returns: await returnsByAgency(visit.db, roundId) }
  })

/** Another version of the same tool, made from the one before. */
export const nextVersion = (site: World, toolId: number, madeFrom: number, content: ToolContent = smallTool) =>
  site.inside(async (visit) => {
    const versionId = await addVersion(visit.db, { toolId, name: '2027', begunOn: visit.today, madeFrom })
    await fillVersion(visit.db, versionId, content)
    await publishVersion(visit.db, versionId, visit.today)
    return versionId
  })

/** A form field by its question. */
export const field = (question: WholeQuestion, beside: Beside | 'given', value: string) => ({
  [nameOf(question, beside)]: value,
})

/** Says that nothing stood at a question when its form was opened. */
export const givenNothing = (question: WholeQuestion) =>
  field(question, 'given', digestOf(standing(question, undefined)))

/** The hidden marks of a form, as a browser would send them back. */
export const givenIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/name="(q-\d+-given)" value="([0-9a-f]*)"/g)].map((found) => [found[1]!, found[2]!]),
  )
