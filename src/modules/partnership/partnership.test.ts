import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { partnership } from './index.ts'

const alone = { modules: [partnership()] }

test('the office adds a post, appoints, plans a start, and the start settles the plan', async () => {
  const site = await world({ ...alone, today: '2026-06-01' })
  const { to } = await site.post('/posts/add', {
    name: 'Partnership coordinator',
    kind: 'support',
    purpose: '',
    hours: '',
    agencyId: '',
  })
  expect(to).toMatch(/^\/posts\/\d+$/)
  const change = {
    says: 'A coordinator was appointed',
    happenedOn: 'May 2026',
    status: 'happened',
    source: '',
    personId: '',
    settles: '',
    monthsStated: '',
  }
  await site.post(`${to}/record-change`, { ...change, kind: 'appointed' })
  await site.post(`${to}/record-change`, {
    ...change,
    kind: 'expected to start',
    status: 'planned',
    says: 'The coordinator is to start',
    happenedOn: '15 June 2026',
  })
  expect((await site.get(to)).text).toContain('Appointed, starts 15 June 2026')
  expect((await site.get('/partnership')).text).toContain('1 post or chair is to be filled.')
  const due = await site.inside((visit) => partnership().deadlines[0]!(visit))
  expect(due.map(({ title, lastDay }) => [title, lastDay])).toEqual([
    ['Partnership coordinator to start', '2026-06-15'],
  ])

  await site.post(`${to}/record-change`, {
    ...change,
    kind: 'started',
    says: 'The coordinator started',
    happenedOn: '1 June 2026',
  })
  const { text } = await site.get(to)
  expect(text).toContain('In post since 1 June 2026')
  expect(text).toContain('Planned, done since')
  expect(text).toContain('Change of the post recorded')
  expect(await site.inside((visit) => partnership().deadlines[0]!(visit))).toEqual([])
})

test('a date ahead cannot have happened, and a plan cannot lie behind', async () => {
  const site = await world({ ...alone, today: '2026-06-01' })
  const { to } = await site.post('/groups/add', {
    name: 'Neglect group',
    shortName: 'Neglect',
    kind: 'sub-group',
    purpose: '',
    reportsTo: '',
    beside: 'none',
    chairPostId: '',
  })
  const change = {
    kind: 'established',
    says: 'The group was established',
    source: '',
    personId: '',
    postId: '',
    agencyId: '',
    settles: '',
    capacity: 'member',
  }
  const ahead = await site.post(`${to}/record-change`, { ...change, happenedOn: '1 July 2026', status: 'happened' })
  expect([ahead.status, ahead.text]).toEqual([422, expect.stringContaining('it cannot have happened yet')])
  const behind = await site.post(`${to}/record-change`, { ...change, happenedOn: 'May 2026', status: 'planned' })
  expect([behind.status, behind.text]).toEqual([422, expect.stringContaining('This day has passed')])
  const nobody = await site.post(`${to}/record-change`, {
    ...change,
    kind: 'member joined',
    happenedOn: 'May 2026',
    status: 'happened',
  })
  expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('Say who joined or left')])
  expect((await site.get(to)).text).toContain('Nothing is recorded of this group yet.')
})

test('whoever joins a group sits on it until they leave', async () => {
  const site = await world({ ...alone, today: '2026-06-01' })
  const group = (
    await site.post('/groups/add', {
      name: 'Neglect group',
      shortName: 'Neglect',
      kind: 'sub-group',
      purpose: '',
      reportsTo: '',
      beside: 'none',
      chairPostId: '',
    })
  ).to
  const person = (await site.post('/people/add', { name: 'Named nurse', agencyId: '', email: '' })).to
  const change = {
    source: '',
    personId: person.split('/').at(-1)!,
    postId: '',
    agencyId: '',
    settles: '',
    capacity: 'member',
    status: 'happened',
  }
  await site.post(`${group}/record-change`, {
    ...change,
    kind: 'member joined',
    says: 'The named nurse joined',
    happenedOn: 'March 2026',
  })
  expect((await site.get(person)).text).toContain('since March 2026')
  await site.post(`${group}/record-change`, {
    ...change,
    kind: 'member left',
    says: 'The named nurse left',
    happenedOn: '20 May 2026',
  })
  expect((await site.get(group)).text).toContain('since March 2026, until 20 May 2026')
})

