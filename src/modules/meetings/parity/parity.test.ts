import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import { world } from '../../../../test/world.ts'
import { addAgency } from '#modules/partnership/index.ts'
import { addAction } from '#modules/plans/index.ts'
import { addMeeting } from '../index.ts'
import { addAttendance } from '../store.ts'
import { partnersFact, type Represented } from './facts.ts'
import { columnsUntil, figureOf, type Counted } from './parity.ts'

const begin = async () => {
  const site = await world({ today: '2026-06-01' })
  const agencies = await site.inside(async ({ db }) => [
    await addAgency(db, { name: 'Council', shortName: 'Council', kind: 'local authority', statutory: true }),
    await addAgency(db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true }),
    await addAgency(db, { name: 'Health board', shortName: 'Health', kind: 'health', statutory: true }),
    await addAgency(db, { name: 'Hospital', shortName: 'Hospital', kind: 'health', statutory: false }),
  ])
  const met = (happenedOn: When, hows: string[], status = 'happened') =>
    site.inside(async ({ db }) => {
      const id = await addMeeting(db, {
        kind: 'ordinary',
        ofBody: 'the board',
        title: `Board of ${happenedOn}`,
        says: 'The board met',
        happenedOn,
        status,
      })
      await addAttendance(
        db,
        hows.map((how, place) => ({ meetingId: id, agencyId: agencies[place]!, how })),
      )
      return id
    })
  return { site, agencies, met }
}

