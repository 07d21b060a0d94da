import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Dialog } from 'playwright-core'
import { address, openBrowser, signIn, sitDown, type Desk } from './browser.ts'

describe.skipIf(!address)('leaving a form that was changed', () => {
  let browser: Browser
  let desk: Desk
  let asked: string[] = []
  let answer: 'stay' | 'leave' = 'stay'

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await sitDown(browser)
    desk.page.on('dialog', (dialog: Dialog) => {
      asked.push(dialog.type())
      void (answer === 'stay' ? dialog.dismiss() : dialog.accept())
    })
    await signIn(desk, 'manager@hull.example')
  })
  afterAll(() => browser.close())

  const words = 'Write the plan for the winter'

  /** Opens the form, writes in it as a person does, and forgets what was asked before. */
  const begin = async (text: string) => {
    await desk.page.goto('/actions/raise')
    asked = []
    const question = desk.page.getByLabel('What is to be done?')
    await question.click()
    if (text) await desk.page.keyboard.type(text)
    return question
  }

  const leave = () =>
    desk.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Meetings' })
      .click({ noWaitAfter: true })

  test('is asked about once; who stays has lost nothing, who leaves is let go', async () => {
    const question = await begin(words)
    answer = 'stay'
    await leave()
    await expect.poll(() => asked).toEqual(['beforeunload'])
    expect(new URL(desk.page.url()).pathname).toBe('/actions/raise')
    expect(await question.inputValue()).toBe(words)
    answer = 'leave'
    await leave()
    await desk.page.waitForURL('**/meetings')
    expect(asked).toEqual(['beforeunload', 'beforeunload'])
  })

  test('is not asked about when nothing was written', async () => {
    await begin('')
    await leave()
    await desk.page.waitForURL('**/meetings')
    expect(asked).toEqual([])
  })

  test('is not asked about when the form is sent, even when it comes back with a problem', async () => {
    await begin(words)
    await desk.page.getByRole('button', { name: 'Save' }).click()
    await desk.page.locator('.govuk-error-summary').waitFor()
    expect(asked).toEqual([])
  })

  test('is not asked without JavaScript', async () => {
    const plain = await sitDown(browser, { script: false })
    plain.page.on('dialog', (dialog: Dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    asked = []
    await signIn(plain, 'manager@hull.example')
    await plain.page.goto('/actions/raise')
    await plain.page.getByLabel('What is to be done?').fill(words)
    await plain.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }).click()
    await plain.page.waitForURL('**/meetings')
    expect(asked).toEqual([])
  })
})
