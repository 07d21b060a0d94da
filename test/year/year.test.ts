import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { groups } from './northport.ts'
import { throughTheYear } from './through-the-year.ts'

let year: Awaited<ReturnType<typeof throughTheYear>>
let told = ''
beforeAll(async () => {
  year = await throughTheYear()
  await year.sit('manager')
  told = wordsOn(await year.desk.read(year.yearly))
}, 300_000)

/** The words of a page in one line. */
const wordsOn = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&[a-z]+;|&#\d+;/g, '’')
    .replaceAll(/\s+/g, ' ')

test('twelve meetings of the board and twelve of each of two groups were held, each with its agenda written down', async () => {
  const { desk, called } = year
  const rows = await desk.rowsOn('/meetings')
  expect(rows).toHaveLength(36)
  expect(rows.filter((cells) => cells[1] === 'Northport Safeguarding Board')).toHaveLength(12)
  expect(rows.map((cells) => cells.at(-1))).toEqual(Array.from({ length: 36 }, () => 'Held'))
  for (const { id } of [...called.board, ...called.groups.flat()])
    expect(wordsOn(await desk.read(`/meetings/${id}/live`))).toContain('Every item is written down.')
})

test('the minutes of each board were drafted, checked by its chair and agreed at the next', async () => {
  const { desk, called } = year
  for (const [place, { id }] of called.board.entries()) {
    const minutes = wordsOn(await desk.read(`/meetings/${id}/minutes`))
    expect(minutes, `board ${place + 1}`).toMatch(place < 11 ? /Agreed/ : /Checked/)
    if (place > 0) expect(minutes).toContain('The board agreed what comes next.')
  }
})

test('of a hundred and fifty actions none is without an owner', async () => {
  const rows = (
    await Promise.all(['open', 'done', 'withdrawn'].map((state) => year.desk.rowsOn(`/actions?state=${state}`)))
  ).flat()
  expect(rows).toHaveLength(150)
  const owners = new Set(rows.map((cells) => cells[1]))
  expect(owners.size).toBeGreaterThan(5)
  expect([...owners].filter((owner) => !owner || /nobody|not known|no owner/i.test(owner))).toEqual([])
})

test('no decision is without its partners: how each of the three stood, dissent in its own words', async () => {
  const decisions = [
    ...new Set((await year.desk.linksTo('/decisions')).filter((address) => /^\/decisions\/\d+$/.test(address))),
  ]
  expect(decisions).toHaveLength(12)
  for (const decision of decisions) {
    const stood = await year.desk.rowsOn(decision, 'partners')
    expect(stood, decision).toHaveLength(3)
    expect(
      stood.every((cells) => /Agreed|Differed|Abstained/.test(cells.join(' '))),
      decision,
    ).toBe(true)
  }
  const differed = await year.desk.linkOn('/decisions', 'Give schools one way to ask for advice')
  expect(wordsOn(await year.desk.read(differed))).toContain('The advice line is open when few officers are.')
})

test('no action is done by the word of one alone', async () => {
  const { rows } = await year.site.inside(({ db }) =>
    sql<{ proposedBy: string; checkedBy: string | null }>`
      select closing.proposed_by as "proposedBy", checking.checked_by as "checkedBy"
        from plans.action_closing as closing
        left join plans.closing_check as checking on checking.closing_id = closing.id and checking.verdict = 'checked'
       where closing.kind = 'done'`.execute(db),
  )
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter(({ proposedBy, checkedBy }) => checkedBy === null || checkedBy === proposedBy)).toEqual([])
})

test('every quarter both groups reported, and every ask was answered', async () => {
  const reports = await year.desk.rowsOn('/group-reports')
  expect(reports.filter(([name]) => groups.some((group) => group.name === name))).toHaveLength(2)
  for (const [, ...quarters] of reports)
    expect(quarters.map((says) => says.startsWith('Received'))).toEqual([true, true, true, true])
  const asks = await year.desk.rowsOn('/asks')
  expect(asks).toHaveLength(8)
  expect(asks.filter((cells) => cells.at(-1)!.startsWith('It became an action'))).toHaveLength(4)
  expect(asks.filter((cells) => cells.at(-1)!.startsWith('It was heard'))).toHaveLength(4)
})

test('no promise is lost: what the report of July promised, the report of the year says was met, moved or dropped', async () => {
  const promises = await year.desk.rowsOn('/promises')
  const ofJuly = promises.filter((cells) => cells[3]!.startsWith('Report of the first quarter'))
  expect(ofJuly.length).toBeGreaterThan(25)
  expect(ofJuly.filter((cells) => !cells.at(-1)!.startsWith('In Yearly report 2026/27'))).toEqual([])
  expect(ofJuly.filter((cells) => cells.at(-1)!.endsWith('as met')).length).toBeGreaterThan(15)
  expect(
    ofJuly.some((cells) => cells[2]!.includes('Moved')),
    'some moved, and their first date stays',
  ).toBe(true)
  expect(ofJuly.some((cells) => cells[1]!.startsWith('Dropped'))).toBe(true)
})

test('the same year is told as a report: each decision as a sentence, signed by three and published', async () => {
  const { desk, site, yearly } = year
  for (const [title, , day] of await desk.rowsOn('/decisions')) {
    expect(told, title).toContain(`decided: ${title!.toLowerCase()}`)
    expect(told, title).toContain(day!)
  }
  const edition = (await desk.linksTo(yearly)).find((address) => /^\/public\/.*\d$/.test(address))!
  site.signedOut()
  const published = wordsOn(await desk.read(edition))
  expect(published).toContain('decided: adopt one tool for neglect in all agencies')
  expect(published).toContain('Yearly report 2026/27')
  await year.sit('manager')
})
