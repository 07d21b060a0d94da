import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Abilities } from '../abilities/abilities.ts'
import { realClock, stoppedOn } from '../calendar/clock.ts'
import type { Day } from '../calendar/day.ts'
import type { Database, TenantDatabase } from '../database/database.ts'
import { rawFrom, type Raw } from '../forms/raw.ts'
import { enter, type Entered } from '../identity/store.ts'
import { ChangedMeanwhile, isTaken, NotAllowed, NotFound } from '../problem.ts'
import type { Visit } from '../visit.ts'
import { endingOf, type Ending } from './error-page.tsx'
import { ask } from './ask.ts'
import type { Params, Route, Shown } from './route.tsx'
import { largestBody, sameSiteOnly, securityHeaders } from './security.ts'

/** Everything outside the program that a request may touch. */
export type Outside = {
  database: Database
  abilities: Abilities
  /** Served over TLS to others, or plain to this machine alone. */
  secure: boolean
  /** The whole page around a body. */
  frame: (page: Shown, visit: Visit | null, path: string) => ComponentChildren
  log: (line: string) => void
}

export const cookieName = (secure: boolean) => (secure ? '__Host-sid' : 'sid')

/** An empty application with the headers, limits and endings that every address has. */
export function beginApp(outside: Outside): Hono {
  const app = new Hono()
  app.use(securityHeaders(outside.secure))
  app.use(sameSiteOnly)
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => tooLarge(c, outside) }))
  app.notFound((c) => end(c, outside, notThere(), null))
  app.onError((error, c) => end(c, outside, endingOf(error, false, outside.log), null))
  return app
}

/** Mounts the routes: one request is one visit is one transaction is one partnership. */
export function mount(app: Hono, routes: Route[], outside: Outside): void {
  for (const route of routes)
    app.on(route.kind === 'task' ? ['GET', 'POST'] : ['GET'], route.path, async (c) => {
      const raw = c.req.method === 'POST' ? await rawFrom(await c.req.formData().catch(() => new FormData())) : null
      return visiting(c, route, raw, outside, 'first')
    })
}

/** The first time something is asked, or once more: because somebody else saved the same record first, or took the same place. */
type Time = 'first' | 'lost' | 'taken'

/** Opens a visit and answers it. Where somebody else was quicker, it is undone and asked once more, with what was typed. */
async function visiting(c: Context, route: Route, raw: Raw | null, outside: Outside, time: Time): Promise<Response> {
  const token = getCookie(c, cookieName(outside.secure))
  let visit: Visit | null = null
  try {
    return await outside.database.kysely.transaction().execute(async (tx) => {
      const entered = token ? await enter(tx, token, realClock.now(), outside.abilities) : null
      if (!entered) return c.req.path === '/' ? c.redirect('/sign-in', 303) : end(c, outside, notThere(), null)
      visit = visitOf(entered, tx as TenantDatabase, outside, new URL(c.req.url).searchParams, originOf(c, outside))
      if (!visit.who.abilities.has(route.may)) throw new NotAllowed(route.may)
      return await answer(c, route, visit, raw, outside, time === 'lost')
    })
  } catch (error) {
    const again = error instanceof ChangedMeanwhile ? 'lost' : isTaken(error) ? 'taken' : null
    if (again && raw && time === 'first') return visiting(c, route, raw, outside, again)
    return end(c, outside, endingOf(error, visit !== null, outside.log), visit)
  }
}

/** Where this visitor reaches our pages, such as 'https://northport.example'. */
export const originOf = (c: Context, { secure }: Pick<Outside, 'secure'>): string =>
  `${secure ? 'https' : 'http'}://${c.req.header('host') ?? new URL(c.req.url).host}`

/** A visit from what the door learnt. The clock of a sample stands; every other runs in London. */
export function visitOf(
  entered: Entered,
  db: TenantDatabase,
  { abilities }: Pick<Outside, 'abilities'>,
  query: URLSearchParams,
  origin = '',
): Visit {
  const clock = entered.clockStandsOn ? stoppedOn(entered.clockStandsOn as Day) : realClock
  return {
    who: {
      accountId: entered.accountId,
      name: entered.name,
      personId: entered.personId,
      agencyId: entered.agencyId,
      roles: entered.roles,
      abilities: abilities.of(entered.roles),
      lastHereAt: entered.lastHereAt,
    },
    partnership: {
      id: entered.partnershipId,
      slug: entered.slug,
      name: entered.partnershipName,
      shortName: entered.shortName,
      sample: entered.clockStandsOn !== null,
    },
    rooms: entered.rooms,
    agencies: { every: entered.everyAgency, own: entered.agencies },
    db,
    today: clock.today(),
    now: clock.now(),
    query,
    origin,
  }
}

async function answer(
  c: Context,
  route: Route,
  visit: Visit,
  raw: Raw | null,
  outside: Outside,
  lost: boolean,
): Promise<Response> {
  const params = c.req.param() as Params
  if (route.kind === 'download') return route.send(visit, params)
  if (route.kind === 'page') return html(c, outside.frame(await route.show(visit, params), visit, c.req.path))
  const asked = await ask(route, visit, params, raw, lost)
  if ('line' in asked) return c.text(asked.line, asked.status)
  return 'to' in asked ? c.redirect(asked.to, 303) : html(c, outside.frame(asked.page, visit, c.req.path), asked.status)
}

export const html = (
  c: Context,
  page: ComponentChildren,
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 = 200,
) => c.html(`<!DOCTYPE html>${renderToString(page as any)}`, status)

const end = (c: Context, outside: Outside, ending: Ending, visit: Visit | null) =>
  html(c, outside.frame(ending.page, visit, c.req.path), ending.status)

const notThere = (): Ending => endingOf(new NotFound(), false, () => {})

const tooLarge = (c: Context, outside: Outside) =>
  end(
    c,
    outside,
    {
      status: 413,
      page: {
        title: 'That is too large to send',
        body: <p>A form and its file may be 11 MB together. Go back, choose a smaller file, and send it again.</p>,
      },
    },
    null,
  )
