import { expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { world, type World } from '../../../../test/world.ts'
import { addAgency, addPerson, addPost, addPostChange, partnership, statutoryPartners, whoMayAct } from '../index.ts'
import { partnersOn, type PartnerTerm } from './partner-term.ts'

const body = (id: number, name: string) => ({ id, name, shortName: name, kind: 'health' })
const term = (agencyId: number, fromOn: string | null, untilOn: string | null, succeeds: number | null = null) =>
  ({ agencyId, fromOn, untilOn, succeeds }) as PartnerTerm
const bodies = [body(1, 'Council'), body(2, 'Group'), body(3, 'Police'), body(7, 'Board'), body(9, 'Wider board')]
const terms = [term(2, null, '2022-06-30'), term(7, '2022-07-01', '2026-03-31', 2), term(9, '2026-04-01', null, 7)]
test.each([
  ['before the first change', '2022-06-30', '2022-06-30', ['Council', 'Group', 'Police']],
  ['from its day', '2022-07-01', '2022-07-01', ['Council', 'Board', 'Police']],
  ['when it merges again', '2026-04-01', '2026-04-01', ['Council', 'Wider board', 'Police']],
  ['over a year in which it changed', '2023-03-31', '2022-04-01', ['Council', 'Group', 'Board', 'Police']],
])('the partners %s, each in the place of the first body it follows', (_, day, since, names) => {
  expect(partnersOn(bodies, terms, day as Day, since as Day).map(({ name }) => name)).toEqual(names)
})

const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})
const begin = async () => {
  const site = await world({ modules: [partnership()], today: '2022-08-01' })
  const ids = await site.inside(async ({ db }) => {
    const [council, health, police] = [
      await addAgency(db, { name: 'Council', shortName: 'Council', kind: 'local authority', statutory: true }),
      await addAgency(db, { name: 'Commissioning group', shortName: 'Group', kind: 'health', statutory: true }),
      await addAgency(db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true }),
    ]
    const head = await addPerson(db, { name: 'Accountable officer', agencyId: health })
    const post = await addPost(db, { name: 'Lead for health', kind: 'executive lead', agencyId: health })
    const started = { kind: 'started', status: 'happened', happenedOn: '2020-01-01', says: 'So it was' }
    await addPostChange(db, { ...started, postId: post, personId: head })
    return { council, health, police, head, post }
  })
  return { site, ...ids }
}
const names = (site: World, day: Day) =>
  site.inside(async ({ db }) => (await statutoryPartners(db, day)).map(({ name }) => name))

test('a body takes the place of a partner: three stay three on every day, and what was done before stays with the body of its day', async () => {
  const { site, health, council, police, head, post } = await begin()
  const account = await site.as('safeguarding partner', { agencyId: health, personId: head })
  await site.as('business manager')
  const { to: version } = await site.post('/arrangements/versions/add', {
    edition: '1',
    title: 'Working together here',
    framework: 'Working Together 2018',
    words: 'We meet.',
    keptAt: '',
  })
  for (const agencyId of [council, police]) {
    await site.as('safeguarding partner', { agencyId })
    await site.post(`${version}/agree`, { how: 'agreed', why: '', version: '1' })
  }
  await site.signInAs(account)
  expect((await site.get(`${version}/agree`)).text).toContain('as lead')
  await site.post(`${version}/agree`, { how: 'agreed', why: '', version: '1' })

  await site.as('business manager')
  const at = `/agencies/${health}/record-succession`
  const answers = { toAgencyId: '', name: 'Integrated care board', shortName: 'ICB', ends: 'yes', goesOver: 'yes' }
  const said = { ...answers, because: 'The law put boards in the place of groups', ...onDay('on', '2022-07-01') }
  expect((await site.post(at, { ...said, name: '' })).text).toContain('Choose the body that takes its place')
  expect((await site.post(at, { ...said, ...onDay('on', '2022-08-02') })).text).toContain('This lies ahead')
  const { to } = await site.post(at, said)
  expect(to).toMatch(/^\/agencies\/\d+$/)
  expect((await site.get(at)).status).toBe(404)
  expect([await names(site, '2022-06-30'), await names(site, '2022-07-01')]).toEqual([
    ['Council', 'Commissioning group', 'Police'],
    ['Council', 'Integrated care board', 'Police'],
  ])
  const icb = Number(to.split('/').at(-1))
  const acts = await site.inside(async ({ db }) => [
    (await whoMayAct(db, '2022-06-30')).may(head, health, 'sign').may,
    (await whoMayAct(db, '2022-06-30')).may(head, icb, 'sign').may,
    (await whoMayAct(db, '2022-07-01')).may(head, icb, 'sign').may,
  ])
  expect(acts).toEqual([true, false, true])

  expect((await site.get(`/agencies/${health}`)).text).toContain('Former safeguarding partner, health body')
  expect((await site.get(to)).text).toContain('in the place of')
  expect((await site.get('/partnership?on=2022-06-30')).text).toContain('Commissioning group')
  expect((await site.get('/partnership?on=2022-07-01')).text).not.toContain('Commissioning group</a>')

  // What the group agreed to is not the board's word: the edition waits for the board, and then stands on three.
  const publish = { happenedOn: '1 August 2022', duty: 'none', reasonLate: '', version: '1' }
  expect((await site.post(`${version}/publish`, publish)).text).toContain('Integrated care board has not said')
  await site.signInAs(account)
  expect((await site.post(`${version}/agree`, { how: 'agreed', why: '', version: '1' })).status).toBe(303)
  await site.as('business manager')
  expect((await site.post(`${version}/publish`, publish)).status).toBe(303)
  expect((await site.get(`/posts/${post}`)).text).toContain('Integrated care board')
})

test('two partners of one kind at once need the arrangements to say so, and then all four are asked', async () => {
  const { site } = await begin()
  const agency = { name: 'River Police', shortName: 'River', kind: 'police', statutory: 'yes', category: 'none' }
  expect((await site.post('/agencies/add', agency)).text).toContain('Police is the safeguarding partner of this kind')
  const besideBecause = 'The arrangements, page 3: the area lies in two police areas'
  const { to } = await site.post('/agencies/add', { ...agency, besideBecause })
  expect((await site.get(to)).text).toContain('page 3')
  expect(await names(site, '2022-08-01')).toEqual(['Council', 'Commissioning group', 'Police', 'River Police'])
})
