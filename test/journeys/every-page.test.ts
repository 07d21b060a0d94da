import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import type { ListedPage } from '../../src/platform/web/pages-list.ts'
import { address, complaintsOf, lookAt, openBrowser, sidewaysBy, signIn, sitDown, type Desk } from './browser.ts'

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
  // One person after another, so that each signs in once at a desk.
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
  const people = new Set<string>()
  /** The desks where nobody does anything now, each with who sits at it. */
  const free: { who: string; desk: Desk }[] = []

  /** Does something at a desk of one person that nobody else is at: their own if it is free, else in place of another who is done. */
  const atDeskOf = async (who: string, work: (desk: Desk) => Promise<void>) => {
    const own = free.findIndex((each) => each.who === who)
    const [left] = free.splice(Math.max(own, 0), 1)
    if (own === -1) await left?.desk.context.close()
    const desk = own === -1 ? await sitDownAs(who) : left!.desk
    try {
      await work(desk)
    } finally {
      free.push({ who, desk })
    }
  }

  const sitDownAs = async (who: string): Promise<Desk> => {
    const desk = await sitDown(browser, { looks: true })
    if (who !== nobody) await signIn(desk, who)
    people.add(who)
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

  test.concurrent.each(pages)('$partnership: $pattern, opened by $who, is sound', ({ path, who, partnership, kind }) =>
    atDeskOf(who, async (desk) => {
      const { page } = desk
      await page.setViewportSize({ width: 1280, height: 900 })
      complaintsOf(desk)
      const answer = await page.goto(path)
      const { title, h1s, violations, sideways } = await lookAt(desk)
      titles.push({ partnership, kind, title, path })
      await page.setViewportSize({ width: 390, height: 900 })
      const problems = [
        ...(answer?.status() === 200 ? [] : [`answered ${answer?.status()}`]),
        ...(h1s.length === 1 && h1s[0]!.trim() ? [] : [`${h1s.length} h1: ${h1s.join(', ')}`]),
        ...(/^\S.* - .*Safeguarding Children Partnership$/.test(title)
          ? []
          : [`the title does not say where one is: ${title}`]),
        ...violations,
        ...scrolls(sideways, 1280),
        ...scrolls(await sidewaysBy(desk), 390),
      ]
      expect([...problems, ...complaintsOf(desk)], path).toEqual([])
    }),
  )

  test.concurrent.each(files)('$partnership: $pattern, taken by $who, is a file', ({ path, who }) =>
    atDeskOf(who, async ({ context }) => {
      const answer = await context.request.get(path)
      expect(answer.status(), path).toBe(200)
      const begins = (await answer.body()).subarray(0, 4).toString('latin1')
      const kind = answer.headers()['content-type'] ?? ''
      expect(begins, path).not.toBe('')
      if (/pdf/.test(kind)) expect(begins, path).toBe('%PDF')
      if (/officedocument/.test(kind)) expect(begins, path).toBe('PK\u0003\u0004')
      if (/\/(word|pdf)$/.test(path))
        expect(kind, path).toMatch(path.endsWith('/pdf') ? /^application\/pdf/ : /wordprocessingml/)
    }),
  )

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
      `Every page: ${pages.length} kinds of page opened at 1280 and at 390, ${tasks} of them tasks, and ${files.length} files, by ${people.size} people`,
    )
    expect(titles.length).toBe(pages.length)
  })
})

const scrolls = (by: string | null, width: number): string[] =>
  by === null ? [] : [`scrolls sideways at ${width}: ${by}`]
