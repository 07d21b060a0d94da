import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { hashPassword, isPassword, weakness } from './password.ts'
import { addAccount } from './store.ts'

const password = 'correct horse battery staple'

async function withAccount() {
  const site = await world()
  const email = `asha@${site.slug}.example`
  await addAccount(
    site.database,
    { email, name: 'Asha', passwordHash: await hashPassword(password) },
    { partnershipId: site.partnership.id, roles: ['business manager'] },
  )
  site.signedOut()
  return { site, email }
}

test('a person signs in with a password, is known by name, and signs out', async () => {
  const { site, email } = await withAccount()
  const answer = await site.post('/sign-in', { email: email.toUpperCase(), password })
  expect(answer.status).toBe(303)
  const cookie = answer.headers.get('set-cookie')!
  expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const headers = { cookie: cookie.split(';')[0]! }
  expect((await site.app.request('http://localhost/you', { headers })).status).toBe(200)
  await site.post('/sign-out', {}, headers)
  expect((await site.app.request('http://localhost/you', { headers })).status).toBe(404)
})

test('a wrong password and an unknown address get the same words, and after five attempts a wait', async () => {
  const { site, email } = await withAccount()
  const wrong = await site.post('/sign-in', { email, password: 'wrong' }, { 'x-forwarded-for': site.slug })
  const unknown = await site.post(
    '/sign-in',
    { email: `nobody@${site.slug}.example`, password },
    { 'x-forwarded-for': site.slug },
  )
  for (const answer of [wrong, unknown]) {
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The e-mail address or the password is not right')
  }
  for (let attempt = 0; attempt < 4; attempt += 1)
    await site.post('/sign-in', { email, password: 'wrong' }, { 'x-forwarded-for': site.slug })
  const sixth = await site.post('/sign-in', { email, password }, { 'x-forwarded-for': site.slug })
  expect(sixth.status).toBe(429)
  expect(sixth.text).toContain('Wait fifteen minutes')
})

test('signing out everywhere ends every session of the account and of nobody else', async () => {
  const { site, email } = await withAccount()
  const begin = async () => ({
    cookie: (await site.post('/sign-in', { email, password })).headers.get('set-cookie')!.split(';')[0]!,
  })
  const [here, there] = [await begin(), await begin()]
  await site.as('analyst')
  await site.post('/sign-out-everywhere', {}, here)
  for (const headers of [here, there])
    expect((await site.app.request('http://localhost/you', { headers })).status).toBe(404)
  expect((await site.get('/you')).status).toBe(200)
})

test('a session ends after an idle hour, and after twelve hours whatever happens', async () => {
  const site = await world()
  const age = (column: string, hours: number) =>
    site.database.script(
      `update identity.session set ${column} = now() - interval '${hours} hours' where account_id = (select max(account_id) from identity.membership where partnership_id = ${site.partnership.id})`,
    )
  await age('seen_at', 1.1)
  expect((await site.get('/you')).status).toBe(404)
  await site.as('analyst')
  await age('started_at', 12.1)
  expect((await site.get('/you')).status).toBe(404)
})

test('signing in as a sample person does not exist unless the sample is served', async () => {
  const { site, email } = await withAccount()
  const answer = await site.post('/sign-in/as', { account: email })
  expect(answer.status).toBe(404)
  expect((await site.get('/pages.json')).status).toBe(404)
  expect((await site.get('/sign-in')).text).not.toContain('Sample people')
})

test('only an address of ours is gone to after signing in', async () => {
  const { site, email } = await withAccount()
  for (const after of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
    expect((await site.post('/sign-in', { email, password, after })).to).toBe('/')
  expect((await site.post('/sign-in', { email, password, after: '/you' })).to).toBe('/you')
})

test('passwords are salted, and weak ones are refused with a reason', async () => {
  const [one, other] = [await hashPassword(password), await hashPassword(password)]
  expect(one).not.toBe(other)
  expect(await isPassword(password, one)).toBe(true)
  expect(await isPassword('', one)).toBe(false)
  expect(weakness('short')).toContain('12 characters')
  expect(weakness(password)).toBeNull()
})

test('a person changes their password: the old one no longer works, other sessions end, this one stays', async () => {
  const { site, email } = await withAccount()
  const begin = async () => ({
    cookie: (await site.post('/sign-in', { email, password })).headers.get('set-cookie')!.split(';')[0]!,
  })
  const [here, there] = [await begin(), await begin()]
  const wrong = await site.post('/you/password', { current: 'wrong', next: 'a wholly new pass phrase' }, here)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('That is not your password now')
  expect((await site.post('/you/password', { current: password, next: 'short' }, here)).text).toContain('12 characters')
  const changed = await site.post('/you/password', { current: password, next: 'a wholly new pass phrase' }, here)
  expect(changed.status).toBe(303)
  const now = { cookie: changed.headers.get('set-cookie')!.split(';')[0]! }
  expect((await site.app.request('http://localhost/you', { headers: now })).status).toBe(200)
  for (const headers of [here, there])
    expect((await site.app.request('http://localhost/you', { headers })).status).toBe(404)
  expect((await site.post('/sign-in', { email, password })).status).toBe(422)
  expect((await site.post('/sign-in', { email, password: 'a wholly new pass phrase' })).status).toBe(303)
})