test('a relevant agency is chosen for a reason, and no two agencies have one name', async () => {
  const site = await world(alone)
  const agency = {
    name: 'Harbour Housing',
    shortName: 'Housing',
    kind: 'relevant agency',
    statutory: 'no',
    category: 'Miscellaneous',
    chosenBecause: '',
  }
  const without = await site.post('/agencies/add', agency)
  expect([without.status, without.text]).toEqual([422, expect.stringContaining('Say why it was chosen')])
  expect((await site.post('/agencies/add', { ...agency, chosenBecause: 'Its repairers visit families' })).status).toBe(
    303,
  )
  const twice = await site.post('/agencies/add', {
    ...agency,
    name: 'HARBOUR HOUSING',
    chosenBecause: 'Its repairers visit families',
  })
  expect([twice.status, twice.text]).toEqual([422, expect.stringContaining('There is an agency of this name already')])
  const school = await site.post('/agencies/add', { ...agency, name: 'A School', kind: 'school', statutory: 'yes' })
  expect(school.text).toContain('Only the local authority, the police and health are safeguarding partners in law')
  expect((await site.get('/agencies?part=relevant')).text).toContain('Its repairers visit families')
})

test('arrangements published after the limit are late, with the reason recorded', async () => {
  const site = await world({ ...alone, today: '2026-06-01' })
  const change = {
    kind: 'published',
    says: 'The arrangements were published afresh',
    happenedOn: '16 January 2025',
    status: 'happened',
    source: '',
    duty: 'renew-the-arrangements',
    reasonLate: 'boundaries changed',
    settles: '',
  }
  const wrong = await site.post('/arrangements/record-change', { ...change, kind: 'paused' })
  expect([wrong.status, wrong.text]).toEqual([
    422,
    expect.stringContaining('That duty is not done by this kind of change'),
  ])
  expect((await site.post('/arrangements/record-change', change)).to).toBe('/arrangements')
  expect((await site.get('/arrangements')).text).toContain('Done late, 16 January 2025: boundaries changed')
  const [fact] = await site.inside(({ db }) =>
    partnership().facts[0]!.gather(db, { period: { from: '2025-01-01', to: '2025-12-31' }, asAt: '2026-06-01' }),
  )
  expect(fact!.checks!.limit).toEqual({
    duty: 'renew-the-arrangements',
    due: '2024-12-31',
    doneOn: '2025-01-16',
    reason: 'boundaries changed',
  })
  const due = await site.inside((visit) => partnership().deadlines[2]!(visit))
  expect(due.map(({ name, lastDay }) => [name, lastDay])).toContainEqual([
    '/arrangements#publish-the-arrangements',
    '2019-06-29',
  ])
})

test('an empty partnership says so on every list and chases nobody', async () => {
  const site = await world(alone)
  for (const at of ['/partnership', '/agencies', '/people', '/posts', '/groups', '/arrangements'])
    expect([at, (await site.get(at)).status, (await site.get(at)).text.includes('yet')]).toEqual([at, 200, true])
  for (const source of partnership().deadlines) expect(await site.inside((visit) => source(visit))).toEqual([])
})

test('another partnership, a role without the ability and a made-up number are all kept out', async () => {
  const [ours, theirs] = [await world(alone), await world(alone)]
  const { to } = await theirs.post('/posts/add', {
    name: 'Partnership coordinator',
    kind: 'support',
    purpose: '',
    hours: '',
    agencyId: '',
  })
  expect((await ours.get(to)).status).toBe(404)
  expect((await ours.get(`${to}/record-change`)).status).toBe(404)
  expect((await ours.get('/groups/nine')).status).toBe(404)
  expect((await ours.get('/people/999999999')).status).toBe(404)
  await ours.as('agency lead')
  expect((await ours.get('/posts')).status).toBe(200)
  expect((await ours.get('/posts/add')).status).toBe(403)
  expect((await ours.post('/agencies/add', { name: 'Ours' })).status).toBe(403)
  ours.signedOut()
  expect((await ours.get('/partnership')).status).not.toBe(200)
})

test('another partnership’s person cannot be chosen for our post', async () => {
  const [ours, theirs] = [await world(alone), await world(alone)]
  const person = (await theirs.post('/people/add', { name: 'Named nurse', agencyId: '', email: '' })).to
    .split('/')
    .at(-1)!
  const { to } = await ours.post('/posts/add', {
    name: 'Partnership coordinator',
    kind: 'support',
    purpose: '',
    hours: '',
    agencyId: '',
  })
  const sent = await ours.post(`${to}/record-change`, {
    kind: 'started',
    says: 'Somebody started',
    happenedOn: 'May 2026',
    status: 'happened',
    source: '',
    personId: person,
    settles: '',
    monthsStated: '',
  })
  expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('Choose from the list')])
})
