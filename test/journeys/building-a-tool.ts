import { expect } from 'vitest'
import { agencyKinds } from '../../src/modules/self-assessment/agency-kinds.ts'
import { standingOfPoint, standings } from '../../src/modules/self-assessment/tools/scales/points.ts'
import { questionKinds, type QuestionContent, type ToolContent } from '../../src/modules/self-assessment/tools/tool.ts'
import { complaintsOf, violationsOn, type Desk } from './browser.ts'

type Part = ToolContent['parts'][number]

/** Somebody who builds a tool through its pages and knows nothing but the words on them. */
export type Builder = ReturnType<typeof builderAt>

/** Sits somebody down to build. Each kind of page is looked at once, the first time anybody comes to it. */
export function builderAt(desk: Desk, looked: Set<string>) {
  const { page } = desk
  const main = page.locator('main')

  /** Does something that leads to another page, and waits until that was read whole. */
  const goingOn = async (deed: () => Promise<unknown>) => {
    const loaded = page.waitForEvent('load')
    await Promise.all([loaded, deed()])
    await page.waitForLoadState()
    await look()
  }
  const look = async () => {
    const kind = new URL(page.url()).pathname.replaceAll(/\d+/g, ':')
    if (looked.has(kind)) return
    looked.add(kind)
    expect([...(await violationsOn(desk)), ...complaintsOf(desk)], page.url()).toEqual([])
  }

  const open = (path: string) => goingOn(() => page.goto(path))
  const press = (name: string | RegExp) => goingOn(() => main.getByRole('button', { name }).first().click())
  const follow = (name: string | RegExp) => goingOn(() => main.getByRole('link', { name, exact: true }).first().click())
  /** Back to what the page hangs under, by the trail above it. */
  const climb = (name: string) =>
    goingOn(() => page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name, exact: true }).click())
  const fill = (label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words)
  const pick = (label: string, option: string) => page.getByLabel(label, { exact: true }).selectOption(option)
  const group = (name: string) => main.getByRole('group', { name, exact: true })
  const words = () => main.innerText()

  const addScale = async ({ name, points }: ToolContent['scales'][number]) => {
    await press('Add a scale')
    await fill('What is the scale called?', name)
    for (const [place, point] of points.entries()) {
      const block = group(`Point ${place + 1}`)
      if (!(await block.isVisible())) await main.locator('details summary').first().click()
      await block.getByLabel('What is it called?', { exact: true }).fill(point.says)
      await block.getByLabel('How much is there still to do?', { exact: true }).selectOption(String(point.shade))
      if (point.meaning) await block.getByLabel('What does it mean? (optional)', { exact: true }).fill(point.meaning)
      await block.getByLabel(standings[standingOfPoint(point)], { exact: true }).check()
    }
    await press('Add the scale')
  }

  const addAudience = async ({ name, agencyKinds: kinds }: ToolContent['audiences'][number]) => {
    await follow('Add an audience')
    await fill('Whom are some questions worded for?', name)
    for (const kind of kinds)
      await page.getByLabel(agencyKinds[kind as keyof typeof agencyKinds], { exact: true }).check()
    await press('Add it')
  }

  const addPart = async ({ reference, title, guidance }: Part) => {
    await press('Add a part')
    await fill('Its number or letter', reference)
    await fill('What is the part about?', title)
    await fill('What stands above its questions? (optional)', guidance ?? '')
    await press('Add it')
  }

  /** The questions of a part one after another, and then what is worded for an audience, from the question it words. */
  const addQuestions = async (part: Part) => {
    const worded = (one: QuestionContent) =>
      one.audience !== null && part.questions.some((other) => other.reference === one.reference && !other.audience)
    const inTurn = part.questions.filter((one) => !worded(one))
    await press(`Add a question to part ${part.reference}`)
    for (const question of inTurn) {
      const kind = main.getByRole('link', { name: questionKinds[question.kind], exact: true })
      if (await kind.count()) await goingOn(() => kind.click())
      await addQuestion(question, question !== inTurn.at(-1))
    }
    for (const question of part.questions.filter(worded)) {
      await follow(`Change question ${question.reference}`)
      await follow(`Word it for ${question.audience} in particular`)
      await addQuestion(question, false)
    }
  }

  const addQuestion = async (question: QuestionContent, goesOn: boolean) => {
    const { kind, audience, onlyIf, meanings } = question
    await fill('Its number', question.reference)
    await fill(kind === 'statement' ? 'What does it say?' : 'What is asked?', question.asks)
    if (question.scale) await pick('Which scale is it scored on?', question.scale)
    if (question.choices.length)
      await fill(kind === 'table' ? 'What are its columns?' : 'What can be chosen?', question.choices.join('\n'))
    await fill('What helps somebody answer it? (optional)', question.guidance ?? '')
    if (kind !== 'statement') {
      const beside = group('What is asked beside the answer?')
      await beside.getByLabel('What shows it, in words and documents').setChecked(question.asksEvidence)
      await beside.getByLabel('What difference it made').setChecked(question.asksImpact)
      await beside.getByLabel(/^What will be improved/).setChecked(question.asksImprovement)
      await group('Can a return be sent in without it?')
        .getByLabel(question.needed ? /^No/ : /^Yes/)
        .check()
    }
    await fill('Further reading (optional)', question.links.join('\n'))
    await fill('Where else is the same asked? (optional)', question.crossReferences.join(', '))
    await pick('Whom is this wording for? (optional)', audience ?? 'None')
    if (onlyIf) {
      const earlier = page.getByLabel('Is it asked only after a certain answer to an earlier question? (optional)')
      const option = earlier.locator('option').filter({ hasText: new RegExp(`^${onlyIf.reference} `) })
      await earlier.selectOption((await option.getAttribute('value'))!)
      await fill('After which answer? (optional)', onlyIf.answer)
    }
    if (kind === 'scored')
      await fill('How is it put to practitioners in the survey beside the return? (optional)', question.staffAsks ?? '')
    await goOnBy(
      meanings.length ? /^Say what each point means/ : goesOn ? /^Add the next question/ : 'Back to the tool',
    )
    await press('Add the question')
    if (meanings.length) await sayMeanings(meanings, goesOn)
  }

  const sayMeanings = async (meanings: QuestionContent['meanings'], goesOn: boolean) => {
    for (const [point, ofPoint] of Map.groupBy(meanings, ({ point: says }) => says))
      await fill(`What does ${point} mean here? (optional)`, ofPoint.map(({ says }) => says).join('\n\n'))
    await goOnBy(goesOn ? /^Add the next question/ : 'Back to the tool')
    await press('Save')
  }
  const goOnBy = (name: string | RegExp) => group('What do you want to do next?').getByLabel(name).check()

  return {
    desk,
    page,
    main,
    open,
    press,
    follow,
    climb,
    fill,
    words,
    async build(content: ToolContent) {
      for (const scale of content.scales) await addScale(scale)
      for (const audience of content.audiences) await addAudience(audience)
      for (const part of content.parts) {
        await addPart(part)
        await addQuestions(part)
      }
    },
  }
}
