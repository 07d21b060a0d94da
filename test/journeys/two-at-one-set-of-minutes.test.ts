import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { address, complaintsOf, follow, openBrowser, signIn, sitDown, violationsOn, type Desk } from './browser.ts'

/** Two people at the minutes of one meeting: one with JavaScript, one without, so that neither way loses a word. */
describe.skipIf(!address)('two people at one set of minutes', () => {
  let browser: Browser
  let first: Desk
  let second: Desk
  let minutes = ''
  let section = ''

  beforeAll(async () => {
    browser = await openBrowser()
    first = await sitDown(browser)
    second = await sitDown(browser, { script: false })
    await signIn(first, 'manager@northport.example')
    await signIn(second, 'group-chair@northport.example')
  })
  afterAll(() => browser.close())

  const isSound = async (desk: Desk) =>
    expect([...(await violationsOn(desk)), ...complaintsOf(desk)], desk.page.url()).toEqual([])
  const press = (desk: Desk, name: string) => follow(desk.page.getByRole('button', { name, exact: true }))
  const main = (desk: Desk) => desk.page.locator('main').innerText()
  const place = (desk: Desk) => new URL(desk.page.url()).pathname
  const meanwhile = (desk: Desk) => desk.page.locator('.meanwhile').innerText()
  const wording = (desk: Desk) => desk.page.getByLabel('What do the minutes say?')

  test('the draft minutes of the last meeting of the board are opened from its page', async () => {
    const { page } = first
    await page.goto('/meetings')
    await follow(
      page
        .locator('#past')
        .getByRole('link', { name: /^Board meeting/ })
        .first(),
    )
    await follow(page.locator('#minutes').getByRole('link', { name: 'Read the minutes' }))
    minutes = place(first)
    expect(minutes).toMatch(/^\/meetings\/\d+\/minutes$/)
    expect(await main(first)).toContain('Draft')
    await isSound(first)
    const edit = page.getByRole('link', { name: /^Word it again/ }).nth(1)
    section = (await edit.getAttribute('href'))!
    expect(section).toMatch(/^\/minutes-sections\/\d+\/edit$/)
  })

  test('both word one section at once: the second sees what the first wrote, and neither loses a word', async () => {
    for (const { page } of [first, second]) await page.goto(section)
    await wording(first).fill('The manager: no interest was declared by anybody.')
    await press(first, 'Save')
    expect(place(first)).toBe(minutes)
    expect(await main(first)).toContain('no interest was declared by anybody')

    await wording(second).fill('The chair: one member left the room.')
    await press(second, 'Save')
    expect(await main(second)).toContain('Somebody changed this while you were writing')
    expect(await meanwhile(second)).toContain('The manager: no interest was declared by anybody.')
    expect(await meanwhile(second)).toContain('The chair: one member left the room.')
    expect(await meanwhile(second)).toMatch(/Partnership manager, .*: section of the minutes worded again/)
    expect(await wording(second).inputValue()).toBe('The chair: one member left the room.')
    await isSound(second)

    await wording(second).fill('No interest was declared by anybody; one member left the room.')
    await press(second, 'Save')
    expect(place(second)).toBe(minutes)
    await first.page.reload()
    for (const desk of [first, second])
      expect(await main(desk)).toContain('No interest was declared by anybody; one member left the room.')
  })

  test('what each of them wrote before stands on the page of the section, with who wrote it', async () => {
    for (const desk of [first, second]) {
      await desk.page.goto(section.replace('/edit', ''))
      const before = desk.page.locator('#before')
      await before.locator('summary').first().click()
      expect(await before.innerText()).toContain('The manager: no interest was declared by anybody.')
      expect(await before.innerText()).toMatch(/Partnership manager, /)
      await isSound(desk)
    }
  })

  test('one sends them to the chair while the other writes: the words that come later are still taken', async () => {
    await second.page.goto(section)
    await wording(second).fill('Written while they were being sent.')
    await first.page.goto(`${minutes}/send`)
    await first.page.getByLabel('Who is to check them?').selectOption({ label: 'Independent chair' })
    await press(first, 'Send them')
    expect(await main(first)).toContain('With the chair')
    await press(second, 'Save')
    expect(await main(second)).toContain('Written while they were being sent.')
    expect(await main(second)).toContain('With the chair')
    await isSound(first)
    await isSound(second)
  })
})
