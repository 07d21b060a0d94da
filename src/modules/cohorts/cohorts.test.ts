import { expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { reviews } from '#modules/reviews/index.ts'
import { world } from '../../../test/world.ts'
import { countInWords, totalInWords } from './cohort.ts'
import { cohorts } from './index.ts'

const here = (today: '2026-06-10' | '2021-03-31' = '2026-06-10') =>
  world({ today, modules: [partnership(), reviews, cohorts] })
type Site = Awaited<ReturnType<typeof here>>

const cohort = {
  name: 'New babies',
  why: 'An audit asked for it',
  definition: 'Born this year to a family with a plan',
  began: 'January 2026',
}
const begun = async (site: Site) => (await site.post('/cohorts/begin', cohort)).to
const batch = (date: string, births: string, matched: string) => ({
  'receivedOn-day': date,
  'receivedOn-month': '5',
  'receivedOn-year': '2026',
  births,
  matched,
})
const gathered = (site: Site, from = '2026-04-01', to = '2026-09-30') =>
  site.inside((visit) =>
    cohorts.facts[0]!.gather(visit.db, {
      period: { from, to } as { from: '2026-04-01'; to: '2026-09-30' },
      asAt: '2026-09-30',
    }),
  )

test.each([
  [null, true, 'not given'],
  [0, false, 'fewer than 6'],
  [5, false, 'fewer than 6'],
  [5, true, '5'],
  [0, true, '0'],
  [6, false, '6'],
  [1234, false, '1,234'],
] as const)('%s children, small numbers may be seen: %s: %s', (count, small, words) =>
  expect(countInWords(count, small)).toBe(words),
)

test.each([
  [[20, 30], false, '50'],
  [[20, 3], true, '23'],
  [[20, 3], false, 'held back, since it would give a small number away'],
  [[3], false, 'fewer than 6'],
  [[20, null], false, '20, with 1 not given'],
  [[], false, 'not given'],
  [[null], true, 'not given'],
] as [(number | null)[], boolean, string][])(
  'the total of %j, small numbers may be seen: %s: %s',
  (counts, small, words) => expect(totalInWords(counts, small)).toBe(words),
)

test('a small number and any total that gives it away are seen only by those who may', async () => {
  const site = await here()
  const to = await begun(site)
  expect((await site.post(`${to}/record-batch`, batch('4', '210', '3'))).status).toBe(303)
  expect((await site.post(`${to}/record-batch`, batch('18', '190', '14'))).status).toBe(303)
  const cell = (words: string) => new RegExp(`data-head="Belong to the cohort">${words}<`)
  const manager = (await site.get(to)).text
  expect(manager).toMatch(cell('3'))
  expect(manager).toMatch(cell('17'))
  await site.as('scrutineer')
  const { text } = await site.get(to)
  expect(text).toMatch(cell('fewer than 6'))
  expect(text).toMatch(cell('14'))
  expect(text).not.toMatch(cell('3'))
  expect(text).not.toMatch(cell('17'))
  expect(text).toContain('held back')
  expect(site.faults).toEqual([])
})

test('the report is told no small number, whoever writes it', async () => {
  const site = await here()
  const to = await begun(site)
  const change = {
    kind: 'refreshed',
    says: 'The tracking was brought up to date',
    happenedOn: '4 May 2026',
    status: 'happened',
    source: '',
    children: '3',
    measure: '',
  }
  expect((await site.post(`${to}/record-change`, change)).status).toBe(303)
  await site.post(`${to}/record-batch`, batch('4', '210', '3'))
  const facts = await gathered(site)
  expect(facts.map(({ figures }) => figures)).toEqual([{ children: 'fewer than 6' }, { batches: 1, births: '210' }])
  expect(facts[1]!.sentence).toBe(
    'One batch of birth notifications was received for New babies, 1 April 2026 to 30 September 2026.',
  )
})

test('every problem is shown beside its question', async () => {
  const site = await here()
  const to = await begun(site)
  expect((await site.post('/cohorts/begin', cohort)).text).toContain('There is a cohort of this name already')
  expect((await site.post(`${to}/record-batch`, batch('4', '3', '4'))).text).toContain(
    'There cannot be more of them than there are births',
  )
  expect((await site.post(`${to}/record-batch`, { ...batch('4', '3', '1'), 'receivedOn-month': '7' })).status).toBe(422)
  const change = {
    kind: 'tracking',
    says: 'Tracked',
    happenedOn: 'August 2026',
    status: 'happened',
    source: '',
    children: '',
    measure: 'visits',
  }
  const { text } = await site.post(`${to}/record-change`, change)
  expect(text).toContain('This lies ahead')
  expect(text).toContain('Only a view is measured')
})

test('another partnership finds nothing, an agency lead is turned away, a scrutineer changes nothing', async () => {
  const site = await here()
  const to = await begun(site)
  const other = await here()
  for (const path of [to, `${to}/record-change`, `${to}/record-batch`, '/cohorts/x'])
    expect((await other.get(path)).status, path).toBe(404)
  expect((await other.get('/search?q=babies')).text).not.toContain(`href="${to}"`)
  expect((await site.get('/search?q=babies')).text).toContain(`href="${to}"`)
  await site.as('scrutineer')
  expect((await site.get(to)).status).toBe(200)
  expect((await site.post(`${to}/record-batch`, batch('4', '3', '1'))).status).toBe(403)
  await site.as('agency lead')
  for (const path of ['/cohorts', to, `${to}/record-batch`]) expect((await site.get(path)).status, path).toBe(403)
})

test('Hull is told row by row, in words, without a count that nobody gave', async () => {
  const site = await here('2021-03-31')
  await site.tell(cohorts.stories.hull)
  const facts = await gathered(site, '2020-10-01', '2021-03-31')
  expect(facts.map(({ source }) => source)).toEqual(['F140', 'F141', 'F142', 'F143', 'F144'])
  expect(facts.at(-1)).toMatchObject({ kind: 'judgement', checks: { measure: null } })
  expect(facts.every(({ figures }) => Object.keys(figures).length === 0)).toBe(true)
  for (const at of new Set(facts.flatMap(({ proof }) => proof))) expect((await site.get(at)).status).toBe(200)
  expect((await site.get(facts[0]!.about.at)).text).toContain('how many came in is not given')
})

test('Northport has one cohort with five batches', async () => {
  const site = await here()
  await site.tell(cohorts.stories.northport)
  const { text } = await site.get('/cohorts')
  expect(text).toMatch(/data-head="Batches">5</)
  const [, to] = /href="(\/cohorts\/\d+)"/.exec(text)!
  expect((await site.get(to!)).status).toBe(200)
  expect((await gathered(site)).some(({ name }) => name.endsWith('#batches'))).toBe(true)
  expect(site.faults).toEqual([])
})
