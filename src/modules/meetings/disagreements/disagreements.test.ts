import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { addAgency } from '#modules/partnership/index.ts'
import { world } from '../../../../test/world.ts'
import { meetings } from '../index.ts'
import { begin, modules, type Begun } from '../meetings.examples.ts'
import { disagreementDeadlines } from './deadlines.ts'
import { addAgreed, addEnd } from './store.ts'

let begun: Begun & { trust: number; other: number }
const stage = (number: number, name: string, count: string, unit: string) => ({
  [`stages-${number}-name`]: name,
  [`stages-${number}-formal`]: number > 2 ? 'yes' : 'no',
  [`stages-${number}-ownerSays`]: `Owners of stage ${number}`,
  [`stages-${number}-limitCount`]: count,
  [`stages-${number}-limitUnit`]: unit,
})
const draw = (fromOn: string, form: Record<string, string> = {}) => {
  const [y, m, d] = fromOn.split('-')
  return begun.site.post('/disagreements/ladders/draw', {
    kind: 'practice',
    name: 'Our ladder',
    'fromOn-day': d!,
    'fromOn-month': m!,
    'fromOn-year': y!,
    because: '',
    opens: '09:00',
    closes: '17:00',
    ...stage(1, 'Talk', '2', 'working days'),
    ...stage(2, 'Managers', '4', 'working hours'),
    ...stage(4, 'Leads', '', ''),
    ...form,
  })
}
const raise = (form: Record<string, string> = {}) =>
  begun.site.post('/disagreements/raise', {
    kind: 'practice',
    title: 'Who chairs',
    says: '',
    one: String(begun.trust),
    other: String(begun.police),
    third: '',
    'raisedOn-day': '22',
    'raisedOn-month': '5',
    'raisedOn-year': '2026',
    raisedTime: '',
    ...form,
  })
const now = { 'beganOn-day': '', 'beganOn-month': '', 'beganOn-year': '', beganTime: '' }

beforeEach(async () => {
  const base = await begin()
  const more = await base.site.inside(async ({ db }) => ({
    trust: await addAgency(db, { name: 'Hospitals', shortName: 'Hospitals', kind: 'health', statutory: false }),
    other: await addAgency(db, { name: 'Probation', shortName: 'Probation', kind: 'other', statutory: false }),
  }))
  begun = { ...base, ...more }
  await draw('2026-01-01')
})

test('a manager draws a ladder on screen; one left empty is left out, and nothing typed is lost when a stage is wrong', async () => {
  const { site } = begun
  const { text } = await site.get('/disagreements/ladders')
  for (const words of ['1. Talk', '2. Managers', '3. Leads', '4 working hours', 'No limit is set', 'day zero'])
    expect(text).toContain(words)
  const wrong = await draw('2026-03-01', { 'stages-2-ownerSays': '' })
  expect([wrong.status, wrong.text.includes('Stage 2: say who answers for it')]).toEqual([422, true])
  expect(wrong.text).toContain('value="Managers"')
  expect((await draw('2026-01-01')).text).toContain('in force from that very day already')
  expect((await draw('2026-03-01', { opens: 'nine' })).text).toContain('24-hour clock')
  expect((await site.get('/disagreements/ladders/draw')).text).toContain('value="Talk"')
})

test('a disagreement keeps the ladder it began under, and says why its time is over on that day', async () => {
  const { site } = begun
  const { to } = await raise()
  expect(to).toMatch(/^\/disagreements\/\d+$/)
  await draw('2026-06-01', { 'stages-1-limitCount': '9' })
  const { text } = await site.get(to)
  for (const words of ['Late at stage 1', 'Wednesday 27 May 2026', 'which is day zero', 'Spring bank holiday'])
    expect(text).toContain(words)
  const [due] = await site.inside((visit) => disagreementDeadlines(visit))
  expect(due).toMatchObject({
    title: 'Disagreement at stage 1: Who chairs',
    due: '2026-05-27',
    lastDay: '2026-05-27',
    waitsOn: 'Owners of stage 1',
  })
  expect((await site.get('/')).text).toContain('Disagreement at stage 1')
})

test('it goes up stage by stage with who and why, and no further than the last', async () => {
  const { site } = begun
  const { to } = await raise()
  expect((await site.post(`${to}/move-up`, { why: '', ...now })).status).toBe(422)
  expect(
    (
      await site.post(`${to}/move-up`, {
        why: 'x',
        ...now,
        'beganOn-day': '1',
        'beganOn-month': '5',
        'beganOn-year': '2026',
      })
    ).text,
  ).toContain('stage before until 22 May 2026')
  expect((await site.post(`${to}/move-up`, { why: 'Nothing was settled', ...now })).to).toBe(to)
  const { text } = await site.get(to)
  for (const words of ['At stage 2', 'Left late', 'Nothing was settled']) expect(text).toContain(words)
  await site.post(`${to}/move-up`, { why: 'Still nothing', ...now })
  expect((await site.get(`${to}/move-up`)).status).toBe(404)
  expect((await site.get(to)).text).toContain('This stage has no limit')
})

