import { expect, test } from 'vitest'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { world, type World } from '../../../../test/world.ts'
import { plans } from '../../plans/index.ts'
import { heldInPlans, raiseAction } from '../../plans/index.ts'
import { heldInRisks, risks } from '../../risks/index.ts'
import {
  addAgency,
  addGroup,
  addGroupChange,
  addMembers,
  addPerson,
  addPost,
  addPostChange,
  partnership,
  peopleToPick,
  whoMayAct,
} from '../index.ts'
import { addDelegation, delegationsInForce } from '../delegations/store.ts'
import { linkPerson } from '../store.ts'
import { standsHere } from './leaving.ts'
import { correctPerson } from './store.ts'

const handed = { movers: [], practice: [], holding: [heldInPlans, heldInRisks] }
const modules = [partnership(handed), plans, risks]
const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})

const row = (id: number, kind: string, happenedOn: string) => ({ id, kind, happenedOn, because: 'Moved on' }) as never
test.each([
  ['of whom nothing is recorded', [], false, 'Here'],
  ['who left', [row(1, 'left', '2026-05-01')], true, 'Left on 1 May 2026: Moved on'],
  ['on the last day before', [row(1, 'left', '2026-06-02')], false, 'Leaves on 2 June 2026: Moved on'],
  [
    'who came back',
    [row(1, 'left', '2026-05-01'), row(2, 'came back', '2026-05-20')],
    false,
    'Here again, from 20 May 2026',
  ],
])('a person %s', (_, leavings, gone, says) => {
  const stands = standsHere(leavings, '2026-06-01')
  expect([stands.gone, stands.says]).toEqual([gone, says])
})

/** An agency with two people who sign in, one of whom holds, owns and raised something. */
async function aLead(site: World) {
  const ids = await site.inside(async (visit) => {
    const { db } = visit
    const trust = await addAgency(db, { name: 'The trust', shortName: 'Trust', kind: 'health', statutory: true })
    const lead = await addPerson(db, { name: 'Head of safeguarding', agencyId: trust, email: 'head@example.org' })
    const other = await addPerson(db, { name: 'Named nurse', agencyId: trust })
    const group = await addGroup(db, { name: 'Neglect group', shortName: 'Neglect', kind: 'sub-group' })
    await addMembers(db, [{ workingGroupId: group, personId: lead, sinceOn: '2025-01-01' }])
    const happened = { status: 'happened', happenedOn: '2025-01-01', says: 'So it was' }
    await addGroupChange(db, { ...happened, workingGroupId: group, kind: 'chair', personId: lead })
    const post = await addPost(db, { name: 'Lead of the trust', kind: 'lead safeguarding partner', agencyId: trust })
    await addPostChange(db, { ...happened, postId: post, kind: 'started', personId: lead })
    await addDelegation(db, {
      kind: 'deputy',
      forPartnerId: trust,
      toPersonId: lead,
      acts: ['decide'],
      scope: 'All',
      reason: 'The chief executive',
      fromOn: '2026-01-01',
      untilOn: '2026-12-31',
    })
    const action = await raiseAction(visit, { title: 'Bring the figures', due: '2026-07-31', ownerPersonId: lead })
    return { trust, lead, other, group, post, action }
  })
  const account = await site.as('agency lead', {
    agencyId: ids.trust,
    personId: ids.lead,
    name: 'Head of safeguarding',
  })
  await site.inside(({ db }) => linkPerson(db, ids.lead, account))
  const { to: challenge } = await site.post('/challenges/raise', {
    title: 'No figures come',
    says: 'For two quarters',
    evidence: '',
    toGroupId: String(ids.group),
  })
  return { ...ids, account, challenge }
}

