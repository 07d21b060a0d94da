import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../../test/world.ts'
import { hull } from '../hull.ts'
import { plans } from '../index.ts'
import { northport } from '../northport.ts'
import { someOwners } from '../plans.examples.ts'
import { conflictsOf, latestBeliefs, stateOf, type Belief } from './shared-priority.ts'

const modules = [partnership(), plans]
const belief = (changes: Partial<Belief> = {}): Belief => ({
  groupId: 1,
  board: 'Adults',
  ownWords: null,
  ownerIs: 'not said',
  ownerSays: null,
  due: null,
  shares: true,
  ...changes,
})
const ours = { who: 'Us', due: '2026-07', owner: 'The council' }

describe('where boards disagree', () => {
  test.each([
    ['nothing said', [belief()], []],
    ['a day within our month', [belief({ due: '2026-07-15' })], []],
    ['another month', [belief({ due: '2026-09' })], ['date']],
    ['by an earlier day', [belief({ due: '../2026-05-01' })], ['date']],
    ['a date not stated', [belief({ due: '?' })], []],
    ['another owner', [belief({ ownerIs: 'another', ownerSays: 'The police' })], ['owner']],
    [
      'a board that shares it no longer',
      [belief({ due: '2030', shares: false, ownerIs: 'another', ownerSays: 'X' })],
      [],
    ],
    [
      'two boards with each other and with us',
      [belief({ due: '2026-09' }), belief({ groupId: 2, board: 'Safety', due: '2027' })],
      ['date', 'date', 'date'],
    ],
  ])('%s', (_, beliefs, about) => expect(conflictsOf(ours, beliefs).map((each) => each.about)).toEqual(about))

  test('it does not matter in which order the boards are asked', () => {
    const due = fc.constantFrom('?', '2026-07', '2026-07-15', '../2026-05-01', '2027', 'FY2026')
    const beliefs = fc.array(fc.record({ due, board: fc.constantFrom('A', 'B', 'C') }), { maxLength: 5 })
    fc.assert(
      fc.property(beliefs, (told) => {
        const all = told.map((each, at) => belief({ ...each, groupId: at }))
        expect(conflictsOf(ours, all)).toHaveLength(conflictsOf(ours, all.toReversed()).length)
      }),
    )
  })

  test('of what one board said, the last counts; reviewing and moving leave it as far as it was', () => {
    expect(latestBeliefs([belief({ due: '2025' }), belief({ due: '2026' })]).map(({ due }) => due)).toEqual(['2026'])
    expect(stateOf([{ kind: 'explored' }, { kind: 'agreed' }, { kind: 'moved' }])).toBe('agreed')
    expect(stateOf([])).toBeNull()
  })
})

