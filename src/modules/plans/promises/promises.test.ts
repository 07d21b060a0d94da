import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { addAgency, partnership } from '#modules/partnership/index.ts'
import { publishing } from '#modules/publishing/index.ts'
import { told } from '../../../../test/told.ts'
import { world, type World } from '../../../../test/world.ts'
import { notePromised, plans, raiseAction } from '../index.ts'
import { isOwedAnAccount, otherDates, promiseStandings, standingOfPromise, type Promised } from './promise.ts'
import { promisesPage } from './store.ts'

const promised: Promised = { state: 'open', due: '2026-07-31', firstDue: '2026-07-31', closing: null, redatings: [] }
const moved = { due: '2026-09', redatings: [{ toDue: '2026-09' }] }
const done = (closedOn: string) => ({ state: 'done', closing: { closedOn } })

test.each([
  [promised, 'open'],
  [{ ...promised, due: '2026-05-31', firstDue: '2026-05-31' }, 'late'],
  [{ ...promised, ...moved }, 'moved'],
  [{ ...promised, due: '2026-05-30', redatings: [{ toDue: '2026-05-30' }] }, 'late'],
  [{ ...promised, ...done('2026-07-31') }, 'met in time'],
  [{ ...promised, ...done('2026-07') }, 'met in time'],
  [{ ...promised, ...done('2026-08-01') }, 'met late'],
  [{ ...promised, ...moved, ...done('2026-08-15') }, 'met late'],
  [{ ...promised, firstDue: '?', ...done('2026-08-15') }, 'met in time'],
  [{ ...promised, state: 'withdrawn' }, 'dropped'],
] as const)('%o stands as %s', (promise, stands) => expect(standingOfPromise(promise, '2026-06-01')).toBe(stands))

test.each([
  [[], false],
  [['open'], true],
  [['open', 'late'], true],
  [['open', 'done'], false],
  [['open', 'withdrawn'], false],
  [['done'], false],
  [['open', 'done', 'open'], true],
] as const)('told as %j it is still owed an account: %s', (stood, owed) =>
  expect(isOwedAnAccount(stood.map((each) => ({ stood: each })))).toBe(owed),
)

test('a date that the record never had is another date for the same promise', () => {
  const action = { due: '2026-09', firstDue: '2026-07', redatings: [{ fromDue: '2026-07', toDue: '2026-09' }] }
  const dates = ['2026-07', '2026-09', '2026-06', '?'].map((dueTold) => ({ dueTold }))
  expect(otherDates(action, dates)).toEqual([{ dueTold: '2026-06' }])
})

const modules = [partnership(), plans, publishing(plans.facts, [notePromised])]
const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})
const goTo = (site: World, day: Day) =>
  site.database.kysely
    .updateTable('tenancy.partnership')
    .set({ clockStandsOn: day })
    .where('id', '=', site.partnership.id)
    .execute()

const begun = async (site: World, from: Day, to: Day) => {
  await site.as('business manager')
  return (
    await site.post('/reports/begin', {
      title: 'Progress report',
      kind: 'progress',
      ...onDay('coversFrom', from),
      ...onDay('coversTo', to),
    })
  ).to
}

async function published(site: World, at: string, partners: number[]) {
  for (const agencyId of partners) {
    await site.as('safeguarding partner', { agencyId })
    const content = /value="([0-9a-f]{64})"/.exec((await site.get(`${at}/sign`)).text)![1]!
    expect((await site.post(`${at}/sign`, { agree: 'yes', content })).status).toBe(303)
  }
  await site.as('business manager')
  return site.post(`${at}/publish`, {})
}

