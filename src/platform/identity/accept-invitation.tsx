import type { Context, Hono } from 'hono'
import { realClock } from '../calendar/clock.ts'
import type { TenantDatabase } from '../database/database.ts'
import { Button } from '../ui/govuk/buttons.tsx'
import { ErrorSummary } from '../ui/govuk/messages.tsx'
import { PasswordInput } from '../ui/govuk/text-inputs.tsx'
import type { Visit } from '../visit.ts'
import { html, visitOf, type Outside } from '../web/serve.tsx'
import { beginSessionIn, cameFrom } from './begin-session.ts'
import { deadAddress, waitALittle } from './letter-address.tsx'
import { acceptInvitation, enterByInvitation, type EnteredByInvitation } from './invitation.ts'
import { hashPassword, isPassword, weakness } from './password.ts'
import { mostByEmail, mostByOrigin } from './sign-in.tsx'
import { accountByEmail, noteFailure, recentFailures } from './store.ts'

/** What else is saved where an invitation was accepted, in the same transaction: who they are on record, and the line of history. The visit is that of the new member. */
export type WhenAccepted = (visit: Visit, accepted: EnteredByInvitation) => Promise<void>

/**
 * Mounts the addresses that stand in letters to whoever was invited to sign in. Opening one only shows who asks for what, so that a mail scanner
 * uses nothing up. Whoever has no password yet chooses one; whoever has one anywhere gives it, so that an invitation never changes how
 * somebody signs in. One that was used, taken back, made afresh or is older than a fortnight looks as if nothing were there.
 */
export function mountInvitations(app: Hono, whenAccepted: WhenAccepted, outside: Outside): void {
  const { database } = outside
  const secretOf = (c: Context) => {
    const secret = c.req.param('secret') ?? ''
    return /^[\w-]{43}$/.test(secret) ? secret : null
  }
  const tooOften = async (c: Context, email: string) => {
    const { byEmail, byOrigin } = await recentFailures(database, email, cameFrom(c), realClock.now())
    return byOrigin >= mostByOrigin || (email !== knocking && byEmail >= mostByEmail)
  }
  const knock = async (c: Context): Promise<EnteredByInvitation | null> => {
    const secret = secretOf(c)
    const found = secret
      ? await database.kysely.transaction().execute((tx) => enterByInvitation(tx, secret, realClock.now()))
      : null
    if (!found) await noteFailure(database, knocking, cameFrom(c), realClock.now())
    return found
  }
  const nothingHere = (c: Context) => {
    return html(c, outside.frame(deadAddress, null, c.req.path), 404)
  }
  const wait = (c: Context) => {
    return html(c, outside.frame(waitALittle, null, c.req.path), 429)
  }
  const show = (c: Context, entered: EnteredByInvitation, signsIn: boolean, says: string | null) => {
    c.header('referrer-policy', 'no-referrer')
    const title = says ? 'Error: You are invited' : 'You are invited'
    const body = <Ask entered={entered} signsIn={signsIn} says={says} at={c.req.path} />
    return html(c, outside.frame({ title, ownHeading: true, body }, null, c.req.path), says ? 422 : 200)
  }

  app.get('/invited/:secret', async (c) => {
    if (await tooOften(c, knocking)) return wait(c)
    const entered = await knock(c)
    if (!entered) return nothingHere(c)
    const account = await accountByEmail(database, entered.email)
    return show(c, entered, Boolean(account?.passwordHash), null)
  })

  app.post('/invited/:secret', async (c) => {
    if (await tooOften(c, knocking)) return wait(c)
    const entered = await knock(c)
    if (!entered) return nothingHere(c)
    const form = await c.req.formData().catch(() => new FormData())
    const password = String(form.get('password') ?? '').slice(0, 300)
    const kept = (await accountByEmail(database, entered.email))?.passwordHash ?? null
    if (await tooOften(c, entered.email)) return wait(c)
    if (kept !== null && !(await isPassword(password, kept))) {
      await noteFailure(database, entered.email, cameFrom(c), realClock.now())
      return show(c, entered, true, 'That is not the password of this account')
    }
    const weak = kept === null ? weakness(password) : null
    if (weak) return show(c, entered, false, weak)
    const account = await accept(c, entered, kept === null ? await hashPassword(password) : null)
    if (account === null) return nothingHere(c)
    await beginSessionIn(c, outside, account, entered.partnershipId)
    return c.redirect(entered.leadsTo, 303)
  })

  const accept = (c: Context, entered: EnteredByInvitation, firstPassword: string | null) =>
    database.kysely.transaction().execute(async (tx) => {
      const now = realClock.now()
      const secret = secretOf(c)!
      if (!(await enterByInvitation(tx, secret, now))) return null
      const account = await acceptInvitation(tx, secret, now, firstPassword)
      if (account === null) return null
      const own = entered.agencyId === null ? [] : [entered.agencyId]
      const who = { ...entered, accountId: account, lastHereAt: null, rooms: [], agencies: own, everyAgency: false }
      await whenAccepted(visitOf(who, tx as TenantDatabase, outside, new URLSearchParams()), entered)
      return account
    })
}

const knocking = 'come in'

const Ask = ({
  entered,
  signsIn,
  says,
  at,
}: {
  entered: EnteredByInvitation
  signsIn: boolean
  says: string | null
  at: string
}) => (
  <div class="form">
    {says && <ErrorSummary errorList={[{ content: says, href: '#password' }]} />}
    <h1>{entered.partnershipName}</h1>
    <p>
      {entered.invitedBy} invites you to sign in here as {entered.name} ({entered.roles.join(', ')}), with the address{' '}
      <b>{entered.email}</b>.
    </p>
    <p>
      {signsIn
        ? 'You sign in with this address already. Give the password you use; it stays as it is.'
        : 'Choose a password. From then on you sign in with it and with your address; the address of this letter opens nothing any more.'}
    </p>
    <form method="post" action={at} novalidate data-leave="freely">
      <input type="hidden" name="email" value={entered.email} autocomplete="username" />
      <PasswordInput
        id="password"
        name="password"
        autocomplete={signsIn ? 'current-password' : 'new-password'}
        label={{ content: signsIn ? 'Your password' : 'Your new password', classes: 'govuk-label--s' }}
        hint={signsIn ? undefined : 'At least 12 characters; three random words are easy to remember'}
        {...(says ? { errorMessage: { content: says } } : {})}
      />
      <Button preventDoubleClick>{signsIn ? 'Accept and go on' : 'Set it and go on'}</Button>
    </form>
    <p class="quiet">
      If you do not know why you were written to, do nothing: the address opens nothing after a fortnight.
    </p>
  </div>
)
