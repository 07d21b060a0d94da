import { expect, test } from 'vitest'
import { fieldLayouts } from '../layouts/field-layouts.ts'
import { tallyIsTrue } from '../plans.examples.ts'
import { fileAt, planToTakeOut, rowsAt, sendBack, sendRows, write } from './spreadsheets.examples.ts'

test('a plan that is taken out and brought back as it was changes nothing, in every layout', async () => {
  const { site, plan, layouts: kept, out } = await planToTakeOut()
  for (const { id } of kept) {
    const { to } = await sendBack(site, plan, await fileAt(site, `${plan}/in/${id}/spreadsheet`))
    const page = (await site.get(to)).text
    expect(page).toContain('<b>3</b> stay as they are')
    expect(page).toContain('There is nothing in it to take in')
    expect((await site.post(`${to}/take-in`, { version: '1' })).status).toBe(422)
  }
  const rows = await rowsAt(site, out)
  expect(rows[0]).toEqual([
    ...fieldLayouts.quarters!.columns.map(({ heading }) => heading),
    'Priority it serves',
    'Reason for a new date or owner',
    'Who agreed to a new date',
    'Version',
  ])
  expect(rows[2]![1]).toBe('=HYPERLINK("https://elsewhere.example","Ask the schools")')
  expect(site.faults).toEqual([])
})

test('what was changed is shown row by row, and taken in all at once: dates and owners before stay in sight', async () => {
  const { site, plan, planId, actions, out } = await planToTakeOut()
  const rows = await rowsAt(site, out)
  const at = (words: string) => rows.findIndex((row) => row[1]!.includes(words))
  const [guide, schools] = [at('Write the guide'), at('Ask the schools')]
  write(rows, guide, 'What?', 'Write the guide with the schools')
  write(rows, guide, 'When?', 'October 2026')
  write(rows, guide, 'Who?', 'the council')
  write(rows, guide, 'Reason for a new date or owner', 'The schools asked for time')
  write(rows, guide, 'Who agreed to a new date', 'Executive Board')
  write(rows, guide, 'Outcome Q1', 'A draft is with the agencies')
  write(rows, schools, 'Success measures', 'Every school has answered')
  write(rows, schools, 'Priority it serves', 'early  help')
  rows.push(
    rows[0]!.map(() => ''),
    rows[0]!.map(() => ''),
  )
  write(rows, rows.length - 1, 'What?', 'Show it to every school')
  write(rows, rows.length - 1, 'Who?', 'Deputy director')
  write(rows, rows.length - 1, 'When?', 'Q4 2026')
  write(rows, rows.length - 1, 'Current status', 'Not begun')
  const { to } = await sendRows(site, plan, rows)
  const page = (await site.get(to)).text
  for (const words of [
    '<b>2</b> actions would be changed',
    '<b>1</b> would be added',
    '<b>1</b> stay as they are',
    '<del class="was">1 September 2026</del> October 2026',
    'The council (agency)',
    '1 June 2026: A draft is with the agencies',
    'The schools asked for time; agreed by Executive Board',
    'Deputy director (person)',
  ])
    expect(page, words).toContain(words)
  expect((await site.get(actions[0]!)).text).toContain('1 September 2026')
  expect((await site.get('/')).text).toContain('plan.xlsx waits to be taken in')
  expect((await site.post(`${to}/take-in`, { version: '1' })).to).toBe(to)

  const guideNow = (await site.get(actions[0]!)).text
  for (const words of [
    'Write the guide with the schools',
    'October 2026',
    '1 September 2026',
    'The schools asked for time',
    'A draft is with the agencies',
    'The manager',
    'The council',
    'Action changed by a spreadsheet',
  ])
    expect(guideNow, words).toContain(words)
  const kept = await site.inside((visit) =>
    visit.db
      .selectFrom('plans.action')
      .select(['title', 'planId', 'ownerPersonId', 'ownerAgencyId', 'ownerPostId', 'due', 'firstDue', 'measure'])
      .orderBy('id')
      .execute(),
  )
  expect(kept).toHaveLength(4)
  expect(kept[3]).toMatchObject({ title: 'Show it to every school', due: '2026-Q4', planId: Number(planId) })
  expect([kept[3]!.ownerPersonId !== null, kept[3]!.ownerAgencyId !== null]).toEqual([true, true])
  expect(kept[0]).toMatchObject({ due: '2026-10', firstDue: '2026-09-01', ownerPostId: null })
  expect(kept[1]).toMatchObject({ measure: 'Every school has answered' })
  const planNow = (await site.get(plan)).text
  expect(planNow).toContain('2 changed, 1 added')
  expect((await site.post(`${to}/take-in`, { version: '2' })).text).toContain('This spreadsheet was taken in already')
  expect((await site.get(to)).text).toContain('It was taken in by')
  await tallyIsTrue(site)
  expect(site.faults).toEqual([])
})

