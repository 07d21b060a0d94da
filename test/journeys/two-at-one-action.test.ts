import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { address, complaintsOf, follow, openBrowser, signIn, sitDown, violationsOn, type Desk } from './browser.ts'

const ways = [
  { way: 'with JavaScript', script: true },
  { way: 'without JavaScript', script: false },
]

describe.skipIf(!address).each(ways)('two browsers at one action, $way', ({ way, script }) => {
  let browser: Browser
  let [manager, again, council] = [] as unknown as [Desk, Desk, Desk]
  let action = ''
  const title = `Agree one guide for all agencies, ${way}`

  beforeAll(async () => {
    browser = await openBrowser()
    const sit = async (who: string) => {
      const desk = await sitDown(browser, { script })
      await signIn(desk, `${who}@northport.example`)
      return desk
    }
    ;[manager, again, council] = [await sit('manager'), await sit('manager'), await sit('council')]
    await manager.page.goto('/actions/raise')
    await manager.page.getByLabel('What is to be done?').fill(title)
    await manager.page.getByLabel('Which organisation?').selectOption({ index: 1 })
    await manager.page.getByLabel('When is it due?').fill('31 July 2030')
    await press(manager, 'Save')
    action = new URL(manager.page.url()).pathname
  })
  afterAll(() => browser.close())

  const press = ({ page }: Desk, name: string) => follow(page.getByRole('button', { name, exact: true }))
  const words = ({ page }: Desk) => page.locator('main').innerText()
  const isSound = async (desk: Desk) => expect([...(await violationsOn(desk)), ...complaintsOf(desk)]).toEqual([])
  const measure = ({ page }: Desk) => page.getByLabel('How will we know that it made a difference?')

  test('one changes what it says while another gives it a new date: neither is lost, and the second is told', async () => {
    await manager.page.goto(`${action}/edit`)
    await council.page.goto(`${action}/redate`)
    await measure(manager).fill('Every agency uses the one guide')
    await council.page.getByLabel('What is the new date?').fill('30 September 2030')
    await council.page.getByLabel('Why?').fill('The agencies asked for more time')
    await council.page.getByLabel('Who agreed to it?').fill('The board')
    await press(council, 'Save')
    await press(manager, 'Save')

    const told = await words(manager)
    expect(told).toContain('What changed while you were writing')
    expect(told).toContain('Council’s safeguarding partner')
    expect(told).toContain('30 September 2030')
    expect(await measure(manager).inputValue()).toBe('Every agency uses the one guide')
    await isSound(manager)
    await press(manager, 'Save')
    expect(new URL(manager.page.url()).pathname).toBe(action)
    await council.page.goto(action)
    for (const desk of [manager, council]) {
      const page = await words(desk)
      for (const each of ['Every agency uses the one guide', '30 September 2030', 'The agencies asked for more time'])
        expect(page).toContain(each)
    }
  })

  test('both change the same words: the second sees both side by side, and saves what should stay', async () => {
    for (const desk of [manager, again]) await desk.page.goto(`${action}/edit`)
    await measure(manager).fill('Fewer referrals come back')
    await measure(again).fill('Families say it is clear')
    await press(manager, 'Save')
    await press(again, 'Save')
    const row = again.page.locator('section.meanwhile tbody tr').first()
    expect(await row.innerText()).toContain('Fewer referrals come back')
    expect(await row.innerText()).toContain('Families say it is clear')
    expect(await measure(again).inputValue()).toBe('Families say it is clear')
    await isSound(again)
    await measure(again).fill('Fewer referrals come back, and families say it is clear')
    await press(again, 'Save')
    await manager.page.goto(action)
    expect(await words(manager)).toContain('Fewer referrals come back, and families say it is clear')
  })

  test('both save in one moment: one is taken, the other is told, and no word is gone', async () => {
    const desks = [manager, again]
    const typed = ['One in ten is asked', 'Each agency is asked']
    for (const desk of desks) await desk.page.goto(`${action}/edit`)
    for (const [place, desk] of desks.entries()) await measure(desk).fill(typed[place]!)
    await Promise.all(desks.map((desk) => press(desk, 'Save')))
    const told = await Promise.all(desks.map(async (desk) => (await words(desk)).includes('while you were writing')))
    expect(told.filter(Boolean)).toHaveLength(1)
    const second = told.indexOf(true)
    expect(await measure(desks[second]!).inputValue()).toBe(typed[second])
    expect(await words(desks[second]!)).toContain(typed[1 - second])
    await press(desks[second]!, 'Save')
    await council.page.goto(action)
    expect(await words(council)).toContain(typed[second])
  })

  test('both note progress at once: both notes stand, each with who wrote it', async () => {
    const notes = ['The guide was drafted', 'The council has read it']
    for (const [place, desk] of [manager, council].entries()) {
      await desk.page.goto(`${action}/progress`)
      await desk.page.getByLabel('How is it going?').fill(notes[place]!)
    }
    await Promise.all([press(manager, 'Save'), press(council, 'Save')])
    await again.page.goto(action)
    for (const each of [...notes, 'Council’s safeguarding partner']) expect(await words(again)).toContain(each)
    await isSound(again)
  })
})
