import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { world, type World } from '../../../../../test/world.ts'
import { addAgency, partnership } from '../../index.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { holdVersion } from './store.ts'
import { inLine, versionInForce } from './version.ts'

const modules = [partnership()]

const begin = async (today: Day = '2026-06-01') => {
  const site = await world({ modules, today })
  const [council, police, health] = await site.inside(async ({ db }) => [
    await addAgency(db, { name: 'Council', shortName: 'Council', kind: 'local authority', statutory: true }),
    await addAgency(db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true }),
    await addAgency(db, { name: 'Health board', shortName: 'Health', kind: 'health', statutory: true }),
  ])
  return { site, council: council!, police: police!, health: health! }
}

const edition = {
  edition: '1',
  title: 'Working together here',
  framework: 'Working Together 2023',
  words: 'We meet.',
  keptAt: '',
}
const publishing = { happenedOn: '1 June 2026', duty: 'none', reasonLate: '' }

const agree = async (site: World, at: string, agencyId: number, wording: string, how = 'agreed', why = '') => {
  await site.as('safeguarding partner', { agencyId })
  const answer = await site.post(`${at}/agree`, { how, why, version: wording })
  await site.as('business manager')
  return answer
}

test('an edition is published once each of the three partners agreed to the same wording, and the record of the arrangements says so', async () => {
  const { site, council, police, health } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  await agree(site, at, council, '1')
  await agree(site, at, police, '1')
  const early = await site.post(`${at}/publish`, { ...publishing, version: '1' })
  expect([early.status, early.text]).toEqual([422, expect.stringContaining('Health board has not said')])
  await agree(site, at, health, '1')
  expect((await site.get(at)).text).toContain('Agreed by all the partners, not yet published')
  expect((await site.post(`${at}/publish`, { ...publishing, version: '1' })).to).toBe(at)
  expect((await site.get('/arrangements')).text).toContain(
    'Edition 1 of the safeguarding arrangements, agreed by all the safeguarding partners, was published on 1 June 2026.',
  )
  expect((await site.get(at)).text).toContain('Edition of the arrangements published')
})

test('one partner differs, with its reason in its own words, and the edition does not stand', async () => {
  const { site, council, police, health } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  await agree(site, at, council, '1')
  await agree(site, at, police, '1')
  expect((await agree(site, at, health, '1', 'differed')).text).toContain('dissent is kept in its own words')
  await agree(site, at, health, '1', 'differed', 'It leaves out our hospitals')
  expect((await site.get(at)).text).toContain('Differed: It leaves out our hospitals')
  expect((await site.post(`${at}/publish`, { ...publishing, version: '1' })).text).toContain('Health board differs')
})

test('any change of the wording asks all three again, and whoever agreed to what was there before is told', async () => {
  const { site, council, police, health } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  for (const agency of [council, police, health]) await agree(site, at, agency, '1')
  const { edition: _, ...words } = edition
  await site.post(`${at}/edit`, { ...words, words: 'We meet often.', version: '1' })
  expect((await site.get(at)).text).toContain('Council agreed 1 June 2026, Police agreed 1 June 2026, Health agreed')
  expect((await site.post(`${at}/publish`, { ...publishing, version: '2' })).status).toBe(422)
  expect((await agree(site, at, council, '1')).status).toBe(409)
})

test('where an edition can be read is no part of its wording, and the agreements stay', async () => {
  const { site, council } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  await agree(site, at, council, '1')
  const { edition: _, ...words } = edition
  const keptAt = 'https://northport.example'
  expect((await site.post(`${at}/edit`, { ...words, keptAt, version: '1' })).status).toBe(303)
  const { text } = await site.get(at)
  expect(text).toContain(keptAt)
  expect(text).not.toContain('no longer counts')
})

test('of two in one moment, one who changes the words and one who publishes them, the second is told', async () => {
  const { site, council, police, health } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  const id = Number(at.split('/').at(-1))
  const hold = (wording: number) => site.inside(({ db }) => holdVersion(db, { id, wording }))
  await hold(1)
  await expect(hold(2)).rejects.toThrow(ChangedMeanwhile)
  for (const agency of [council, police, health]) await agree(site, at, agency, '1')
  await site.post(`${at}/publish`, { ...publishing, version: '1' })
  await expect(hold(1)).rejects.toThrow(ChangedMeanwhile)
})

test('nobody agrees for another: the office may not, and who acts for none of the three may not', async () => {
  const { site } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  expect((await site.post(`${at}/agree`, { how: 'agreed', why: '', version: '1' })).status).toBe(403)
  await site.as('safeguarding partner')
  const answer = await site.post(`${at}/agree`, { how: 'agreed', why: '', version: '1' })
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('you act for none of the three')])
})