test('a row with a problem keeps everything out, and every problem is told by its row', async () => {
  const { site, plan, actions, out } = await planToTakeOut()
  const rows = await rowsAt(site, out)
  write(rows, 1, 'What?', 'A good change')
  write(rows, 2, 'When?', 'when we can')
  write(rows, 2, 'Who?', 'Somebody')
  write(rows, 3, 'When?', 'May 2027')
  write(rows, 3, 'Outcome Q3', 'Too early')
  write(rows, 3, 'Priority it serves', 'Nothing of ours')
  rows.push(
    [...rows[1]!],
    rows[0]!.map(() => ''),
    rows[0]!.map(() => ''),
    rows[0]!.map(() => ''),
  )
  write(rows, 5, 'How?', 'x'.repeat(1_001))
  write(rows, 6, 'Nos', '999999')
  write(rows, 6, 'What?', 'Not ours')
  write(rows, 7, 'Version', 'v1 n0 l1')
  write(rows, 7, 'What?', 'Its number is gone')
  const { to } = await sendRows(site, plan, rows)
  const page = (await site.get(to)).text.replaceAll('&quot;', '"')
  for (const words of [
    '“when we can” is not a date we can read',
    'nobody here is called “Somebody”',
    'say under “Reason for a new date or owner” why the date moves',
    'say under “Who agreed to a new date” who agreed',
    'Outcome Q3: that quarter has not begun',
    'no priority of this plan is called “Nothing of ours”',
    'This is the action of row 2 again',
    'What?: say what is to be done',
    'When?: say when it is due',
    'Who?: say who answers for it',
    'keep this to 1000 characters or fewer',
    'No action of this plan has the number 999999',
    'The number was taken away',
    'Nothing is taken in while a row has a problem',
    '<b>6</b> rows have a problem',
  ])
    expect(page, words).toContain(words)
  expect(page).not.toContain(`href="${to}/take-in"`)
  expect((await site.post(`${to}/take-in`, { version: '1' })).text).toContain('Nothing is taken in while a row has')
  expect((await site.get(actions[0]!)).text).not.toContain('A good change')
  expect((await site.post(`${to}/put-aside`, { version: '1' })).to).toBe(plan)
  expect((await site.post(`${to}/take-in`, { version: '2' })).text).toContain('put aside already')
  expect((await site.get(plan)).text).toContain('Put aside by')
  expect(site.faults).toEqual([])
})

