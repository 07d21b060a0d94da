import { expect, test } from 'vitest'
import { world } from '../../../../../test/world.ts'
import { addAgency, partnership } from '../../index.ts'
import { givenByPartner } from '../given-by-partner.ts'
import { addHours } from '../hours-store.ts'
import { addCharges, addContributionChanges, addContributions, addHeads, addSpending, addYear } from '../store.ts'

/** A year in which one line of each kind was written down. */
async function begin() {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const ids = await site.inside(async ({ db }) => {
    const agencyId = await addAgency(db, { name: 'Council', shortName: 'C', kind: 'local authority', statutory: true })
    const yearId = await addYear(db, { begins: '2026-04-01', ends: '2027-03-31', carriedIn: 0 })
    const [headId] = await addHeads(db, ['Training'])
    const line = { yearId, happenedOn: '2026-05-02' }
    await addSpending(db, [{ ...line, headId: headId!, says: 'A trainer', pence: 500_000 }])
    await addCharges(db, [{ ...line, says: 'Places', pence: 40_000 }])
    const promise = {
      yearId,
      agencyId,
      kind: 'cash',
      says: 'Its share',
      pence: 90_000,
      promisedOn: '2026-03',
      ofVersion: 1,
    }
    const [contributionId] = await addContributions(db, [promise])
    await addContributionChanges(db, [
      { contributionId: contributionId!, kind: 'received', pence: 90_000, happenedOn: '2026-05' },
    ])
    await addHours(db, [{ agencyId, work: 'audit', says: 'The audit of neglect', hours: 400, happenedOn: '2026-05' }])
    const id = async (table: 'spending' | 'charge' | 'contributionChange' | 'hoursGiven') =>
      (await db.selectFrom(`partnership.${table}`).select('id').executeTakeFirstOrThrow()).id
    return {
      at: `/money/${yearId}`,
      agencyId,
      headId: headId!,
      spending: `/money/spending/${await id('spending')}/correct`,
      charge: `/money/charges/${await id('charge')}/correct`,
      receipt: `/money/received/${await id('contributionChange')}/correct`,
      hours: `/money/hours/${await id('hoursGiven')}/correct`,
    }
  })
  return { site, ...ids }
}
const why = { wrong: 'other', correctedBecause: 'A nought too many', happenedOn: '2 May 2026' }

test('a line of each kind is put right by a further one: the earlier stays struck through, and sums count the last', async () => {
  const { site, at, headId, agencyId, ...lines } = await begin()
  const anew = { ...why, headId: String(headId), agencyId: String(agencyId), work: 'audit' }
  for (const [address, form] of [
    [lines.spending, { says: 'A trainer', pence: '500' }],
    [lines.charge, { says: 'Places', pence: '30' }],
    [lines.receipt, { pence: '800', hours: '' }],
    [lines.hours, { says: 'The audit of neglect', hours: '40' }],
  ] as const) {
    expect((await site.post(address, { ...anew, ...form, correctedBecause: '' })).status, address).toBe(422)
    expect((await site.post(address, { ...anew, ...form })).status, address).toBe(303)
    const again = await site.post(address, { ...anew, ...form })
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('put right already')])
  }
  const { text } = await site.get(at)
  for (const words of [
    '<del class="was">£5,000, A trainer',
    '£500, A trainer',
    '£30, Places',
    'Put right: A nought too many',
  ])
    expect(text).toContain(words)
  expect(text).toContain('£100 to come')
  expect((await site.get('/money/hours')).text).toContain('<del class="was">400</del>')
  const [year] = await site.inside(({ db }) => givenByPartner(db))
  expect(year!.partners[0]).toMatchObject({ received: 80_000, hours: { audit: 40 } })
})

test('what never was is struck out and counts for nothing, whatever else was typed', async () => {
  const { site, at, headId, agencyId, ...lines } = await begin()
  const never = { ...why, wrong: 'never', correctedBecause: 'It is another partnership’s', says: 'Something else' }
  const form = { ...never, headId: String(headId), agencyId: String(agencyId), work: 'panel', pence: '7', hours: '7' }
  for (const address of [lines.spending, lines.charge, lines.hours])
    expect((await site.post(address, form)).status, address).toBe(303)
  expect((await site.post(lines.receipt, { ...form, hours: '' })).status).toBe(303)
  const { text } = await site.get(at)
  expect(text).toContain('Struck out')
  expect(text).toContain('Nothing yet')
  expect(text).not.toContain('£7,')
  const [year] = await site.inside(({ db }) => givenByPartner(db))
  expect(year!.partners[0]).toMatchObject({ received: 0, hours: {} })
})

test('only those who keep the money put it right', async () => {
  const { site, spending, receipt } = await begin()
  for (const role of ['scrutineer', 'safeguarding partner', 'agency lead']) {
    await site.as(role)
    for (const address of [spending, receipt]) expect([role, (await site.get(address)).status]).toEqual([role, 403])
  }
})
