import { beforeEach, expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { modules } from '../meetings.examples.ts'
import { answersWaiting, procedureDeadlines } from './deadlines.ts'
import { answer, beginAsking, put, shown, type Asking } from './procedure.examples.ts'
import { addAnswer, addEnd } from './store.ts'
import { wholeProcedure } from './whole-procedure.ts'

let begun: Asking
beforeEach(async () => {
  begun = await beginAsking()
})

test('it waits on each who has not answered, and lapses when its last day is over: silence is never agreement', async () => {
  const { site, council, police, health, trust } = begun
  await put(begun, { statutory: 'no', 'alsoAsked-1-agencyId': '' })
  const { to } = await put(begun)
  await answer(begun, to, council, 'agreed')
  await answer(begun, to, trust, 'agreed')
  const due = await site.inside((visit) => procedureDeadlines(visit))
  expect(due.filter(({ at }) => at === to).map(({ waitsOn, owner, due: day }) => [waitsOn, owner, day])).toEqual([
    ['Police', { agencyId: police }, '2026-06-08'],
    ['Health board', { agencyId: health }, '2026-06-08'],
  ])
  await site.as('safeguarding partner', { agencyId: police })
  expect((await site.get('/')).text).toContain('Answer: Cover for the scrutineer')
  await site.as('safeguarding partner', { agencyId: council })
  expect((await site.get('/')).text.match(/Answer: Cover/g)).toHaveLength(1)

  await site.goOnTo('2026-06-09')
  expect((await answer(begun, to, police, 'agreed')).text).toContain('The last day to answer was 8 June 2026')
  expect(await site.inside((visit) => answersWaiting(visit))).toEqual([])
  await site.as('business manager')
  expect((await site.get('/')).text).toContain('Close: Cover for the scrutineer')
  expect((await site.get(`${to}/close`)).text).toContain('Police and Health had not answered by 8 June 2026')
  await site.post(`${to}/close`, { why: 'Nobody was there to answer', version: '1' })
  const { text } = await site.get(to)
  for (const said of ['Lapsed', 'Nobody was there to answer. The business manager', '9 June 2026'])
    expect(text).toContain(said)
  expect((await site.post(`${to}/close`, { why: 'Again', version: '1' })).text).toContain('It is over already')
})

test('before its last day it can be withdrawn, with who and why; of two who end it at once the second is told', async () => {
  const { site, council } = begun
  const { to } = await put(begun)
  const id = Number(to.split('/').at(-1))
  await site.as('business manager')
  expect((await site.get(`${to}/close`)).text).toContain('Saving this withdraws it')
  await site.post(`${to}/close`, { why: 'The scrutineer stays after all', version: '1' })
  expect((await site.get(to)).text).toContain('The scrutineer stays after all. The business manager')
  const late = site.inside(async (visit) => {
    const { text } = await wholeProcedure(visit, id)
    const end = { procedureId: id, how: 'withdrawn', textId: text.id, why: 'x', byName: 'x', endedOn: visit.today }
    await addEnd(visit.db, end)
  })
  await expect(late).rejects.toThrow(/procedure_ends_once/)
  const unasked = site.inside(async (visit) => {
    const { text } = await wholeProcedure(visit, id)
    const row = { procedureId: id, textId: text.id, agencyId: council, hash: text.hash, byName: 'x' }
    await addAnswer(visit.db, { ...row, how: 'differed', answeredAt: visit.now })
  })
  await expect(unasked).rejects.toThrow(/other_than_agreed_says_why/)
})

test('two last answers at one moment: one waits for the other, and it becomes one decision', async () => {
  const { site, council, police, health } = begun
  const { to } = await put(begun, { 'alsoAsked-1-agencyId': '' })
  await answer(begun, to, council, 'agreed')
  const sent = []
  for (const agencyId of [police, health]) {
    await site.as('safeguarding partner', { agencyId })
    sent.push({ form: await shown(begun, to), cookie: site.cookie() })
  }
  const answers = await Promise.all(
    sent.map(({ form, cookie }) => site.post(`${to}/answer`, { how: 'agreed', why: '', ...form }, { cookie })),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await site.get(to)).text).toContain('All 3 agreed')
  expect(await site.inside(({ db }) => db.selectFrom('meetings.decision').select('id').execute())).toHaveLength(1)
  expect(site.faults).toEqual([])
})

test('the rule of the partnership says how long and what carries; what was put keeps the rule it was put under', async () => {
  const { site, council, police, health } = begun
  const rule = (carriedWhen: string, day: string) =>
    site.post('/written-procedures/set-rule', {
      'fromOn-day': day,
      'fromOn-month': '6',
      'fromOn-year': '2026',
      workingDays: '7',
      carriedWhen,
      becauseSays: 'paragraph 6.2',
    })
  expect((await site.get('/written-procedures')).text).toContain('No rule has been set')
  expect((await rule('more than half agree', '1')).to).toBe('/written-procedures#rule')
  expect((await rule('all agree', '1')).text).toContain('begins on that very day already')
  expect((await site.get('/written-procedures/put')).text).toMatch(/name="workingDays"[^>]*value="7"/)
  const { to } = await put(begun, { statutory: 'no', 'alsoAsked-1-agencyId': '' })
  await rule('all agree', '2')
  await answer(begun, to, council, 'agreed')
  await answer(begun, to, health, 'differed', 'Too dear.')
  await answer(begun, to, police, 'agreed')
  const { text } = await site.get(to)
  expect(text).toContain('2 of 3 agreed')
  expect((await site.get(/href="(\/decisions\/\d+)"/.exec(text)![1]!)).text).toContain('Too dear.')
})

test('from outside: another partnership opens nothing, and who may read may not put, change or close', async () => {
  const { site } = begun
  const { to } = await put(begun)
  for (const role of ['agency lead', 'scrutineer', 'safeguarding partner']) {
    await site.as(role)
    const statuses = []
    for (const address of [to, '/written-procedures/put', `${to}/change`, `${to}/close`, `${to}/add-paper`])
      statuses.push((await site.get(address)).status)
    expect([role, statuses]).toEqual([role, [200, 403, 403, 403, 403]])
  }
  const stranger = await world({ modules })
  for (const address of [to, `${to}/change`, `${to}/close`]) expect((await stranger.get(address)).status).toBe(404)
  expect((await stranger.get('/written-procedures')).text).toContain('Nothing has been put in writing yet.')
  expect((await stranger.get('/search?q=scrutineer')).text).not.toContain('Cover')
})
