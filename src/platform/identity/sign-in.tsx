import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { realClock } from '../calendar/clock.ts'
import { ErrorSummary } from '../ui/govuk/messages.tsx'
import { Button } from '../ui/govuk/buttons.tsx'
import { Input } from '../ui/govuk/text-inputs.tsx'
import { PasswordInput } from '../ui/govuk/text-inputs.tsx'
import { cookieName, html, type Outside } from '../web/serve.tsx'
import { beginSessionIn, cameFrom } from './begin-session.ts'
import { isPassword } from './password.ts'
import {
  accountByEmail,
  endEverySession,
  endSession,
  enter,
  membershipsOf,
  noteFailure,
  recentFailures,
  sampleAccounts,
  type SampleAccount,
} from './store.ts'

/** How often one address may be tried with a wrong password within a quarter of an hour. */
export const mostByEmail = 5
/** How often one place may be wrong within a quarter of an hour. */
export const mostByOrigin = 30

/** Signing in and out. With `sample`, and only then, a sample person is signed in by one click: the server gives it only on loopback. */
export function mountSignIn(app: Hono, outside: Outside & { sample: boolean }): void {
  const { database, secure } = outside
  const cookie = cookieName(secure)
  const show = async (c: Context, says: string | null, email: string, status: 200 | 422 | 429 = 200) => {
    const people = outside.sample ? await sampleAccounts(database) : []
    const title = says ? 'Error: Sign in' : 'Sign in'
    return html(
      c,
      outside.frame(
        { title, ownHeading: true, body: <SignIn says={says} email={email} people={people} after={afterOf(c)} /> },
        null,
        c.req.path,
      ),
      status,
    )
  }
  const begin = async (c: Context, accountId: number, after: string) => {
    const [first, another] = await membershipsOf(database, accountId)
    if (!first)
      return show(c, 'This account belongs to no partnership yet. Ask the partnership’s business unit', '', 422)
    await beginSessionIn(c, outside, accountId, first.partnershipId)
    return c.redirect(another ? '/you/partnerships' : after, 303)
  }

  app.get('/sign-in', (c) => show(c, null, ''))
  app.post('/sign-in', async (c) => {
    const form = await c.req.formData().catch(() => new FormData())
    const [email, password] = [
      textIn(form, 'email').trim().toLowerCase().slice(0, 254),
      textIn(form, 'password').slice(0, 200),
    ]
    if (!email || !password) return show(c, 'Enter your e-mail address and your password', email, 422)
    const origin = cameFrom(c)
    const failures = await recentFailures(database, email, origin, realClock.now())
    if (failures.byEmail >= mostByEmail || failures.byOrigin >= mostByOrigin)
      return show(c, 'Too many attempts. Wait fifteen minutes, then try again', email, 429)
    const account = await accountByEmail(database, email)
    if (!(await isPassword(password, account?.passwordHash ?? null))) {
      await noteFailure(database, email, origin, realClock.now())
      return show(c, 'The e-mail address or the password is not right', email, 422)
    }
    return begin(c, account!.id, afterOf(c, form))
  })
  app.post('/sign-out', async (c) => {
    const token = getCookie(c, cookie)
    if (token) await endSession(database, token)
    deleteCookie(c, cookie, { path: '/', secure })
    return c.redirect('/sign-in', 303)
  })
  app.post('/sign-out-everywhere', async (c) => {
    const token = getCookie(c, cookie)
    const who = token
      ? await database.kysely.transaction().execute((tx) => enter(tx, token, realClock.now(), outside.abilities))
      : null
    if (who) await endEverySession(database, who.accountId)
    deleteCookie(c, cookie, { path: '/', secure })
    return c.redirect('/sign-in', 303)
  })
  if (outside.sample)
    app.post('/sign-in/as', async (c) => {
      const wanted = textIn(await c.req.formData().catch(() => new FormData()), 'account')
      const account = await accountByEmail(database, wanted)
      return account?.sample ? begin(c, account.id, '/') : show(c, 'There is no such person in the sample', '', 422)
    })
}

/** Only an address of ours is gone to after signing in. */
function afterOf(c: Context, form?: FormData): string {
  const wanted = (form && textIn(form, 'after')) || c.req.query('after') || '/'
  return /^\/(?![/\\])[\w/?=&.#-]*$/.test(wanted) ? wanted : '/'
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const SignIn = ({
  says,
  email,
  people,
  after,
}: {
  says: string | null
  email: string
  people: SampleAccount[]
  after: string
}) => (
  <div class="form">
    {says && <ErrorSummary title="There is a problem" errorList={[{ content: says, href: '#email' }]} />}
    <h1>Sign in</h1>
    <form method="post" action="/sign-in" novalidate>
      <input type="hidden" name="after" value={after} />
      <Input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        value={email}
        label={{ content: 'E-mail address', classes: 'govuk-label--s' }}
      />
      <PasswordInput
        id="password"
        name="password"
        autocomplete="current-password"
        label={{ content: 'Password', classes: 'govuk-label--s' }}
      />
      <Button>Sign in</Button>
    </form>
    {people.length > 0 && (
      <section class="block">
        <h2>Sample people</h2>
        <p>This is a sample on this machine alone. Choose who to be; nobody here is real.</p>
        {[...new Set(people.map((person) => person.partnership))].map((partnership) => (
          <form method="post" action="/sign-in/as" key={partnership}>
            <h3>{partnership}</h3>
            <ul class="people">
              {people
                .filter((person) => person.partnership === partnership)
                .map((person) => (
                  <li key={person.email}>
                    <button class="link-button" type="submit" name="account" value={person.email}>
                      {person.name}
                    </button>{' '}
                    <span class="quiet">
                      {person.roles.filter((role) => role !== person.name.toLowerCase()).join(', ')}
                    </span>
                  </li>
                ))}
            </ul>
          </form>
        ))}
      </section>
    )}
  </div>
)
