import { northportToolLastYear } from '../../src/modules/self-assessment/northport-tool.ts'
import type { QuestionContent } from '../../src/modules/self-assessment/tools/tool.ts'
import type { Said } from '../at-a-desk.ts'
import { leftOut } from './answering.ts'
import { launchRound, returnsOf } from './launching.ts'
import type { Asked, Partnership } from './partnership.ts'
import { sendIn } from './returning.ts'
import { answerOf, fundsOthers, questionsFor } from './said.ts'
import { isIncomplete } from './fates.ts'

/** The places of those that bring their answers forward a year later. */
export const forward = [0, 1, 2, 6, 9, 12]

/** The one answer that was brought forward and that nobody confirmed before the return was sent in as it was. */
export const unconfirmed = { place: 9, reference: '9.3' }

/** A version is made from the first, a question of it gets other help, and agencies are asked it a year later: some bring forward what they said and change what moved. */
export async function nextYear(partnership: Partnership, version: string) {
  const { site, sit, asked, manager } = partnership
  await site.goOnTo('2027-04-01')
  const desk = await sit(manager)
  const tool = (await desk.linksTo(version)).find((link) => /^\/self-assessment\/tools\/\d+$/.test(link))!
  const next = await desk.fill(`${tool}/begin-version`, { 'What is the new version called?': '2027' })
  const edit = (await desk.linksTo(next)).find((link) => /^\/self-assessment\/tool-questions\/\d+\/edit$/.test(link))!
  await desk.fill(edit, { 'What helps somebody answer it?': 'The post alone.' })
  await desk.fill(`${next}/publish`)
  const agencies = { ...partnership, asked: asked.filter(({ kind }) => kind !== 'school') }
  const round = await launchRound(agencies, {
    title: 'Section 11, 2027',
    version: 'Nine standards, 2027',
    launch: '2027-04-12',
    due: '2027-06-30',
    schools: false,
  })
  const at = await returnsOf(agencies, round)
  for (const place of forward) {
    const one = asked[place]!
    const lead = await sit(one.lead)
    await lead.fill(`${at[place]}/bring-forward`)
    let path = await lead.linkOn(at[place]!, wordsOf(northportToolLastYear.parts[0]!))
    for (const [number, part] of northportToolLastYear.parts.entries()) {
      const said: Said = {}
      for (const question of questionsFor(part, one)) {
        const says = saysNextYear(one, question)
        if (says === null) continue
        const before = answerOf(one, question, 1)
        if (says === before.says) said[`Still right, ${question.reference}`] = ['Still right']
        else Object.assign(said, { [Object.keys(before.said)[0]!]: says })
      }
      const following = northportToolLastYear.parts[number + 1]
      path = await lead.fill(
        path,
        said,
        following ? `Save and go to ${wordsOf(following)}` : 'Save and see what is left',
      )
    }
    await sendIn(partnership, one, at[place]!, { asItIs: isIncomplete(place) || place === unconfirmed.place })
  }
  return { round, at }
}

/** What somebody who brought their answers forward says a year later; null where it is left out, does not come up, or is left unconfirmed. */
export function saysNextYear(one: Asked, question: QuestionContent): string | null {
  const { reference, onlyIf } = question
  if ((onlyIf && !fundsOthers(one)) || (isIncomplete(one.place) && reference === leftOut)) return null
  if (one.place === unconfirmed.place && reference === unconfirmed.reference) return null
  return answerOf(one, question, 2).says
}

const wordsOf = ({ reference, title }: { reference: string; title: string }) => `${reference} ${title}`
