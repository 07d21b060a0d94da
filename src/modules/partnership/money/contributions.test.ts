import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { addAgency, partnership } from '../index.ts'
import { givenByPartner } from './given-by-partner.ts'
import { addContributions, addYear, holdContribution } from './store.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'

/** A year with one promise of the council, due on 30 April 2026. */
const begin = async (pence: number) => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const ids = await site.inside(async ({ db }) => {
    const agencyId = await addAgency(db, { name: 'Council', shortName: 'C', kind: 'local authority', statutory: true })
    const yearId = await addYear(db, { begins: '2026-04-01', ends: '2027-03-31', carriedIn: 0 })
    const promise = { yearId, agencyId, kind: 'cash', says: 'Its share', pence, promisedOn: '2026-03', ofVersion: 1 }
    const [id] = await addContributions(db, [{ ...promise, dueOn: '2026-04-30' }])
    return { id: id!, at: `/money/${yearId}` }
  })
  return { site, ...ids }
}

const came = { kind: 'received', pence: '40', hours: '', happenedOn: '2 May 2026', why: '', version: '0' }

test('what came before a promise was withdrawn still counts, and the rest does not', async () => {
  const { site, id, at } = await begin(10_000)
  const form = `/money/contributions/${id}/record`
  expect((await site.post(form, came)).status).toBe(303)
  const withdrawn = { ...came, kind: 'withdrawn', pence: '', why: 'Its budget was cut', version: '1' }
  expect((await site.post(form, withdrawn)).status).toBe(303)
  const [year] = await site.inside(({ db }) => givenByPartner(db))
  expect(year!.partners[0]).toMatchObject({ promised: 4000, received: 4000, recorded: { cash: true } })
  const { text } = await site.get(at)
  const words = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toContain('£40 promised in cash £40 received')
  expect(words).toContain('£40 left of what came in')
})

test('two who record the same receipt do not count it twice', async () => {
  const { site, id, at } = await begin(10_000)
  const form = `/money/contributions/${id}/record`
  expect((await site.post(form, came)).status).toBe(303)
  const second = await site.post(form, came)
  expect([second.status, second.text]).toEqual([409, expect.stringContaining('Somebody changed this')])
  await expect(site.inside(({ db }) => holdContribution(db, id, 0))).rejects.toThrow(ChangedMeanwhile)
  expect((await site.get(at)).text).toContain('£60 to come')
})

test('nought that was promised is waited for by nobody', async () => {
  const { site, at } = await begin(0)
  expect((await site.get('/due')).text).not.toContain('Contribution to 2026/27')
  expect((await site.get(at)).text).toContain('Nought was promised')
  const other = await begin(100)
  expect((await other.site.get('/due')).text).toContain('Contribution to 2026/27')
})
