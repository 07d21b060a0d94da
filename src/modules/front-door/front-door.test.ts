import { describe, expect, test } from 'vitest'
import { addAgency, partnership } from '#modules/partnership/index.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { world } from '../../../test/world.ts'
import { figuresDue, plannedChanges } from './deadlines.ts'
import { facts } from './facts.ts'
import { frontDoor } from './index.ts'

const modules = [partnership(), frontDoor]
const open = () => world({ modules })
const halfYear: Asked = { period: { from: '2025-10-01', to: '2026-03-31' }, asAt: '2026-05-01' }

const aPlan = {
  kind: 'implemented',
  says: 'The portal is to be opened to schools',
  happenedOn: '15 June 2026',
  status: 'planned',
  doneBy: 'The council',
}
const aMeasure = {
  name: 'Decisions in time',
  definition: 'Contacts decided by the next working day',
  numeratorSays: 'contacts decided in time',
  denominatorSays: 'contacts',
  dueAfterDays: '15',
}

describe('through the front door', () => {
  test('a plan that was carried out stays in sight, is due no more, and is told as what it became', async () => {
    const site = await open()
    expect((await site.get('/front-door')).text).toContain('No development of the front door has been recorded yet.')
    const { to: at } = await site.post('/front-door/record-development', {
      title: 'Referral portal',
      kind: 'portal',
      about: 'One form for every referral',
    })
    expect(at).toMatch(/^\/front-door\/developments\/\d+$/)
    await site.post(`${at}/record-change`, aPlan)
    const [due] = await site.inside(plannedChanges)
    expect(due).toMatchObject({
      title: 'Referral portal',
      due: '2026-06-15',
      waitsOn: 'The council',
      lastDay: '2026-06-15',
    })
    expect(due!.why.map(({ term }) => term)).toEqual(['Counted from', 'Falls'])

    const plan = due!.at.split('-').at(-1)!
    expect((await site.get(at)).text).toContain(`record-change?settles=${plan}`)
    const done = await site.post(`${at}/record-change`, {
      ...aPlan,
      says: 'The portal was opened to schools',
      status: 'happened',
      happenedOn: '28 May 2026',
      settles: plan,
      source: '',
    })
    expect(done.status).toBe(303)
    const { text } = await site.get(at)
    expect(text).toContain('The portal is to be opened to schools on 15 June 2026.')
    expect(text).toContain('The portal was opened to schools on 28 May 2026.')
    expect(text).toContain('Planned, done since')
    expect(await site.inside(plannedChanges)).toEqual([])
    const told = await site.inside((visit) =>
      facts.gather(visit.db, { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-06-30' }),
    )
    expect(told.map(({ sentence }) => sentence)).toEqual(['The portal was opened to schools on 28 May 2026.'])
    const lines = await site.database.kysely
      .selectFrom('history.entry')
      .select('deed')
      .where('subject', '=', at)
      .where('partnershipId', '=', site.partnership.id)
      .execute()
    expect(lines).toHaveLength(3)
    expect(site.faults).toEqual([])
  })

  test('a month that nobody supplied is said and not drawn as nought; a month reported again keeps its first figure', async () => {
    const site = await open()
    const { to: at } = await site.post('/front-door/record-measure', aMeasure)
    const report = (month: string, answers: Record<string, string>) =>
      site.post(`${at}/report-month`, { month, ...answers })
    expect((await report('March 2026', { status: 'provisional', numerator: '80', denominator: '100' })).to).toBe(
      `${at}#month-2026-03`,
    )
    expect((await report('April 2026', { status: 'not supplied', numerator: '', denominator: '' })).status).toBe(303)
    expect((await report('March 2026', { status: 'final', numerator: '84', denominator: '' })).status).toBe(303)
    const { text } = await site.get(at)
    expect(text).toContain('Not drawn, because there is no figure: April 2026.')
    expect(text).toMatch(/April 2026<\/th><td[^>]*>Not supplied<\/td><td[^>]*><\/td>/)
    expect(text).toMatch(/March 2026<\/th><td[^>]*>84<\/td><td[^>]*>Not given<\/td><td[^>]*>Not known<\/td>/)
    expect(text).toMatch(/March 2026: (<!-- -->)?80 out of 100 \(provisional, reported on 1 June 2026\)/)
    expect((await site.get('/front-door')).text).toMatch(/April 2026<\/td><td[^>]*>Not supplied/)
    expect(site.faults).toEqual([])
  })

  test('bad answers come back with what is wrong and change nothing', async () => {
    const site = await open()
    const { to: at } = await site.post('/front-door/record-measure', aMeasure)
    for (const [answers, says] of [
      [{ month: 'July 2026', status: 'final', numerator: '3' }, 'has not begun yet'],
      [{ month: 'May 2026', status: 'not supplied', numerator: '0' }, 'Leave this empty where no figure was supplied'],
      [{ month: 'May 2026', status: 'final', numerator: '-3' }, 'Enter a number from 0'],
      [{ month: 'some day', status: 'final', numerator: '3' }, 'Enter a date we can read'],
      [{ month: 'May 2026', status: 'guessed', numerator: '3' }, 'Choose: How sure is the figure?'],
    ] as const) {
      const answer = await site.post(`${at}/report-month`, answers)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(says)
    }
    expect((await site.get(at)).text).toContain('No month has been reported yet.')
    expect((await site.post('/front-door/record-measure', aMeasure)).text).toContain(
      'There is a measure of this name already',
    )
  })

  test('an account tells the figures as they were known on its day, and the next month is due', async () => {
    const site = await open()
    const agencyId = await site.inside((visit) =>
      addAgency(visit.db, { name: 'The police', shortName: 'Police', kind: 'police', statutory: true }),
    )
    const { to: at } = await site.post('/front-door/record-measure', { ...aMeasure, agencyId: String(agencyId) })
    expect(await site.inside(figuresDue)).toEqual([])
    await site.post(`${at}/report-month`, { month: 'March 2026', status: 'final', numerator: '84', denominator: '100' })
    const tell = (asAt: Asked['asAt']) => site.inside((visit) => facts.gather(visit.db, { ...halfYear, asAt }))
    expect(await tell('2026-05-31')).toEqual([])
    expect(await tell('2026-06-01')).toMatchObject([
      {
        sentence:
          'The number of contacts decided in time was 84 out of 100 contacts (84%), over 1 of 6 months, from 1 October 2025 to 31 March 2026.',
        figures: { counted: 84, outOf: 100, monthsSupplied: 1, monthsNotSupplied: 0 },
        proof: [at],
        audience: 'public',
        knownOn: null,
      },
    ])
    expect(await site.inside(figuresDue)).toMatchObject([
      { title: 'Decisions in time: April 2026', due: '2026-05-15', lastDay: '2026-05-15', waitsOn: 'The police' },
    ])
  })

  test('a role without the ability cannot record, and another partnership finds nothing', async () => {
    const [ours, theirs] = [await open(), await open()]
    const { to: development } = await ours.post('/front-door/record-development', {
      title: 'Referral portal',
      kind: 'portal',
    })
    const { to: measure } = await ours.post('/front-door/record-measure', aMeasure)
    for (const at of [development, measure, `${development}/record-change`, `${measure}/report-month`])
      expect((await theirs.get(at)).status, at).toBe(404)
    expect(
      (await theirs.post(`${measure}/report-month`, { month: 'May 2026', status: 'final', numerator: '3' })).status,
    ).toBe(404)
    await ours.as('agency lead')
    expect((await ours.get(development)).status).toBe(200)
    expect((await ours.get(development)).text).not.toContain('record-change')
    expect((await ours.post(`${development}/record-change`, aPlan)).status).toBe(403)
    expect(
      (await ours.post(`${measure}/report-month`, { month: 'May 2026', status: 'final', numerator: '3' })).status,
    ).toBe(403)
    for (const at of ['/front-door/developments/0', '/front-door/developments/x', '/front-door/measures/999999'])
      expect((await ours.get(at)).status, at).toBe(404)
    expect((await ours.get('/search?q=portal')).text).toContain(development)
  })
})
