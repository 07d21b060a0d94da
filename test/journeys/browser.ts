import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium as engine, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { chromium } from './chromium.ts'

const addresses = inject('addresses') ?? []
const worker = Number(process.env.VITEST_POOL_ID)
if (addresses.length > 0 && !addresses[worker - 1]) throw new Error(`There is no program for the worker ${worker}`)

/** Where the program answers that this file has to itself while it runs; empty when the journeys are left out. */
export const address: string = addresses[worker - 1] ?? ''

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser that is installed here. */
export const openBrowser = (): Promise<Browser> => engine.launch({ executablePath: chromium!, args: quietly })

/** Somebody at a browser: their page, and whatever the browser complained of since it was last asked. */
export type Desk = { page: Page; context: BrowserContext; script: boolean; complaints: string[]; reader?: Desk }

/**
 * Somebody sits down: a browser with nothing remembered, 1280 wide, with or without JavaScript. Where every page will be looked
 * at, the means to ask inside a page are laid before it is opened, not after.
 */
export async function sitDown(browser: Browser, { script = true, looks = false } = {}): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: script,
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(60_000)
  if (looks) await context.addInitScript({ content: lookingGlass })
  const page = await context.newPage()
  const complaints: string[] = []
  // Nothing of ours writes to the console, so whatever stands there is a complaint: of the page, the policy or a library.
  page.on('console', (message) => void (expected(message.text()) || complaints.push(`console: ${message.text()}`)))
  page.on('pageerror', (error) => void complaints.push(`script: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 400 && answer.request().resourceType() !== 'document')
      complaints.push(`${answer.status()} for ${answer.url()}`)
  })
  return { page, context, script, complaints }
}

/** Chromium notes a page that answers 403, 404 or 422; the journeys ask for the status themselves. */
const expected = (words: string) => /^Failed to load resource: .* status of 4(03|04|09|22) /.test(words)

/** What the browser complained of until now, each once; asked again it begins anew. */
export const complaintsOf = ({ complaints }: Desk): string[] => [...new Set(complaints.splice(0))]

/** Clicks a link or a button that leads to another page, and waits until that page is there whole: only then can things on it be counted. */
export async function follow(way: Locator): Promise<void> {
  await way.click()
  await way.page().waitForLoadState()
}

/** Signs in by one click as a person of the sample, such as 'manager@hull.example'. */
export async function signIn({ page }: Desk, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator(`button[name="account"][value="${email}"]`).click()
  await page.waitForURL(`${address}/`)
}

/** Signs out by the button at the top of the page. */
export async function signOut({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in$/)
}

const lookingGlass = [
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  `${import.meta.dirname}/in-the-page.js`,
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const asked = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong with a page, each as a sentence with the first place; none when all is well. Axe is a script
 * itself: a page without JavaScript is laid, as it was sent and without ours, before one that has it.
 */
export async function violationsOn(desk: Desk): Promise<string[]> {
  if (desk.script) return violationsIn(desk.page)
  const sent = (await desk.page.content()).replaceAll(/<script\b[^>]*>\s*<\/script>/g, '')
  const { page } = (desk.reader ??= await sitDown(desk.context.browser()!, { looks: true }))
  const place = desk.page.url()
  await page.route(place, (route) => route.fulfill({ body: sent, contentType: 'text/html' }))
  try {
    // From one place to another place in the same page nothing would be opened anew.
    await page.goto('about:blank')
    await page.goto(place)
    return await violationsIn(page)
  } finally {
    await page.unroute(place)
  }
}

const violationsIn = (page: Page): Promise<string[]> => lookedAt(page, `violations(${JSON.stringify(asked)})`)

/** What can be told of a page at one look: what it is called, its main headings, what axe finds wrong, and what makes it scroll sideways. */
export type Look = { title: string; h1s: string[]; violations: string[]; sideways: string | null }

/** Looks once at a page that is open at a desk with JavaScript. */
export const lookAt = ({ page }: Desk): Promise<Look> => lookedAt(page, `page(${JSON.stringify(asked)})`)

/** What makes a page scroll sideways at the width it is shown at, or null when nothing does. */
export const sidewaysBy = ({ page }: Desk): Promise<string | null> => lookedAt(page, 'sideways()')

/** What has the keyboard: its words, its address if it is a link, and whether it can be seen to have it. */
export type Focus = { says: string; href: string | null; inSight: boolean; shown: boolean }

/** What has the keyboard on a page now. */
export const focusOn = ({ page }: Desk): Promise<Focus> => lookedAt(page, 'focus()')

/** Asks inside the page, laying the means to ask there first where they are not. */
async function lookedAt<T>(page: Page, question: string): Promise<T> {
  if (!(await page.evaluate<boolean>('"looking" in globalThis'))) await page.evaluate(lookingGlass)
  return page.evaluate<T>(`looking.${question}`)
}
