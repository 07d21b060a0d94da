import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { realClock } from '../calendar/clock.ts'
import { cookieName, type Outside } from '../web/serve.tsx'
import { beginSession, endSession } from './store.ts'

/** Begins a session in one partnership in the browser that asked; the one it had before ends. */
export async function beginSessionIn(
  c: Context,
  { database, secure }: Pick<Outside, 'database' | 'secure'>,
  accountId: number,
  partnershipId: number,
): Promise<void> {
  const old = getCookie(c, cookieName(secure))
  if (old) await endSession(database, old)
  setCookie(c, cookieName(secure), await beginSession(database, accountId, partnershipId, realClock.now()), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
  })
}

/** Where a request comes from, as the proxy in front says it: attempts are counted by it. */
export const cameFrom = (c: Context): string => c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'direct'