describe('a priority shared with other boards', () => {
  test('has one owner and one date, each board in its own words, and its disagreements in sight until they are settled', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const telling = await site.tell(someOwners)
    const [council, safety, adults] = ['agency/council', 'group/community-safety', 'group/strategic-alignment'].map(
      (name) => String(telling.find(name)),
    ) as [string, string, string]
    const shared = {
      title: 'One answer to domestic abuse',
      why: 'The same families',
      due: '1 September 2026',
      kind: 'agreed',
      happenedOn: 'May 2026',
      says: 'The chairs agreed',
    }
    expect((await site.post('/shared-priorities/add', { ...shared, happenedOn: '2027' })).text).toContain(
      'on a day to come',
    )
    expect((await site.post('/shared-priorities/add', shared)).text).toContain('Choose who answers for it')
    const { to } = await site.post('/shared-priorities/add', { ...shared, ownerAgencyId: council })
    const says = {
      shares: 'yes',
      toldOn: '20 May 2026',
      ownWords: 'Domestic abuse',
      ownerIs: 'the same',
      due: 'September 2026',
    }
    expect((await site.post(`${to}/record-board`, { ...says, groupId: adults })).status).toBe(303)
    expect((await site.get(to)).text).not.toContain('Two dates for one')
    expect((await site.post(`${to}/record-board`, { ...says, groupId: safety, ownerIs: 'another' })).text).toContain(
      'Say whom that board thinks answers for it',
    )
    await site.post(`${to}/record-board`, {
      ...says,
      groupId: safety,
      ownerIs: 'another',
      ownerSays: 'The coordinator',
      due: '1 March 2027',
    })
    const torn = (await site.get(to)).text
    expect(torn.match(/Two dates for one shared priority/g)!.length).toBeGreaterThan(1)
    expect(torn).toContain('Two owners for one shared priority')
    expect((await site.get('/shared-priorities')).text).toContain('3 disagreements')
    expect((await site.get(`/shared-priorities/of/${safety}`)).text).toContain('“Domestic abuse”')

    expect(
      (await site.post(`${to}/record-step`, { kind: 'moved', happenedOn: '1 June 2026', says: 'Agreed' })).text,
    ).toContain('Give the new date')
    await site.post(`${to}/record-step`, {
      kind: 'moved',
      happenedOn: '1 June 2026',
      says: 'Agreed together',
      toDue: '1 March 2027',
    })
    await site.post(`${to}/record-board`, { ...says, groupId: adults, due: '2027-03' })
    await site.post(`${to}/record-board`, { ...says, groupId: safety, due: '1 March 2027' })
    const settled = (await site.get(to)).text
    expect(settled).toContain('<del class="was">1 September 2026</del>')
    expect(settled).not.toContain('Two dates for one')
    expect(site.faults).toEqual([])
  })

  test('an action serves one at most, and the report counts it once', async () => {
    const site = await world({ today: '2026-06-01', modules })
    const telling = await site.tell(someOwners)
    const shared = {
      title: 'Keep young people safe',
      why: 'Birthdays',
      due: '2026-12',
      kind: 'agreed',
      happenedOn: '2026-03',
      says: 'Agreed',
      ownerAgencyId: String(telling.find('agency/council')),
    }
    const [one, other] = [
      (await site.post('/shared-priorities/add', shared)).to,
      (await site.post('/shared-priorities/add', { ...shared, title: 'Another' })).to,
    ]
    await site.post('/actions/raise', {
      title: 'Write one plan',
      due: '2026-09',
      ownerAgencyId: String(telling.find('agency/police')),
      'raisedOn-day': '2',
      'raisedOn-month': '3',
      'raisedOn-year': '2026',
    })
    const action = String(
      (await site.inside((visit) => visit.db.selectFrom('plans.action').select('id').executeTakeFirstOrThrow())).id,
    )
    expect((await site.post(`${one}/add-action`, { actionId: action })).status).toBe(303)
    expect((await site.post(`${other}/add-action`, { actionId: action })).status).toBe(422)
    for (const name of ['group/community-safety', 'group/strategic-alignment'])
      await site.post(`${one}/record-board`, {
        groupId: String(telling.find(name)),
        shares: 'yes',
        ownerIs: 'the same',
        toldOn: '2026-04',
      })
    const facts = await site.inside((visit) =>
      plans.facts[1]!.gather(visit.db, { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-06-01' }),
    )
    expect(facts.map(({ sentence }) => sentence)).toEqual([
      'The priority to keep young people safe is shared with Beside community-safety and Beside strategic-alignment; the council answers for it; 0 of the 1 actions for it were done.',
      'The priority to another is put first with other boards; the council answers for it.',
    ])
    expect(facts[0]!.figures).toEqual({ boards: 2, actions: 1, done: 0 })
    const before = await site.inside((visit) =>
      plans.facts[1]!.gather(visit.db, { period: { from: '2025-04-01', to: '2025-09-30' }, asAt: '2025-10-01' }),
    )
    expect(before).toEqual([])
  })

  test('a coordinator keeps it, an agency lead reads it, another partnership sees nothing', async () => {
    const [site, other] = [await world({ modules }), await world({ modules })]
    const telling = await site.tell(someOwners)
    const { to } = await site.post('/shared-priorities/add', {
      title: 'Ours',
      ownerAgencyId: String(telling.find('agency/health')),
      why: 'So',
      due: '?',
      kind: 'explored',
      happenedOn: '2026-01',
      says: 'Talked',
    })
    await site.as('agency lead')
    expect((await site.get(to)).status).toBe(200)
    for (const task of ['edit', 'record-board', 'record-step', 'add-action'])
      expect((await site.get(`${to}/${task}`)).status).toBe(403)
    expect((await other.get(to)).status).toBe(404)
    expect((await other.get('/shared-priorities')).text).toContain('Nothing is shared yet.')
  })
})

test('Hull only explores: two actions, nothing agreed, no date and no owner put into any board’s mouth', async () => {
  const site = await world({ today: '2021-03-31', modules })
  await site.tell(someOwners, hull)
  const list = (await site.get('/shared-priorities')).text
  expect(list).toContain('Being explored')
  expect(list).toContain('0 of 2')
  const at = /href="(\/shared-priorities\/\d+)"/.exec(list)![1]!
  expect((await site.get(at)).text).not.toContain('Two dates')
  const facts = await site.inside((visit) =>
    plans.facts[1]!.gather(visit.db, { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }),
  )
  expect(facts).toEqual([])
})

test('Northport shares two, and one of them is torn', async () => {
  const site = await world({ today: '2026-06-01', modules })
  await site.tell(someOwners, northport)
  const list = (await site.get('/shared-priorities')).text
  expect(list.match(/<th scope="row"/g)).toHaveLength(2)
  expect(list).toContain('disagreements')
  const due = await site.inside((visit) => plans.deadlines[2]!(visit))
  expect(due.map(({ title }) => title)).toEqual(['One answer to domestic abuse for the whole family'])
  expect((await site.inside((visit) => plans.deadlines[1]!(visit))).map(({ lastDay }) => lastDay)).toEqual([
    '2026-05-20',
  ])
  expect(site.faults).toEqual([])
})
