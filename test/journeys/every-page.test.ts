import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import type { ListedPage } from '../../src/platform/web/pages-list.ts'
import { address, complaintsOf, openBrowser, sidewaysBy, signIn, sitDown, violationsOn, type Desk } from './browser.ts'

const nobody = 'anybody'

/** One address of each kind in each partnership, and who opens it: the manager where the manager may. */
type Visited = { partnership: string; pattern: string; path: string; kind: string; who: string }

async function placesToVisit(): Promise<Visited[]> {
  const { pages } = (await (await fetch(`${address}/pages.json`)).json()) as { pages: ListedPage[] }
  const places = new Map<string, Visited>()
  for (const { path, kind, partnership, accounts } of pages) {
    const pattern = path.split('/').map(anyNumber).join('/')
    const who = accounts.find((account) => account.startsWith('manager@')) ?? accounts[0] ?? nobody
    const key = `${partnership} ${pattern}`
    if (!places.has(key)) places.set(key, { partnership, pattern, path, kind, who })
  }
  // One person after another, so that each signs in once.
  return [...places.values()].toSorted((one, other) => one.who.localeCompare(other.who))
}

/** A part of an address that counts, or names one thing by a long number, stands for every such part. */
const anyNumber = (part: string) => (/^\d+$|^[0-9a-f]{12,}$/.test(part) ? ':n' : part)

const isFile = ({ kind, path }: Visited) => kind === 'download' || /\/(word|pdf)$/.test(path)
const places = address ? await placesToVisit() : []
const pages = places.filter((place) => !isFile(place))
const files = places.filter(isFile)
const titles: { partnership: string; kind: string; title: string; path: string }[] = []

describe.skipIf(!address)('every page', () => {
  let browser: Browser
  const desks = new Map<string, Desk>()

  /** One desk for each person, signed in once. */
  const deskOf = async (who: string): Promise<Desk> => {
    const known = desks.get(who)
    if (known) return known
    const desk = await sitDown(browser)
    if (who !== nobody) await signIn(desk, who)
    desks.set(who, desk)
    return desk
  }

  beforeAll(async () => void (browser = await openBrowser()))
  afterAll(() => browser.close())

  test('the list of pages names pages of both partnerships, tasks, files and what the public reads', () => {
    for (const partnership of ['hull', 'northport'])
      for (const kind of ['page', 'task', 'download', 'public'])
        expect(
          places.filter((place) => place.partnership === partnership && place.kind === kind).length,
        ).toBeGreaterThan(1)
  })

  test.each(pages)('$partnership: $pattern, opened by $who, is sound', async ({ path, who, partnership, kind }) => {
    const desk = await deskOf(who)
    const { page } = desk
    complaintsOf(desk)
    const answer = await page.goto(path)
    const h1s = await page.locator('h1').allInnerTexts()
    const title = await page.title()
    titles.push({ partnership, kind, title, path })
    const problems = [
      ...(answer?.status() === 200 ? [] : [`answered ${answer?.status()}`]),
      ...(h1s.length === 1 && h1s[0]!.trim() ? [] : [`${h1s.length} h1: ${h1s.join(', ')}`]),
      ...(/^\S.* - .*Safeguarding Children Partnership$/.test(title)
        ? []
        : [`the title does not say where one is: ${title}`]),
      ...(await violationsOn(desk)),
      ...(await sidewaysAt(desk, 1280)),
      ...(await sidewaysAt(desk, 390)),
    ]
    await page.setViewportSize({ width: 1280, height: 900 })
    expect([...problems, ...complaintsOf(desk)], path).toEqual([])
  })

  test.each(files)('$partnership: $pattern, taken by $who, is a file', async ({ path, who }) => {
    const { context } = await deskOf(who)
    const answer = await context.request.get(path)
    expect(answer.status(), path).toBe(200)
    const begins = (await answer.body()).subarray(0, 4).toString('latin1')
    const kind = answer.headers()['content-type'] ?? ''
    expect(begins, path).not.toBe('')
    if (/pdf/.test(kind)) expect(begins, path).toBe('%PDF')
    if (/officedocument/.test(kind)) expect(begins, path).toBe('PK\u0003\u0004')
    if (/\/(word|pdf)$/.test(path))
      expect(kind, path).toMatch(path.endsWith('/pdf') ? /^application\/pdf/ : /wordprocessingml/)
  })

  test('no two kinds of page in one partnership, or of its public pages, have the same title', () => {
    const same = Map.groupBy(
      titles,
      ({ partnership, title, kind }) => `${kind === 'public' ? 'public' : 'inside'} ${partnership}: ${title}`,
    )
    const doubled = [...same].filter(([, all]) => all.length > 1)
    expect(doubled.map(([title, all]) => `${title}: ${all.map(({ path }) => path).join(', ')}`)).toEqual([])
  })

  test('what was visited is said', () => {
    const tasks = pages.filter(({ kind }) => kind === 'task').length
    console.log(
      `Every page: ${pages.length} kinds of page opened at 1280 and at 390, ${tasks} of them tasks, and ${files.length} files, by ${desks.size} people`,
    )
    expect(titles.length).toBe(pages.length)
  })
})

async function sidewaysAt(desk: Desk, width: number): Promise<string[]> {
  await desk.page.setViewportSize({ width, height: 900 })
  const says = await sidewaysBy(desk)
  return says === null ? [] : [`scrolls sideways at ${width}: ${says}`]
}
