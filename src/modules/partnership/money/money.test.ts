import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world, type World } from '../../../../test/world.ts'
import { addAgency, partnership } from '../index.ts'
import { givenByPartner } from './given-by-partner.ts'
import { moneyFacts } from './facts.ts'

const begin = async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const agencies = await site.inside(async ({ db }) => [
    await addAgency(db, { name: 'Council', shortName: 'Council', kind: 'local authority', statutory: true }),
    await addAgency(db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true }),
    await addAgency(db, { name: 'Health board', shortName: 'Health', kind: 'health', statutory: true }),
  ])
  const day = (field: string, [date, month, year]: [string, string, string]) => ({
    [`${field}-day`]: date,
    [`${field}-month`]: month,
    [`${field}-year`]: year,
  })
  const { to: at } = await site.post('/money/add-year', {
    ...day('begins', ['1', '4', '2026']),
    ...day('ends', ['31', '3', '2027']),
    carriedIn: '',
    heads: ['Staff', 'Training'],
  })
  return { site, at, agencies }
}

const promise = (site: World, at: string, agencyId: number, pence: string, kind = 'cash', hours = '') =>
  site.post(`${at}/add-contribution`, {
    agencyId: String(agencyId),
    givenBy: '',
    kind,
    says: 'Its share',
    pence,
    hours,
    promisedOn: '1 April 2026',
    dueOn: '30 April 2026',
  })

const agreeAll = async (site: World, at: string, agencies: number[], version: string) => {
  for (const agencyId of agencies) {
    await site.as('safeguarding partner', { agencyId })
    expect((await site.post(`${at}/agree`, { how: 'agreed', why: '', version })).status).toBe(303)
  }
  await site.as('business manager')
}

const version = async (site: World, at: string) =>
  String(
    await site.inside(
      async ({ db }) =>
        (
          await db
            .selectFrom('partnership.budgetYear')
            .select('version')
            .where('id', '=', Number(at.split('/').at(-1)))
            .executeTakeFirstOrThrow()
        ).version,
    ),
  )

test('each partner stands in one order whatever it gives, and nothing recorded is not known, never nought', async () => {
  const { site, at, agencies } = await begin()
  await promise(site, at, agencies[1]!, '300')
  await promise(site, at, agencies[0]!, '100')
  const { text } = await site.get(at)
  const share = text.slice(text.indexOf('Promised in cash'))
  expect(share.indexOf('Council')).toBeLessThan(share.indexOf('Police'))
  expect(share.indexOf('Police')).toBeLessThan(share.indexOf('Health board'))
  expect(share).toMatch(/25%[\s\S]*75%[\s\S]*Not known|25%[\s\S]*75%[\s\S]*None recorded/)
  const [year] = await site.inside(({ db }) => givenByPartner(db))
  expect(year!.partners.map(({ partner, promised, received }) => [partner.name, promised, received])).toEqual([
    ['Council', 10_000, 0],
    ['Police', 30_000, 0],
    ['Health board', null, null],
  ])
})

test('a budget is public only when all three agreed to it as it stands, and any change asks all three again', async () => {
  const { site, at, agencies } = await begin()
  await promise(site, at, agencies[0]!, '100')
  expect((await site.post(`${at}/publish`, { what: 'budget', version: await version(site, at) })).status).toBe(422)
  await agreeAll(site, at, agencies, await version(site, at))
  expect((await site.post(`${at}/publish`, { what: 'budget', version: await version(site, at) })).status).toBe(303)
  await site.as('safeguarding partner', { agencyId: agencies[1]! })
  const late = await site.post(`${at}/agree`, { how: 'differed', why: 'Too much', version: await version(site, at) })
  expect([late.status, late.text]).toEqual([422, expect.stringContaining('it is public')])
  expect((await site.get(at)).text).not.toContain('Agree or differ')
  await site.as('business manager')
  expect((await site.get(`${at}/publish`)).text).toContain('the last note on whether it was worth the money')
  const asked = { period: { from: '2026-04-01', to: '2027-03-31' }, asAt: '2027-03-31' } as const
  const told = () => site.inside(({ db }) => moneyFacts.gather(db, asked))
  expect((await told()).map(({ name }) => name)).toEqual([`${at}#agreed`, `${at}#shares`])
  await promise(site, at, agencies[1]!, '50')
  expect(await told()).toEqual([])
  await expect(
    site.inside(({ db }) =>
      sql`insert into partnership.budget_publication (year_id, of_version, with_spending, happened_on, by_name)
        select id, version, true, '2026-06-01', 'Somebody' from partnership.budget_year`.execute(db),
    ),
  ).rejects.toThrow('cannot be published on 0 of 3')
})

test('a head that is overspent says by how much, and one without a plan says that nothing was planned', async () => {
  const { site, at } = await begin()
  const [staff, training] = await site.inside(({ db }) =>
    db.selectFrom('partnership.spendingHead').select('id').orderBy('id').execute(),
  )
  await site.post(`${at}/plan`, {
    headId: String(staff!.id),
    pence: '1,000',
    why: '',
    version: await version(site, at),
  })
  for (const [headId, pence] of [
    [staff!.id, '1,200.50'],
    [training!.id, '30'],
  ])
    await site.post(`${at}/record-spending`, {
      headId: String(headId),
      says: 'Work',
      pence: String(pence),
      happenedOn: '2 May 2026',
    })
  const { text } = await site.get(at)
  expect(text).toContain('£200.50 over')
  expect(text).toContain('Nothing planned')
})

test('a promise not received by its day stands on Home for those who see the money, and nobody else opens the money', async () => {
  const { site, at, agencies } = await begin()
  await promise(site, at, agencies[2]!, '90')
  expect((await site.get('/due')).text).toContain('Contribution to 2026/27: Health board')
  for (const role of ['agency lead', 'group chair', 'trainer']) {
    await site.as(role, { agencyId: agencies[2]! })
    for (const path of ['/money', at, '/money/hours'])
      expect([role, path, (await site.get(path)).status]).toEqual([role, path, 403])
    expect([role, (await site.get('/due')).text.includes('Contribution to')]).toEqual([role, false])
  }
})

test('the budget of this year waits on a partner that has not said, and on no other partnership’s', async () => {
  const { site, at, agencies } = await begin()
  await promise(site, at, agencies[0]!, '100')
  await site.as('safeguarding partner', { agencyId: agencies[1]! })
  expect((await site.get('/')).text).toContain('Agree the budget of 2026/27')
  await site.post(`${at}/agree`, { how: 'differed', why: 'Too little', version: await version(site, at) })
  expect((await site.get('/')).text).not.toContain('Agree the budget of 2026/27')
  expect((await site.get(at)).text).toContain('Differed: Too little')
  const other = await begin()
  expect((await other.site.get(at)).status).toBe(404)
})