test('somebody who leaves is listed with what they hold; their seat, chair, post, delegation and access end, and others take the rest over', async () => {
  const site = await world({ modules, today: '2026-06-01' })
  const { trust, lead, other, group, post, action, account, challenge } = await aLead(site)
  const colleague = await site.as('agency lead', { agencyId: trust, personId: other, name: 'Named nurse' })
  await site.as('business manager')
  const asked = await site.get(`/people/${lead}/left`)
  for (const words of [
    'Action: Bring the figures',
    `/actions/reassign?action=${action}`,
    'Challenge: No figures come',
    `${challenge}/pass-on`,
    'The post Lead of the trust falls vacant',
    'Their seat on Neglect group ends',
    'Neglect group has no chair',
    'They can no longer sign in here',
  ])
    expect(asked.text).toContain(words)
  const left = { because: 'Took another post', ...onDay('leftOn', '2026-06-01') }
  expect((await site.post(`/people/${lead}/left`, { ...left, ...onDay('leftOn', '2026-06-02') })).status).toBe(422)
  expect((await site.post(`/people/${lead}/left`, left)).to).toBe(`/people/${lead}`)
  expect((await site.post(`/people/${lead}/left`, left)).status).toBe(422)

  expect((await site.get(`/people/${lead}`)).text).toContain('Left on 1 June 2026: Took another post')
  expect((await site.get(`/posts/${post}`)).text).toContain('Vacant')
  expect((await site.get(`/groups/${group}`)).text).toContain('no permanent chair')
  const after = await site.inside(async ({ db, today }) => ({
    delegations: await delegationsInForce(db, today),
    may: (await whoMayAct(db, today)).may(lead, trust).may,
    may31: (await whoMayAct(db, '2026-05-31')).may(lead, trust, 'sign').may,
    people: (await peopleToPick(db)).map(({ says }) => says),
  }))
  expect(after).toEqual({
    delegations: [],
    may: false,
    may31: true,
    people: ['Named nurse', 'Head of safeguarding (left)'],
  })
  await site.signInAs(account)
  expect((await site.get('/people')).status).not.toBe(200)

  await site.as('business manager')
  expect((await site.get('/actions/stranded')).text).toContain('Left on 1 June 2026')
  expect((await site.post(`${challenge}/pass-on`, { toAccount: String(account), why: 'Left' })).status).toBe(422)
  expect((await site.post(`${challenge}/pass-on`, { toAccount: String(colleague), why: 'Left' })).status).toBe(303)
  const close = { how: 'settled', difference: 'Figures come' }
  expect((await site.post(`${challenge}/close`, close)).text).toContain('Only who raised it can close it: Named nurse')
  await site.signInAs(colleague)
  expect((await site.post(`${challenge}/close`, close)).status).toBe(303)
  expect((await site.get(`${challenge}/pass-on`)).status).toBe(404)

  await site.as('business manager')
  const back = { because: 'Recorded by mistake', ...onDay('happenedOn', '2026-06-01') }
  expect((await site.post(`/people/${lead}/came-back`, back)).status).toBe(303)
  expect((await site.get(`/people/${lead}/came-back`)).status).toBe(404)
  expect((await site.get(`/people/${lead}`)).text).toContain('Here again, from 1 June 2026')
})

test('a person, a post and an agency are put right, once by each who changes them; what they were stays in the history', async () => {
  const site = await world({ modules, today: '2026-06-01' })
  const { trust, lead, post, account } = await aLead(site)
  await site.as('business manager')
  const person = { name: 'Head of safeguarding children', agencyId: '', email: 'lead@example.org' }
  const person_at = `/people/${lead}/correct`
  expect((await site.post(person_at, { ...person, email: 'nowhere', version: '1' })).status).toBe(422)
  expect((await site.post(person_at, { ...person, version: '1' })).status).toBe(303)
  expect((await site.post(person_at, { ...person, name: 'Another', version: '1' })).status).toBe(409)
  await expect(site.inside(({ db }) => correctPerson(db, { id: lead, version: 1 }, { name: 'X' }))).rejects.toThrow(
    ChangedMeanwhile,
  )
  const member = await site.inside(({ db }) =>
    db.selectFrom('identity.membership').select('agencyId').where('accountId', '=', account).executeTakeFirst(),
  )
  expect(member).toEqual({ agencyId: null })

  const words = { name: 'Chief executive', alsoCalled: 'Lead of the trust; CE', purpose: '', hours: '' }
  expect((await site.post(`/posts/${post}/correct`, { ...words, agencyId: '', version: '1' })).text).toContain(
    'Choose which of the three safeguarding partners',
  )
  expect((await site.post(`/posts/${post}/correct`, { ...words, agencyId: String(trust), version: '1' })).status).toBe(
    303,
  )
  expect((await site.get(`/posts/${post}`)).text).toContain('Lead of the trust, CE')
  expect(
    (await site.post(`/posts/${post}/correct`, { ...words, name: 'CEO', agencyId: '', version: '1' })).status,
  ).toBe(409)

  const { to } = await site.post('/agencies/add', {
    name: 'Harbor Housing',
    shortName: 'Housing',
    kind: 'other',
    statutory: 'no',
    category: 'none',
  })
  const agency = { name: 'Harbour Housing', kind: 'relevant agency', shortName: 'Housing', category: 'Miscellaneous' }
  expect((await site.post(`${to}/correct`, { ...agency, chosenBecause: '', version: '1' })).status).toBe(422)
  expect((await site.post(`${to}/correct`, { ...agency, name: 'The trust', chosenBecause: 'x' })).text).toContain(
    'another agency of this name',
  )
  expect((await site.post(`${to}/correct`, { ...agency, chosenBecause: 'Visits', version: '1' })).status).toBe(303)
  const ended = { because: 'It closed', ...onDay('endedOn', '2026-07-01') }
  expect((await site.post(`${to}/end`, ended)).status).toBe(303)
  expect((await site.get(`${to}/end`)).status).toBe(404)
  expect((await site.get('/agencies')).text).toContain('Until 30 June 2026')
  expect((await site.get('/people/add')).text).toContain('Harbour Housing (until 30 June 2026)')
  expect((await site.post(`/agencies/${trust}/end`, ended)).text).toContain('does not simply end')
  const lines = JSON.stringify(await site.inside(({ db }) => db.selectFrom('history.entry').selectAll().execute()))
  for (const before of ['Head of safeguarding', 'Lead of the trust', 'Harbor Housing']) expect(lines).toContain(before)
  expect(lines).not.toContain('head@example.org')
})

