import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { addAgency, partnership } from '../index.ts'
import { addPost } from '../posts/store.ts'
import { addPerson } from '../store.ts'

const day = (field: string, date: string) => ({
  [`${field}-day`]: date,
  [`${field}-month`]: '6',
  [`${field}-year`]: '2026',
})

test('a partner gives and ends what is its own, and nobody but the office gives away what is another’s', async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const [council, police, post, person] = await site.inside(async ({ db }) => {
    const ours = await addAgency(db, { name: 'Council', shortName: 'C', kind: 'local authority', statutory: true })
    const theirs = await addAgency(db, { name: 'Police', shortName: 'P', kind: 'police', statutory: true })
    const lead = { name: 'Lead for the police', kind: 'lead safeguarding partner', agencyId: theirs }
    return [ours, theirs, await addPost(db, lead), await addPerson(db, { name: 'Superintendent' })]
  })
  const given = {
    kind: 'delegation',
    forPostId: '',
    forPartnerId: '',
    toPersonId: String(person),
    toPostId: '',
    acts: ['sign'],
    scope: 'Everything',
    reason: 'The chief constable',
    ...day('fromOn', '1'),
    ...day('untilOn', '30'),
    ...day('givenOn', '1'),
  }
  await site.as('safeguarding partner', { agencyId: council! })
  for (const of of [{ forPartnerId: String(police) }, { forPostId: String(post) }]) {
    const refused = await site.post('/delegations/give', { ...given, ...of })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Choose from the list')])
  }
  await site.as('safeguarding partner', { agencyId: police! })
  const { to } = await site.post('/delegations/give', { ...given, forPostId: String(post) })
  expect(to).toMatch(/^\/delegations\/\d+$/)
  await site.as('safeguarding partner', { agencyId: council! })
  expect((await site.get(to)).text).not.toContain('End it early')
  expect((await site.get(`/posts/${post}`)).text).not.toContain('Record who stands in')
  const ending = { ...day('endedOn', '10'), reason: 'The council says so' }
  expect((await site.post(`${to}/end`, ending)).status).toBe(404)
  await site.as('coordinator')
  expect((await site.get(to)).text).toContain('End it early')
  expect((await site.post(`${to}/end`, ending)).status).toBe(303)
})