test('one side never says for the other that it is resolved: not on the page, not in the database', async () => {
  const { site, trust, police } = begun
  const { to } = await raise()
  await site.as('agency lead', { agencyId: trust })
  await site.post(`${to}/resolve`, { says: 'We take turns', agreed: [String(trust)] })
  expect((await site.post(`${to}/resolve`, { says: 'Both', agreed: [String(trust), String(police)] })).status).toBe(422)
  expect((await site.get(to)).text).toContain('Not yet')
  await site.as('safeguarding partner', { agencyId: police })
  expect((await site.post(`${to}/agree`, { agreed: [String(police)] })).to).toBe(to)
  const { text } = await site.get(to)
  for (const words of ['Resolved at stage 1', 'We take turns', 'Every side agreed']) expect(text).toContain(words)
  expect((await site.post(`${to}/agree`, { agreed: [String(police)] })).status).toBe(422)

  const second = (await raise()).to
  const behind = site.inside(async ({ db, now: at, today }) => {
    const id = Number(second.split('/').at(-1))
    const { id: stageId } = await db.selectFrom('meetings.ladderStage').select('id').executeTakeFirstOrThrow()
    const { id: resolutionId } = await db
      .insertInto('meetings.disagreementResolution')
      .values({ disagreementId: id, stageId, says: 'Done', byName: 'x', putAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await addAgreed(db, [{ resolutionId, agencyId: trust, byName: 'x', agreedAt: at }])
    const end = { disagreementId: id, how: 'resolved', stageId, resolutionId, why: 'Done', byName: 'x' }
    await addEnd(db, { ...end, endedAt: at, knownOn: today, recordedAt: at })
    await sql`set constraints all immediate`.execute(db)
  })
  await expect(behind).rejects.toThrow(/not resolved while 1 of 2 sides/)
})

test('two who move it at once: the second sees what the first made of it', async () => {
  const { site } = begun
  const { to } = await raise()
  expect((await site.get(`${to}/move-up`)).text).toContain('name="version" value="1"')
  await site.post(`${to}/move-up`, { why: 'First', ...now, version: '1' })
  expect((await site.post(`${to}/move-up`, { why: 'Second', ...now, version: '1' })).status).toBe(409)
})

test('a disagreement has two sides, a ladder in force, a day that has been', async () => {
  const { trust } = begun
  expect((await raise({ other: String(trust) })).text).toContain('nobody disagrees with itself')
  expect((await raise({ kind: 'partners' })).text).toContain('No ladder for this kind was in force')
  expect((await raise({ 'raisedOn-year': '2027' })).text).toContain('This lies ahead')
  expect((await raise({ 'raisedOn-year': '1990' })).text).toContain('from 2019')
  expect((await raise({ raisedTime: '25:10' })).text).toContain('24-hour clock')
})

test('the wrong agency learns nothing: not by page, list, search, count, Home, history or letter', async () => {
  const { site, trust, police, other } = begun
  const { to } = await raise()
  const trusted = await site.as('agency lead', { agencyId: trust })
  expect((await site.get(to)).status).toBe(200)
  expect((await site.get('/disagreements')).text).toContain('1 disagreement')
  const wrong = await site.as('agency lead', { agencyId: other })
  for (const address of [to, `${to}/move-up`, `${to}/resolve`, `${to}/agree`, `${to}/withdraw`])
    expect([address, (await site.get(address)).status]).toEqual([address, 404])
  expect((await site.post(`${to}/withdraw`, { why: 'x' })).status).toBe(404)
  for (const address of ['/disagreements', '/disagreements?q=chairs', '/search?q=chairs', '/', '/due'])
    expect([address, (await site.get(address)).text.includes('Who chairs')]).toEqual([address, false])
  expect((await site.get('/disagreements')).text).toContain('0 disagreements')
  for (const role of ['trainer', 'reviewer', 'analyst', 'information governance']) {
    await site.as(role, { agencyId: trust })
    expect([role, (await site.get(to)).status]).toEqual([role, 403])
    expect((await site.get('/search?q=chairs')).text).not.toContain('Who chairs')
    expect((await site.get('/')).text).not.toContain('Who chairs')
  }
  await site.as('scrutineer')
  expect((await site.get(to)).status).toBe(200)
  expect((await site.get(`${to}/move-up`)).status).toBe(403)
  await site.as('safeguarding partner', { agencyId: begun.council })
  expect([(await site.get(to)).status, (await site.get(`${to}/move-up`)).status]).toEqual([200, 404])
  await site.as('safeguarding partner', { agencyId: police })
  await site.post(`${to}/move-up`, { why: 'Nothing came', ...now })
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
  expect(letters.some(({ toAccount }) => toAccount === trusted)).toBe(true)
  expect(letters.some(({ toAccount }) => toAccount === wrong)).toBe(false)
  expect(letters.every(({ subject, body }) => !`${subject} ${body}`.includes('Who chairs'))).toBe(true)
  const stranger = await world({ modules })
  expect((await stranger.get(to)).status).toBe(404)
})

test('an agency lead raises for its own side alone', async () => {
  const { site, trust, other } = begun
  await site.as('agency lead', { agencyId: other })
  expect((await raise()).text).toContain('Choose your own agency')
  await site.as('agency lead', { agencyId: trust })
  const { to } = await raise()
  expect((await site.get(to)).text).toContain('Withdraw it')
  expect((await site.post(`${to}/withdraw`, { why: 'It was a misunderstanding' })).to).toBe(to)
  expect((await site.get(to)).text).toContain('It was a misunderstanding')
})

test('the report is told figures, never who or about what', async () => {
  const { site, trust, police } = begun
  const { to } = await raise()
  await site.post(`${to}/resolve`, { says: 'We take turns', agreed: [String(trust), String(police)] })
  await raise({ title: 'Another' })
  const asked = { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-09-30' } as const
  const facts = await site.inside((visit) => meetings().facts[0]!.gather(visit.db, asked))
  const told = facts.filter(({ about }) => about.at === '/disagreements')
  expect(told.map(({ sentence, audience }) => [sentence, audience])).toEqual([
    [
      '2 disagreements between agencies about practice were raised in the period: 1 resolved (1 at stage 1), 1 still open; 0 of 2 kept to the time of every stage.',
      'partnership',
    ],
  ])
  expect(JSON.stringify(told)).not.toMatch(/chairs|Another|Hospitals|Police/)
})