test('a group whose line and chair move from a day on is still told as it was before; one put right always was so', async () => {
  const site = await world({ modules, today: '2026-06-01' })
  const { board, executive, group, post } = await site.inside(async ({ db }) => {
    const board = await addGroup(db, { name: 'Board', shortName: 'Board', kind: 'board' })
    const executive = await addGroup(db, { name: 'Executive', shortName: 'Exec', kind: 'executive', reportsTo: board })
    const post = await addPost(db, { name: 'Head of quality', kind: 'support' })
    const group = await addGroup(db, { name: 'Audit', shortName: 'Audit', kind: 'sub-group', reportsTo: executive })
    return { board, executive, group, post }
  })
  const at = `/groups/${group}/correct`
  const words = { name: 'Audit group', shortName: 'Audit', alsoCalled: 'Audit', purpose: 'It audits', chairPostId: '' }
  const line = async (day: string) => {
    const { text } = await site.get(`/partnership?on=${day}`)
    const from = text.indexOf(`<a href="/groups/${group}">`)
    return /Reports to <a href="\/groups\/(\d+)"/.exec(text.slice(from, from + 400))?.[1] ?? 'the board'
  }
  expect(
    (await site.post(`/groups/${executive}/correct`, { ...words, name: 'E', reportsTo: String(group) })).text,
  ).toContain('That group reports to this one')
  expect(
    (await site.post(at, { ...words, reportsTo: String(executive), ...onDay('since', '2026-05-01') })).text,
  ).toContain('so no day is needed')
  const moved = { ...words, reportsTo: String(board), chairPostId: String(post), version: '1' }
  expect((await site.post(at, { ...moved, ...onDay('since', '2026-05-01') })).status).toBe(303)
  expect([await line('2026-04-30'), await line('2026-05-01')]).toEqual([String(executive), 'the board'])
  const { text } = await site.get(`/groups/${group}`)
  for (const says of ['Audit group', 'Head of quality', 'since 1 May 2026', 'The group answers to Board'])
    expect(text).toContain(says)
  const again = { ...words, reportsTo: String(executive), chairPostId: String(post), version: '2' }
  expect((await site.post(at, again)).text).toContain('say from which day this holds')
  expect((await site.post(at, { ...again, ...onDay('since', '2026-04-01') })).text).toContain('It moved after that day')
  expect((await site.post(at, { ...moved, version: '1' })).status).toBe(409)
  expect(
    (await site.post(`/groups/${executive}/correct`, { ...words, name: 'Executive', reportsTo: '', version: '1' }))
      .status,
  ).toBe(303)
  expect((await site.get(`/groups/${executive}`)).text).not.toContain('answers to')
})
