import { expect, test } from 'vitest'
import { addAgency, addGroup, addMembers, addPerson, addPost, partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { addHelpChanges } from './helping/store.ts'
import { plans } from './index.ts'
import { addPlan, addPriority } from './plan/store.ts'
import { onDay, tallyIsTrue } from './plans.examples.ts'
import { raiseAction } from './raise-action.tsx'

const done = {
  ...onDay('closedOn', '2026-05-28'),
  difference: 'Every agency uses the one guide',
  evidenceSays: 'it was shown at the board',
}

async function begun() {
  const site = await world({ today: '2026-06-01', modules: [partnership(), plans] })
  const made = await site.inside(async (visit) => {
    const agency = (shortName: string, kind: 'police' | 'health') =>
      addAgency(visit.db, { name: `The ${shortName}`, shortName, kind, statutory: true })
    const [police, health] = [await agency('police', 'police'), await agency('health', 'health')]
    const person = await addPerson(visit.db, { name: 'Lead of the police', agencyId: police })
    const post = await addPost(visit.db, { name: 'Data analyst', kind: 'support', agencyId: police })
    const [sits, left] = [
      await addGroup(visit.db, { name: 'Exploitation group', shortName: 'Exploitation', kind: 'sub-group' }),
      await addGroup(visit.db, { name: 'Audit group', shortName: 'Audit', kind: 'sub-group' }),
    ]
    await addMembers(visit.db, [
      { workingGroupId: sits, postId: post, sinceOn: '2026-01-01' },
      { workingGroupId: left, personId: person, sinceOn: '2025-01-01', untilOn: '2026-05-01' },
    ])
    const raise = (owner: object) => raiseAction(visit, { title: 'Agree one guide', due: '2026-05-31', ...owner })
    const helped = await raise({ ownerAgencyId: health })
    const whoHelps = { agencyId: null, postId: post, personId: null, groupId: null, saidBy: 'The office' }
    await addHelpChanges(visit.db, [{ ...whoHelps, actionId: helped, kind: 'joined', happenedOn: '2026-05-01' }])
    const once = await raise({ ownerAgencyId: health })
    for (const kind of ['joined', 'left'] as const)
      await addHelpChanges(visit.db, [{ ...whoHelps, actionId: once, kind, happenedOn: '2026-05-01' }])
    return {
      police,
      health,
      post,
      person,
      theirs: [
        await raise({ ownerAgencyId: police }),
        await raise({ ownerPostId: post }),
        await raise({ ownerPersonId: person }),
        await raise({ ownerGroupId: sits }),
        helped,
      ],
      others: [await raise({ ownerAgencyId: health }), await raise({ ownerGroupId: left }), once, await raise({})],
    }
  })
  return { site, ...made }
}

test('who leads for an agency closes what the agency, its posts, people and groups answer for or help with, and nothing else', async () => {
  const { site, police, theirs, others } = await begun()
  await site.as('agency lead', { agencyId: police })
  for (const id of theirs) {
    expect((await site.get(`/actions/${id}`)).text, `action ${id}`).toContain('Mark as done')
    expect((await site.post(`/actions/${id}/complete`, done)).status, `action ${id}`).toBe(303)
  }
  for (const id of others) {
    expect((await site.get(`/actions/${id}`)).text, `action ${id}`).not.toContain('Mark as done')
    for (const [deed, answers] of [
      ['complete', done],
      ['add-helper', { agencyId: String(police), ...onDay('happenedOn', '2026-06-01') }],
      ['add-wait', { says: 'The inquest', due: 'July 2026' }],
    ] as const) {
      const refused = await site.post(`/actions/${id}/${deed}`, answers)
      expect([deed, refused.status]).toEqual([deed, 422])
      expect(refused.text).toContain('This action is another organisation’s')
    }
  }
  await site.as('agency lead')
  expect((await site.post(`/actions/${theirs[0]}/complete`, done)).text).toContain('another organisation’s')
  await site.as(['agency lead', 'group chair'], { agencyId: police })
  expect((await site.post(`/actions/${others[0]}/complete`, done)).status).toBe(303)
})

test('a closed action that was not really done is open again, with why; how it was closed stays in sight', async () => {
  const { site, police, theirs } = await begun()
  const at = `/actions/${theirs[0]}`
  await site.post('/actions/closing-rules/decide', {
    planKind: 'no plan',
    asks: 'neither',
    ...onDay('decidedOn', '2026-05-01'),
  })
  await site.inside(async ({ db }) => {
    const { findAction } = await import('./whole-action-store.ts')
    const { close } = await import('./store.ts')
    await close(db, await findAction(db, theirs[0]!), {
      kind: 'done',
      closedOn: '2026-05-20',
      difference: 'All use it',
    })
  })
  const version = /name="version" value="(\d+)"/.exec((await site.get(`${at}/reopen`)).text)![1]!
  const again = { why: 'Two agencies never had it', ...onDay('reopenedOn', '2026-06-01'), version }
  expect((await site.post(`${at}/reopen`, { ...again, why: '' })).status).toBe(422)
  await site.as('agency lead', { agencyId: police })
  expect((await site.post(`${at}/reopen`, again)).status).toBe(403)
  await site.as('business manager')
  expect((await site.post(`${at}/reopen`, again)).to).toBe(at)
  const { text } = await site.get(at)
  for (const words of ['Done, and opened again', 'Two agencies never had it', 'All use it', 'Mark as done'])
    expect(text).toContain(words)
  expect((await site.get('/actions?state=done')).text).not.toContain(`href="${at}"`)
  expect((await site.get('/actions?state=late')).text).toContain(`href="${at}"`)
  expect((await site.post(`${at}/reopen`, { ...again, version: '3' })).text).toContain('This action is open')
  await tallyIsTrue(site)
})

test('the register is cut by who answers, what it came from, the priority and how it is seen to go', async () => {
  const { site, post } = await begun()
  const made = await site.inside(async (visit) => {
    const planId = await addPlan(visit.db, { title: 'Plan', kind: 'business plan', covers: '2026' })
    const priorityId = await addPriority(visit.db, { planId, title: 'Neglect', why: 'It rises' })
    const raise = (more: object) => raiseAction(visit, { title: 'Write it', due: '2026-07-31', ...more })
    return {
      priorityId,
      one: await raise({ ownerPostId: post, planId, priorityId, becauseSays: 'A risk', becauseAt: '/risks/1' }),
      other: await raise({ ownerAgencyId: null }),
    }
  })
  const note = (id: number, rating: string, notedOn = '2026-06-01', corrects = '') =>
    site.post(`/actions/${id}/progress${corrects}`, { says: 'It goes', rating, ...onDay('notedOn', notedOn) })
  await note(made.one, 'off course', '2026-05-01')
  await note(made.one, 'at risk', '2026-06-01')
  await note(made.other, 'at risk', '2026-05-01')
  await note(made.other, 'off course', '2026-06-01')
  const shown = async (cut: string) => {
    const { text } = await site.get(`/actions?${cut}`)
    return [made.one, made.other].map((id) => text.includes(`href="/actions/${id}"`))
  }
  const [one, other] = [
    [true, false],
    [false, true],
  ]
  for (const [cut, which] of [
    [`owner=post-${post}`, one],
    ['origin=risk', one],
    [`priority=${made.priorityId}`, one],
    ['rating=at risk', one],
    ['rating=off course', other],
    [`rating=at risk&owner=person-${post}`, [false, false]],
    ['owner=nobody-1&origin=toString&rating=x&priority=-1', [true, true]],
  ] as const)
    expect([cut, await shown(cut)]).toEqual([cut, which])
  const noted = await site.inside(({ db }) =>
    db
      .selectFrom('plans.actionProgress')
      .select('id')
      .where('actionId', '=', made.other)
      .orderBy('id', 'desc')
      .execute(),
  )
  await note(made.other, 'on course', '2026-06-01', `?corrects=${noted[0]!.id}`)
  expect(await shown('rating=off course')).toEqual([false, false])
})

test('how it is done, what is to be different and the objective stand on its page', async () => {
  const { site } = await begun()
  const id = await site.inside((visit) =>
    raiseAction(visit, { title: 'Write it', due: '2026-07-31', how: 'With families', outcome: 'Fewer repeat it' }),
  )
  const { text } = await site.get(`/actions/${id}`)
  expect(text).toContain('With families')
  expect(text).toContain('Fewer repeat it')
})
