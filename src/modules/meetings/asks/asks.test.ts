import { expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { world } from '../../../../test/world.ts'
import { meetings } from '../index.ts'
import { begin, call, modules, type Begun } from '../meetings.examples.ts'
import { askDeadlines } from './deadlines.ts'
import { answerAsk } from './store.ts'

/** A report that asks for two things, on 1 June 2026; answers with the addresses of the asks. */
const asked = async ({ site, board, group }: Begun) => {
  const about = { workingGroupId: String(group), toGroupId: String(board), covers: '2026-Q1' }
  const write = (await site.post('/group-reports/send', about)).to
  const { to } = await site.post(write, {
    version: '0',
    confidence: 'low',
    summary: 'Behind',
    impact: 'Not known yet',
    'asks-1-says': 'A deputy from each agency',
    'asks-1-wants': 'action',
    'asks-2-says': 'One set of figures each quarter',
    'asks-2-wants': 'decision',
    deed: 'send',
  })
  const rows = await site.inside(({ db }) => db.selectFrom('meetings.ask').select('id').orderBy('id').execute())
  return { report: to, asks: rows.map(({ id }) => `/asks/${id}`) as [string, string] }
}

const heard = { kind: 'heard', says: 'The board talked it through', version: '0' }
const period = { from: '2026-04-01', to: '2026-09-30' } as const

test('an ask becomes an action, and the report, the list and the account say so', async () => {
  const begun = await begin()
  const { site } = begun
  const { report, asks } = await asked(begun)
  expect((await site.get('/asks')).text).toContain('2 of 2 wait for an answer')
  const raised = await site.post(`/actions/raise?because=The+ask&at=${asks[0]}`, {
    title: 'Name deputies',
    ownerGroupId: String(begun.board),
    due: '1 August 2026',
    becauseSays: 'The ask',
    'raisedOn-day': '1',
    'raisedOn-month': '6',
    'raisedOn-year': '2026',
  })
  expect((await site.get(asks[0])).text).toContain('Name deputies')
  const answer = `${asks[0]}/answer`
  const form = (await site.get(answer)).text
  expect(form).toMatch(/value="action" checked/)
  const id = raised.to.split('/').at(-1)!
  expect((await site.post(answer, { ...heard, kind: 'action' })).text).toContain('Choose the action it became')
  expect((await site.post(answer, { ...heard, kind: 'action', actionId: '999999' })).text).toContain(
    'Choose from the list',
  )
  expect((await site.post(answer, { ...heard, kind: 'action', actionId: id })).to).toBe(asks[0])
  const page = (await site.get(asks[0])).text
  expect(page).toContain(`<a href="${raised.to}">It became an action</a>`)
  expect((await site.get(report)).text).toContain('It became an action')
  expect((await site.get('/asks')).text).toContain('1 of 2 waits for an answer')
  const told = (asAt: Day) =>
    site.inside(async (visit) =>
      (await meetings().facts[0]!.gather(visit.db, { period, asAt })).find(({ name }) => name.startsWith('/asks')),
    )
  expect((await told('2026-09-30'))?.sentence).toBe(
    'The groups asked 2 things of the Executive Board in their reports; 1 became an action, 1 had no answer yet.',
  )
  expect((await told('2026-09-30'))?.proof).toEqual(['/asks', ...asks])
  expect(await told('2026-05-31')).toBeUndefined()
})

test('an ask becomes a decision that leads back to it', async () => {
  const begun = await begin()
  const { site } = begun
  const { asks } = await asked(begun)
  expect((await site.get(`/decisions/record?because=${asks[1]}`)).text).toContain('It comes of')
  const decision = await site.inside(async ({ db }) => {
    const { id } = await db
      .insertInto('meetings.decision')
      .values({
        decidedBy: 'Executive Board',
        title: 'Figures each quarter',
        says: 'Figures come each quarter',
        statutory: false,
        status: 'happened',
        audience: 'public',
        happenedOn: '2026-06-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('meetings.decisionBecause').values({ decisionId: id, says: 'An ask', at: asks[1] }).execute()
    return id
  })
  expect((await site.post(`${asks[1]}/answer`, { ...heard, kind: 'decision' })).text).toContain('Choose the decision')
  await site.post(`${asks[1]}/answer`, { ...heard, kind: 'decision', decisionId: String(decision) })
  expect((await site.get(asks[1])).text).toContain(`<a href="/decisions/${decision}">It became a decision</a>`)
})

test('the chair of the group is told by a letter that an answer stands and where, and nothing of what was asked', async () => {
  const begun = await begin()
  const { site, group } = begun
  const { asks } = await asked(begun)
  const person = await site.inside(async ({ db }) => {
    const { id } = await db
      .insertInto('partnership.person')
      .values({ name: 'Chair of the neglect group' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('partnership.groupChange')
      .values({
        workingGroupId: group,
        kind: 'chair',
        personId: id,
        says: 'It got a chair',
        happenedOn: '2026-01',
        status: 'happened',
        knownOn: '2026-01-05',
      })
      .execute()
    return id
  })
  const chair = await site.as('group chair', { personId: person })
  const other = await site.as('group chair')
  await site.as('business manager')
  await site.post(`${asks[0]}/answer`, heard)
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
  const ours = letters.filter(({ about }) => about === asks[0])
  expect(ours.map(({ toAccount }) => toAccount)).toEqual([chair])
  expect(letters.map(({ toAccount }) => toAccount)).not.toContain(other)
  for (const { subject, body } of ours) expect(`${subject} ${body}`).not.toMatch(/deputy|talked/)
  expect((await site.get(asks[0])).text).toContain('Ask answered')
})

test('an open ask is watched until the first meeting of the board since it was made, and late after it', async () => {
  const begun = await begin()
  const { site, board } = begun
  const due = () => site.inside(askDeadlines)
  const { asks } = await asked(begun)
  expect((await due()).map((each) => [each.due, each.lastDay])).toEqual([
    ['?', null],
    ['?', null],
  ])
  await call(site, { workingGroupId: String(board), title: 'In July', happenedOn: '7 July 2026' })
  await call(site, { workingGroupId: String(board), title: 'In June', happenedOn: '10 June 2026' })
  expect((await due()).map((each) => [each.at, each.due, each.lastDay, each.owner])).toEqual(
    asks.map((at) => [at, '2026-06-10', '2026-06-10', { groupId: board }]),
  )
  await site.goOnTo('2026-06-11')
  expect((await due())[0]!.says).toContain('The board has met since')
  await site.post(`${asks[0]}/answer`, heard)
  expect((await due()).map(({ at }) => at)).toEqual([asks[1]])
})

test('the office and the chair answer, nobody else; of two who answer at once the second is told; a later answer stands beside the first', async () => {
  const begun = await begin()
  const { site } = begun
  const { asks } = await asked(begun)
  for (const role of ['group chair', 'agency lead', 'safeguarding partner', 'trainer']) {
    await site.as(role)
    expect((await site.get(asks[0])).text, role).not.toContain('Answer it')
    expect((await site.post(`${asks[0]}/answer`, heard)).status, role).toBe(403)
  }
  await site.as('independent chair')
  expect((await site.post(`${asks[0]}/answer`, heard)).to).toBe(asks[0])
  const second = await site.post(`${asks[0]}/answer`, { ...heard, kind: 'declined', says: 'There is no money' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('There is no money')
  const askId = Number(asks[0].split('/')[2])
  const late = { askId, kind: 'heard', says: 'Late', answeredOn: '2026-06-01', answeredBy: 'The test' }
  await expect(site.inside(({ db }) => answerAsk(db, 0, late as never))).rejects.toThrow(ChangedMeanwhile)
  await site.post(`${asks[0]}/answer`, { ...heard, kind: 'declined', says: 'There is no money', version: '1' })
  const { text } = await site.get(asks[0])
  for (const words of ['The board talked it through', 'There is no money', 'It was declined'])
    expect(text).toContain(words)
  const stranger = await world({ modules })
  expect((await stranger.get(asks[0])).status).toBe(404)
  expect((await stranger.post(`${asks[0]}/answer`, heard)).status).toBe(404)
  expect((await stranger.get('/asks')).text).not.toContain('A deputy from each agency')
})
