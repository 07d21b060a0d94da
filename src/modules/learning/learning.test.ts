import { describe, expect, test } from 'vitest'
import { frontDoor } from '#modules/front-door/index.ts'
import { addAgency, partnership } from '#modules/partnership/index.ts'
import type { Asked } from '#platform/facts/fact.ts'
import { world } from '../../../test/world.ts'
import { plannedChanges, plannedSessions } from './deadlines.ts'
import { facts } from './facts.ts'
import { learning } from './index.ts'

const modules = [partnership(), frontDoor, learning]
const open = () => world({ modules })
const spring: Asked = { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-09-30' }
const aProgramme = { title: 'Recognising neglect', kind: 'training', about: 'For those who visit families at home' }
const aChange = {
  kind: 'judgement',
  says: 'Practice was stronger than before',
  happenedOn: 'May 2026',
  status: 'happened',
  exactness: 'exactly',
}

describe('through the front door', () => {
  test('a programme is begun, judged without a measure, and the account says so', async () => {
    const site = await open()
    expect((await site.get('/learning')).text).toContain('No programme of learning has been recorded yet.')
    const { to: at } = await site.post('/learning/begin', aProgramme)
    expect((await site.post(`${at}/record-change`, aChange)).status).toBe(303)
    expect(
      (
        await site.post(`${at}/record-change`, {
          ...aChange,
          kind: 'attended',
          says: 'More than 500 people had come',
          people: '500',
          exactness: 'more than',
        })
      ).status,
    ).toBe(303)
    expect(
      (
        await site.post(`${at}/record-change`, {
          ...aChange,
          kind: 'planned',
          says: 'More days are to follow',
          status: 'planned',
          happenedOn: 'not stated',
        })
      ).status,
    ).toBe(303)
    const told = await site.inside((visit) => facts.gather(visit.db, spring))
    expect(told).toMatchObject([
      {
        kind: 'judgement',
        sentence: 'Practice was stronger than before in May 2026.',
        checks: { measure: null },
        section: 'Improvement activity',
      },
      { kind: 'count', figures: { attendedMoreThan: 500 } },
      { kind: 'plan', when: '?', checks: { commitment: { owner: null, due: '?' } } },
    ])
    const { text } = await site.get(at)
    expect(text).toContain('Nothing measures this')
    expect(text).toContain('more than 500 people, May 2026')
    expect(await site.inside(plannedChanges)).toMatchObject([{ waitsOn: 'Nobody is named', lastDay: null }])
    expect(site.faults).toEqual([])
  })

  test('a planned session that was moved and held keeps its first date, and is counted once', async () => {
    const site = await open()
    const { to: at } = await site.post('/learning/begin', aProgramme)
    const plan = await site.post(`${at}/record-session`, { heldOn: '10 June 2026', status: 'planned', places: '24' })
    const [due] = await site.inside(plannedSessions)
    expect(due).toMatchObject({
      at: plan.to,
      due: '2026-06-10',
      lastDay: '2026-06-10',
      says: 'A session with 24 places is planned.',
    })
    const id = (to: string) => to.split('-').at(-1)!
    expect((await site.get(`${at}/record-session?settles=${id(plan.to)}`)).text).toContain('value="10 June 2026"')
    const moved = await site.post(`${at}/record-session`, {
      heldOn: '24 June 2026',
      status: 'planned',
      places: '24',
      settles: id(plan.to),
    })
    const [again] = await site.inside(plannedSessions)
    expect(again!.why).toContainEqual({ term: 'Moved from', says: '10 June 2026', at: moved.to })
    await site.post(`${at}/record-session`, {
      heldOn: '28 May 2026',
      status: 'happened',
      places: '24',
      attended: '19',
      settles: id(moved.to),
    })
    expect(await site.inside(plannedSessions)).toEqual([])
    const { text } = await site.get(at)
    for (const words of ['10 June 2026', 'Planned, moved since', '24 June 2026', 'Planned, held since', '28 May 2026'])
      expect(text).toContain(words)
    const told = await site.inside((visit) => facts.gather(visit.db, spring))
    expect(told).toMatchObject([
      {
        sentence: '19 people attended 1 session of Recognising neglect from 1 April 2026 to 30 September 2026.',
        figures: { attended: 19, sessions: 1 },
        proof: [at],
      },
    ])
    expect(await site.inside((visit) => facts.gather(visit.db, { ...spring, asAt: '2026-05-31' }))).toEqual([])
  })

  test('those who came by agency are never more than those who came', async () => {
    const site = await open()
    const agencyId = String(
      await site.inside((visit) =>
        addAgency(visit.db, { name: 'The police', shortName: 'Police', kind: 'police', statutory: true }),
      ),
    )
    const other = String(
      await site.inside((visit) =>
        addAgency(visit.db, { name: 'The council', shortName: 'Council', kind: 'local authority', statutory: true }),
      ),
    )
    const { to: at } = await site.post('/learning/begin', aProgramme)
    const held = await site.post(`${at}/record-session`, { heldOn: '28 May 2026', status: 'happened', attended: '19' })
    const attendance = `/learning/sessions/${held.to.split('-').at(-1)}/record-attendance`
    expect((await site.post(attendance, { agencyId, attended: '12' })).to).toBe(attendance)
    expect((await site.post(attendance, { agencyId: other, attended: '8' })).text).toContain('enter 7 or fewer')
    expect((await site.post(attendance, { agencyId, attended: '11' })).status).toBe(303)
    expect((await site.post(attendance, { agencyId: other, attended: '8' })).status).toBe(303)
    expect((await site.get(attendance)).text).toMatch(/The police: (<!-- -->)?11/)
    expect((await site.get(at)).text).toContain('The police 11, The council 8')
    const planned = await site.post(`${at}/record-session`, { heldOn: '28 July 2026', status: 'planned' })
    expect((await site.get(`/learning/sessions/${planned.to.split('-').at(-1)}/record-attendance`)).status).toBe(404)
  })

  test('bad answers come back with what is wrong and change nothing', async () => {
    const site = await open()
    const { to: at } = await site.post('/learning/begin', aProgramme)
    expect((await site.post('/learning/begin', aProgramme)).text).toContain(
      'There is a programme of this title already',
    )
    for (const [answers, says] of [
      [{ heldOn: '10 July 2026', status: 'happened' }, 'This lies ahead'],
      [{ heldOn: '10 May 2026', status: 'planned' }, 'This day has passed'],
      [
        { heldOn: '10 July 2026', status: 'planned', attended: '4' },
        'Only a session that was held can have been attended',
      ],
      [{ heldOn: '10 May 2026', status: 'happened', settles: '99999' }, 'Choose from the list'],
    ] as const) {
      const answer = await site.post(`${at}/record-session`, answers)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(says)
    }
    expect((await site.post(`${at}/record-change`, { ...aChange, kind: 'attended' })).text).toContain(
      'Enter how many people came',
    )
    const { text } = await site.get(at)
    expect(text).toContain('No session has been recorded yet.')
    expect(text).toContain('Nothing is recorded of this programme yet.')
  })

  test('a role without the ability cannot record, and another partnership finds nothing', async () => {
    const [ours, theirs] = [await open(), await open()]
    const { to: at } = await ours.post('/learning/begin', aProgramme)
    const held = await ours.post(`${at}/record-session`, { heldOn: '28 May 2026', status: 'happened', attended: '19' })
    const attendance = `/learning/sessions/${held.to.split('-').at(-1)}/record-attendance`
    for (const address of [at, `${at}/record-change`, `${at}/record-session`, attendance])
      expect((await theirs.get(address)).status, address).toBe(404)
    expect((await theirs.get('/search?q=neglect')).text).not.toContain(at)
    await ours.as('agency lead')
    expect((await ours.get(at)).text).not.toContain('record-session')
    expect((await ours.post(`${at}/record-session`, { heldOn: '28 May 2026', status: 'happened' })).status).toBe(403)
    expect((await ours.post('/learning/begin', { ...aProgramme, title: 'Another' })).status).toBe(403)
    await ours.as('trainer')
    expect((await ours.get(`${at}/record-session`)).status).toBe(200)
    expect((await ours.get('/search?q=neglect')).text).toContain(at)
    for (const address of ['/learning/0', '/learning/x', '/learning/999999'])
      expect((await ours.get(address)).status, address).toBe(404)
  })
})
