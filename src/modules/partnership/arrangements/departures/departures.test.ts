import { expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import { world } from '../../../../../test/world.ts'
import { addAgency, addGroup, addGroupChange, partnership } from '../../index.ts'
import { addProvisions } from '../provisions/store.ts'
import { addPublication, addVersion } from '../versions/store.ts'
import { explanationOf, nextWanted, remindOn } from './departure.ts'
import { setWatch } from './store.ts'

const met: { groupId: number; metOn: When }[] = []
const whole = partnership({ movers: [], practice: [async () => met] })

/** An edition in force since 2025 that asks of the quality group to meet every two months, last met on 10 January 2026. */
const begin = async (today: Day = '2026-06-01') => {
  const site = await world({ modules: [whole], today })
  const ids = await site.inside(async ({ db }) => {
    const groupId = await addGroup(db, { kind: 'sub-group', name: 'Quality group', shortName: 'Quality' })
    const change = {
      workingGroupId: groupId,
      kind: 'established',
      happenedOn: '2024-01-01',
      status: 'happened',
      says: 'It began',
    } as const
    await addGroupChange(db, change)
    const council = await addAgency(db, { name: 'Council', shortName: 'C', kind: 'local authority', statutory: true })
    const versionId = await addVersion(db, { edition: 1, title: 'Ours', source: 'The site' })
    await addPublication(db, { versionId, happenedOn: '2025-01-01', source: 'The site' })
    const [group, money] = await addProvisions(db, [
      {
        versionId,
        kind: 'group',
        name: 'Quality group',
        says: 'It meets every second month',
        groupId,
        meetsEvery: 2,
        reportsEvery: 3,
      },
      {
        versionId,
        kind: 'money',
        name: 'Council',
        says: 'The council gives £7,123',
        agencyId: council,
        pence: 712_300,
      },
      { versionId, kind: 'stage', name: 'Managers talk', says: 'Then managers talk', stage: 1 },
    ])
    return { groupId, group: group!, money: money! }
  })
  met.splice(0, met.length, { groupId: ids.groupId, metOn: '2026-01-10' })
  return { site, ...ids }
}

test('a group that meets too seldom departs since the day after its next meeting was wanted, until it meets', async () => {
  const { site, groupId } = await begin()
  const { text } = await site.get('/arrangements/departures')
  expect(text).toContain('Since 11 March 2026')
  expect(text).toContain('Meets too seldom')
  met.push({ groupId, metOn: '2026-05-20' })
  expect((await site.get('/arrangements/departures')).text).not.toContain('Meets too seldom')
})

test('whoever may not put a departure right is led to no page that refuses them', async () => {
  const { site } = await begin()
  const links = async () =>
    ['/arrangements/versions/add', '/explain"'].map(async (link) =>
      (await site.get('/arrangements/departures')).text.includes(link),
    )
  expect(await Promise.all(await links())).toEqual([true, true])
  await site.as('agency lead')
  expect(await Promise.all(await links())).toEqual([false, false])
  expect((await site.get('/arrangements/departures')).text).toContain('Meets too seldom')
  await site.as('independent chair')
  expect(await Promise.all(await links())).toEqual([false, true])
})

test('where no chapter tells how often a group reports, and no ladder is drawn, that is not known and no departure', async () => {
  const { site } = await begin()
  const { text } = await site.get('/arrangements/departures')
  expect(text).toContain('Nothing here tells how often it reports')
  expect(text).toContain('No ladder of escalation is drawn to hold it against')
  expect(text).not.toContain('Reports too seldom')
})

test('an explanation covers a departure until its last day, and not the next one of the same group', async () => {
  const { site, group, groupId } = await begin()
  const at = `/arrangements/provisions/${group}`
  const explained = {
    departure: 'meets too seldom',
    why: 'Its chair is ill',
    'untilOn-day': '1',
    'untilOn-month': '8',
    'untilOn-year': '2026',
  }
  expect((await site.post(`${at}/explain`, { ...explained, 'untilOn-year': '2028' })).text).toContain(
    'Give a day within a year',
  )
  expect((await site.post(`${at}/explain`, explained)).to).toBe(at)
  expect((await site.get('/arrangements/departures')).text).toContain('Explained until 1 August 2026')
  await site.goOnTo('2026-08-02')
  expect((await site.get('/arrangements/departures')).text).toContain('2 departures, 2 not explained')
  expect((await site.get('/arrangements/departures')).text).not.toContain('Explained until')
  await site.goOnTo('2026-07-31')
  met.push({ groupId, metOn: '2026-05-01' })
  expect((await site.get('/arrangements/departures')).text).not.toContain('Explained until')
})

test('money is held beside what happens only for those who see the money: not on the page, not at its address, not on Home', async () => {
  const { site, money } = await begin()
  await site.inside(({ db }) => setWatch(db, { slackDays: 0, remindAfterDays: 0, byName: 'The manager' }))
  const pages = ['/arrangements/departures', `/arrangements/provisions/${money}`, '/', '/due']
  for (const path of pages.slice(0, 2)) expect((await site.get(path)).text).toContain('7,123')
  const source = await site.inside((visit) => whole.deadlines.at(-2)!(visit))
  expect(source.map(({ title }) => title)).toContain('Departs from the arrangements: Council')
  await site.as('agency lead')
  for (const path of pages) expect([path, (await site.get(path)).text.includes('7,123')]).toEqual([path, false])
  expect((await site.get(`/arrangements/provisions/${money}`)).status).toBe(404)
  expect((await site.get('/search?q=7,123')).text).not.toContain('The council gives')
})

test('a departure is told to the report with since when and what proves it, never of money', async () => {
  const { site, group } = await begin()
  const period = { from: '2026-01-01', to: '2026-06-01' } as const
  const sources = whole.facts.filter(({ section }) => section === 'Background and context')
  const facts = await site.inside(async ({ db }) =>
    (await Promise.all(sources.map((source) => source.gather(db, { period, asAt: '2026-06-01' })))).flat(),
  )
  const departed = facts.filter(({ sentence }) => sentence.startsWith('Practice departed'))
  expect(departed.map(({ proof }) => proof)).toEqual([[`/arrangements/provisions/${group}`]])
  expect(departed[0]!.sentence).toContain('since 11 March 2026')
})

test.each([
  // dates, begins, months, grace, today, wanted by, late
  [['2026-01-10'], '2025-01-01', 2, 0, '2026-03-10', '2026-03-10', false],
  [['2026-01-10'], '2025-01-01', 2, 0, '2026-03-11', '2026-03-10', true],
  [['2026-01-10'], '2025-01-01', 2, 14, '2026-03-24', '2026-03-10', false],
  [['2026-01-10'], '2025-01-01', 2, 14, '2026-03-25', '2026-03-10', true],
  [[], '2025-01-01', 3, 0, '2025-04-02', '2025-04-01', true],
  [['2024-01-10'], '2025-01-01', 3, 0, '2025-03-01', '2025-04-01', false],
  [['2026-01'], '2025-01-01', 1, 0, '2026-02-28', '2026-02-28', false],
  [['2026-09-01'], '2026-01-01', 1, 0, '2026-02-01', '2026-02-01', false],
  [[], '?', 1, 0, '2026-02-01', null, false],
] as [When[], When, number, number, Day, Day | null, boolean][])(
  'of %j from %s every %i months with %i days of grace on %s the next was wanted by %s; late: %s',
  (dates, begins, months, grace, today, wantedBy, late) => {
    expect(nextWanted(dates, begins, months, grace, today)).toMatchObject({ wantedBy, late })
  },
)

test('a departure whose beginning is not known is never reminded of', () => {
  expect(remindOn({ since: '?' }, 10)).toBe(null)
  expect(remindOn({ since: '2026-02' }, 10)).toBe('2026-03-10')
  const explained = { provisionId: 1, departure: 'ended', since: '2026-01', untilOn: '2026-03-01', id: 1 }
  const departure = { provision: { id: 1 }, kind: 'ended', since: '2026-01' }
  const of = (day: Day, changed = {}) =>
    explanationOf({ ...departure, ...changed } as never, [explained] as never, day)?.id ?? null
  expect([of('2026-03-01'), of('2026-03-02'), of('2026-03-01', { since: '2026-02' })]).toEqual([1, null, null])
})
