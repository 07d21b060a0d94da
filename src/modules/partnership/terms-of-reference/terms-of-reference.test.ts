import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { addGroup, partnership } from '../index.ts'

const terms = { body: 'It audits practice.', altered: '', agreedOn: '1 March 2026', agreedBy: '', source: '' }
const reviewBy = { 'reviewBy-day': '', 'reviewBy-month': '', 'reviewBy-year': '' }

test('terms of reference are agreed version by version in the order of time, the older stay, and the second of two is told', async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const group = await site.inside(({ db }) => addGroup(db, { kind: 'panel', name: 'Audit panel', shortName: 'Audit' }))
  const at = `/groups/${group}/agree-terms-of-reference`
  const send = (more: object, version: number) =>
    site.post(at, { ...terms, ...reviewBy, ...more, version: String(version) })
  const first = await send({}, 0)
  expect(first.to).toMatch(/^\/terms-of-reference\/\d+$/)
  const older = await send({ agreedOn: 'February 2026' }, 1)
  expect([older.status, older.text]).toEqual([422, expect.stringContaining('Version 1 was agreed 1 March 2026')])
  const second = await send({ body: 'It audits and advises.', agreedOn: '1 May 2026' }, 1)
  expect((await send({ agreedOn: '2 May 2026' }, 1)).status).toBe(409)
  expect((await site.get(first.to)).text).toContain('An older version')
  expect((await site.get(second.to)).text).toContain('The version in force')
  expect((await site.get('/search?q=advises')).text).toContain('Terms of reference, version 2: Audit panel')
  const other = await world({ modules: [partnership()], today: '2026-06-01' })
  expect((await other.get(second.to)).status).toBe(404)
  await site.as('agency lead')
  expect([(await site.get(second.to)).status, (await site.get(at)).status]).toEqual([200, 403])
})

test('a rhythm that lies ahead does not hold yet, and one that another took the place of says so', async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const group = await site.inside(({ db }) => addGroup(db, { kind: 'panel', name: 'Audit panel', shortName: 'Audit' }))
  const set = (every: string, fromOn: string) =>
    site.post(`/groups/${group}/set-rhythm`, { kind: 'meeting', unit: 'weeks', every, fromOn, says: '', source: '' })
  await set('6', 'January 2027')
  const ahead = (await site.get(`/groups/${group}`)).text
  expect([ahead.includes('It does not hold yet'), ahead.includes('Another rhythm holds')]).toEqual([true, false])
  await set('8', 'January 2025')
  await set('4', 'January 2026')
  expect((await site.get(`/groups/${group}`)).text.split('Another rhythm holds on this day')).toHaveLength(2)
})
