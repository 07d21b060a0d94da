import { expect, test } from 'vitest'
import { historyOf } from '#platform/history/history.ts'
import { smallTool } from '../../tools/tool.examples.ts'
import type { QuestionContent, ToolContent } from '../../tools/tool.ts'
import { givenIn as marksIn } from '../answering/asked-world.examples.ts'
import { nameOf } from '../answering/question-fields.ts'
import { answerIn } from '../return.examples.ts'
import { answeredArea, area, codeOf, give, giveSeen, look, sendIn, type Area } from './two-areas.examples.ts'

/** The small tool with one question asked otherwise. */
const asking = (reference: string, otherwise: Partial<QuestionContent>): ToolContent => ({
  ...smallTool,
  parts: smallTool.parts.map((part) => ({
    ...part,
    questions: part.questions.map((each) => (each.reference === reference ? { ...each, ...otherwise } : each)),
  })),
})

const deeds = ({ site, at }: Area) =>
  site.inside(async ({ db }) => (await historyOf(db, at)).map(({ deed, byName }) => `${deed}, by ${byName}`))

test('a return is looked at, given, confirmed answer by answer, signed off and sent in in the other area', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  expect((await to.site.get(`${to.at}/receiving`)).text).not.toContain(code)
  const seen = await look(from, code, { also: ['documents'] })
  expect(seen.status).toBe(200)
  for (const words of [
    to.name,
    'Harbour Homes',
    'Section 11 there',
    'No date was set',
    'policy-here.txt',
    '<b>5</b> answers would',
  ])
    expect(seen.text, words).toContain(words)
  expect((await to.answers()).size).toBe(0)
  expect(await giveSeen(from, code, seen.text, { also: ['documents'] })).toMatchObject({
    status: 303,
    to: `${from.at}/giving`,
  })

  const answers = await to.answers()
  expect(answers.size).toBe(5)
  expect(answers.get(to.question('0.1'))).toMatchObject({
    confirmed: false,
    evidence: 'Evidence here',
    givenFrom: from.name,
    givenOn: '2026-06-01',
    byName: from.name,
    byAccount: null,
    broughtFrom: null,
    askedAs: null,
  })
  const page = (await to.site.get(to.at)).text
  for (const words of [
    '0 of 2 parts answered',
    'Given from another area: say whether it is right here',
    `5 answers came from ${from.name}`,
    '5 still to confirm',
  ])
    expect(page, words).toContain(words)
  expect((await deeds(to))[0]).toBe(`5 answers given from ${from.name}, by ${from.name}`)
  const letters = await to.site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
  expect(letters.map(({ toAccount, about, subject }) => ({ toAccount, about, subject }))).toEqual([
    { toAccount: to.lead, about: to.at, subject: 'Given to you: 5 answers, Section 11 there' },
  ])

  const part = `${to.at}/parts/${to.round.version.parts[0]!.id}`
  const asked = (await to.site.get(part)).text
  for (const words of [`This was given from ${from.name} on 1 June 2026`, 'Right here', 'policy-here.txt'])
    expect(asked, words).toContain(words)
  const file = /href="([^"]+\/documents\/\d+)"/.exec(asked)![1]!
  expect((await to.site.get(file)).text).toBe('Policy here')
  const held = Object.fromEntries(
    [...asked.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map((found) => [found[1]!, found[2]!]),
  )
  const [, owner] =
    new RegExp(`name="${nameOf({ id: to.question('0.1') }, 'owner')}"[^>]*value="([^"]*)"`).exec(asked) ?? []
  await to.site.post(part, {
    ...marksIn(asked),
    ...held,
    [nameOf({ id: to.question('0.1') }, 'point')]: /value="(\d+)" checked/.exec(asked)![1]!,
    [nameOf({ id: to.question('0.1') }, 'owner')]: owner ?? '',
    [nameOf({ id: to.question('0.1') }, 'by')]: 'September 2026',
    [nameOf({ id: to.question('0.1') }, 'still')]: 'yes',
  })
  expect((await to.answers()).get(to.question('0.1'))).toMatchObject({ confirmed: true, givenFrom: from.name })
  expect((await to.site.get(`${to.at}/receiving`)).text).toMatch(/>5<[\s\S]*>4</)
  const unready = await to.site.post(`${to.at}/send-in`, {})
  expect(unready.text).toContain('4 questions are missing')
  await to.site.inside(({ db }) => db.updateTable('selfAssessment.answer').set({ confirmed: true }).execute())
  await sendIn(to)

  const given = (await from.site.get(`${from.at}/giving`)).text
  for (const words of [
    to.name,
    'Harbour Homes, Section 11 there',
    '5 answers and 1 document',
    '1 June 2026, by The lead of Section 11 here',
  ])
    expect(given, words).toContain(words)
  expect((await from.site.get(from.at)).text).toContain(`5 answers given to ${to.name}`)
  expect((await deeds(from))[0]).toBe(`return given to ${to.name}, by The lead of Section 11 here`)
})