describe('what is published is a promise', () => {
  test('it keeps its first date through every later one, and the next report must say what became of it', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const partners = await site.inside(async ({ db }) => {
      const ids = []
      for (const kind of ['local authority', 'police', 'health'] as const)
        ids.push(await addAgency(db, { name: `The ${kind}`, shortName: kind, kind, statutory: true }))
      return ids
    })
    const action = await site.inside((visit) =>
      raiseAction(visit, {
        title: 'Agree the neglect strategy',
        due: '2026-07',
        raisedOn: '2026-03-02',
        knownOn: '2026-03-02',
        ownerAgencyId: partners[0]!,
      }),
    )
    expect((await site.get('/promises')).text).toContain('Nothing has been promised in public yet')

    const first = await begun(site, '2025-10-01', '2026-03-31')
    expect((await site.get('/promises')).text).toContain('Nothing has been promised in public yet')
    expect((await published(site, first, partners)).status).toBe(303)
    const ledger = (await site.get('/promises')).text
    for (const words of [
      'Agree the neglect strategy',
      'Progress report, 1 October 2025 to 31 March 2026',
      'Open, in time',
    ])
      expect(ledger).toContain(words)
    expect(ledger).toContain('<td data-head="Told since">Not yet</td>')

    await goTo(site, '2026-10-01')
    const redated = await site.post(`/actions/${action}/redate`, {
      toDue: 'November 2026',
      why: 'The figures came late',
      agreedBy: 'The board',
      ...onDay('agreedOn', '2026-07-20'),
    })
    expect(redated.status).toBe(303)
    const afterwards = (await site.get('/promises?stands=moved')).text
    expect(afterwards).toContain('agreed by The board on 20 July 2026: The figures came late')
    expect(afterwards).toMatch(/<del class="was">July 2026<\/del> November 2026<details><summary>Moved once/)

    const next = await begun(site, '2026-04-01', '2026-09-30')
    const draft = (await site.get(next)).text
    expect(draft).toContain(
      'One commitment was published before this account and not yet told as met or dropped: 1 was given another date',
    )
    expect(draft).not.toContain('does not say what became of it')

    const sentence = await site.inside(({ db }) =>
      db
        .selectFrom('publishing.sentence')
        .select('id')
        .where('factName', '=', `/actions/${action}#action`)
        .where('reportId', '=', Number(next.split('/')[2]))
        .executeTakeFirstOrThrow(),
    )
    await site.inside(({ db }) =>
      db
        .updateTable('publishing.sentence')
        .set({ leftOutBecause: 'It is old news' })
        .where('id', '=', sentence.id)
        .execute(),
    )
    expect((await site.get(next)).text).toContain('does not say what became of it')
    const refused = await published(site, next, partners)
    expect([refused.status, refused.text.includes('must be settled first')]).toEqual([422, true])
    expect(site.faults).toEqual([])
  })

  test('a promise that was met is told in the next report even if it was done before its period, and not again after that', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const said = { says: 'Yearly report', at: '/reports/1', on: '2025-09-24' as const }
    const asked = { period: { from: '2026-01-01', to: '2026-03-31' }, asAt: '2026-03-31' } as const
    const gathered = async () =>
      (await site.inside(({ db }) => plans.facts[0]!.gather(db, asked))).map(({ sentence }) => sentence)
    await site.inside(async (visit) => {
      const id = await raiseAction(visit, { title: 'Train the trainers', due: '2025-11', raisedOn: '2025-03-01' })
      const fact = { name: `/actions/${id}#action`, says: 'As it was told' }
      await notePromised(visit, { ...said, facts: [{ ...fact, status: 'planned', due: '2025-11' }] })
      await visit.db.updateTable('plans.action').set({ state: 'done' }).where('id', '=', id).execute()
      await visit.db
        .insertInto('plans.actionClosing')
        .values({ actionId: id, kind: 'done', closedOn: '2025-11-20' })
        .execute()
    })
    expect(await gathered()).toEqual([
      'The partnership set out to train the trainers in November 2025; this was done on 20 November 2025.',
      'One commitment was published before this account and not yet told as met or dropped: 1 was met.',
    ])
    await site.inside(async (visit) => {
      const { id } = await visit.db.selectFrom('plans.action').select('id').executeTakeFirstOrThrow()
      const fact = { name: `/actions/${id}#action`, says: 'It was done' }
      await notePromised(visit, {
        ...said,
        says: 'Update',
        on: '2026-01-10',
        facts: [{ ...fact, status: 'happened', due: null }],
      })
    })
    expect(await gathered()).toEqual([])
  })

  test('a publication that gave another date than the record ever had makes two dates for one promise', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const id = await site.inside((visit) =>
      raiseAction(visit, {
        title: 'Publish the toolkit',
        due: '2026-09',
        raisedOn: '2026-01-05',
        knownOn: '2026-01-05',
      }),
    )
    const sent = { toldIn: 'The yearly report', toldOn: 'January 2026', dueTold: 'July 2026', stood: 'open' }
    expect((await site.post(`/actions/${id}/promised`, sent)).status).toBe(303)
    expect((await site.post(`/actions/${id}/promised`, sent)).text).toContain('recorded for this action already')
    const report = await begun(site, '2025-10-01', '2026-03-31')
    expect((await site.get(report)).text).toContain(
      'Different dates are given for ‘publish the toolkit’: July 2026 and September 2026.',
    )
  })
})

describe('the samples', () => {
  test('Hull: its two reports promised what they say; the report that stands at 31 March 2021 answers the first', async () => {
    const site = await told('hull')
    const { rows, count } = await site.inside(({ db }) => promisesPage(db, null, '2021-12-31', 1))
    expect(count).toBe(28)
    // What is late stands first, then what is open, then what has ended.
    const ranks = rows.map((row) => {
      const stands = standingOfPromise(row, '2021-12-31')
      return stands === 'late' ? 0 : row.state === 'open' ? 1 : 2
    })
    expect(ranks).toEqual(ranks.toSorted())
    expect(ranks).toContain(0)
    await site.as('business manager')
    const { text } = await site.get('/promises')
    for (const words of ['First interim update', 'First annual report', 'Review the capacity that is needed'])
      expect(text).toContain(words)
    const facts = await site.inside(({ db }) =>
      plans.facts[0]!.gather(db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
    )
    expect(facts.find(({ name }) => name === '/promises#account')?.sentence).toBe(
      '3 commitments were published before this account and not yet told as met or dropped: 2 were met and 1 is still open.',
    )
    const next = await site.inside(({ db }) =>
      plans.facts[0]!.gather(db, { period: { from: '2021-04-01', to: '2021-09-30' }, asAt: '2021-09-30' }),
    )
    expect(next.find(({ name }) => name === '/promises#account')?.figures.promised).toBe(26)
  })

  test.each(['hull', 'northport'] as const)(
    '%s: each promise stands as the page says, whichever way it is cut',
    async (sample) => {
      const site = await told(sample)
      const today = sample === 'hull' ? '2021-03-31' : '2026-06-15'
      const all = await site.inside(({ db }) => promisesPage(db, null, today, 1))
      expect(all.count).toBeGreaterThan(0)
      let counted = 0
      for (const standing of Object.keys(promiseStandings) as (keyof typeof promiseStandings)[]) {
        const cut = await site.inside(({ db }) => promisesPage(db, standing, today, 1))
        counted += cut.count
        for (const row of cut.rows) expect(standingOfPromise(row, today), row.title).toBe(standing)
      }
      expect(counted).toBe(all.count)
    },
  )
})
