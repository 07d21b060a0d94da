import { describe, expect, test } from 'vitest'
import { addAgency, addPerson, partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { actionsBecauseOf, openActionsOf, plans, raiseAction } from './index.ts'
import { onDay, raised, tallyIsTrue } from './plans.examples.ts'

const modules = [partnership(), plans]

describe('an action, from the day it is raised to the day it is done', () => {
  test('is late on the page once its day has passed, keeps every date it had, and says what was different', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const { to } = await site.post('/actions/raise', await raised(site))
    expect(to).toMatch(/^\/actions\/\d+$/)
    expect((await site.get('/actions?state=late')).text).toContain('Update the neglect strategy')

    const redated = await site.post(`${to}/redate`, {
      toDue: 'July 2026',
      why: 'The post was vacant',
      agreedBy: 'Executive Board',
      ...onDay('agreedOn', '2026-05-20'),
      version: '1',
    })
    expect(redated.status).toBe(303)
    const page = (await site.get(to)).text
    expect(page).toContain('<del class="was">1 May 2026</del>')
    expect(page).toContain(
      'From 1 May 2026 to July 2026, agreed by Executive Board on 20 May 2026: The post was vacant',
    )
    expect((await site.get('/actions?state=late')).text).toContain('Nothing late.')

    expect(
      (await site.post(`${to}/progress`, { says: 'A draft is with the agencies', ...onDay('notedOn', '2026-05-30') }))
        .status,
    ).toBe(303)
    expect((await site.post(`${to}/complete`, { ...onDay('closedOn', '2026-05-31') })).status).toBe(422)
    const proof = new File(['Signed off at the board'], 'minutes.txt', { type: 'text/plain' })
    const done = await site.post(`${to}/complete`, {
      ...onDay('closedOn', '2026-05-31'),
      difference: 'Referrals name neglect sooner',
      proof,
      version: '2',
    })
    expect(done.status).toBe(303)
    await site.as('independent chair')
    expect((await site.post(`${to}/check`, { verdict: 'checked', version: '3' })).status).toBe(303)
    const closed = (await site.get(to)).text
    for (const words of [
      'Referrals name neglect sooner',
      'A draft is with the agencies',
      'minutes.txt',
      'Said to be done',
      'Checked that it is done',
      'Date changed from 1 May 2026 to July 2026',
    ])
      expect(closed).toContain(words)
    expect(closed).not.toContain(`${to}/complete`)
    await site.as('business manager')
    expect((await site.post(`${to}/withdraw`, { ...onDay('closedOn', '2026-06-01'), why: 'Twice' })).text).toContain(
      'This action is done already',
    )
    await tallyIsTrue(site)
    expect(site.faults).toEqual([])
  })

  test('counted from another one moves when that one moves, and says so', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const [first, counted] = await site.inside(async (visit) => {
      const first = await raiseAction(visit, { title: 'Fill the post', due: '2026-07-08' })
      const counted = await raiseAction(visit, {
        title: 'Update the website',
        due: '2026-09-08',
        dueMonths: 2,
        countsFromSays: 'the post being filled',
        countsFromOn: '2026-07-08',
        countsFromActionId: first,
        countsFromAt: `/actions/${first}`,
      })
      return [first, counted]
    })
    await site.post(`/actions/${first}/redate`, {
      toDue: '1 August 2026',
      why: 'Nobody applied',
      agreedBy: 'Board',
      ...onDay('agreedOn', '2026-06-01'),
    })
    const page = (await site.get(`/actions/${counted}`)).text
    expect(page).toContain('<b>1 October 2026</b>')
    expect(page).toContain('<del class="was">8 September 2026</del>')
    expect(page).toContain('It is counted from the post being filled, which is now 1 August 2026')
  })

  test('takes a count instead of a date, and asks for what it counts from', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const { due: _, ...undated } = await raised(site)
    expect((await site.post('/actions/raise', undated)).text).toContain(
      'Say when it is due, or what it is counted from',
    )
    expect((await site.post('/actions/raise', { ...undated, dueMonths: '3' })).text).toContain(
      'Say what the months or weeks are counted from',
    )
    const { to } = await site.post('/actions/raise', {
      ...undated,
      dueMonths: '3',
      countsFromSays: 'the manager taking up post',
      countsFromOn: '12 April 2026',
    })
    expect((await site.get(to)).text).toContain('<b>12 July 2026</b>')
  })

  test('changed by two people at once: the second is told, and nothing is lost', async () => {
    const site = await world({ modules })
    const { ownerAgencyId, ...rest } = await raised(site)
    const { to } = await site.post('/actions/raise', { ...rest, ownerAgencyId })
    const edited = (title: string) => site.post(`${to}/edit`, { title, ownerAgencyId, version: '1' })
    expect((await edited('Update the strategy')).status).toBe(303)
    const second = await edited('Renew the strategy')
    expect(second.status).toBe(409)
    expect(second.text).toContain('Renew the strategy')
    expect((await site.get(to)).text).toContain('Update the strategy')
  })
})

test('an action raised from another page leads back to it, and to no other site', async () => {
  const site = await world({ modules })
  const { to } = await site.post('/actions/raise?at=/meetings/7', {
    ...(await raised(site)),
    becauseSays: 'The board meeting',
  })
  expect((await site.get(to)).text).toContain('<a href="/meetings/7">The board meeting</a>')
  const away = await site.post('/actions/raise?at=//elsewhere.example', {
    ...(await raised(site)),
    becauseSays: 'The board meeting',
  })
  expect((await site.get(away.to)).text).not.toContain('elsewhere')
  expect(
    await site.inside(async (visit) => (await actionsBecauseOf(visit.db, '/meetings/7')).map(({ title }) => title)),
  ).toEqual(['Update the neglect strategy'])
})

test("an action without its own agency is its owner's agency's, and is found there", async () => {
  const site = await world({ today: '2026-06-01', modules })
  const agencyId = await site.inside(async (visit) => {
    const agencyId = await addAgency(visit.db, {
      name: 'Northport Police',
      shortName: 'Police',
      kind: 'police',
      statutory: true,
    })
    const personId = await addPerson(visit.db, { name: 'Superintendent', agencyId })
    await raiseAction(visit, { title: 'Share the figures', due: '2026-05-01', ownerPersonId: personId })
    return agencyId
  })
  expect((await site.get(`/actions?state=late&agency=${agencyId}`)).text).toContain('Superintendent, Police')
  await site.as('agency lead', { agencyId })
  expect(
    await site.inside((visit) =>
      plans.waiting[0]!({ ...visit, who: { ...visit.who, agencyId, roles: ['agency lead'] } }),
    ),
  ).toEqual([
    {
      title: 'One action of your organisation is late',
      at: `/actions?state=late&agency=${agencyId}`,
      says: 'Note progress, mark as done, or agree a new date.',
    },
  ])
  expect((await site.inside((visit) => openActionsOf(visit.db, agencyId))).map(({ title }) => title)).toEqual([
    'Share the figures',
  ])
})
