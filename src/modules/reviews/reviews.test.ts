import { expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import { world } from '../../../test/world.ts'
import { reviews } from './index.ts'
import { reviewsToPick } from './store.ts'

const here = () => world({ today: '2026-06-10', modules: [partnership(), reviews] })
type Site = Awaited<ReturnType<typeof here>>

const asDay = (name: string, day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}
const incident = { ...asDay('becameKnownOn', '2026-06-01'), ...asDay('notifiedOn', '2026-06-04'), kind: 'LCSPR' }
const notified = async (site: Site) => (await site.post('/reviews/notify-incident', incident)).to
const step = (kind: string, happenedOn: string, more: Record<string, string> = {}) => ({
  kind,
  says: 'The step was taken',
  happenedOn,
  status: 'happened',
  source: '',
  by: '',
  ...more,
})
const gathered = (site: Site) =>
  site.inside((visit) =>
    reviews.facts[0]!.gather(visit.db, { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-09-30' }),
  )

test('a serious incident is given a letter, and its clocks say why', async () => {
  const site = await here()
  const to = await notified(site)
  const { status, text } = await site.get(to)
  expect(status).toBe(200)
  expect(text).toContain('Review A')
  expect(text).toMatch(/4 June 2026: in time/)
  expect(text).toMatch(/Due Thursday 25 June 2026/)
  for (const term of ['Counted from', 'Limit', 'Source', 'Falls', 'Expected now'])
    expect(text).toContain(`<dt>${term}</dt>`)
  expect((await site.post('/reviews/notify-incident', incident)).to).not.toBe(to)
  expect((await site.get('/reviews')).text).toMatch(/Review B[\s\S]*Review A/)
  expect(site.faults).toEqual([])
})

test('every problem is shown beside its question', async () => {
  const site = await here()
  const { status, text } = await site.post('/reviews/notify-incident', {
    ...incident,
    ...asDay('notifiedOn', '2026-05-30'),
    kind: 'x',
  })
  expect(status).toBe(422)
  expect(text).toContain('Choose: What kind of review would follow?')
  const again = await site.post('/reviews/notify-incident', { ...incident, ...asDay('notifiedOn', '2026-05-30') })
  expect(again.text).toContain('cannot have been sent before the incident became known')
  const to = await notified(site)
  const telling = await site.post(
    `${to}/record-step`,
    step('rapid review held', '9 June 2026', { says: 'A sibling was heard' }),
  )
  expect(telling.status).toBe(422)
  expect(telling.text).toContain('Leave out “sibling”')
  const ahead = await site.post(`${to}/record-step`, step('rapid review held', '19 June 2026'))
  expect(ahead.text).toContain('This lies ahead')
  expect(
    (await site.post(`${to}/delay-publication`, { delayedOn: '9 June 2026', reason: '', by: '', expectedOn: '' })).text,
  ).toContain('Answer: Why?')
})

test('a review goes its path, is delayed with a reason, and the report hears of it', async () => {
  const site = await here()
  const to = await notified(site)
  await site.post(
    `${to}/record-step`,
    step('commissioned', '8 June 2026', { says: 'Review A was commissioned', by: 'The safeguarding partners' }),
  )
  await site.post(`${to}/note-proceeding`, {
    kind: 'criminal investigation',
    says: 'A decision in the investigation is expected',
    happenedOn: 'September 2026',
    status: 'planned',
    source: '',
    holdsUp: 'publication',
  })
  const delayed = await site.post(`${to}/delay-publication`, {
    delayedOn: '9 June 2026',
    reason: 'an investigation is not finished',
    by: '',
    expectedOn: 'January 2027',
  })
  expect(delayed.status).toBe(303)
  const { text } = await site.get(to)
  expect(text).toContain('An investigation is open')
  expect(text).not.toMatch(/criminal/i)
  expect(text).toContain('Not published. Expected: January 2027.')
  expect(text).toContain('Reason: an investigation is not finished')
  const facts = await gathered(site)
  expect(facts.find((fact) => fact.checks?.limit)?.checks?.limit).toMatchObject({
    due: '2026-12-08',
    doneOn: null,
    reason: 'an investigation is not finished',
  })
  expect(facts.filter((fact) => fact.checks?.sameThing === 'review A published')).toMatchObject([
    { status: 'planned', when: '2027-01', checks: { waitsOn: [{ when: '2026-09' }] } },
  ])
  expect(facts.find((fact) => fact.checks?.oneOf)).toMatchObject({
    when: '2026-06',
    checks: { oneOf: 'serious incident notification' },
  })
  expect(facts.find((fact) => fact.sentence.includes('serious incident'))).toMatchObject({
    sentence: 'Review A follows a serious incident.',
    when: '2026',
  })
  expect(site.faults).toEqual([])
})

test('a review is stood down by somebody, for a reason; until the Panel knows, that waits', async () => {
  const site = await here()
  const to = await notified(site)
  const said = {
    decidedOn: '9 June 2026',
    by: 'The Executive Board',
    reason: 'The grounds for a review were no longer met',
    panelTold: 'no',
    panelToldOn: '',
  }
  expect((await site.post(`${to}/stand-down`, { ...said, panelToldOn: '9 June 2026' })).status).toBe(422)
  expect((await site.post(`${to}/stand-down`, said)).status).toBe(303)
  expect((await site.get(to)).text).toContain('Stood down')
  const due = await site.inside(async (visit) =>
    reviews.deadlines[0]!({ ...visit, who: { ...visit.who, abilities: new Set(['see reviews']) } }),
  )
  expect(due.map(({ title }) => title)).toEqual(['Give the Panel the reasons: Review A'])
  expect((await site.get(`${to}/stand-down`)).status).toBe(404)
  await site.post(
    `${to}/record-step`,
    step('panel told', '10 June 2026', { says: 'The Panel was told that Review A had been stood down' }),
  )
  expect(
    await site.inside(async (visit) =>
      reviews.deadlines[0]!({ ...visit, who: { ...visit.who, abilities: new Set(['see reviews']) } }),
    ),
  ).toEqual([])
})

test('a statement that nothing was notified is told with the period it is said of', async () => {
  const site = await here()
  const said = {
    covers: '1 April 2026 to 31 May 2026',
    says: 'No serious incident was notified to the Panel',
    source: '',
  }
  expect((await site.post('/reviews/state-notifications', { ...said, covers: 'not stated' })).status).toBe(422)
  expect((await site.post('/reviews/state-notifications', said)).status).toBe(303)
  const [fact] = await gathered(site)
  expect(fact!.checks!.none).toEqual({
    of: 'serious incident notification',
    during: { from: '2026-04-01', to: '2026-05-31' },
  })
  expect((await site.get('/reviews')).text).toContain('No serious incident was notified to the Panel')
})

test('another partnership finds nothing at the address, and a number that is none finds nothing either', async () => {
  const site = await here()
  const to = await notified(site)
  const other = await here()
  for (const path of [
    to,
    `${to}/record-step`,
    `${to}/stand-down`,
    `${to}/delay-publication`,
    `${to}/note-proceeding`,
    `${to}/room`,
    `${to}/room/give-key`,
    '/reviews/x',
    '/reviews/0',
    '/reviews/999999999',
  ])
    expect((await other.get(path)).status, path).toBe(404)
  expect((await other.post(`${to}/record-step`, step('commenced', '9 June 2026'))).status).toBe(404)
  expect((await other.get('/reviews')).text).toContain('No review has been recorded.')
})

test.each(['agency lead', 'trainer', 'analyst', 'group chair'])(
  'the %s is turned away from reviews, and nothing falls due for them',
  async (role) => {
    const site = await here()
    const to = await notified(site)
    await site.as(role)
    for (const path of [
      '/reviews',
      to,
      `${to}/record-step`,
      `${to}/stand-down`,
      `${to}/room/give-key`,
      '/reviews/notify-incident',
    ])
      expect((await site.get(path)).status, path).toBe(403)
    expect((await site.get('/due')).text).not.toContain('Review A')
    expect((await site.get('/search?q=Review')).text).not.toContain(`href="${to}"`)
  },
)

test.each(['reviewer', 'information governance', 'scrutineer'])(
  'the %s sees reviews and changes none',
  async (role) => {
    const site = await here()
    const to = await notified(site)
    await site.as(role)
    expect((await site.get(to)).status).toBe(200)
    expect((await site.get(to)).text).not.toContain('Record a step')
    expect((await site.post(`${to}/record-step`, step('commenced', '9 June 2026'))).status).toBe(403)
    expect((await site.post(`${to}/stand-down`, {})).status).toBe(403)
  },
)

test('Northport is told: one review published, one stood down, one late, one notified, and two people in one room', async () => {
  const site = await here()
  await site.as('reviewer')
  await site.as('safeguarding partner')
  await site.tell(reviews.stories.northport)
  for (const { id } of await site.inside((visit) => reviewsToPick(visit.db)))
    expect((await site.get(`/reviews/${id}`)).status).toBe(200)
  const { text } = await site.get('/reviews')
  for (const says of [
    'Stood down',
    'Publication delayed',
    'Published,',
    'Panel notified',
    'Publish the report,',
    'Hold the rapid review,',
  ])
    expect(text).toContain(says)
  expect((await site.get('/')).text).toMatch(/Publish the report: Review C/)
  const inside = await site.inside((visit) => visit.db.selectFrom('rooms.key').select('accountId').distinct().execute())
  expect(inside).toHaveLength(2)
  expect(site.faults).toEqual([])
})
