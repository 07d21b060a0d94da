import { expect, test } from 'vitest'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { world } from '../../../../test/world.ts'
import { partnership } from '../index.ts'
import { correctAgency } from './choice-store.ts'
import { standsChosen } from './choice.ts'

const choice = (id: number, kind: string, happenedOn: string) => ({ id, kind, happenedOn })
const left = [choice(1, 'chosen', '2024-01'), choice(2, 'no longer chosen', '2026-03-31')]
test.each([
  ['of which nothing is recorded', [], 'Chosen; since when is not recorded'],
  ['before its last day', left, 'Chosen, from January 2024', '2026-03-30'],
  ['from its last day', left, 'No longer chosen, from 31 March 2026', '2026-03-31'],
  ['chosen again', [...left, choice(3, 'chosen', '2026-05')], 'Chosen, from May 2026'],
  ['to be chosen', [choice(1, 'chosen', '2026-09')], 'To be one from September 2026'],
] as const)('a relevant agency %s', (_, choices, says, day = '2026-06-01' as never) => {
  expect(standsChosen(choices, day).says).toBe(says)
})

test('the office says that an agency is no longer chosen and puts its words right; the first words and who else changed them are kept', async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const agency = { name: 'Harbour Housing', shortName: 'Housing', kind: 'relevant agency', statutory: 'no' }
  const words = { category: 'Miscellaneous', chosenBecause: 'Its repairers visit families' }
  const { to } = await site.post('/agencies/add', { ...agency, ...words })
  const answers = { kind: 'no longer chosen', happenedOn: '1 May 2026', because: 'It closed', source: '' }
  expect((await site.get(`${to}/record-choice`)).text).not.toContain('Its repairers visit families')
  const ahead = await site.post(`${to}/record-choice`, { ...answers, happenedOn: '2 June 2026' })
  expect([ahead.status, ahead.text]).toEqual([422, expect.stringContaining('This lies ahead')])
  expect((await site.post(`${to}/record-choice`, answers)).status).toBe(303)
  for (const page of [to, '/agencies?part=relevant'])
    expect((await site.get(page)).text).toContain('No longer chosen, from 1 May 2026')
  const facts = await site.inside(async ({ db }) =>
    Promise.all(
      partnership().facts.map((source) =>
        source.gather(db, { period: { from: '2026-01-01', to: '2026-06-30' }, asAt: '2026-06-30' }),
      ),
    ),
  )
  expect(facts.flat().map(({ sentence }) => sentence)).toEqual([
    'Harbour Housing was no longer a relevant agency (It closed) on 1 May 2026.',
  ])

  const named = { name: agency.name, kind: agency.kind, shortName: 'Housing' }
  const right = { ...named, category: 'other', otherHeading: 'Housing, as the area has it', chosenBecause: '' }
  const without = await site.post(`${to}/correct`, { ...right, version: '1' })
  expect([without.status, without.text]).toEqual([422, expect.stringContaining('Say why it was chosen')])
  const why = { ...right, chosenBecause: 'Its wardens see families' }
  expect((await site.post(`${to}/correct`, { ...why, version: '1' })).status).toBe(303)
  expect((await site.post(`${to}/correct`, { ...why, otherHeading: 'Homes', version: '1' })).status).toBe(409)
  const stale = { id: Number(to.split('/').at(-1)), version: 1 }
  await expect(site.inside(({ db }) => correctAgency(db, stale, { category: 'Homes' }))).rejects.toThrow(
    ChangedMeanwhile,
  )
  expect((await site.get(to)).text).toContain('Its wardens see families')
  const lines = await site.inside(({ db }) => db.selectFrom('history.entry').selectAll().execute())
  expect(JSON.stringify(lines)).toContain('Its repairers visit families')
  await site.as('agency lead')
  expect([(await site.get(`${to}/correct`)).status, (await site.get(`${to}/record-choice`)).status]).toEqual([403, 403])
})
