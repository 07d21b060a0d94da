import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import {
  address,
  complaintsOf,
  follow,
  openBrowser,
  signIn,
  signOut,
  sitDown,
  violationsOn,
  type Desk,
} from './browser.ts'
import { smallPdf } from './small-pdf.ts'

/** The same journey twice on one server, each in a partnership of its own. */
const ways = [
  { way: 'with JavaScript', slug: 'hull', script: true },
  { way: 'without JavaScript', slug: 'northport', script: false },
]
const proof = smallPdf('The duty list was read by the group and agreed.')
const reason = 'Both records were read again; the words stand as the source has them.'

describe.skipIf(!address).each(ways)('the main job, $way, in $slug', ({ slug, script }) => {
  let browser: Browser
  let desk: Desk
  let page: Page
  let today = ''
  let report = ''
  const decided = 'Read the duty list at every meeting'
  const sentence = 'The board agreed to read the list of duties at every meeting'

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await sitDown(browser, { script })
    page = desk.page
  })
  afterAll(() => browser.close())

  /** The page that is open has nothing wrong that a program can find. */
  const isSound = async () => expect([...(await violationsOn(desk)), ...complaintsOf(desk)], page.url()).toEqual([])
  const link = (name: string | RegExp) => page.getByRole('link', { name })
  const press = (name: string | RegExp) => follow(page.getByRole('button', { name }))
  const heading = () => page.getByRole('heading', { level: 1 }).innerText()
  const refused = () => page.locator('.govuk-error-summary').innerText()

  test('somebody signs in by choosing who to be', async () => {
    await page.goto('/')
    expect(await page.title()).not.toContain('Safeguarding Children Partnership')
    await page.goto('/sign-in')
    await isSound()
    await signIn(desk, `manager@${slug}.example`)
    expect(await page.title()).toMatch(/^Home - .* Safeguarding Children Partnership$/)
  })

  test('Home says what is late, next, waiting and changed, and why a date is what it is', async () => {
    today = (await heading()).replace(/^\w+day /, '')
    expect(today).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/)
    for (const name of ['Late', 'Waits on you', 'Next', 'Changed'])
      expect(await page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).count(), name).toBe(1)
    const late = page.locator('#late')
    expect(await late.getByRole('listitem').count()).toBeGreaterThan(0)
    const why = late.locator('details').first()
    expect(await why.locator('dl').isVisible()).toBe(false)
    await why.locator('summary').click()
    expect(await why.locator('dl').isVisible()).toBe(true)
    expect(await why.locator('dd').first().innerText()).not.toBe('')
    await isSound()
  })

  test('a decision of a meeting is written down with how each partner stood', async () => {
    await follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }))
    await follow(page.locator('#past tbody th a').first())
    const meeting = await heading()
    await press('Record a decision')
    await page.getByLabel('What was decided, in a few words?').fill(decided)
    await press('Save')
    expect(await refused()).toContain('The decision as one sentence')
    expect(await page.getByLabel('What was decided, in a few words?').inputValue()).toBe(decided)
    await isSound()
    await page.getByLabel('The decision as one sentence').fill(sentence)
    await page.getByLabel('When was it decided?').fill(today)
    await page.getByLabel('Who decided?').fill('The board')
    const stood = page.getByRole('group', { name: /^How did .* stand\?$/ })
    expect(await stood.count()).toBe(3)
    for (const partner of await stood.all()) await partner.getByLabel('Agreed').check()
    await press('Save')
    expect(await heading()).toBe(decided)
    expect(await page.locator('main').innerText()).toContain(`${sentence} on ${today}.`)
    expect(await page.locator('#partners tbody tr').count()).toBe(3)
    expect(await link(meeting).count()).toBeGreaterThan(0)
    await isSound()
  })

  test('an action is raised, and completed with a file that proves it', async () => {
    await follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plans' }))
    await follow(link('Raise an action'))
    const title = 'Put the list of duties on every agenda'
    await page.getByLabel('What is to be done?').fill(title)
    await page.getByLabel('When is it due?').fill(`by ${today}`)
    await press('Save')
    expect(await refused()).toContain('Choose who answers for it')
    await page.getByLabel('Which organisation?').selectOption({ index: 1 })
    await isSound()
    await press('Save')
    expect(await heading()).toBe(title)
    await follow(link('Mark as done'))
    await press('Mark as done')
    expect(await refused()).toContain('What is different now')
    await page.getByLabel('What is different now, because it was done?').fill('Every meeting begins with what is owed.')
    await page
      .getByLabel('What proves it?')
      .setInputFiles({ name: 'duty-list.pdf', mimeType: 'application/pdf', buffer: proof })
    await press('Mark as done')
    expect(await heading()).toBe(title)
    await isSound()
    const file = await link(/duty-list\.pdf/)
      .first()
      .getAttribute('href')
    const taken = await desk.context.request.get(file!)
    expect(Buffer.compare(await taken.body(), proof)).toBe(0)
  })

  test('the report gathers the decision as a new sentence', async () => {
    await follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }))
    await isSound()
    await follow(link('Progress report').first())
    report = new URL(page.url()).pathname
    expect(await page.locator('main').innerText()).not.toContain(sentence)
    await follow(link(/^Gather \d+ new facts?$/))
    await press('Gather')
    expect(new URL(page.url()).pathname).toBe(report)
    expect(await page.locator('main').innerText()).toContain(`${sentence} on ${today}`)
    await isSound()
  })

  test('a sentence that leaves its record is refused and kept; put right, it is taken', async () => {
    await follow(link(new RegExp(`Edit ?: ?${sentence.slice(0, 30)}`)))
    const words = page.getByLabel('The sentence')
    const right = `At every meeting the board reads what it owes, as agreed on ${today}.`
    const wrong = right.replace(/\d{4}/, '1999')
    await words.fill(wrong)
    await press('Save')
    expect(await refused()).toContain('1999')
    expect(await words.inputValue()).toBe(wrong)
    await isSound()
    await words.fill(right)
    await press('Save')
    expect(new URL(page.url()).pathname).toBe(report)
    expect(await page.locator('main').innerText()).toContain(right)
  })

  test('findings are settled with a reason, and none without', async () => {
    await follow(page.locator('main').getByRole('link', { name: 'Settle it, or leave it and say why' }).first())
    await page.getByLabel('It stays as it is in this report').check()
    await press('Save')
    expect(await refused()).toContain('why does it stay')
    await isSound()
    await settle()
    const open = page.locator('main .find').filter({ has: page.getByRole('heading', { name: 'Must be settled' }) })
    for (let left = await open.count(); left > 0; left -= 1) {
      await follow(open.first().getByRole('link', { name: 'Settle it, or leave it and say why' }))
      await settle()
      expect(await open.count()).toBe(left - 1)
    }
    expect(await page.locator('main').textContent()).toContain(reason)
  })

  const settle = async () => {
    await page.getByLabel('It stays as it is in this report').check()
    await page.getByLabel('What was done, or why does it stay?').fill(reason)
    await press('Save')
    expect(new URL(page.url()).pathname).toBe(report)
  }

  test('what the law asks for and the draft does not tell is answered in writing', async () => {
    const missing = page.locator('#complete').getByRole('link', { name: 'Say where, or why not' })
    let checked = false
    while ((await missing.count()) > 0) {
      const before = await missing.count()
      await follow(missing.first())
      await page.getByLabel('Where does the report meet this').fill('Not in this report: the next one tells it.')
      if (!checked) await isSound()
      checked = true
      await press('Save')
      expect(await missing.count()).toBe(before - 1)
    }
    expect(await page.locator('#complete').innerText()).toContain('Not in this report: the next one tells it.')
  })

  test('three partners sign; two cannot publish', async () => {
    for (const [place, partner] of ['council', 'police', 'health'].entries()) {
      if (place === 2) {
        await publish()
        expect(await refused()).toContain('2 of 3 safeguarding partners have signed')
        await isSound()
      }
      await signOut(desk)
      await signIn(desk, `${partner}@${slug}.example`)
      if (place === 0) {
        await page.goto(report)
        await follow(link('Sign for your agency'))
      } else await follow(page.locator('#you').getByRole('link', { name: 'Sign: Progress report' }))
      await page.getByLabel('I have read this draft and sign it for my agency').check()
      if (place === 0) await isSound()
      await press(/^Sign$/)
      expect(new URL(page.url()).pathname).toBe(report)
      await signOut(desk)
      await signIn(desk, `manager@${slug}.example`)
    }
  })

  test('signed by three, it is published, and anybody may read and take it', async () => {
    await publish()
    await follow(link('Read it as published'))
    const edition = new URL(page.url()).pathname
    const anybody = await sitDown(browser, { script })
    const soundToAnybody = async () =>
      expect([...(await violationsOn(anybody)), ...complaintsOf(anybody)], anybody.page.url()).toEqual([])
    await anybody.page.goto(`/public/${slug}`)
    await soundToAnybody()
    await follow(anybody.page.getByRole('button', { name: /^Read it, / }))
    expect(new URL(anybody.page.url()).pathname).toBe(edition)
    const main = anybody.page.locator('main')
    expect(await main.innerText()).toContain(`At every meeting the board reads what it owes, as agreed on ${today}.`)
    expect(await main.locator('a[href^="/"]:not([href^="/public/"])').count(), 'links that lead inside').toBe(0)
    await soundToAnybody()
    for (const [name, begins] of [
      ['Word', 'PK'],
      ['PDF', '%PDF'],
    ] as const) {
      const file = await main
        .getByRole('link', { name: new RegExp(name) })
        .first()
        .getAttribute('href')
      const taken = await anybody.context.request.get(file!)
      expect(taken.status(), name).toBe(200)
      expect((await taken.body()).subarray(0, begins.length).toString('latin1'), name).toBe(begins)
    }
  })

  /** Tries to publish the report as whoever is signed in. */
  const publish = async () => {
    await page.goto(report)
    await press(/^Publish$/)
    await press('Publish this edition')
  }
})
