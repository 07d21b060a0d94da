import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world, type World } from '../../../test/world.ts'

/** Puts something into the search as a trigger would, through a table that has one. */
const log = (site: World, title: string, says: string) =>
  site.inside((visit) =>
    visit.db
      .insertInto('log.entry')
      .values({ title, kind: 'event', says, happenedOn: '2026-05-01', status: 'happened' })
      .execute(),
  )

test('words find what they are in, best first, with a few of its words', async () => {
  const site = await world()
  await log(site, 'Neglect conference', 'Practitioners met')
  await log(site, 'A conference', 'Among other things neglect was spoken of')
  const { text } = await site.get('/search?q=neglect')
  expect(text.indexOf('Neglect conference')).toBeGreaterThan(0)
  expect(text.indexOf('Neglect conference')).toBeLessThan(text.indexOf('A conference'))
})

test('another partnership’s words are never found, and neither are those a role may not open', async () => {
  const [ours, theirs] = [await world(), await world()]
  await log(theirs, 'Theirs alone', 'xylophone')
  expect((await ours.get('/search?q=xylophone')).text).not.toContain('Theirs alone')
  expect((await theirs.get('/search?q=xylophone')).text).toContain('Theirs alone')
  await sql`update search.entry set may = 'do what nobody may' where partnership_id = ${theirs.partnership.id}`.execute(
    theirs.database.kysely,
  )
  expect((await theirs.get('/search?q=xylophone')).text).not.toContain('Theirs alone')
})

test('a change is found at once by its new words, and no longer by its old ones', async () => {
  const site = await world()
  await log(site, 'Before', 'marmalade')
  await site.inside((visit) => sql`update log.entry set title = 'After', says = 'porridge'`.execute(visit.db))
  expect((await site.get('/search?q=marmalade')).text).toContain('Nothing that you may open')
  expect((await site.get('/search?q=porridge')).text).toContain('After')
})

test.each(["' or 1=1 --", '!!!', '"unclosed', ':* & |', '<b>x</b>', '\u0000', 'a'.repeat(3_000)])(
  'whatever is typed is only searched for: %s',
  async (words) => {
    const site = await world()
    const { status, text } = await site.get(`/search?q=${encodeURIComponent(words)}`)
    expect(status).toBe(200)
    expect(text).not.toContain('<b>x</b>')
  },
)
