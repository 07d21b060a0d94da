import { expect, test } from 'vitest'
import { addGroup, addPerson, addPost, addPostChange } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { addRisk, addScores } from './store.ts'

const day = { 'happenedOn-day': '1', 'happenedOn-month': '6', 'happenedOn-year': '2026' }

async function aRisk() {
  const site = await world()
  const at = await site.inside(async ({ db }) => {
    const ownerGroupId = await addGroup(db, { name: 'Executive Board', shortName: 'Board', kind: 'board' })
    const words = { title: 'No figures', cause: 'The post is vacant', event: 'No figures come', effect: 'Nobody sees' }
    const days = { raisedOn: '2026-05-01', reviewedOn: '2026-05-01', reviewMonths: 3 } as const
    const riskId = await addRisk(db, { ...words, ownerGroupId, raisedBy: 'The board', ...days })
    const score = {
      riskId,
      likelihood: 3,
      impact: 3,
      scoredBy: 'The board',
      scoredOn: '2026-05-01',
      why: 'So',
    } as const
    await addScores(db, [{ ...score, kind: 'initial' }])
    return `/risks/${riskId}`
  })
  return { site, at }
}

test('a risk that has come true is an issue, with when and what is done about it', async () => {
  const { site, at } = await aRisk()
  const settled = { kind: 'issue', why: 'No figures came in May', doing: '', doneBy: 'The board', ...day }
  expect((await site.post(`${at}/settle`, settled)).text).toContain('Say what is done about it')
  const other = await site.post(`${at}/settle`, { ...settled, kind: 'treat', doing: 'An analyst is lent' })
  expect(other.text).toContain('where it has not come true')
  expect((await site.post(`${at}/settle`, { ...settled, doing: 'An analyst is lent' })).status).toBe(303)
  const { text } = await site.get(at)
  for (const words of ['Has come true: an issue', 'No figures came in May', 'An analyst is lent'])
    expect(text).toContain(words)
  expect((await site.get('/risks')).text).toContain('Has come true: an issue')
})

test('how it would be if nothing held it down stands beside the first score, once and for ever', async () => {
  const { site, at } = await aRisk()
  const before = { kind: 'before controls', likelihood: '5', impact: '4', why: 'Nothing would hold it' }
  expect((await site.post(`${at}/score`, before)).status).toBe(303)
  expect((await site.post(`${at}/score`, before)).text).toContain('scored already, and stays')
  const { text } = await site.get(at)
  for (const words of ['If nothing held it down', '5 × 4 = 20, severe', '3 × 3 = 9', 'as at first'])
    expect(text).toContain(words)
})

test('a decision is recorded from a risk, leads back to it and stands on its page', async () => {
  const { site, at } = await aRisk()
  expect((await site.get(at)).text).toContain(`href="/decisions/record?because=${at}"`)
  const { to } = await site.post(`/decisions/record?because=${at}`, {
    title: 'Lend an analyst',
    says: 'The board lends an analyst',
    happenedOn: '20 May 2026',
    status: 'happened',
    decidedBy: 'Executive Board',
    audience: 'public',
    statutory: 'no',
  })
  expect((await site.get(at)).text).toContain(`href="${to}"`)
  expect((await site.get(to)).text).toContain(`href="${at}"`)
})

test('a challenge says on whose behalf it was raised, and only those who are asked answer it', async () => {
  const site = await world()
  const { post, holder } = await site.inside(async ({ db }) => {
    const person = await addPerson(db, { name: 'Independent chair' })
    const chair = await addPost(db, { name: 'Independent chair', kind: 'independent' })
    await addPostChange(db, {
      postId: chair,
      personId: person,
      kind: 'started',
      status: 'happened',
      happenedOn: '2026-01-05',
      says: 'The chair started',
    })
    return { post: chair, holder: person }
  })
  await site.as('coordinator')
  const { to } = await site.post('/challenges/raise', {
    title: 'The forum is not heard',
    says: 'What it asked was not answered',
    onBehalfOf: 'young people of the forum',
    toPostId: String(post),
  })
  expect((await site.get(to)).text).toContain('on behalf of young people of the forum')
  for (const role of ['business manager', 'scrutineer']) {
    await site.as(role)
    expect([role, (await site.get(to)).text.includes(`${to}/answer`)]).toEqual([role, false])
    const refused = await site.post(`${to}/answer`, { says: 'It was' })
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('The answer is for those who were asked'),
    ])
  }
  await site.as('independent chair', { personId: holder })
  expect((await site.get(to)).text).toContain(`${to}/answer`)
  expect((await site.post(`${to}/answer`, { says: 'It will be, in July' })).status).toBe(303)
})
