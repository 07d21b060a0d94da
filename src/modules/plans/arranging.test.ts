import { expect, test } from 'vitest'
import { addAgency, addPost, partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { helpersNow } from './helping/helping.ts'
import { plans, raiseAction } from './index.ts'
import { ratingNow } from './rating.ts'
import { comesTooLate, isOver } from './waits/wait.ts'

const modules = [partnership(), plans]
const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})

const helper = { postId: null, groupId: null, personId: null, happenedOn: '2026-06-01', says: null } as const
test('of each helper the latest change counts, and whoever left is no helper', () => {
  const joined = (agencyId: number) => ({ ...helper, agencyId, kind: 'joined' })
  const left = (agencyId: number) => ({ ...helper, agencyId, kind: 'left' })
  const now = (...changes: (typeof helper & { agencyId: number; kind: string })[]) =>
    helpersNow(changes).map(({ agencyId }) => agencyId)
  expect(now(joined(1), joined(2))).toEqual([1, 2])
  expect(now(joined(1), joined(2), left(1))).toEqual([2])
  expect(now(joined(1), left(1), joined(1))).toEqual([1])
})

test.each([
  [{ awaitedState: null, overOn: null }, false],
  [{ awaitedState: 'open', overOn: null }, false],
  [{ awaitedState: 'done', overOn: null }, true],
  [{ awaitedState: 'withdrawn', overOn: null }, true],
  [{ awaitedState: 'open', overOn: '2026-06-01' as const }, true],
] as const)('a wait that stands so: %o is over: %s', (wait, over) => expect(isOver(wait)).toBe(over))

test.each([
  ['2026-07-01', '2026-06-30', true],
  ['2026-06-30', '2026-06-30', false],
  ['?', '2026-06-30', false],
  ['2026-07', '2026-07-15', true],
] as const)('what is expected %s comes too late for what is due %s: %s', (expected, due, late) =>
  expect(comesTooLate({ due: expected }, due)).toBe(late),
)

test('the view of the latest note that was not put right counts', () => {
  const note = (id: number, rating: string | null, corrects: number | null = null) => ({ id, rating, corrects })
  expect(ratingNow([note(2, null), note(1, 'at risk')])?.rating).toBe('at risk')
  expect(ratingNow([note(3, 'on course', 2), note(2, 'off course'), note(1, 'at risk')])?.rating).toBe('on course')
  expect(ratingNow([note(2, null, 1), note(1, 'at risk')])).toBe(null)
})

async function twoActions() {
  const site = await world({ today: '2026-06-01', modules })
  const made = await site.inside(async (visit) => {
    const police = await addAgency(visit.db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true })
    const post = await addPost(visit.db, { name: 'Data analyst', kind: 'support', agencyId: police })
    const raise = (title: string, due: string) => raiseAction(visit, { title, due, ownerPostId: post })
    return {
      police,
      post,
      first: await raise('Bring the figures', '2026-07-31'),
      second: await raise('Draw the map', '2026-06-30'),
    }
  })
  return { site, ...made }
}

test('who helps is written down, never whoever answers for it, and that it ended stays in sight', async () => {
  const { site, police, post, first } = await twoActions()
  const at = `/actions/${first}`
  const day = onDay('happenedOn', '2026-06-01')
  expect((await site.post(`${at}/add-helper`, { ...day, postId: String(post) })).text).toContain(
    'They answer for it: whoever owns an action does not help with it as well',
  )
  expect((await site.post(`${at}/add-helper`, day)).text).toContain('Choose one of a post')
  const said = { ...day, agencyId: String(police), says: 'two officers' }
  expect((await site.post(`${at}/add-helper`, said)).status).toBe(303)
  expect((await site.post(`${at}/add-helper`, said)).text).toContain('They help with it already')
  expect((await site.get(at)).text).toContain('Police: two officers')
  const ending = { ...day, helpers: `agency-${police}`, says: 'the figures are in' }
  expect((await site.post(`${at}/end-help`, ending)).status).toBe(303)
  const { text } = await site.get(at)
  expect(text).toContain('<del class="was">Police</del>')
  expect(text).toContain('Nobody helps with it now.')
})

test('an action waits for another, never in a circle; when that one ends the wait is over', async () => {
  const { site, first, second } = await twoActions()
  const waits = (action: number, awaited: number) =>
    site.post(`/actions/${action}/add-wait`, { awaitedId: String(awaited) })
  expect((await waits(second, first)).status).toBe(303)
  expect((await waits(first, second)).text).toContain('That action waits for this one, so neither could begin')
  expect((await waits(second, first)).text).toContain('It waits for that already')
  expect((await site.get(`/actions/${second}`)).text).toContain('after this is due')
  expect((await site.get(`/actions/${first}`)).text).toContain('Waits for this')
  await site.post(`/actions/${first}/withdraw`, {
    ...onDay('closedOn', '2026-06-01'),
    why: 'Done by the region',
    reason: 'Done by the region',
    closedWhy: 'Done by the region',
  })
  const { text } = await site.get(`/actions/${second}`)
  expect(text).toContain('<del class="was">Bring the figures</del>')
  expect(text).toContain('withdrawn')
})

test('a note is put right by another one, and both stay', async () => {
  const { site, first } = await twoActions()
  const at = `/actions/${first}`
  const day = onDay('notedOn', '2026-06-01')
  await site.post(`${at}/progress`, { ...day, says: 'All is well', rating: 'on course' })
  expect((await site.get(at)).text).toContain('On course')
  const [, place] = (await site.get(at)).text.match(/href="([^"]*\?corrects=\d+)"/)!
  await site.post(place!, { ...day, says: 'Half of it is there', rating: 'at risk' })
  const { text } = await site.get(at)
  expect(text).toContain('<del class="was">All is well</del>')
  expect(text).toContain('Half of it is there')
  expect(text).toContain('At risk')
})

test('only those who arrange actions may say who helps', async () => {
  const { site, first } = await twoActions()
  await site.as('trainer')
  expect((await site.get(`/actions/${first}/add-helper`)).status).toBe(403)
  expect((await site.get(`/actions/${first}`)).text).not.toContain('add-helper')
})
