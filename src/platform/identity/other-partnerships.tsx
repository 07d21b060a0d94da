import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { realClock } from '../calendar/clock.ts'
import { NotFound } from '../problem.ts'
import { cookieName, html, type Outside } from '../web/serve.tsx'
import { beginSessionIn } from './begin-session.ts'
import { enter, membershipsOf } from './store.ts'

/** Whoever belongs to several partnerships chooses in which to work; each is as closed to the others as ever. */
export function mountOtherPartnerships(app: Hono, outside: Outside): void {
  const { database, secure } = outside
  const whoIs = async (c: Context) => {
    const token = getCookie(c, cookieName(secure))
    const who = token
      ? await database.kysely.transaction().execute((tx) => enter(tx, token, realClock.now(), outside.abilities))
      : null
    if (!who) throw new NotFound()
    return { who, all: await membershipsOf(database, who.accountId) }
  }
  app.get('/you/partnerships', async (c) => {
    const { who, all } = await whoIs(c)
    const body = (
      <div class="form">
        <p>You sign in to each of these with the same address and password. What is in one is seen in no other.</p>
        <form method="post" action="/you/partnerships">
          <ul class="people">
            {all.map(({ slug, partnership, partnershipId, roles }) => (
              <li key={slug}>
                <button class="link-button" type="submit" name="partnership" value={slug}>
                  {partnership}
                </button>{' '}
                <span class="quiet">
                  {roles.join(', ')}
                  {partnershipId === who.partnershipId && '; you are here now'}
                </span>
              </li>
            ))}
          </ul>
        </form>
      </div>
    )
    return html(c, outside.frame({ title: 'In which partnership do you work?', body }, null, c.req.path))
  })
  app.post('/you/partnerships', async (c) => {
    const { who, all } = await whoIs(c)
    const wanted = (await c.req.formData().catch(() => new FormData())).get('partnership')
    const there = all.find(({ slug }) => slug === wanted)
    if (!there) throw new NotFound()
    await beginSessionIn(c, outside, who.accountId, there.partnershipId)
    return c.redirect('/', 303)
  })
}
