import type { Hono } from 'hono'
import type { TenantDatabase } from '../database/database.ts'
import { enterByAddress } from '../identity/secret-address.ts'
import type { Visit } from '../visit.ts'
import { originOf, visitOf, type Outside } from './serve.tsx'

/** Something a program fetches without signing in, such as a calendar; its address has one part named `:secret`. */
export type SecretRoute = {
  path: string
  /** The ability that whoever made the address must still have. */
  may: string
  send: (visit: Visit, opens: string) => Promise<Response>
}

/**
 * Mounts what opens by a secret address. It is entered as whoever made it, behind the wall, with no room and no agency's own open and the abilities
 * they have today. An address that never was, one that was ended and one whose maker may not see it any more look alike.
 */
export function mountSecret(app: Hono, routes: readonly SecretRoute[], outside: Outside): void {
  for (const route of routes)
    app.get(route.path, async (c) => {
      const secret = c.req.param('secret') ?? ''
      try {
        return await outside.database.kysely.transaction().execute(async (tx) => {
          const entered = /^[\w-]{43}$/.test(secret) ? await enterByAddress(tx, secret) : null
          if (!entered) return nothingHere()
          const visit = visitOf(
            { ...entered, lastHereAt: null },
            tx as TenantDatabase,
            outside,
            new URL(c.req.url).searchParams,
            originOf(c, outside),
          )
          return visit.who.abilities.has(route.may) ? await route.send(visit, entered.opens) : nothingHere()
        })
      } catch (error) {
        outside.log(`fault at a secret address: ${error instanceof Error ? error.message : String(error)}`)
        return nothingHere(500)
      }
    })
}

const nothingHere = (status = 404) =>
  new Response('There is nothing at this address.\n', {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
