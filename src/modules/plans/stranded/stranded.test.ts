import { expect, test } from 'vitest'
import { addAgency, addPost, addPostChange, partnership } from '#modules/partnership/index.ts'
import { told } from '../../../../test/told.ts'
import { world } from '../../../../test/world.ts'
import { plans, raiseAction } from '../index.ts'
import { passOn } from '../owner-store.ts'
import { findAction } from '../whole-action-store.ts'
import { strandedByGroup, strandedByPost } from './stranded.ts'

const post = { id: 5, name: 'Manager', since: null, startsOn: null, endsOn: null }
const state = (is: string) => ({ is, says: is, personId: null }) as never

test.each([
  [{ state: state('vacant') }, true],
  [{ state: state('ended') }, true],
  [{ state: state('agreed') }, true],
  [{ state: state('delayed') }, true],
  [{ state: state('appointed'), startsOn: '2026-07-01' }, true],
  [{ state: state('appointed') }, false],
  [{ state: state('in post') }, false],
  [{ state: state('in post'), endsOn: '2026-07-01' }, true],
  [{ state: state('not recorded') }, false],
] as const)('a post that stands so: %o strands what it answers for: %s', (stands, strands) =>
  expect(strandedByPost({ ...post, ...stands }) !== null).toBe(strands),
)

test.each([
  [{ is: 'in place', withoutChair: false }, false],
  [{ is: 'in place', withoutChair: true }, true],
  [{ is: 'suspended', withoutChair: false }, true],
])('a group that stands so: %o strands what it answers for: %s', (stands, strands) =>
  expect(strandedByGroup({ id: 1, name: 'Group', state: { says: '', ...stands } as never }) !== null).toBe(strands),
)

const modules = [partnership(), plans]
const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})

async function aVacantPost() {
  const site = await world({ today: '2026-06-01', modules })
  const made = await site.inside(async (visit) => {
    const police = await addAgency(visit.db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true })
    const postId = await addPost(visit.db, { name: 'Data analyst', kind: 'support', agencyId: police })
    const other = await addPost(visit.db, { name: 'Coordinator', kind: 'support', agencyId: police })
    for (const [id, kind] of [
      [postId, 'vacant'],
      [other, 'started'],
    ] as const)
      await addPostChange(visit.db, {
        postId: id,
        kind,
        status: 'happened',
        happenedOn: '2026-05-04',
        says: 'So it was',
      })
    const action = await raiseAction(visit, { title: 'Bring the figures', due: '2026-07-31', ownerPostId: postId })
    return { police, postId, other, action }
  })
  return { site, ...made }
}

test('what hangs on a vacant post is stranded, is told on Home, and passes on with the reason; whose it was stays in sight', async () => {
  const { site, postId, other, action } = await aVacantPost()
  const page = (await site.get('/actions/stranded')).text
  for (const words of ['Data analyst', 'Bring the figures', 'since 4 May 2026', `from=post-${postId}`])
    expect(page).toContain(words)
  expect((await site.get('/')).text).toContain('One action is stranded')

  const passing = { actions: String(action), ownerPostId: String(other), ...onDay('changedOn', '2026-06-01') }
  const at = `/actions/reassign?from=post-${postId}`
  expect((await site.post(at, { ...passing, why: '' })).status).toBe(422)
  expect((await site.post(at, { ...passing, ownerPostId: '', why: 'Vacant' })).text).toContain(
    'Choose who answers for it',
  )
  expect((await site.post(at, { ...passing, ownerPostId: String(postId), why: 'Vacant' })).text).toContain(
    'That is whose it is already',
  )
  const passed = await site.post(at, { ...passing, why: 'The post stays vacant until the autumn' })
  expect([passed.status, passed.to]).toEqual([303, `/actions/${action}`])
  const shown = (await site.get(passed.to)).text
  for (const words of [
    '<del class="was">Data analyst</del>',
    'Coordinator',
    'The post stays vacant until the autumn',
    'Passed on to Coordinator',
  ])
    expect(shown).toContain(words)
  expect((await site.get('/actions/stranded')).text).toContain('Nothing is stranded')
  expect((await site.get('/')).text).not.toContain('stranded')
  expect(site.faults).toEqual([])
})

test('an action that passed on meanwhile is not passed on a second time', async () => {
  const { site, postId, other, police, action } = await aVacantPost()
  const to = { ownerAgencyId: null, ownerPostId: other, ownerGroupId: null, ownerPersonId: null }
  const passing = { why: 'Vacant', changedBy: 'Somebody', changedOn: '2026-06-01' } as const
  await site.inside(async ({ db }) => {
    const read = await findAction(db, action)
    await passOn(db, [read], to, passing)
    expect((await findAction(db, action)).ownerAgencyId).toBe(police)
    await expect(passOn(db, [read], { ...to, ownerPostId: postId }, passing)).rejects.toThrow()
  })
})

test('who may only read passes nothing on, and another partnership sees nothing stranded', async () => {
  const { site, action } = await aVacantPost()
  await site.as('analyst')
  const page = await site.get('/actions/stranded')
  expect([page.status, page.text.includes('Pass on')]).toEqual([200, false])
  expect((await site.get('/actions/reassign')).status).toBe(403)
  expect((await site.get('/')).text).not.toContain('stranded')
  const other = await world({ today: '2026-06-01', modules })
  expect((await other.get('/actions/stranded')).text).toContain('Nothing is stranded')
  expect((await other.get(`/actions/reassign?action=${action}`)).status).toBe(404)
})

test('nothing is raised without an owner; what a document left open is told to the office on Home until somebody is chosen', async () => {
  const { site, police } = await aVacantPost()
  const raised = { title: 'Write it down', due: '1 August 2026', ...onDay('raisedOn', '2026-06-01') }
  const refused = await site.post('/actions/raise', raised)
  expect([refused.status, refused.text.includes('Choose who answers for it')]).toEqual([422, true])
  const id = await site.inside((visit) => raiseAction(visit, { title: 'Left open', due: '?', source: 'F001' }))
  expect((await site.get('/')).text).toContain('One open action has nobody who answers for it')
  expect((await site.get('/actions?agency=nobody')).text).toContain('Left open')
  const edited = { title: 'Left open', version: '1', ownerAgencyId: String(police) }
  expect((await site.post(`/actions/${id}/edit`, edited)).status).toBe(303)
  expect((await site.get('/')).text).not.toContain('nobody who answers')
  const taken = await site.post(`/actions/${id}/edit`, { ...edited, version: '2', ownerAgencyId: '' })
  expect([taken.status, taken.text.includes('Choose who answers for it')]).toEqual([422, true])
})

test('Hull: the review of capacity hangs on a manager not yet in post; an appointment without a recorded start strands nothing', async () => {
  const site = await told('hull')
  await site.as('business manager')
  const { text } = await site.get('/actions/stranded')
  for (const words of ['Partnership manager', 'starts 12 April 2021', 'Review the capacity that is needed'])
    expect(text).toContain(words)
  expect(text).not.toContain('Independent scrutineer')
})
