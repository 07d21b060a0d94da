import type { Context, Hono } from 'hono'
import { realClock } from '../calendar/clock.ts'
import type { TenantDatabase } from '../database/database.ts'
import { Button } from '../ui/govuk/buttons.tsx'
import type { Visit } from '../visit.ts'
import { html, originOf, visitOf, type Outside } from '../web/serve.tsx'
import { beginSessionIn, cameFrom } from './begin-session.ts'
import { enterByAddress, type EnteredByAddress } from './secret-address.ts'
import { mostByOrigin } from './sign-in.tsx'
import { noteFailure, recentFailures } from './store.ts'
import { deadAddress, waitALittle } from './letter-address.tsx'

/** What somebody who follows the address in a letter is told before they go on: for whom, what is asked of them, and where they will be. */
export type ComeIn = { goOn: string; asked: string; to: string }

/** Says what a secret address leads to, in a visit that sees no room and no agency's own; null when it leads nowhere of this kind any more. */
export type ComeInSource = (visit: Visit, opens: string) => Promise<ComeIn | null>

/**
 * Mounts the addresses that stand in letters to whoever was asked to help with one thing. Opening one only shows who would come in and
 * for what, so that a mail scanner uses nothing up; the button begins a session. One that never was, that was ended, or whose work is
 * over looks as if nothing were there.
 */
export function mountComeIn(app: Hono, sources: readonly ComeInSource[], outside: Outside): void {
  const { database } = outside
  const tooOften = async (c: Context) => {
    const { byOrigin } = await recentFailures(database, 'come in', cameFrom(c), realClock.now())
    return byOrigin >= mostByOrigin
  }
  const knock = async (c: Context): Promise<{ entered: EnteredByAddress; comeIn: ComeIn } | null> => {
    const secret = c.req.param('secret') ?? ''
    const found = /^[\w-]{43}$/.test(secret)
      ? await database.kysely.transaction().execute(async (tx) => {
          const entered = await enterByAddress(tx, secret)
          if (!entered) return null
          const visit = visitOf(
            { ...entered, lastHereAt: null, rooms: [], agencies: [], everyAgency: false },
            tx as TenantDatabase,
            outside,
            new URLSearchParams(),
            originOf(c, outside),
          )
          for (const source of sources) {
            const comeIn = await source(visit, entered.opens)
            if (comeIn) return { entered, comeIn }
          }
          return null
        })
      : null
    if (!found) await noteFailure(database, 'come in', cameFrom(c), realClock.now())
    return found
  }
  const nothingHere = (c: Context) => {
    return html(c, outside.frame(deadAddress, null, c.req.path), 404)
  }
  const wait = (c: Context) => html(c, outside.frame(waitALittle, null, c.req.path), 429)

  app.get('/come-in/:secret', async (c) => {
    if (await tooOften(c)) return wait(c)
    const found = await knock(c)
    if (!found) return nothingHere(c)
    c.header('referrer-policy', 'no-referrer')
    const shown = { title: 'Come in', ownHeading: true, body: <Welcome {...found} at={c.req.path} /> }
    return html(c, outside.frame(shown, null, c.req.path))
  })
  app.post('/come-in/:secret', async (c) => {
    if (await tooOften(c)) return wait(c)
    const found = await knock(c)
    if (!found) return nothingHere(c)
    await beginSessionIn(c, outside, found.entered.accountId, found.entered.partnershipId)
    return c.redirect(found.comeIn.to, 303)
  })
}

const Welcome = ({
  entered,
  comeIn,
  at,
}: {
  entered: Pick<EnteredByAddress, 'partnershipName'>
  comeIn: ComeIn
  at: string
}) => (
  <div class="form">
    <h1>{entered.partnershipName}</h1>
    <p>{comeIn.asked}</p>
    <p>
      This address is yours alone: whoever has it can go on as you. Do not pass the letter on. You stay signed in on
      this device until you sign out, or for an hour after you last did something.
    </p>
    <form method="post" action={at} data-guard>
      <Button preventDoubleClick>{comeIn.goOn}</Button>
    </form>
  </div>
)
