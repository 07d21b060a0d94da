import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { addPerson } from '#modules/partnership/index.ts'
import { suggestionsFor } from '../agenda/suggestions.ts'
import { meetings } from '../index.ts'
import { call } from '../meetings.examples.ts'
import { findMeeting } from '../store.ts'
import { answer, beginAsking, put, shown, words, type Asking } from './procedure.examples.ts'
import { addEnd } from './store.ts'
import { wholeProcedure } from './whole-procedure.ts'

let begun: Asking
beforeEach(async () => {
  begun = await beginAsking()
})

test('what is put in writing is answered one by one, becomes a decision with the last answer, and is reported to the next meeting', async () => {
  const { site, council, police, health, trust, board } = begun
  const asked = await site.as('safeguarding partner', { agencyId: police })
  const notAsked = await site.as('safeguarding partner', {})
  await site.as('business manager')
  const { to: next } = await call(site, { workingGroupId: String(board), happenedOn: '20 June 2026' })
  const { to } = await put(begun)
  expect(to).toMatch(/^\/written-procedures\/\d+$/)
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
  expect(letters.filter(({ toAccount }) => toAccount === asked)).toMatchObject([
    { about: `${to}/answer`, subject: 'Your answer is asked: Cover for the scrutineer' },
  ])
  expect(letters.some(({ toAccount }) => toAccount === notAsked)).toBe(false)
  const { text } = await site.get(to)
  for (const said of ['8 June 2026', 'which is day zero', 'Wait for the meeting', '0 of 4 have answered', 'Not yet'])
    expect(text).toContain(said)

  await answer(begun, to, council, 'agreed')
  await answer(begun, to, trust, 'abstained', 'It is for the three.')
  await answer(begun, to, health, 'agreed')
  expect((await site.get(to)).text).toContain('3 of 4 have answered')
  await answer(begun, to, police, 'agreed', 'For two months.')
  const after = (await site.get(to)).text
  for (const said of ['Carried', 'All 3 agreed', 'Board meeting in June', '20 June 2026']) expect(after).toContain(said)
  const decision = /href="(\/decisions\/\d+)"/.exec(after)![1]!
  const register = (await site.get(decision)).text
  for (const said of ['agreed on 1 June 2026', 'Put in writing: Cover', 'For two months.', 'It is nine weeks away'])
    expect(register).toContain(said)
  const meeting = (await site.get(next)).text
  expect(meeting).toContain('Decided in writing since the last meeting')
  expect(meeting).toContain(decision)
  const offered = await site.inside(async (visit) =>
    suggestionsFor(visit, await findMeeting(visit.db, Number(next.split('/').at(-1)))),
  )
  expect(offered.map(({ title, at }) => [title, at])).toContainEqual([
    'Decided in writing: Cover for the scrutineer',
    to,
  ])
  expect((await answer(begun, to, police, 'differed', 'Too late')).text).toContain('It is over already')
  const period = { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-09-30' } as const
  const facts = await site.inside((visit) => meetings().facts[0]!.gather(visit.db, period))
  expect(facts.map(({ sentence }) => sentence)).toContain(
    '1 proposed decision put in writing between meetings came to an end in the period: 1 carried.',
  )
  expect((await site.get('/search?q=scrutineer')).text).toContain(to)
  expect(site.faults).toEqual([])
})

test('what the law gives to the three is never carried by fewer: not put, not answered, not in the database', async () => {
  const { site, council, police, health, trust } = begun
  const two = await put(begun, { asked: [String(council), String(police)] })
  expect([two.status, two.text.includes('ask Health board too'), two.text.includes('Scrutiny may not stop.')]).toEqual([
    422,
    true,
    true,
  ])
  const { to } = await put(begun)
  const id = Number(to.split('/').at(-1))
  await answer(begun, to, council, 'agreed')
  await answer(begun, to, health, 'agreed')
  await answer(begun, to, trust, 'agreed')
  const behind = site.inside(async (visit) => {
    const { text } = await wholeProcedure(visit, id)
    const { id: decisionId } = await visit.db
      .insertInto('meetings.decision')
      .values({ title: 'T', says: 'S', happenedOn: '2026-06-01', status: 'happened', decidedBy: 'Board' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const end = { procedureId: id, how: 'carried', textId: text.id, decisionId, why: 'x', byName: 'x' }
    await addEnd(visit.db, { ...end, endedOn: visit.today })
    await sql`set constraints all immediate`.execute(visit.db)
  })
  await expect(behind).rejects.toThrow(/cannot be carried by 2 of 3/)
  await answer(begun, to, police, 'abstained', 'We were not there.')
  const { text } = await site.get(to)
  for (const said of ['Not carried', 'Police abstained, and that is no agreement']) expect(text).toContain(said)
  expect(text).not.toContain('In the register')
})

test('other words take every answer away, and nobody answers words they were not shown', async () => {
  const { site, council, police, health } = begun
  const { to } = await put(begun)
  await answer(begun, to, council, 'agreed')
  await site.as('safeguarding partner', { agencyId: police })
  const before = await shown(begun, to)
  await site.as('business manager')
  const page = (await site.get(`${to}/change`)).text
  expect(page).toContain('1 answer was given')
  const version = /name="version" value="(\d+)"/.exec(page)![1]!
  const change = { ...words, workingDays: '3', why: 'Three months are needed', version }
  expect((await site.post(`${to}/change`, change)).text).toContain('the words that stand already')
  const says = 'That a second scrutineer covers three months was agreed'
  expect((await site.post(`${to}/change`, { ...change, says })).to).toBe(to)
  expect((await site.post(`${to}/change`, { ...change, says: 'Other words' })).status).toBe(409)
  const { text } = await site.get(to)
  for (const said of [
    '0 of 4 have answered',
    'One answer was given to other words',
    'Three months are needed',
    '4 June',
  ])
    expect(text).toContain(said)

  await site.as('safeguarding partner', { agencyId: police })
  expect((await site.post(`${to}/answer`, { how: 'agreed', why: '', ...before })).status).toBe(409)
  const unseen = await site.post(`${to}/answer`, { how: 'agreed', why: '', content: before.content })
  expect([unseen.status, unseen.text.includes('Read them again before you answer')]).toEqual([422, true])
  await answer(begun, to, police, 'agreed')
  await answer(begun, to, health, 'agreed')
  expect((await site.get(to)).text).toContain('2 of 4 have answered')
  await answer(begun, to, council, 'agreed')
  await answer(begun, to, begun.trust, 'agreed')
  expect((await site.get(to)).text).toContain('All 3 agreed')
})

test('each answers for itself alone; a deputy under a delegation that lasts; a reason is asked of whoever does not agree', async () => {
  const { site, police, trust } = begun
  const { to } = await put(begun)
  expect((await site.get(`${to}/answer`)).status).toBe(403)
  expect((await answer(begun, to, police, 'differed')).text).toContain('Say why')
  await site.as('agency lead', { agencyId: police })
  expect((await site.post(`${to}/answer`, { how: 'agreed', why: '', ...(await shown(begun, to)) })).text).toContain(
    'You act for none of those who are asked',
  )
  const given = await site.inside(async ({ db }) => {
    const person = await addPerson(db, { name: 'Head of public protection', agencyId: police })
    const row = { kind: 'delegation', forPartnerId: police, toPersonId: person, scope: 'Everything', reason: 'Leave' }
    const { id } = await db
      .insertInto('partnership.delegation')
      .values({ ...row, acts: ['decide for the three'], fromOn: '2026-05-01', untilOn: '2026-06-02' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, person }
  })
  await site.as('agency lead', { agencyId: police, personId: given.person, name: 'The deputy' })
  expect(await site.get(to).then(({ text }) => text.includes(`${to}/answer`))).toBe(true)
  await site.goOnTo('2026-06-03')
  expect((await site.post(`${to}/answer`, { how: 'agreed', why: '', ...(await shown(begun, to)) })).text).toContain(
    'not in force',
  )
  await site.goOnTo('2026-06-02')
  await site.post(`${to}/answer`, { how: 'agreed', why: '', ...(await shown(begun, to)) })
  const { text } = await site.get(to)
  expect(text).toContain(`/delegations/${given.id}`)
  expect(text).toContain('1 of 4 have answered')

  await site.as('agency lead', { agencyId: trust })
  await site.post(`${to}/answer`, { how: 'meeting', why: 'This needs talking over.', ...(await shown(begun, to)) })
  expect((await site.get(to)).text).toContain('Stopped for a meeting')
  const { text: over } = await site.get(to)
  expect(over).toContain('Hospitals asked for a meeting')
  expect(site.faults).toEqual([])
})
