import type { Hono } from 'hono'
import { realClock } from '../calendar/clock.ts'
import type { TenantDatabase } from '../database/database.ts'
import { accountByEmail, beginSession, endSession, enter, membershipsOf, sampleAccounts } from '../identity/store.ts'
import type { Route } from './route.tsx'
import { visitOf, type Outside } from './serve.tsx'

export type ListedPage = { path: string; kind: Route['kind'] | 'public'; partnership: string; accounts: string[] }

/**
 * Every page and task address of the sample, each with the accounts that may open it: what a tool needs to open them all.
 * Exists only where the sample is served.
 */
export function mountPagesList(
  app: Hono,
  routes: Route[],
  publicAddresses: () => Promise<{ path: string; partnership: string }[]>,
  outside: Outside,
): void {
  app.get('/pages.json', async (c) => {
    const listed = new Map<string, ListedPage>()
    for (const person of await sampleAccounts(outside.database)) {
      for (const { path, kind } of await addressesFor(person.email, person.slug, routes, outside)) {
        const key = `${person.slug} ${path}`
        const page = listed.get(key) ?? { path, kind, partnership: person.slug, accounts: [] }
        page.accounts.push(person.email)
        listed.set(key, page)
      }
    }
    const open = (await publicAddresses()).map((each): ListedPage => ({ ...each, kind: 'public', accounts: [] }))
    return c.json({ pages: [...listed.values(), ...open] })
  })
}

async function addressesFor(
  email: string,
  slug: string,
  routes: Route[],
  outside: Outside,
): Promise<{ path: string; kind: Route['kind'] }[]> {
  const account = (await accountByEmail(outside.database, email))!
  const membership = (await membershipsOf(outside.database, account.id)).find((each) => each.slug === slug)!
  const token = await beginSession(outside.database, account.id, membership.partnershipId, realClock.now())
  try {
    return await outside.database.kysely.transaction().execute(async (tx) => {
      const visit = visitOf(
        (await enter(tx, token, realClock.now(), outside.abilities))!,
        tx as TenantDatabase,
        outside,
        new URLSearchParams(),
      )
      const found: { path: string; kind: Route['kind'] }[] = []
      for (const route of routes) {
        if (!visit.who.abilities.has(route.may)) continue
        const examples = route.path.includes(':') ? ((await route.examples?.(visit)) ?? []) : [{}]
        for (const example of examples) found.push({ path: addressOf(route.path, example), kind: route.kind })
      }
      return found
    })
  } finally {
    await endSession(outside.database, token)
  }
}

/** '/actions/:action' and { action: '7' } are '/actions/7'. */
export const addressOf = (path: string, params: Record<string, string>) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