test('the database itself refuses an edition published on two of three, and words changed after publication', async () => {
  const { site, council, police, health } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  await agree(site, at, council, '1')
  await agree(site, at, police, '1')
  const id = Number(at.split('/').at(-1))
  const publish = () =>
    site.inside(({ db }) =>
      db
        .insertInto('partnership.arrangementsPublication')
        .values({ versionId: id, happenedOn: '2026-06-01' })
        .execute(),
    )
  await expect(publish()).rejects.toThrow('cannot stand on 2 of 3')
  await agree(site, at, health, '1')
  await publish()
  await expect(
    site.inside(({ db }) =>
      sql`update partnership.arrangements_version set words = 'Other' where id = ${id}`.execute(db),
    ),
  ).rejects.toThrow('words of a published edition stay')
  await expect(
    site.inside(({ db }) =>
      sql`delete from partnership.arrangements_agreement where agency_id = ${police}`.execute(db),
    ),
  ).rejects.toThrow('cannot stand on 2 of 3')
  const { edition: _, ...words } = edition
  const edited = await site.post(`${at}/edit`, { ...words, words: 'Other', version: '1' })
  expect([edited.status, edited.text]).toEqual([422, expect.stringContaining('its words stay')])
  expect((await site.post(`${at}/edit`, { ...words, keptAt: 'https://northport.example', version: '1' })).to).toBe(at)
})

test('an edition learnt from a document was published and does not count as agreed', async () => {
  const { site } = await begin()
  const { to: at } = await site.post('/arrangements/versions/record-earlier', {
    ...edition,
    publishedOn: 'June 2019',
    source: 'The yearly report, paragraph 2',
  })
  const { text } = await site.get(at)
  expect(text).toContain('Published June 2019; how each partner stood is not recorded here')
  expect((await site.get('/arrangements')).text).toContain('how each partner stood is not recorded here')
})

test('an older edition can still be written down after one was agreed here, and none that would take its place', async () => {
  const { site, council, police, health } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', { ...edition, edition: '2' })
  for (const agency of [council, police, health]) await agree(site, at, agency, '1')
  await site.post(`${at}/publish`, { ...publishing, version: '1' })
  const old = { ...edition, source: 'The yearly report', publishedOn: 'June 2019' }
  for (const publishedOn of ['1 June 2026', 'June 2026', 'not stated']) {
    const refused = await site.post('/arrangements/versions/record-earlier', { ...old, publishedOn })
    expect([publishedOn, refused.status]).toEqual([publishedOn, 422])
  }
  expect((await site.post('/arrangements/versions/record-earlier', old)).status).toBe(303)
  expect((await site.get(at)).text).toContain('Took the place of')
})

test('the list of the law is answered point by point: by a part, by a reason, or not yet; only the Act says must', async () => {
  const { site } = await begin()
  const { to: at } = await site.post('/arrangements/versions/add', edition)
  const point = `${at}/contents/scrutiny`
  expect((await site.get(point)).text).toContain('Arrangements must say this: Children Act 2004, section 16G(3)')
  expect((await site.get(`${at}/contents/area`)).text).toContain('Arrangements should say this')
  expect((await site.post(point, { part: '', reason: '' })).text).toContain('Name the part that says it')
  expect((await site.post(point, { part: 'Chapter 4', reason: 'None' })).text).toContain('Answer one of the two')
  await site.post(point, { part: 'Chapter 4', reason: '' })
  await site.post(`${at}/contents/area`, { part: '', reason: 'One council, and so one area' })
  const { text } = await site.get(at)
  expect(text).toContain('1 of 22 in the text, 1 answered by a reason, 20 open')
  expect(text).toContain('Not said: One council, and so one area')
  expect((await site.get(`${at}/contents/nothing`)).status).toBe(404)
})

test('of published editions each takes the place of the one published before it, whenever it was written down', () => {
  const version = (id: number, edition: number) =>
    ({
      id,
      edition,
      title: '',
      framework: null,
      words: null,
      keptAt: null,
      wording: 1,
      source: null,
      paragraph: null,
      knownOn: null,
      partnershipId: 1,
    }) as const
  const published = (versionId: number, happenedOn: string) =>
    ({
      id: versionId,
      versionId,
      happenedOn,
      changeId: null,
      source: null,
      paragraph: null,
      knownOn: null,
      partnershipId: 1,
    }) as const
  const line = inLine(
    [version(1, 2), version(2, 1), version(3, 3), version(4, 4)],
    [published(1, '2021-04'), published(2, '2019-06'), published(3, '2024-12-01')],
  )
  expect(line.map(({ id, replaces, replacedBy }) => [id, replaces, replacedBy?.versionId ?? null])).toEqual([
    [1, 2, 3],
    [2, null, 1],
    [3, 1, null],
    [4, null, null],
  ])
  expect(versionInForce(line, '2022-01-01')?.id).toBe(1)
  expect(versionInForce(line, '2019-05-31')).toBe(null)
  expect(versionInForce(line, '2026-01-01')?.id).toBe(3)
})
