import { expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { reviewClocks, reviews } from '#modules/reviews/index.ts'
import { world } from '../../../test/world.ts'
import { clocks } from './index.ts'

const here = () => world({ today: '2026-06-10', modules: [partnership(), clocks([reviewClocks]), reviews] })
type Site = Awaited<ReturnType<typeof here>>

const asDay = (name: string, day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}
const incident = { ...asDay('becameKnownOn', '2026-06-04'), ...asDay('notifiedOn', '2026-06-08'), kind: 'LCSPR' }
/** Known on 4 June, so to be notified by the 11th; notified on the 8th, so to be reviewed by the 29th. */
const notified = async (site: Site) => (await site.post('/reviews/notify-incident', incident)).to
const holiday = (day: string, name = 'A day of thanks') => ({
  ...asDay('day', day),
  name,
  source: 'Royal proclamation, in the Gazette',
})
const proclaim = (site: Site, day: string, name?: string) => site.post('/clocks/proclaim-holiday', holiday(day, name))
const lines = (site: Site, subject: string) =>
  site.inside(({ db }) =>
    db
      .selectFrom('history.entry')
      .select(['deed', 'detail', 'byName'])
      .where('subject', '=', subject)
      .orderBy('number')
      .execute(),
  )

test.each([
  ['beyond the calendar', '2029-01-02', 'none are guessed'],
  ['before the calendar', '2018-12-31', 'none are guessed'],
  ['on a bank holiday', '2026-08-31', 'is a holiday already: Summer bank holiday'],
  ['on a day proclaimed before', '2026-06-11', 'is a holiday already: A day of thanks'],
  ['on no day at all', '2026-02-30', 'Enter a real date'],
])('a holiday %s is refused', async (_, day, says) => {
  const site = await here()
  await proclaim(site, '2026-06-11')
  const { status, text } = await proclaim(site, day)
  expect(status).toBe(422)
  expect(text).toContain(says)
  expect(await lines(site, '/clocks')).toHaveLength(1)
})

test('the page of days lists every year, marks what was proclaimed here with who, when and where, and guesses nothing', async () => {
  const site = await here()
  await proclaim(site, '2026-06-11')
  const { text } = await site.get('/clocks')
  for (let year = 2019; year <= 2028; year += 1) expect(text).toContain(`<th scope="row">${year}</th>`)
  expect(text).toContain('Monday 19 September 2022, State Funeral')
  expect(text).toMatch(
    /Thursday 11 June 2026<\/a>, A day of thanks[\s\S]*recorded 10 June 2026, The business manager: Royal/,
  )
  expect(text).toContain('nothing here guesses them')
})

test.each(['safeguarding partner', 'scrutineer', 'agency lead', 'trainer'])(
  'the %s sees how days are counted and proclaims nothing',
  async (role) => {
    const site = await here()
    await notified(site)
    const { to: at } = await proclaim(site, '2026-06-11')
    await site.as(role)
    const { status, text } = await site.get('/clocks')
    expect(status).toBe(200)
    expect(text).not.toContain('href="/clocks/proclaim-holiday"')
    for (const path of ['/clocks/proclaim-holiday', `${at}/take-back`]) {
      expect((await site.get(path)).status).toBe(403)
      expect((await site.post(path, holiday('2026-06-12'))).status).toBe(403)
    }
    const moved = (await site.get(at)).text
    if (role === 'agency lead' || role === 'trainer') {
      expect(moved).not.toContain('Review A')
      expect(moved).toContain('1 moved, on pages that your role does not open.')
    } else expect(moved).toContain('Review A')
  },
)

test('Northport tells of one holiday that moved one clock and left alone one that had stopped; Hull of none', async () => {
  const site = await here()
  await site.as('reviewer')
  await site.tell(reviews.stories.northport)
  const proclaimed = await site.inside(({ db }) => db.selectFrom('clocks.proclaimedHoliday').selectAll().execute())
  expect(proclaimed).toMatchObject([{ day: '2026-06-11', proclaimedOn: '2026-06-09' }])
  const { moved } = JSON.parse((await lines(site, '/clocks'))[0]!.detail)
  expect(moved).toMatchObject([{ says: 'Hold the rapid review: Review D' }])
  const { text } = await site.get((moved as { clock: string }[])[0]!.clock.split('#')[0]!)
  expect(text).toContain('<dt>Falls</dt><dd>Thursday 11 June 2026</dd>')
  expect(text.match(/<dt>Moved<\/dt>/g)).toHaveLength(1)
  const hull = await here()
  await hull.tell(clocks([]).stories.hull, reviews.stories.hull)
  expect((await hull.get('/clocks')).text).toContain('No day has been proclaimed a holiday here.')
})

test.each([
  ['a Saturday', '2026-06-13', 1],
  ['Christmas Eve', '2026-12-24', 1],
  ['the last week of the calendar', '2028-12-26', 0],
  ['a day beyond the calendar', '2029-03-01', 0],
] as const)('Northport can be told on %s', async (_, today, moved) => {
  const site = await world({ today, modules: [partnership(), clocks([reviewClocks]), reviews] })
  await site.tell(reviews.stories.northport)
  const told = (await lines(site, '/clocks')).flatMap(({ detail }) => JSON.parse(detail).moved)
  expect(told).toHaveLength(moved)
  expect((await site.get('/')).status).toBe(200)
})
