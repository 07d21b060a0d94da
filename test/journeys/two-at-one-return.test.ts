import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { address, complaintsOf, openBrowser, sidewaysBy, signIn, sitDown, violationsOn, type Desk } from './browser.ts'

const oneReturn = /^\/self-assessment\/returns\/\d+$/
const partOfAReturn = /^\/self-assessment\/returns\/\d+\/parts\/\d+$/

describe.skipIf(!address)('two desks at one return, one of them without JavaScript', () => {
  let browser: Browser
  let [scripted, plain] = [] as unknown as [Desk, Desk]
  let part = ''

  const lead = 'agency@northport.example'

  /** The first part of a return of the lead's own agency that can be answered and asks what shows two answers. */
  async function openPart(): Promise<string> {
    await scripted.page.goto('/')
    for (const path of await linksLike(oneReturn)) {
      await scripted.page.goto(path)
      for (const each of await linksLike(partOfAReturn)) {
        await scripted.page.goto(each)
        if ((await evidence(scripted).count()) > 1) return each
      }
    }
    throw new Error('The lead has no return to answer')
  }

  const linksLike = async (shape: RegExp): Promise<Set<string>> => {
    const links = await scripted.page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    return new Set(links.filter((link) => shape.test(link)))
  }

  beforeAll(async () => {
    browser = await openBrowser()
    scripted = await sitDown(browser)
    plain = await sitDown(browser, { script: false })
    for (const desk of [scripted, plain]) await signIn(desk, lead)
    part = await openPart()
  })
  afterAll(() => browser.close())

  const evidence = ({ page }: Desk) => page.locator('form[data-autosave] textarea[name$="-evidence"]')
  const saved = ({ page }: Desk) => page.locator('[data-saved]')
  const saveNow = ({ page }: Desk) => page.getByRole('button', { name: 'Save now' }).click()
  /** Writes, and waits until the script has saved it: the line on the page may still tell of an earlier saving. */
  const writeAndSave = async (desk: Desk, words: string) => {
    const answered = desk.page.waitForResponse((answer) => answer.request().method() === 'POST')
    await evidence(desk).first().fill(words)
    expect((await answered).status()).toBe(200)
    await expect.poll(() => saved(desk).innerText()).toMatch(/^Saved at \d\d:\d\d$/)
  }
  const isSound = async (desk: Desk) => expect([...(await violationsOn(desk)), ...complaintsOf(desk)]).toEqual([])

  test('what is typed is saved by itself, and the other desk sees it when it opens the part', async () => {
    await scripted.page.goto(part)
    await writeAndSave(scripted, 'The training record of the spring')
    await evidence(scripted).first().fill('The training record of the spring, read by two people')
    await expect
      .poll(async () => {
        await plain.page.goto(part)
        return evidence(plain).first().inputValue()
      })
      .toBe('The training record of the spring, read by two people')
    await isSound(scripted)
    await isSound(plain)
  })

  test('both write at different questions: neither is told of the other, and both stand', async () => {
    for (const desk of [scripted, plain]) await desk.page.goto(part)
    await evidence(plain).nth(1).fill('Eighteen of twenty files were whole')
    await writeAndSave(scripted, 'The training record of the summer')
    await saveNow(plain)
    expect(await plain.page.locator('.question__meanwhile').count()).toBe(0)
    expect(await evidence(plain).first().inputValue()).toBe('The training record of the summer')
    expect(await evidence(plain).nth(1).inputValue()).toBe('Eighteen of twenty files were whole')
  })

  test('both write at the same question: the one without JavaScript is shown both wordings and keeps every word', async () => {
    for (const desk of [scripted, plain]) await desk.page.goto(part)
    await evidence(plain).first().fill('Written without a script')
    await writeAndSave(scripted, 'Written with a script')
    complaintsOf(scripted)
    await saveNow(plain)
    const told = await plain.page.locator('.question__meanwhile').innerText()
    for (const words of ['Written without a script', 'Written with a script']) expect(told).toContain(words)
    expect(await evidence(plain).first().inputValue()).toBe('Written without a script')
    await isSound(plain)
    expect(await sidewaysBy(plain)).toBeNull()
    await evidence(plain).first().fill('Written with a script and without')
    await saveNow(plain)
    // The desk with a script writes on, against what it was given: it is told in a line, and in full when it saves.
    await evidence(scripted).first().fill('Written with a script, and on')
    await expect.poll(() => saved(scripted).innerText()).toMatch(/^Not saved: .* while you were writing/)
    await saveNow(scripted)
    expect(await scripted.page.locator('.question__meanwhile').innerText()).toContain(
      'Written with a script and without',
    )
    complaintsOf(scripted)
  })

  test('without a connection it says so, keeps the words, and saves them once there is one again', async () => {
    await scripted.page.goto(part)
    await scripted.context.setOffline(true)
    await evidence(scripted).first().fill('Written on a train')
    await expect.poll(() => saved(scripted).innerText()).toMatch(/^Not saved: no connection/)
    await saveNow(scripted)
    expect(await evidence(scripted).first().inputValue()).toBe('Written on a train')
    await scripted.context.setOffline(false)
    await expect.poll(() => saved(scripted).innerText()).toMatch(/^Saved at/)
    complaintsOf(scripted)
    await plain.page.goto(part)
    expect(await evidence(plain).first().inputValue()).toBe('Written on a train')
  })
})
