import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { addAgency, addPerson, addPost, addPostChange, partnership } from '../index.ts'
import { addDelegation, endDelegation } from './store.ts'

/** Three partners of the edition of 2023, one with a lead, a delegate and somebody who stood in once. */
const begin = async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const ids = await site.inside(async ({ db }) => {
    const council = await addAgency(db, { name: 'Council', shortName: 'C', kind: 'local authority', statutory: true })
    await addAgency(db, { name: 'Police', shortName: 'P', kind: 'police', statutory: true })
    await addAgency(db, { name: 'Health board', shortName: 'H', kind: 'health', statutory: true })
    const held = async (name: string, kind: string) => {
      const person = await addPerson(db, { name: `The ${name}`, agencyId: council })
      const post = await addPost(db, { name, kind, agencyId: council })
      const started = { kind: 'started', status: 'happened', happenedOn: '2025-01-01', says: 'So it was' }
      await addPostChange(db, { ...started, postId: post, personId: person })
      return { person, post }
    }
    const lead = await held('Lead, council', 'lead safeguarding partner')
    const delegate = await held('Delegate, council', 'delegated safeguarding partner')
    const given = { kind: 'delegation', forPostId: lead.post, scope: 'All', reason: 'The chief executive' } as const
    const delegation = await addDelegation(db, {
      ...given,
      toPersonId: delegate.person,
      acts: ['sign'],
      fromOn: '2026-01-01',
      untilOn: '2026-06-30',
    })
    return { council, lead, delegate, delegation }
  })
  const { to: edition } = await site.post('/arrangements/versions/add', {
    edition: '1',
    title: 'Working together here',
    framework: 'Working Together 2023',
    words: 'We meet.',
    keptAt: '',
  })
  const day = (field: string, [date, month, year]: string[]) => ({
    [`${field}-day`]: date!,
    [`${field}-month`]: month!,
    [`${field}-year`]: year!,
  })
  const { to: budget } = await site.post('/money/add-year', {
    ...day('begins', ['1', '4', '2026']),
    ...day('ends', ['31', '3', '2027']),
    carriedIn: '',
    heads: ['Staff'],
  })
  return { site, edition, budget, ...ids }
}
const agreed = { how: 'agreed', why: '', version: '1' }

test('the arrangements are agreed by the lead or under a delegation in force; it is shown, kept, and refused once it lapsed or was ended', async () => {
  const { site, council, lead, delegate, delegation, edition } = await begin()
  const at = `${edition}/agree`
  const asDelegate = await site.as('safeguarding partner', { agencyId: council, personId: delegate.person })
  expect((await site.get(at)).text).toContain('as deputy under the delegation until 30 June 2026')
  expect((await site.post(at, agreed)).status).toBe(303)
  expect((await site.get(edition)).text).toContain('as deputy under the delegation until 30 June 2026')
  const kept = await site.inside(({ db }) =>
    db.selectFrom('partnership.arrangementsAgreement').select(['signedAs', 'delegationId']).execute(),
  )
  expect(kept).toEqual([{ signedAs: 'as deputy under the delegation until 30 June 2026', delegationId: delegation }])

  await site.goOnTo('2026-07-01')
  const lapsed = await site.post(at, agreed)
  expect(lapsed.status).toBe(422)
  expect(lapsed.text).toContain(
    'The lead of a partner signs, or whom the lead let sign. You act for it, but not in this',
  )
  await site.goOnTo('2026-06-01')
  await site.inside(({ db, today }) =>
    endDelegation(db, { delegationId: delegation, endedOn: today, reason: 'Back', knownOn: today }),
  )
  await site.signInAs(asDelegate)
  expect((await site.post(at, agreed)).status).toBe(422)
  await site.as('safeguarding partner', { agencyId: council, personId: lead.person })
  expect((await site.get(at)).text).toContain('as lead')
  expect((await site.post(at, agreed)).status).toBe(303)
  await site.as('safeguarding partner', { agencyId: council })
  expect((await site.post(at, agreed)).text).toContain('your account is linked to nobody on record')
})

test('money is committed only by the lead, or by whom that was given to: to sign is not enough', async () => {
  const { site, council, lead, delegate, budget } = await begin()
  await site.as('safeguarding partner', { agencyId: council, personId: delegate.person })
  const refused = await site.post(`${budget}/agree`, agreed)
  expect([refused.status, refused.text]).toEqual([
    422,
    expect.stringContaining('The lead of a partner agrees to its money, or whom the lead let do so'),
  ])
  await site.as('safeguarding partner', { agencyId: council, personId: lead.person })
  expect((await site.post(`${budget}/agree`, agreed)).status).toBe(303)
})

test('a partner of whom no lead post is recorded signs as its safeguarding partner, and that is said', async () => {
  const { site, edition } = await begin()
  const police = await site.inside(({ db }) =>
    db.selectFrom('partnership.agency').select('id').where('name', '=', 'Police').executeTakeFirstOrThrow(),
  )
  await site.as('safeguarding partner', { agencyId: police.id })
  expect((await site.get(`${edition}/agree`)).text).toContain('no lead post of it is recorded')
  expect((await site.post(`${edition}/agree`, agreed)).status).toBe(303)
})
