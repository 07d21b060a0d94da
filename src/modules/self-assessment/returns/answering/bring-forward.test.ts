import { expect, test } from 'vitest'
import { askedWorld, field, givenIn, nextVersion, round } from './asked-world.examples.ts'
import { addReturnChanges } from '../../return-store.ts'
import { smallTool } from '../../tools/tool.examples.ts'
import { wholeVersion } from '../../tools/tool-store.ts'
import { nameOf } from './question-fields.ts'
import { answersOfReturn } from '../answer-store.ts'
import { returnAddress } from '../answer.ts'
import type { ToolContent } from '../../tools/tool.ts'

/** The small tool a year on: one question is asked in another kind, and a checklist has lost an answer. */
const yearOn: ToolContent = {
  ...smallTool,
  parts: smallTool.parts.map((part) => ({
    ...part,
    questions: part.questions.map((question) =>
      question.reference === '1.5'
        ? { ...question, kind: 'text' as const }
        : question.reference === '1.4'
          ? { ...question, choices: ['Child protection', 'Online safety'] }
          : question,
    ),
  })),
}

async function twoRounds() {
  const it = await askedWorld()
  const [fairness, leadership] = [it.partAt(0), it.partAt(1)]
  await it.site.post(fairness, {
    ...givenIn((await it.site.get(fairness)).text),
    ...field(it.question('0.1'), 'point', it.point('0.1', 'Amber')),
    ...field(it.question('0.1'), 'evidence', 'The training record of March'),
    [nameOf(it.question('0.1'), 'file')]: new File(['The policy'], 'policy.txt'),
  })
  await it.site.post(leadership, {
    ...givenIn((await it.site.get(leadership)).text),
    ...field(it.question('1.1'), 'says', 'Director'),
    [nameOf(it.question('1.4'), 'chosen')]: ['Child protection', 'Whistleblowing'],
    ...field(it.question('1.5'), 'says', '12'),
  })
  await it.site.inside(async ({ db, today }) =>
    addReturnChanges(db, [
      {
        roundReturnId: it.own,
        kind: 'returned',
        says: 'Returned',
        happenedOn: today,
        status: 'happened',
        knownOn: today,
      },
    ]),
  )
  const versionId = await nextVersion(it.site, it.toolId, it.versionId, yearOn)
  const { returns } = await round(it.site, 'Section 11, 2027', versionId, [it.library, it.museum])
  const own = returns.get(it.library)!
  const { parts } = await it.site.inside(({ db }) => wholeVersion(db, versionId))
  const question = (reference: string) =>
    parts.flatMap((part) => part.questions).find((each) => each.reference === reference && each.audienceId === null)!
  const at = returnAddress(own)
  return {
    ...it,
    now: { own, at, question, partAt: (place: number) => `${at}/parts/${parts[place]!.id}` },
    answers: () => it.site.inside(({ db }) => answersOfReturn(db, own)),
  }
}

test('last time’s answers are brought forward by their reference, with their documents, and count once they are confirmed', async () => {
  const { site, now, answers } = await twoRounds()
  const first = await site.get(now.at)
  expect(first.text).toContain('Bring forward what you answered last time')
  expect((await site.get(`${now.at}/bring-forward`)).text).toContain('3 answers of Section 11, 2026')
  expect((await site.post(`${now.at}/bring-forward`, {})).to).toBe(now.at)

  const brought = await answers()
  expect(brought.get(now.question('0.1').id)).toMatchObject({
    confirmed: false,
    evidence: 'The training record of March',
  })
  expect(brought.get(now.question('1.4').id)!.chosen).toEqual(['Child protection'])
  expect(brought.has(now.question('1.5').id)).toBe(false)
  const overview = await site.get(now.at)
  for (const words of [
    '0 of 2 parts answered',
    'Brought forward: say whether it is still right',
    'Brought forward 3 answers of Section 11, 2026',
  ])
    expect(overview.text, words).toContain(words)

  const part = await site.get(now.partAt(0))
  for (const words of ['policy.txt', 'Last time you said: Amber', 'Still right'])
    expect(part.text, words).toContain(words)
  const still = nameOf(now.question('0.1'), 'still')
  const kept = Object.fromEntries(
    [...part.text.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map((found) => [found[1]!, found[2]!]),
  )
  const chosen = /value="(\d+)" checked/.exec(part.text)![1]!
  await site.post(now.partAt(0), {
    ...givenIn(part.text),
    ...kept,
    ...field(now.question('0.1'), 'point', chosen),
    [still]: 'yes',
  })
  const after = (await answers()).get(now.question('0.1').id)!
  expect(after).toMatchObject({ confirmed: true, evidence: 'The training record of March' })
  expect(after.broughtFrom).not.toBeNull()
  expect((await site.get(now.at)).text).toContain('1 of 2 parts answered')
})

test('to change what was brought forward confirms it, and nothing is brought forward twice', async () => {
  const { site, now, answers } = await twoRounds()
  await site.post(`${now.at}/bring-forward`, {})
  const part = await site.get(now.partAt(1))
  await site.post(now.partAt(1), {
    ...givenIn(part.text),
    ...field(now.question('1.1'), 'says', 'Deputy director'),
    [nameOf(now.question('1.4'), 'chosen')]: ['Child protection'],
  })
  expect((await answers()).get(now.question('1.1').id)).toMatchObject({ says: 'Deputy director', confirmed: true })
  expect((await answers()).get(now.question('1.4').id)).toMatchObject({ confirmed: false })
  const again = await site.post(`${now.at}/bring-forward`, {})
  expect([again.status, again.text.includes('There is nothing to bring forward')]).toEqual([422, true])
})

test('an answer is shown with every earlier wording, to its own agency and to those who read every return alone', async () => {
  const it = await askedWorld()
  const at = it.partAt(1)
  for (const says of ['Director', 'Deputy director'])
    await it.site.post(at, { ...givenIn((await it.site.get(at)).text), ...field(it.question('1.1'), 'says', says) })
  const id = (await it.site.inside(({ db }) => answersOfReturn(db, it.own))).get(it.question('1.1').id)!.id
  const shown = await it.site.get(`/self-assessment/answers/${id}`)
  expect(shown.text).toMatch(/Deputy director<\/td>[\s\S]*Director<\/td>/)
  await it.site.as('business manager')
  expect((await it.site.get(`/self-assessment/answers/${id}`)).status).toBe(200)
  for (const agencyId of [it.museum, undefined]) {
    await it.site.as('agency lead', agencyId === undefined ? {} : { agencyId })
    expect((await it.site.get(`/self-assessment/answers/${id}`)).status).toBe(404)
    expect((await it.site.get(`${it.at}/bring-forward`)).status).toBe(404)
  }
})
