import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { realClock } from '../calendar/clock.ts'
import { Button } from '../ui/govuk/buttons.tsx'
import { ErrorSummary } from '../ui/govuk/messages.tsx'
import { PasswordInput } from '../ui/govuk/text-inputs.tsx'
import { NotFound } from '../problem.ts'
import { cookieName, html, type Outside } from '../web/serve.tsx'
import { hashPassword, isPassword, weakness } from './password.ts'
import { accountByEmail, beginSession, endEverySession, enter, keepPassword, type Entered } from './store.ts'

type Wrong = { field: 'current' | 'next'; says: string }

/** A person changes their own password; every other session of theirs ends with the old one. */
export function mountChangePassword(app: Hono, outside: Outside): void {
  const { database, secure } = outside
  const cookie = cookieName(secure)
  const whoIs = async (c: Context): Promise<Entered> => {
    const token = getCookie(c, cookie)
    const who = token
      ? await database.kysely.transaction().execute((tx) => enter(tx, token, realClock.now(), outside.abilities))
      : null
    if (!who) throw new NotFound()
    return who
  }
  const show = (c: Context, wrong: Wrong | null) => {
    const title = wrong ? 'Error: Change your password' : 'Change your password'
    const page = { title, ownHeading: true, above: [{ says: 'You', href: '/you' }], body: <Ask wrong={wrong} /> }
    return html(c, outside.frame(page, null, c.req.path), wrong ? 422 : 200)
  }

  app.get('/you/password', async (c) => {
    await whoIs(c)
    return show(c, null)
  })
  app.post('/you/password', async (c) => {
    const who = await whoIs(c)
    const form = await c.req.formData().catch(() => new FormData())
    const [current, next] = ['current', 'next'].map((name) => String(form.get(name) ?? '').slice(0, 300))
    const account = await accountByEmail(database, who.email)
    if (!(await isPassword(current!, account?.passwordHash ?? null)))
      return show(c, { field: 'current', says: 'That is not your password now' })
    const weak = weakness(next!)
    if (weak) return show(c, { field: 'next', says: weak })
    await keepPassword(database, who.accountId, await hashPassword(next!))
    await endEverySession(database, who.accountId)
    const token = await beginSession(database, who.accountId, who.partnershipId, realClock.now())
    setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure })
    return c.redirect('/you', 303)
  })
}

const Ask = ({ wrong }: { wrong: Wrong | null }) => {
  const says = (field: Wrong['field']) => (wrong?.field === field ? { errorMessage: { content: wrong.says } } : {})
  return (
    <div class="form">
      {wrong && <ErrorSummary errorList={[{ content: wrong.says, href: `#${wrong.field}` }]} />}
      <h1>Change your password</h1>
      <p>You stay signed in here; everywhere else you are signed out.</p>
      <form method="post" action="/you/password" novalidate data-leave="freely">
        <PasswordInput
          id="current"
          name="current"
          autocomplete="current-password"
          label={{ content: 'Your password now', classes: 'govuk-label--s' }}
          {...says('current')}
        />
        <PasswordInput
          id="next"
          name="next"
          autocomplete="new-password"
          label={{ content: 'Your new password', classes: 'govuk-label--s' }}
          hint="At least 12 characters; three random words are easy to remember"
          {...says('next')}
        />
        <Button>Change it</Button>
      </form>
    </div>
  )
}
