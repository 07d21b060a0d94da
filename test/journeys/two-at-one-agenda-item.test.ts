import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { address, complaintsOf, follow, openBrowser, signIn, sitDown, violationsOn, type Desk } from './browser.ts'

/** Two people at one item: one with JavaScript, one without, so that neither way loses a word. */
describe.skipIf(!address)('two people at one agenda item', () => {
  let browser: Browser
  let first: Desk
  let second: Desk
  let meeting = ''
  let item = ''
  const title = 'Which groups report in the spring'

  beforeAll(async () => {
    browser = await openBrowser()
    first = await sitDown(browser)
    second = await sitDown(browser, { script: false })
    await signIn(first, 'manager@northport.example')
    await signIn(second, 'chair@northport.example')
  })
  afterAll(() => browser.close())

  const isSound = async (desk: Desk) =>
    expect([...(await violationsOn(desk)), ...complaintsOf(desk)], desk.page.url()).toEqual([])
  const press = (desk: Desk, name: string) => follow(desk.page.getByRole('button', { name, exact: true }))
  const main = (desk: Desk) => desk.page.locator('main').innerText()
  const place = (desk: Desk) => new URL(desk.page.url()).pathname
  /** What the page says somebody made of it while the other was writing. */
  const meanwhile = (desk: Desk) => desk.page.locator('.meanwhile').innerText()

  test('the item is written into the agenda of the next meeting of the board', async () => {
    const { page } = first
    await page.goto('/meetings')
    await follow(
      page
        .locator('#ahead')
        .getByRole('link', { name: /^Board meeting/ })
        .first(),
    )
    meeting = place(first)
    await page.goto(`${meeting}/agenda/add`)
    await page.getByLabel('What is the item?').fill(title)
    await press(first, 'Put it on the agenda')
    await follow(page.getByRole('link', { name: title }))
    item = place(first)
    expect(item).toMatch(/^\/agenda-items\/\d+$/)
    await isSound(first)
  })

  test('both change what it says at once: the second sees what the first made of it, and neither loses a word', async () => {
    for (const { page } of [first, second]) await page.goto(`${item}/edit`)
    const about = (desk: Desk) => desk.page.getByLabel('What is it about?')
    await about(first).fill('The manager: every group has had its turn by May.')
    await press(first, 'Save')
    expect(await main(first)).toContain('every group has had its turn by May')

    await about(second).fill('The chair: the neglect group comes first.')
    await press(second, 'Save')
    expect(await main(second)).toContain('Somebody changed this while you were writing')
    expect(await meanwhile(second)).toContain('The manager: every group has had its turn by May.')
    expect(await meanwhile(second)).toContain('The chair: the neglect group comes first.')
    expect(await meanwhile(second)).toMatch(/Partnership manager, .*: item of the agenda changed/)
    expect(await about(second).inputValue()).toBe('The chair: the neglect group comes first.')
    await isSound(second)

    await about(second).fill('Every group has had its turn by May; the neglect group comes first.')
    await press(second, 'Save')
    expect(place(second)).toBe(item)
    await first.page.reload()
    for (const desk of [first, second]) {
      expect(await main(desk)).toContain('Every group has had its turn by May; the neglect group comes first.')
      // What stood before the second saved is still there to be read, with who wrote it.
      expect(await desk.page.locator('#before').innerText()).toBeTruthy()
      expect(await main(desk)).toContain('The manager: every group has had its turn by May.')
    }
  })

  test('while the meeting goes on both take notes of one item, and both notes stand there', async () => {
    for (const { page } of [first, second]) await page.goto(`${meeting}/live`)
    for (const [desk, note] of [
      [first, 'The police asked for a later month.'],
      [second, 'Health can come in April.'],
    ] as const) {
      const box = desk.page.locator(`#item-${item.split('/').at(-1)}`)
      const opened = await box.getByLabel(`A note on item ${title}`).isVisible()
      if (!opened) await box.locator('summary').click()
      await box.getByLabel(`A note on item ${title}`).fill(note)
      await follow(box.getByRole('button', { name: 'Add the note' }))
      expect(place(desk)).toBe(`${meeting}/live`)
    }
    await first.page.reload()
    for (const desk of [first, second])
      for (const note of ['The police asked for a later month.', 'Health can come in April.'])
        expect(await main(desk)).toContain(note)
    await isSound(first)
    await isSound(second)
  })

  test('both word what came of it at once; the action of the second is raised once, and only when it is saved', async () => {
    for (const { page } of [first, second]) await page.goto(`${item}/outcome`)
    const wording = (desk: Desk) => desk.page.getByLabel('In which words?')
    await first.page.getByLabel('Noted').check()
    await wording(first).fill('The order of reports was noted.')
    await press(first, 'Save')
    expect(place(first)).toBe(`${meeting}/live`)

    const action = 'Write the order of the spring reports to every chair'
    await second.page.getByLabel('Agreed').check()
    await wording(second).fill('The order of reports was agreed.')
    await second.page.getByLabel('An action that follows from it').fill(action)
    await second.page.getByLabel('Which post answers for that action?').selectOption({ label: 'Business manager' })
    await second.page.getByLabel('When is that action due?').fill('31 March 2027')
    await press(second, 'Save')
    expect(await meanwhile(second)).toContain('The order of reports was noted.')
    expect(await meanwhile(second)).toMatch(/Partnership manager, .*: outcome of the item written down/)
    expect(await wording(second).inputValue()).toBe('The order of reports was agreed.')
    expect(await second.page.getByLabel('Agreed').isChecked()).toBe(true)
    expect(await second.page.getByLabel('An action that follows from it').inputValue()).toBe(action)
    await isSound(second)
    await first.page.goto(item)
    expect(await main(first)).not.toContain(action)

    await press(second, 'Save')
    expect(place(second)).toBe(`${meeting}/live`)
    await first.page.goto(item)
    expect(await first.page.locator('#outcome').innerText()).toContain('The order of reports was agreed.')
    expect(await first.page.locator('#actions tbody tr').count()).toBe(1)
    await first.page.locator('#outcome summary').click()
    expect(await first.page.locator('#outcome').innerText()).toContain('Noted: The order of reports was noted.')
    await isSound(first)
  })
})