test('the office reads on the page of the round how many returns came so, and nobody else does', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const at = `/self-assessment/rounds/${to.round.roundId}`
  const says = '1 return holds answers given from another area'
  await give(from, await codeOf(to))
  expect((await to.site.get(at)).text).not.toContain(says)
  await to.site.as('business manager')
  expect((await to.site.get(at)).text).toContain(says)
})

test('one chooses again with what one chose before', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  const again = await from.site.post(`${from.at}/giving/add`, { code, parts: [], also: ['documents'], go: 'again' })
  expect(again.text).toContain(`value="${code}"`)
  expect(again.text).toMatch(/value="documents" checked/)
  expect((await to.answers()).size).toBe(0)
})

test('only the parts chosen go, documents only where that is wished, and nothing that nobody has confirmed', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  await from.site.inside(async ({ db }) => {
    const unsure = db.updateTable('selfAssessment.answer').set({ confirmed: false })
    await unsure.where('questionId', '=', from.question('1.5')).execute()
  })
  expect((await give(from, await codeOf(to), { parts: ['1'] })).status).toBe(303)
  const answers = await to.answers()
  expect([...answers.keys()].toSorted()).toEqual(['1.1', '1.2', '1.3'].map(to.question).toSorted())
  expect((await give(from, await codeOf(to), { parts: ['0'] })).status).toBe(303)
  expect((await to.answers()).size).toBe(4)
  expect(await to.site.inside(({ db }) => db.selectFrom('evidence.file').selectAll().execute())).toEqual([])
})

test('what somebody answered there is left as it is, and what is other since one looked is looked at again', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  const seen = (await look(from, code)).text
  await to.site.inside((visit) => answerIn(visit, to.round, [{ reference: '1.5', says: '77' }]))
  const again = await giveSeen(from, code, seen)
  expect(again.status).toBe(409)
  for (const words of [
    'Something has changed since you looked',
    'Begun or answered there already',
    '<b>4</b> answers would',
  ])
    expect(again.text, words).toContain(words)
  expect((await to.answers()).size).toBe(1)
  expect((await giveSeen(from, code, again.text)).status).toBe(303)
  const answers = await to.answers()
  expect(answers.get(to.question('1.5'))).toMatchObject({ says: '77', givenFrom: null, confirmed: true })
  expect(answers.size).toBe(5)
})

test('a question in other words goes only where that is wished, and its lead reads how it was put', async () => {
  const otherWords = asking('1.5', { asks: 'How many of your staff see children?' })
  const [from, to] = [await answeredArea(), await area('Section 11 there', otherWords)]
  const code = await codeOf(to)
  expect((await look(from, code)).text).toContain('Put in other words there')
  expect((await look(from, code)).text).not.toContain('How many of your staff see children?')
  expect((await give(from, code, { also: ['others'] })).status).toBe(303)
  expect((await to.answers()).get(to.question('1.5'))).toMatchObject({
    says: '120',
    askedAs: 'How many staff work with children?',
  })
  const part = (await to.site.get(`${to.at}/parts/${to.round.version.parts[1]!.id}`)).text
  expect(part).toContain('It was asked there in other words: “How many staff work with children?”')
})

test('a return of an area that asks something else is told apart, question by question', async () => {
  const points = smallTool.scales[1]!.points.map((point) => ({ ...point, says: `Level ${point.says}` }))
  const other: ToolContent = {
    ...asking('1.1', { kind: 'text' }),
    scales: [smallTool.scales[0]!, { name: '0 to 3', points }],
  }
  const parts = other.parts.map((part) => ({
    ...part,
    questions: part.questions.filter(({ reference }) => reference !== '1.5'),
  }))
  const [from, to] = [await answeredArea(), await area('Section 11 there', { ...other, parts })]
  const code = await codeOf(to)
  const { text } = await look(from, code)
  for (const words of [
    'Asked there in another way',
    'Scored there on other points',
    'Not asked there',
    '<b>2</b> answers would',
    '<b>3</b> answers stay',
  ])
    expect(text, words).toContain(words)
  expect((await give(from, code)).status).toBe(303)
  expect((await to.answers()).size).toBe(2)
})

test('a return goes to two areas, and each reads of the one it came from alone', async () => {
  const [from, one, two] = [await answeredArea(), await area('One'), await area('Two')]
  expect((await give(from, await codeOf(one))).status).toBe(303)
  expect((await give(from, await codeOf(two))).status).toBe(303)
  const given = (await from.site.get(`${from.at}/giving`)).text
  for (const name of [one.name, two.name]) expect(given).toContain(name)
  for (const [here, elsewhere] of [
    [one, two],
    [two, one],
  ] as const)
    for (const address of ['', '/receiving', '/whole', '/sending'])
      expect((await here.site.get(here.at + address)).text).not.toContain(elsewhere.name)
})
