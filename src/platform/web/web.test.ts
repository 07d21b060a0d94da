import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { isLoopback } from './security.ts'

test('every answer carries a strict policy, and nothing a visitor may see is kept by a cache', async () => {
  const site = await world()
  for (const path of ['/', '/sign-in', '/nowhere', '/health/live']) {
    const { headers } = await site.get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('a form sent from another site is refused', async () => {
  const site = await world()
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]
  for (const headers of elsewhere)
    expect((await site.post('/sign-out', {}, headers)).status, JSON.stringify(headers)).toBe(403)
  expect((await site.get('/you')).status).toBe(200)
})

test('signed out, an address inside says only that there is nothing to open', async () => {
  const site = await world()
  site.signedOut()
  const inside = await site.get('/you')
  const nowhere = await site.get('/nowhere-at-all')
  expect([inside.status, nowhere.status]).toEqual([404, 404])
  expect(inside.text).toBe(nowhere.text)
})

test('a body larger than a form can be is refused with a sentence', async () => {
  const site = await world()
  const answer = await site.post('/sign-out', { much: 'x'.repeat(11_100_000) })
  expect(answer.status).toBe(413)
  expect(answer.text).toContain('too large')
})

test('a fault gets a reference and leaks nothing', async () => {
  const site = await world()
  const real = site.database.kysely.transaction
  site.database.kysely.transaction = () => {
    throw new Error('the secret is 42')
  }
  const answer = await site.get('/you')
  site.database.kysely.transaction = real
  expect(answer.status).toBe(500)
  expect(answer.text).not.toContain('42')
  const [, reference] = answer.text.match(/<strong>([0-9A-F]{8})<\/strong>/)!
  expect(site.faults.join()).toContain(`fault ${reference}`)
})

test('only this machine counts as loopback', () => {
  for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '::1']) expect(isLoopback(host), host).toBe(true)
  for (const host of ['0.0.0.0', '10.0.0.1', 'example.org', '::', '1270.0.0.1'])
    expect(isLoopback(host), host).toBe(false)
})
