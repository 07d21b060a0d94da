import { afterAll, beforeAll, expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { evidenceOf, theShelf, useShelf } from '#platform/evidence/evidence.ts'
import { asPartnership } from '#platform/database/database.ts'
import { historyOf } from '#platform/history/history.ts'
import { world } from '../../../test/world.ts'
import { reviews } from './index.ts'

const [before, kept] = [theShelf(), new Map<string, Uint8Array>()]
beforeAll(() =>
  useShelf({
    put: async (bytes) => {
      const print = `print-${kept.size + 1}`
      kept.set(print, bytes)
      return print
    },
    get: async (print) => kept.get(print)!,
  }),
)
afterAll(() => useShelf(before))

const asDay = (name: string, day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

/** A review whose room has one agency author inside, who put a paper and a file there. */
async function withRoom() {
  const site = await world({ today: '2026-06-10', modules: [partnership(), reviews] })
  const { to } = await site.post('/reviews/notify-incident', { ...asDay('becameKnownOn', '2026-06-01'), kind: 'LCSPR' })
  const manager = site.cookie()
  const author = await site.as('agency lead')
  const inside = site.cookie()
  await site.as('business manager')
  const given = await site.post(`${to}/room/give-key`, {
    accountId: String(author),
    ...asDay('fromOn', '2026-06-08'),
    ...asDay('untilOn', '2026-06-20'),
  })
  expect(given.status).toBe(303)
  const as = (cookie: string) => ({
    get: (path: string) => site.app.request(`http://localhost${path}`, { headers: { cookie } }),
  })
  const text = async (cookie: string, path: string) => (await as(cookie).get(path)).text()
  const status = async (cookie: string, path: string) => (await as(cookie).get(path)).status
  const form = new FormData()
  form.append('title', 'Sunflower terms')
  form.append('body', 'The marigold question is for the second meeting.')
  form.append('attached', new File(['plain words'], 'tulip.txt', { type: 'text/plain' }))
  const added = await site.app.request(`http://localhost${to}/room/add-paper`, {
    method: 'POST',
    body: form,
    headers: { cookie: inside, origin: 'http://localhost' },
  })
  expect(added.status).toBe(303)
  const { paper, file } = await site.inside(async (visit) => ({
    paper: (await visit.db.selectFrom('reviews.roomPaper').select('id').executeTakeFirstOrThrow()).id,
    file: (await evidenceOf(visit.db, `${to}/room`))[0]!.id,
  }))
  return { site, to, manager, inside, text, status, paper, file }
}

test('whoever holds a key sees the room, its papers, its file, its history, and finds it by search, whatever else their role may see', async () => {
  const { to, inside, text, status, paper, file, site } = await withRoom()
  const room = await text(inside, `${to}/room`)
  for (const words of [
    'Sunflower terms',
    'tulip.txt',
    'The agency lead, from 8 June 2026 until 20 June 2026',
    'Paper added to the case room',
  ])
    expect(room).toContain(words)
  expect(await text(inside, `/reviews/room-papers/${paper}`)).toContain('marigold')
  expect(await status(inside, `/files/${file}`)).toBe(200)
  expect(await text(inside, '/search?q=marigold')).toContain(`/reviews/room-papers/${paper}`)
  expect(await text(inside, '/')).toContain('Case room of Review A')
  expect(await status(inside, to)).toBe(403)
  expect(site.faults).toEqual([])
})

test.each([
  'business manager',
  'safeguarding partner',
  'independent chair',
  'scrutineer',
  'reviewer',
  'information governance',
  'agency lead',
])(
  'the %s without a key finds nothing: no room, no paper, no file, no search result, no line of history',
  async (role) => {
    const { site, to, text, status, paper, file } = await withRoom()
    await site.as(role)
    const outside = site.cookie()
    for (const path of [`${to}/room`, `${to}/room/add-paper`, `/reviews/room-papers/${paper}`, `/files/${file}`])
      expect(await status(outside, path), path).toBe(404)
    expect((await site.post(`${to}/room/add-paper`, { title: 'In', body: 'In' })).status).toBe(404)
    for (const words of ['marigold', 'Sunflower'])
      expect(await text(outside, `/search?q=${words}`)).not.toContain('room-papers')
    for (const path of ['/', to]) expect(await text(outside, path)).not.toMatch(/marigold|Sunflower|tulip|Paper added/i)
  },
)

test('the page of the review says how many hold a key, and not who', async () => {
  const { site, to } = await withRoom()
  await site.as('scrutineer')
  const { text } = await site.get(to)
  expect(text).toContain('One person holds a key')
  expect(text).toContain('Key to the case room given')
  expect(text).not.toContain('The agency lead')
  expect(text).not.toContain(`${to}/room"`)
})

test('the database itself hides the papers, the files and the history of a room from a query that forgets to ask', async () => {
  const { site, to } = await withRoom()
  const all = (rooms: number[]) =>
    asPartnership(
      site.database,
      site.partnership.id,
      async (db) => ({
        papers: await db.selectFrom('reviews.roomPaper').select('title').execute(),
        files: await evidenceOf(db, `${to}/room`),
        deeds: (await historyOf(db, `${to}/room`)).map(({ deed }) => deed),
      }),
      { rooms },
    )
  const room = await site.inside(
    async (visit) => (await visit.db.selectFrom('rooms.room').select('id').executeTakeFirstOrThrow()).id,
  )
  expect(await all([])).toEqual({ papers: [], files: [], deeds: [] })
  expect(await all([room + 1])).toEqual({ papers: [], files: [], deeds: [] })
  expect(await all([room])).toMatchObject({
    papers: [{ title: 'Sunflower terms' }],
    files: [{ name: 'tulip.txt' }],
    deeds: ['paper added to the case room', 'key to the case room given'],
  })
})

test('a key opens nothing before its first day or after its last, and nothing in another partnership', async () => {
  const { site, to, inside, status } = await withRoom()
  const stand = (day: string) =>
    site.database.kysely
      .updateTable('tenancy.partnership')
      .set({ clockStandsOn: day as '2026-06-10' })
      .where('id', '=', site.partnership.id)
      .execute()
  expect(await status(inside, `${to}/room`)).toBe(200)
  for (const day of ['2026-06-07', '2026-06-21']) {
    await stand(day)
    expect(await status(inside, `${to}/room`), day).toBe(404)
  }
  await stand('2026-06-20')
  expect(await status(inside, `${to}/room`)).toBe(200)
  const other = await world({ modules: [partnership(), reviews] })
  expect((await other.get(`${to}/room`)).status).toBe(404)
})

test('only the business manager gives keys, to people of this partnership, for days in order', async () => {
  const { site, to } = await withRoom()
  const days = { ...asDay('fromOn', '2026-06-08'), ...asDay('untilOn', '2026-06-20') }
  const stranger = await (await world({ modules: [partnership(), reviews] })).as('reviewer')
  expect((await site.post(`${to}/room/give-key`, { accountId: String(stranger), ...days })).status).toBe(422)
  const member = await site.as('reviewer')
  expect((await site.post(`${to}/room/give-key`, { accountId: String(member), ...days })).status).toBe(403)
  await site.as('business manager')
  expect(
    (await site.post(`${to}/room/give-key`, { accountId: String(member), ...days, ...asDay('untilOn', '2026-06-07') }))
      .status,
  ).toBe(422)
  expect((await site.post(`${to}/room/give-key`, { accountId: String(member), ...days })).status).toBe(303)
  expect((await site.get(`${to}/room`)).status).toBe(404)
})
