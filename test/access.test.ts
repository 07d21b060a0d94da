import { describe, expect, test } from 'vitest'
import { roles } from '../src/modules/partnership/index.ts'
import { addressOf } from '../src/platform/web/pages-list.ts'
import { told } from './told.ts'
import type { World } from './world.ts'

const samples = ['hull', 'northport'] as const

type Asked = { path: string; route: string; may: string; forSome: boolean }

/** Every address of every route that exists in a partnership, with the ability it asks for: the same for whoever looks, so asked once. */
const known = new Map<string, Promise<Asked[]>>()
const addresses = (site: World): Promise<Asked[]> =>
  known.get(site.slug) ?? known.set(site.slug, addressesOf(site)).get(site.slug)!

async function addressesOf(site: World): Promise<Asked[]> {
  const found: Asked[] = []
  for (const route of site.routes) {
    const examples = route.path.includes(':')
      ? ((await site.inside((visit) => route.examples?.(visit) ?? Promise.resolve([]))) ?? [])
      : [{}]
    for (const example of examples.slice(0, 2))
      found.push({
        path: addressOf(route.path, example),
        route: route.path,
        may: route.may,
        forSome: route.forSome ?? false,
      })
  }
  return found
}

describe.each(samples)('in %s', (sample) => {
  test('every route with a part that changes has an example that exists', async () => {
    const site = await told(sample)
    const there = new Set((await addresses(site)).map(({ route }) => route))
    const missing = site.routes.filter((route) => !there.has(route.path)).map((route) => route.path)
    // What a sample has none of (no file of evidence, no room) is told by the other; that each is told by one is checked below.
    for (const path of missing) expect(path, path).toContain(':')
  })

  test.each(roles)('%s opens what the role may open, and is told no at everything else', async (role) => {
    const site = await told(sample)
    await site.as(role)
    const allowed = site.abilities.of([role])
    for (const { path, may, forSome } of await addresses(site)) {
      const { status } = await site.get(path)
      if (!allowed.has(may)) expect(status, `${role} at ${path}`).toBe(403)
      else if (forSome) expect([200, 404], `${role} at ${path}`).toContain(status)
      else expect(status, `${role} at ${path}: ${site.faults.at(-1) ?? ''}`).toBe(200)
    }
  })

  test('nobody who is not signed in opens anything, and every address looks alike to them', async () => {
    const site = await told(sample)
    const all = await addresses(site)
    site.signedOut()
    const looks = new Set<string>()
    for (const { path } of all) {
      const { status, text, to } = await site.get(path)
      // The front door alone leads to where one signs in.
      if (path === '/') {
        expect(to).toBe('/sign-in')
        continue
      }
      expect(status, path).toBe(404)
      looks.add(text)
    }
    expect(looks.size).toBe(1)
  })

  test.each(roles)('a %s of another partnership opens nothing of this one', async (role) => {
    const site = await told(sample)
    const other = await told(sample === 'hull' ? 'northport' : 'hull')
    const ours = (await addresses(site)).filter(({ route }) => route.includes(':'))
    await other.as(role)
    for (const { path } of ours)
      expect([403, 404], `${role} of another partnership at ${path}`).toContain((await other.get(path)).status)
  })
})

test('between them the samples have an example of every route', async () => {
  const there = new Set<string>()
  for (const sample of samples) for (const { route } of await addresses(await told(sample))) there.add(route)
  const { routes } = await told('hull')
  expect(routes.filter((route) => !there.has(route.path)).map((route) => route.path)).toEqual([])
})
