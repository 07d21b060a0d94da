import type { Context, Hono } from 'hono'
import type { Day } from '../calendar/day.ts'
import type { TenantDatabase } from '../database/database.ts'
import { rawFrom, type Raw } from '../forms/raw.ts'
import { enterByOpenLink } from '../identity/open-link.ts'
import { NotFound } from '../problem.ts'
import type { Visit } from '../visit.ts'
import { ask } from './ask.ts'
import { endingOf } from './error-page.tsx'
import { framePublic } from './public.tsx'
import type { Page, Params, Task } from './route.tsx'
import { html, originOf, visitOf, type Outside } from './serve.tsx'

/**
 * A page or task for whoever was told an address, without signing in and without being known; its path has one part named `:secret`.
 * What the link opens is handed in as the parameter `opens`.
 */
export type OpenLinkRoute = Page | Task<any, any>

/**
 * Mounts what opens by an open link. The visitor is nobody: no account, no ability, no room; of the agencies only the one the link was
 * made for is open. A link that never was and one that was ended look alike.
 */
export function mountOpenLinks(app: Hono, routes: readonly OpenLinkRoute[], outside: Outside): void {
  for (const route of routes)
    app.on(route.kind === 'task' ? ['GET', 'POST'] : ['GET'], route.path, async (c) => {
      const raw = c.req.method === 'POST' ? await rawFrom(await c.req.formData().catch(() => new FormData())) : null
      try {
        return await answer(c, route, raw, outside)
      } catch (error) {
        const ending = endingOf(error, false, outside.log)
        return html(c, outside.frame(ending.page, null, c.req.path), ending.status)
      }
    })
}

const answer = (c: Context, route: OpenLinkRoute, raw: Raw | null, outside: Outside): Promise<Response> =>
  outside.database.kysely.transaction().execute(async (tx) => {
    const secret = c.req.param('secret') ?? ''
    const entered = /^[\w-]{43}$/.test(secret) ? await enterByOpenLink(tx, secret) : null
    if (!entered) throw new NotFound()
    const nobody = {
      accountId: null as unknown as number,
      name: 'Somebody who was told the address',
      email: '',
      personId: null,
      roles: [],
      lastHereAt: null,
      rooms: [],
      agencies: entered.agencyId === null ? [] : [entered.agencyId],
      everyAgency: false,
    }
    const visit: Visit = visitOf(
      { ...entered, ...nobody },
      tx as TenantDatabase,
      outside,
      new URL(c.req.url).searchParams,
      originOf(c, outside),
    )
    const params: Params = { ...(c.req.param() as Params), opens: entered.opens }
    const partnership = {
      ...visit.partnership,
      worriedPhone: entered.worriedPhone,
      worriedHours: entered.worriedHours,
      clockStandsOn: entered.clockStandsOn,
    }
    const framed = (shown: Parameters<typeof framePublic>[0], status: 200 | 409 | 422 = 200) =>
      html(c, framePublic(shown, { partnership, today: visit.today as Day }, c.req.path, false), status)
    if (route.kind === 'page') return framed(await route.show(visit, params))
    const asked = await ask(route, visit, params, raw, false)
    if ('line' in asked) return c.text(asked.line, asked.status)
    return 'to' in asked ? c.redirect(asked.to, 303) : framed(asked.page, asked.status)
  })
