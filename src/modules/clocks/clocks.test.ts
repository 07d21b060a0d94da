import { expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { reviewClocks, reviews } from '#modules/reviews/index.ts'
import { verifyHistory } from '#platform/history/verify.ts'
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
const hold = (site: Site, to: string) =>
  site.post(`${to}/record-step`, {
    kind: 'rapid review held',
    says: 'The rapid review was held',
    happenedOn: '10 June 2026',
    status: 'happened',
    source: '',
    by: '',
  })
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
const moves = async (site: Site, subject: string) =>
  (await lines(site, subject))
    .filter(({ deed }) => deed.startsWith('due day moved'))
    .map(({ detail }) => JSON.parse(detail))

test('a holiday proclaimed while a clock runs moves its due day; the old day, the new day and the cause stay in sight', async () => {
  const site = await here()
  const to = await notified(site)
  expect((await site.get(to)).text).toContain('Due Monday 29 June 2026.')
  const { status, to: at } = await proclaim(site, '2026-06-11')
  expect(status).toBe(303)

  const says =
    'Was Monday 29 June 2026; moved to Tuesday 30 June 2026 on 10 June 2026 because Thursday 11 June 2026 became a holiday (A day of thanks).'
  const review = (await site.get(to)).text
  expect(review).toContain(`Due Tuesday 30 June 2026. ${says}`)
  expect(review).toContain('<dt>Did not count</dt><dd>Thursday 11 June 2026 (A day of thanks, proclaimed)</dd>')
  expect(review).toMatch(new RegExp(`<dt>Moved</dt><dd><a href="${at}">Was Monday 29 June 2026`))
  for (const path of ['/', '/due']) {
    const { text } = await site.get(path)
    expect(text, path).toContain('30 June 2026')
    expect(text, path).toContain(says)
  }
  expect((await site.get('/reviews')).text).toContain('Hold the rapid review, 30 June 2026')

  const moved = (await site.get(at)).text
  expect(moved).toMatch(/Hold the rapid review: Review A[\s\S]*29 June 2026[\s\S]*30 June 2026/)
  expect(moved).not.toContain('Notify the Panel')
  expect(await moves(site, to)).toMatchObject([
    {
      clock: `${to}#rapid-review`,
      from: '2026-06-29',
      to: '2026-06-30',
      cause: expect.stringContaining('A day of thanks'),
    },
  ])
  expect((await lines(site, to)).at(-1)!.deed).toBe('due day moved by a proclaimed holiday')
  expect((await lines(site, '/clocks')).map(({ deed }) => deed)).toEqual(['holiday proclaimed'])
  expect(review).toContain('Due day moved by a proclaimed holiday')
  expect(await site.inside(({ db }) => verifyHistory(db))).toMatchObject({ broken: null })
  expect(site.faults).toEqual([])
})

test('a clock that has stopped never moves, whether it stopped before that day or earlier on it', async () => {
  const site = await here()
  const to = await notified(site)
  await hold(site, to)
  await proclaim(site, '2026-06-11')
  const { text } = await site.get(to)
  for (const due of ['Thursday 11 June 2026', 'Monday 29 June 2026'])
    expect(text).toContain(`<dt>Falls</dt><dd>${due}</dd>`)
  expect(text).not.toContain('A day of thanks')
  expect(await moves(site, to)).toEqual([])
  expect((await site.get('/clocks/proclaim-holiday')).text).toContain('A clock that has stopped never moves')
})

test.each(['before it was known of', 'while it ran'])(
  'a clock that stops after a holiday was proclaimed %s keeps the day it then had',
  async (when) => {
    const site = await here()
    if (when === 'before it was known of') await proclaim(site, '2026-06-11')
    const to = await notified(site)
    if (when === 'while it ran') await proclaim(site, '2026-06-11')
    expect((await site.get(to)).text).toContain('Due Tuesday 30 June 2026.')
    await hold(site, to)
    expect((await site.get(to)).text).toContain('<dt>Falls</dt><dd>Tuesday 30 June 2026</dd>')
    await proclaim(site, '2026-06-12', 'Another day')
    const { text } = await site.get(to)
    expect(text).toContain('<dt>Falls</dt><dd>Tuesday 30 June 2026</dd>')
    expect(text).not.toContain('Another day')
  },
)

test('taking a proclamation back moves running clocks the other way, and both moves stay', async () => {
  const site = await here()
  const to = await notified(site)
  const { to: at } = await proclaim(site, '2026-06-11')
  const taken = await site.post(`${at}/take-back`, { source: 'Recorded for the wrong day' })
  expect(taken).toMatchObject({ status: 303, to: at })
  const { text } = await site.get(to)
  expect(text).toContain('Due Monday 29 June 2026. Was Tuesday 30 June 2026; moved to Monday 29 June 2026')
  expect(text).toContain('Thursday 11 June 2026 is no longer a holiday (A day of thanks)')
  expect(text.match(/<dt>Moved<\/dt>/g)).toHaveLength(2)
  expect((await lines(site, to)).at(-1)!.deed).toBe('due day moved by a holiday taken back')
  expect((await site.get(at)).text).toMatch(/Taken back, 10 June 2026[\s\S]*What moved when it was taken back/)
  expect((await site.get(`${at}/take-back`)).status).toBe(404)
  expect((await site.post(`${at}/take-back`, { source: 'Twice' })).status).toBe(404)
  expect((await proclaim(site, '2026-06-11')).status).toBe(303)
  expect((await site.get(to)).text).toContain('Due Tuesday 30 June 2026.')
})

test('two days proclaimed in either order bring a clock to one day, and each move stays', async () => {
  const ends = []
  for (const days of [
    ['2026-06-11', '2026-06-30'],
    ['2026-06-30', '2026-06-11'],
  ]) {
    const site = await here()
    const to = await notified(site)
    for (const day of days) await proclaim(site, day)
    ends.push((await site.get(to)).text.match(/Due (\w+ \d+ \w+ 2026)/)![1])
  }
  expect(ends).toEqual(['Wednesday 1 July 2026', 'Wednesday 1 July 2026'])
})

test('the day by which others have the report moves too, counted backwards', async () => {
  const site = await here()
  const to = await notified(site)
  const step = { says: 'The step', source: '', by: '' }
  await site.post(`${to}/record-step`, { ...step, kind: 'commissioned', happenedOn: '9 June 2026', status: 'happened' })
  await site.post(`${to}/record-step`, { ...step, kind: 'published', happenedOn: '1 July 2026', status: 'planned' })
  expect((await site.get(to)).text).toContain('the whole report by Monday 22 June 2026')
  await proclaim(site, '2026-06-24')
  const { text } = await site.get(to)
  expect(text).toContain('the whole report by Friday 19 June 2026')
  expect(text).toContain('Was Monday 22 June 2026; moved to Friday 19 June 2026')
  expect(await moves(site, to)).toMatchObject([{ clock: `${to}#send-ahead` }])
})

test('another partnership is untouched', async () => {
  const [site, other] = [await here(), await here()]
  const to = await notified(other)
  const { to: at } = await proclaim(site, '2026-06-11')
  expect((await other.get(to)).text).toContain('Due Monday 29 June 2026.')
  expect((await other.get('/clocks')).text).not.toContain('A day of thanks')
  expect(await lines(other, '/clocks')).toEqual([])
  for (const path of [at, `${at}/take-back`]) expect((await other.get(path)).status).toBe(404)
  expect((await other.post(`${at}/take-back`, { source: 'Not ours' })).status).toBe(404)
})

test('a holiday on a weekend is kept and moves nothing', async () => {
  const site = await here()
  const to = await notified(site)
  const { to: at } = await proclaim(site, '2026-06-13')
  expect((await site.get(at)).text).toContain('No clock that was running came to fall on another day.')
  const { text } = await site.get(to)
  expect(text).toContain('Due Monday 29 June 2026.')
  expect(text).not.toContain('A day of thanks')
})

test('a clock that would have to be counted beyond the calendar has no day, and says so', async () => {
  const site = await world({ today: '2028-12-12', modules: [partnership(), clocks([reviewClocks]), reviews] })
  const dates = { ...asDay('becameKnownOn', '2028-12-06'), ...asDay('notifiedOn', '2028-12-06'), kind: 'LCSPR' }
  const { to } = await site.post('/reviews/notify-incident', dates)
  expect((await site.get(to)).text).toContain('Due Friday 29 December 2028.')
  const { to: at } = await proclaim(site, '2028-12-14')
  expect((await site.get(to)).text).toMatch(
    /Monday 1 January 2029 cannot be counted\. Was Friday 29 December 2028; moved to a day that cannot be counted/,
  )
  expect((await site.get(at)).text).toContain('a day that cannot be counted')
  await site.post(`${at}/take-back`, { source: 'A mistake' })
  expect((await site.get(to)).text).toContain(
    'Due Friday 29 December 2028. Was a day that cannot be counted; moved to Friday 29 December 2028',
  )
  expect(site.faults).toEqual([])
})
