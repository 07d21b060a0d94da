import { expect } from 'vitest'
import { addEvidence } from '#platform/evidence/evidence.ts'
import { world, type World } from '../../../../../test/world.ts'
import { smallTool } from '../../tools/tool.examples.ts'
import type { ToolContent } from '../../tools/tool.ts'
import { answersOfReturn } from '../answer-store.ts'
import { evidenceAddress, returnAddress } from '../answer.ts'
import { answerIn, smallRound, wholeAnswers } from '../return.examples.ts'

/** An area with a round of two agencies, and the lead of the first signed in. */
export async function area(title: string, content: ToolContent = smallTool) {
  const site = await world()
  const round = await site.inside((visit) => smallRound(visit, { title, content, reopens: true }))
  const lead = await site.as('agency lead', { agencyId: round.agencies[0]!, name: `The lead of ${title}` })
  const [own, other] = round.returns as [number, number]
  const question = (reference: string) => round.questions.get(reference)!
  return {
    site,
    round,
    lead,
    own,
    agency: round.agencies[0]!,
    at: returnAddress(own),
    others: returnAddress(other),
    question,
    name: site.partnership.name,
    asLead: () => site.signInAs(lead),
    answers: () => site.inside(({ db }) => answersOfReturn(db, own)),
  }
}
export type Area = Awaited<ReturnType<typeof area>>

/** An area whose return was answered, with a document beside 0.1, signed off and sent in; `says` words its answers apart from another's. */
export async function answeredArea(says = 'here') {
  const it = await area(`Section 11 ${says}`)
  await it.site.inside(async (visit) => {
    await answerIn(
      visit,
      it.round,
      wholeAnswers(it.round.version).map((each) => (each.evidence ? { ...each, evidence: `Evidence ${says}` } : each)),
    )
    const file = {
      name: `policy-${says}.txt`,
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(`Policy ${says}`),
    }
    const subject = evidenceAddress(it.own, it.question('0.1'))
    await addEvidence(visit, subject, 'read a whole return', file, { agency: it.agency })
  })
  await sendIn(it)
  return it
}

/** Signs off and sends in, as the lead does. */
export async function sendIn({ site, at }: Pick<Area, 'site' | 'at'>) {
  expect(
    (await site.post(`${at}/sign-off`, { true: 'yes', version: await version(site, `${at}/sign-off`) })).status,
  ).toBe(303)
  expect((await site.post(`${at}/send-in`, { version: await version(site, `${at}/send-in`) })).status).toBe(303)
}

const version = async (site: World, address: string) =>
  /name="version" value="(\d+)"/.exec((await site.get(address)).text)?.[1] ?? ''

/** Makes a receiving code, as the lead does, and answers with it. */
export async function codeOf({ site, at }: Pick<Area, 'site' | 'at'>): Promise<string> {
  const made = await site.post(`${at}/receiving/code`, {})
  expect(made.status).toBe(200)
  return /<b>([0-9A-Z-]{24})<\/b>/.exec(made.text)![1]!
}

type Wish = { parts?: string[]; also?: string[] }

/** What the lead chooses before looking: all parts unless said. */
export const chosen = ({ round }: Pick<Area, 'round'>, code: string, { parts, also = [] }: Wish = {}) => ({
  code,
  parts: round.version.parts
    .filter(({ reference }) => parts?.includes(reference) ?? true)
    .map(({ id }) => `part-${id}`),
  also,
})

/** Looks, and answers with the page. */
export const look = (from: Pick<Area, 'site' | 'at' | 'round'>, code: string, wish: Wish = {}) =>
  from.site.post(`${from.at}/giving/add`, chosen(from, code, wish))

/** Looks, then gives what was seen. */
export async function give(from: Pick<Area, 'site' | 'at' | 'round'>, code: string, wish: Wish = {}) {
  const { text } = await look(from, code, wish)
  return giveSeen(from, code, text, wish)
}

/** Gives what a page showed. */
export const giveSeen = (from: Pick<Area, 'site' | 'at' | 'round'>, code: string, page: string, wish: Wish = {}) =>
  from.site.post(`${from.at}/giving/add`, {
    ...chosen(from, code, wish),
    seen: /name="seen" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '',
    go: 'give',
  })