/** The text of a page in one line, its marks taken out. */
const plain = (text: string) =>
  text
    .slice(text.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('partners stand in one order with what each brought in each quarter, and what nobody recorded is not nought', async () => {
  const { site, agencies, met } = await begin()
  await met('2026-01-10', ['deputy', 'attended'])
  await met('2026-02-10', ['attended', 'absent'])
  await met('2026-04-10', ['apologies', 'attended', 'attended', 'attended'])
  await met('2026-05-10', ['attended', 'attended', 'attended', 'attended'], 'planned')
  const words = plain((await site.get('/parity')).text)
  const table = words.slice(words.indexOf('At meetings'), words.indexOf('Papers'))
  expect(table).toContain('2 of 2 represented')
  expect(table).toContain('1 by its lead or member 1 by a deputy')
  expect(table).toContain('0 of 1 represented')
  expect(table).toContain('No meeting recorded')
  const [council, police, health] = ['Council', 'Police', 'Health board'].map((name) => table.indexOf(name))
  expect([council! < police!, police! < health!]).toEqual([true, true])
  expect(table).not.toContain('Hospital')
  expect(plain((await site.get('/parity?with=others')).text)).toContain('Hospital')
  const records = plain((await site.get(`/parity/attendance/${agencies[0]}?from=2026-01-01&to=2026-03-31`)).text)
  expect(records).toContain('Board of 2026-02-10')
  expect(records).toContain('By a deputy')
  expect(records).not.toContain('2026-04-10')
})

test('a figure and the records it opens say the same, for every agency and column', async () => {
  const { met, site } = await begin()
  await met('2026-01-10', ['deputy', 'attended', 'attended'])
  await met('2026-04-10', ['absent', 'attended', 'attended'])
  const { text } = await site.get('/parity')
  const links = [...text.matchAll(/href="(\/parity\/[^"]+)"[^>]*>(\d+) of (\d+)/g)]
  expect(links.length).toBe(6)
  for (const [, at, , all] of links) {
    const page = (await site.get(at!.replaceAll('&amp;', '&'))).text
    expect([at, [...page.matchAll(/data-head="Counts as"/g)].length]).toEqual([at, Number(all)])
  }
})

test('an action counts for the agency that answers for it, by the date it is due now, and how it came out', async () => {
  const { site, agencies } = await begin()
  await site.inside(async (visit) => {
    const action = (title: string, due: When) =>
      addAction(visit.db, {
        title,
        due,
        firstDue: due,
        ownerAgencyId: agencies[1]!,
        raisedOn: '2026-01-01',
        becauseSays: 'It was agreed',
      })
    await action('Late', '2026-05-01')
    await action('Open', '2026-06-20')
    await action('Someday', '?')
  })
  const words = plain((await site.get('/parity')).text)
  expect(words).toContain('0 of 2 done')
  expect(words).toContain('1 late 1 open')
})

test('money and hours are for those who see the money; the page itself for those who lead, challenge and keep the partnership going', async () => {
  const { site, agencies } = await begin()
  await site.inside(({ db }) =>
    sql`insert into partnership.hours_given (agency_id, work, says, hours, happened_on) values (${agencies[2]}, 'audit', 'An audit', 12, '2026-05')`.execute(
      db,
    ),
  )
  expect(plain((await site.get('/parity')).text)).toContain('12 hours')
  expect(plain((await site.get(`/parity/hours/${agencies[2]}`)).text)).toContain('An audit')
  for (const role of ['safeguarding partner', 'independent chair', 'scrutineer']) {
    await site.as(role, { agencyId: agencies[0]! })
    expect([role, (await site.get('/parity')).status]).toEqual([role, 200])
  }
  for (const role of ['agency lead', 'group chair', 'trainer', 'analyst']) {
    await site.as(role, { agencyId: agencies[0]! })
    for (const path of ['/parity', `/parity/attendance/${agencies[0]}`, `/parity/hours/${agencies[2]}`])
      expect([role, path, (await site.get(path)).status]).toEqual([role, path, 403])
  }
})

test('another partnership’s agency, an unknown measure and a senseless period are answered plainly', async () => {
  const { site, agencies } = await begin()
  const other = await begin()
  const statuses = async (...paths: string[]) => Promise.all(paths.map(async (path) => (await site.get(path)).status))
  expect(
    await statuses(
      `/parity/attendance/${other.agencies[0]}`,
      `/parity/nothing/${agencies[0]}`,
      `/parity/toString/${agencies[0]}`,
      `/parity/attendance/x`,
      `/parity/attendance/${agencies[0]}?from=soon&to=2026-13-40`,
      `/parity/attendance/${agencies[0]}?from=2026-05-01&to=2026-04-01&page=9`,
      '/parity?by=league&with=all',
    ),
  ).toEqual([404, 404, 404, 404, 200, 200, 200])
})

test('the page asks the database as often for forty agencies as for four', async () => {
  const asked = async (more: number) => {
    const { site, met, agencies } = await begin()
    await site.inside(async ({ db }) => {
      for (let place = 0; place < more; place += 1)
        agencies.push(
          await addAgency(db, { name: `A${place}`, shortName: `A${place}`, kind: 'other', statutory: false }),
        )
    })
    await met(
      '2026-04-10',
      agencies.map(() => 'attended'),
    )
    return questionsDuring(site, () => site.get('/parity?with=others'))
  }
  expect(await asked(36)).toBe(await asked(0))
})

/** How many questions reach the database while something is done. */
async function questionsDuring(site: Awaited<ReturnType<typeof begin>>['site'], work: () => Promise<unknown>) {
  const executor = site.database.kysely.getExecutor()
  const provider = Object.getPrototypeOf(executor) as { executeQuery: (...given: unknown[]) => unknown }
  const whole = provider.executeQuery
  let questions = 0
  provider.executeQuery = function (this: unknown, ...given) {
    questions += 1
    return whole.apply(this, given)
  }
  try {
    await work()
  } finally {
    provider.executeQuery = whole
  }
  expect(questions).toBeGreaterThan(4)
  return questions
}

test('the last of four quarters and of three years is the one the day lies in', () => {
  const of = (day: Day, cut: 'quarter' | 'year') => columnsUntil(day, cut).map(({ says, from, to }) => [says, from, to])
  expect(of('2026-06-01', 'quarter')).toEqual([
    ['July to September 2025', '2025-07-01', '2025-09-30'],
    ['October to December 2025', '2025-10-01', '2025-12-31'],
    ['January to March 2026', '2026-01-01', '2026-03-31'],
    ['April to June 2026', '2026-04-01', '2026-06-30'],
  ])
  expect(of('2026-03-31', 'year')).toEqual([
    ['2023/24', '2023-04-01', '2024-03-31'],
    ['2024/25', '2024-04-01', '2025-03-31'],
    ['2025/26', '2025-04-01', '2026-03-31'],
  ])
})

test('whatever is recorded, the quarters of a year add up to the year, and nothing recorded is no figure', () => {
  const quarters = ['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'] as const
  const row = fc.record({
    agencyId: fc.integer({ min: 1, max: 3 }),
    quarter: fc.constantFrom(...quarters),
    sort: fc.constantFrom('attended', 'deputy', 'apologies', 'absent'),
    count: fc.integer({ min: 0, max: 20 }),
  })
  fc.assert(
    fc.property(fc.array(row), (rows: Counted[]) => {
      for (const agencyId of [1, 2, 3]) {
        const year = figureOf('attendance', rows, agencyId, { from: '2025-04-01', to: '2026-03-31' })
        const each = columnsUntil('2026-03-31', 'quarter').map((column) =>
          figureOf('attendance', rows, agencyId, column),
        )
        expect(each.reduce((all, figure) => all + (figure?.records ?? 0), 0)).toBe(year?.records ?? 0)
        if (year) expect(year.records).toBeGreaterThan(0)
      }
    }),
  )
})

test('the fact names the partners in their order whatever the figures, and other agencies not at all', () => {
  const row = (agencyId: number, agency: string, how: string, statutory = true): Represented => ({
    agencyId,
    agency,
    how,
    statutory,
  })
  const period = { from: '2026-01-01', to: '2026-03-31' } as const
  const [fact] = partnersFact(
    [
      row(3, 'Health', 'attended'),
      row(3, 'Health', 'attended'),
      row(1, 'Council', 'absent'),
      row(2, 'Police', 'deputy'),
      row(2, 'Police', 'attended'),
      row(4, 'Hospital', 'attended', false),
    ],
    period,
    'Governance',
  )
  expect(fact!.sentence).toContain('Council at 0 of 1; Police at 2 of 2, 1 of them by a deputy; Health at 2 of 2.')
  expect(fact!.proof[0]).toBe('/parity/attendance/1?from=2026-01-01&to=2026-03-31')
  expect(partnersFact([row(4, 'Hospital', 'attended', false)], period, 'Governance')).toEqual([])
})
