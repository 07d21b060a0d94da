import { describe, expect, test } from 'vitest'
import type { ListedPage } from '../../src/platform/web/pages-list.ts'
import { address } from './browser.ts'

const mostOfAKind = 6

const { pages } = address
  ? ((await (await fetch(`${address}/pages.json`)).json()) as { pages: ListedPage[] })
  : { pages: [] }
const people = [...new Set(pages.flatMap(({ accounts }) => accounts))]

/** Asks for addresses as one person, or as nobody. */
async function readerFor(account: string | null) {
  const cookie = account ? await signedIn(account) : ''
  return (path: string) => fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
}

async function signedIn(account: string): Promise<string> {
  const body = new URLSearchParams({ account })
  const answer = await fetch(`${address}/sign-in/as`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: address },
  })
  expect(answer.status, `signing in as ${account}`).toBe(303)
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

/** The links of a page that lead to addresses of ours, without what follows the #. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="(\/[^"#]*)/g)].map(([, path]) => path!.replaceAll('&amp;', '&'))

const kindOf = (path: string) => path.split('?')[0]!.replaceAll(/\/(\d+|[0-9a-f]{12,})(?=\/|$)/g, '/:n')

/** Of addresses that differ only in a number, the first few. */
function fewOfAKind(paths: Iterable<string>): string[] {
  return [...Map.groupBy(new Set(paths), kindOf).values()].flatMap((all) => all.slice(0, mostOfAKind))
}

/** Every link on the pages given that does not open for whoever is shown it, and where it stands. What was read once is not read again. */
async function deadLinks(account: string | null, starts: string[]): Promise<string[]> {
  const read = await readerFor(account)
  const statusOf = new Map<string, number>()
  const standsOn = new Map<string, string>()
  for (const start of fewOfAKind(starts)) {
    const answer = await read(start)
    statusOf.set(start, answer.status)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const link of linksIn(await answer.text())) if (!standsOn.has(link)) standsOn.set(link, start)
  }
  expect(standsOn.size, `links shown to ${account ?? 'nobody'}`).toBeGreaterThan(4)
  const dead: string[] = []
  for (const link of fewOfAKind(standsOn.keys())) {
    // An invitation dies after a fortnight, and the letters of the sample show one that did.
    if (link.startsWith('/invited/')) continue
    const status = statusOf.get(link) ?? (await read(link)).status
    if (status >= 400) dead.push(`${link} answers ${status}; it stands on ${standsOn.get(link)}`)
  }
  return dead
}

describe.skipIf(!address)('every link', () => {
  test.each(people)('that %s is shown opens', async (account) => {
    const starts = pages.filter(({ accounts, kind }) => accounts.includes(account) && kind !== 'download')
    expect(
      await deadLinks(
        account,
        starts.map(({ path }) => path),
      ),
    ).toEqual([])
  })

  test('that anybody is shown opens', async () => {
    const open = pages.filter(({ kind }) => kind === 'public').map(({ path }) => path)
    expect(await deadLinks(null, ['/sign-in', '/accessibility', '/help', ...open])).toEqual([])
  })
})