test('what somebody else changed since it was taken out is never undone; what they noted stays beside what is new', async () => {
  const { site, plan, planId, priorities, actions, out } = await planToTakeOut()
  const rows = await rowsAt(site, out)
  const note = { 'notedOn-day': '1', 'notedOn-month': '6', 'notedOn-year': '2026', rating: 'at risk' }
  await site.post(`${actions[0]}/progress`, { says: 'Noted meanwhile', ...note })
  const edited = await site.get(`${actions[2]}/edit`)
  const owner = /name="ownerGroupId"[\s\S]*?value="(\d+)" selected/.exec(edited.text)![1]!
  await site.post(`${actions[2]}/edit`, {
    title: 'Train others',
    planId,
    priorityId: priorities[0]!,
    ownerGroupId: owner,
    version: '1',
  })
  const untouched = (await site.get((await sendRows(site, plan, rows)).to)).text
  expect(untouched).toContain('<b>3</b> stay as they are')
  write(rows, 1, 'Outcome Q1', 'Mine')
  write(rows, 3, 'What?', 'Train everybody')
  const torn = (await site.get((await sendRows(site, plan, rows)).to)).text
  expect(torn).toContain('It says “Train others” now, and “Train everybody” here')
  write(rows, 3, 'What?', 'Train others')
  write(rows, 3, 'Success measures', 'Twelve trainers')
  const { to } = await sendRows(site, plan, rows)
  expect((await site.get(to)).text).toContain('<b>2</b> actions would be changed')
  expect((await site.get(`${to}/take-in`)).text).toContain('2 actions are changed')
  expect((await site.post(`${to}/take-in`, { version: '1' })).status).toBe(303)
  const guide = (await site.get(actions[0]!)).text
  for (const words of ['Noted meanwhile', 'Mine']) expect(guide).toContain(words)
  const again = await rowsAt(site, out)
  expect(again[1]![7]).toBe('1 June 2026: Noted meanwhile\n1 June 2026: Mine')
  write(again, 1, 'Outcome Q1', '1 June 2026: Mine')
  expect((await site.get((await sendRows(site, plan, again)).to)).text).toContain('what was noted stays')
  expect(site.faults).toEqual([])
})

test('a colour is a note of how it is seen; what only shows is left out and said so; what has ended stays as it is', async () => {
  const { site, plan, actions, layouts: kept } = await planToTakeOut()
  const out = `${plan}/in/${kept.find(({ title }) => /rating/.test(title))!.id}/spreadsheet`
  const rows = await rowsAt(site, out)
  write(rows, 1, 'RAG rating', 'amber')
  write(rows, 2, 'No.', '9.9')
  write(rows, 3, 'RAG rating', 'purple')
  const refused = (await site.get((await sendRows(site, plan, rows)).to)).text
  expect(refused).toContain('RAG rating: write green, amber or red')
  write(rows, 3, 'RAG rating', '')
  const { to } = await sendRows(site, plan, rows)
  const page = (await site.get(to)).text
  expect(page).toContain('No. only shows; “9.9” is left out')
  await site.post(`${to}/take-in`, { version: '1' })
  expect((await site.get(actions[0]!)).text).toContain('At risk')
  const again = await rowsAt(site, out)
  expect(again[1]!).toContain('Amber: at risk')
  expect((await site.get(out.replace('/spreadsheet', ''))).text).toContain('Amber: at risk')

  await site.post(`${actions[0]}/withdraw`, {
    why: 'No longer needed',
    agreedBy: 'Board',
    'closedOn-day': '1',
    'closedOn-month': '6',
    'closedOn-year': '2026',
    version: '2',
  })
  const ended = await rowsAt(site, out)
  write(ended, 1, 'Specific actions', 'Something else')
  expect((await site.get((await sendRows(site, plan, ended)).to)).text).toContain(
    'What is done or withdrawn stays as it is',
  )
  expect(site.faults).toEqual([])
})

test('what is no spreadsheet of ours is refused in words, and others neither bring one back nor see it', async () => {
  const { site, plan, out } = await planToTakeOut()
  for (const [bytes, says] of [
    [new Uint8Array([1, 2, 3]), 'not a spreadsheet that we can read'],
    [new Uint8Array(0), 'Choose the spreadsheet'],
  ] as const)
    expect((await sendBack(site, plan, bytes)).text).toContain(says)
  expect((await sendRows(site, plan, [['Name'], ['x']])).text).toContain('not the columns of any layout')
  const file = await fileAt(site, out)
  const { to } = await sendBack(site, plan, file, '<script>../../etc/passwd.xlsx')
  expect((await site.get(to)).text).not.toContain('<script>..')

  const other = await planToTakeOut()
  expect((await other.site.get(to)).status).toBe(404)
  expect((await sendBack(other.site, other.plan, file)).status).toBe(303)
  await site.as('agency lead')
  for (const path of [to, `${to}/take-in`, `${to}/put-aside`, `${plan}/bring-back`])
    expect((await site.get(path)).status, path).toBe(403)
  expect((await site.post(`${to}/take-in`, { version: '1' })).status).toBe(403)
  expect((await site.get(out)).status).toBe(200)
  expect(site.faults).toEqual([])
})
