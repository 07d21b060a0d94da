import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { address, complaintsOf, focusOn, openBrowser, signIn, sitDown, type Desk, type Focus } from './browser.ts'

describe.skipIf(!address)('by keyboard alone', () => {
  let browser: Browser
  let desk: Desk

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await sitDown(browser)
    await signIn(desk, 'manager@hull.example')
  })
  afterAll(() => browser.close())

  const type = (key: string) => desk.page.keyboard.press(key)

  /** Presses Tab so many times and answers with where the keyboard was after each. */
  const tabs = async (times: number): Promise<Focus[]> => {
    const stops: Focus[] = []
    for (let time = 0; time < times; time += 1) {
      await type('Tab')
      stops.push(await focusOn(desk))
    }
    return stops
  }

  test('Tab goes from the way past the menu through every place to what is late, and shows where it is', async () => {
    await desk.page.goto('/')
    const linksOf = (name: string) => desk.page.getByRole('navigation', { name }).getByRole('link').allInnerTexts()
    const main = await linksOf('Main')
    expect(main.length).toBeGreaterThan(4)
    const places = [...main, ...(await linksOf('In this part'))]
    const stops = await tabs(places.length + 12)
    const says = stops.map((stop) => stop.says)
    expect(says[0]).toBe('Skip to main content')
    const first = says.indexOf(places[0]!)
    expect(says.slice(first, first + places.length)).toEqual(places)
    const late = stops.findIndex((stop) => stop.href === '#late')
    expect(late, 'the first link of the page itself comes after the menu').toBe(first + places.length)
    expect(
      stops.filter((stop) => !stop.inSight).map((stop) => stop.says),
      'stops out of sight',
    ).toEqual([])
    expect(
      stops.filter((stop) => !stop.shown).map((stop) => stop.says),
      'stops that do not show it',
    ).toEqual([])
  })

  test('the first stop leads past the menu', async () => {
    await desk.page.goto('/')
    await type('Tab')
    await type('Enter')
    const [stop] = await tabs(1)
    expect(stop!.href).toBe('#late')
  })

  test('Enter opens a “Why this date?”, and Enter closes it', async () => {
    await desk.page.goto('/')
    const why = desk.page.locator('#late details').first()
    await why.locator('summary').focus()
    await type('Enter')
    expect(await why.locator('dl').isVisible()).toBe(true)
    await type('Enter')
    expect(await why.locator('dl').isVisible()).toBe(false)
  })

  test('Enter sends a form; the summary of what is wrong takes the keyboard and leads to the questions', async () => {
    const { page } = desk
    await page.goto('/actions/raise')
    await page.getByLabel('How will we know that it made a difference?').focus()
    await type('Enter')
    const summary = page.locator('.govuk-error-summary')
    expect(await summary.innerText()).toContain('There is a problem')
    expect(await page.title()).toMatch(/^Error: /)
    expect((await focusOn(desk)).says).toContain('There is a problem')
    for (const [place, wrong] of (await summary.getByRole('link').all()).entries()) {
      await wrong.focus()
      await type('Enter')
      const { says } = await focusOn(desk)
      expect(await isQuestion(), `the ${place + 1}. problem leads to a question, not to: ${says}`).toBe(true)
    }
    expect(complaintsOf(desk)).toEqual([])
  })

  test('a problem with a date leads into its first box', async () => {
    const { page } = desk
    await page.goto('/actions/raise')
    for (const part of ['Day', 'Month', 'Year']) await page.getByLabel(part, { exact: true }).fill('99')
    await page.getByLabel('Year', { exact: true }).focus()
    await type('Enter')
    await page.locator('.govuk-error-summary').getByRole('link', { name: 'real date' }).focus()
    await type('Enter')
    expect(await page.evaluate<string>('document.activeElement.name')).toBe('raisedOn-day')
  })

  test('without JavaScript every problem leads to something that is there', async () => {
    const plain = await sitDown(browser, { script: false })
    await signIn(plain, 'manager@hull.example')
    await plain.page.goto('/actions/raise')
    await plain.page.getByLabel('How will we know that it made a difference?').press('Enter')
    const links = plain.page.locator('.govuk-error-summary a')
    expect(await links.count()).toBeGreaterThan(0)
    for (const link of await links.all()) {
      const place = await link.getAttribute('href')
      expect(await plain.page.locator(place!).count(), place!).toBe(1)
    }
  })

  test('signing in with the Enter key says what is wrong and keeps the address', async () => {
    const anybody = await sitDown(browser)
    await anybody.page.goto('/sign-in')
    await anybody.page.getByLabel('E-mail address').fill('nobody@hull.example')
    await anybody.page.getByLabel('Password', { exact: true }).fill('not the one')
    await anybody.page.getByLabel('Password', { exact: true }).press('Enter')
    expect(await anybody.page.locator('.govuk-error-summary').innerText()).toContain('not right')
    expect(await anybody.page.getByLabel('E-mail address').inputValue()).toBe('nobody@hull.example')
    await anybody.context.close()
  })

  /** Whether the keyboard is in something that takes an answer. */
  const isQuestion = () => desk.page.evaluate<boolean>('document.activeElement.matches("input, select, textarea")')
})
