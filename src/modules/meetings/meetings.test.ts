import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { meetings } from './index.ts'
import { begin, call, modules, type Begun } from './meetings.examples.ts'

const decision = ({ council, police, health }: Begun, form: Record<string, string> = {}) => ({
  title: 'Agree the budget',
  says: 'The budget was agreed by the board',
  happenedOn: '20 May 2026',
  status: 'happened',
  decidedBy: 'Executive Board',
  workingGroupId: '',
  reasons: 'Each partner pays',
  alternatives: '',
  effectiveOn: '',
  sameThing: '',
  audience: 'public',
  statutory: 'no',
  [`how${council}`]: 'agreed',
  [`why${council}`]: '',
  [`how${police}`]: 'agreed',
  [`why${police}`]: '',
  [`how${health}`]: 'agreed',
  [`why${health}`]: '',
  actionTitle: '',
  actionOwnerPostId: '',
  actionDue: '',
  ...form,
})

test('a meeting is called, put off, then held; its first date stays in sight', async () => {
  const { site, board } = await begin()
  const { to } = await call(site, { workingGroupId: String(board) })
  expect(to).toMatch(/^\/meetings\/\d+$/)
  const due = await site.inside((visit) => meetings().deadlines[0]!(visit))
  expect(due.map(({ title, lastDay, waitsOn }) => [title, lastDay, waitsOn])).toEqual([
    ['Board meeting in June', '2026-06-10', 'Independent chair'],
  ])

  expect(
    (await site.post(`${to}/record-held`, { status: 'happened', happenedOn: '10 June 2026', chairedBy: '' })).status,
  ).toBe(422)
  expect(
    (await site.post(`${to}/record-held`, { status: 'planned', happenedOn: '17 June 2026', chairedBy: '' })).to,
  ).toBe(to)
  expect((await site.get(to)).text).toContain('<del class="was">10 June 2026</del>')
  expect(
    (await site.post(`${to}/record-held`, { status: 'happened', happenedOn: '1 June 2026', chairedBy: 'Vice-chair' }))
      .to,
  ).toBe(to)
  const { text } = await site.get(to)
  expect(text).toContain('The Executive Board met on 1 June 2026.')
  expect(text).toContain('Vice-chair')
  expect(text).toContain('Meeting put off')
  expect(
    (await site.post(`${to}/record-held`, { status: 'happened', happenedOn: '1 June 2026', chairedBy: '' })).text,
  ).toContain('recorded already')
  expect(await site.inside((visit) => meetings().deadlines[0]!(visit))).toEqual([])
})

test('somebody meets, and on a day to come', async () => {
  const { site, board } = await begin()
  expect((await call(site)).text).toContain('Choose the group that meets')
  expect((await call(site, { workingGroupId: String(board), ofBody: 'Others' })).text).toContain(
    'answer one of the two',
  )
  expect((await call(site, { workingGroupId: String(board), happenedOn: '10 May 2026' })).text).toContain(
    'This day has passed',
  )
  expect((await call(site, { workingGroupId: '999999' })).text).toContain('Choose from the list')
})

test('attendance is kept by agency, and putting it right leaves both in the history', async () => {
  const { site, board, council, police, health } = await begin()
  const { to } = await call(site, { workingGroupId: String(board) })
  const answers = {
    [`agency${council}`]: 'attended',
    [`agency${police}`]: 'deputy',
    [`agency${health}`]: 'not recorded',
  }
  expect((await site.post(`${to}/attendance`, answers)).to).toBe(to)
  expect((await site.get(to)).text).toContain('1 attended, 1 sent a deputy')
  await site.post(`${to}/attendance`, { ...answers, [`agency${health}`]: 'apologies' })
  const { text } = await site.get(to)
  expect(text).toContain('1 attended, 1 sent a deputy, 1 apologies')
  expect(text.match(/Attendance recorded/g)).toHaveLength(2)
})

test('a decision is recorded with how each partner stood, and raises an action in the same breath', async () => {
  const begun = await begin()
  const { site, board, police } = begun
  const { to: meeting } = await call(site, { workingGroupId: String(board) })
  const { workingGroupId: _, ...form } = decision(begun, {
    [`how${police}`]: 'differed',
    [`why${police}`]: 'Too soon for us',
    actionTitle: 'Publish the budget',
    actionOwnerGroupId: String(board),
    actionDue: '30 June 2026',
  })
  const { to } = await site.post(`${meeting}/record-decision`, form)
  const { text } = await site.get(to)
  expect(text).toContain('Too soon for us')
  expect(text).toContain('Publish the budget')
  expect((await site.get(meeting)).text).toContain('Police differed')
  const facts = await site.inside((visit) =>
    meetings().facts[0]!.gather(visit.db, { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-09-30' }),
  )
  const told = facts.find((fact) => fact.kind === 'decision')!
  expect(told.sentence).toBe('The budget was agreed by the board on 20 May 2026; Police differed.')
  expect(told.figures).toEqual({ agreed: 2, differed: 1, abstained: 0 })
})

test('a statutory decision is refused without all partners, by the page and by the database', async () => {
  const begun = await begin()
  const { site, health, council } = begun
  const without = await site.post(
    '/decisions/record',
    decision(begun, { statutory: 'yes', [`how${health}`]: 'not recorded' }),
  )
  expect(without.status).toBe(422)
  expect(without.text).toContain('Without the agreement of Health board it was not reached')
  expect((await site.post('/decisions/record', decision(begun, { statutory: 'yes' }))).to).toMatch(/^\/decisions\/\d+$/)

  const behind = site.inside(async ({ db }) => {
    const { id } = await db
      .insertInto('meetings.decision')
      .values({
        decidedBy: 'Board',
        title: 'Behind the page',
        says: 'It was decided',
        happenedOn: '2026-05-01',
        status: 'happened',
        statutory: true,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('meetings.decisionPartner')
      .values({ decisionId: id, agencyId: council, how: 'agreed' })
      .execute()
    await sql`set constraints all immediate`.execute(db)
  })
  await expect(behind).rejects.toThrow(/cannot stand on 1 of 3/)
})

test('a partner’s agreement cannot be taken from under a statutory decision', async () => {
  const begun = await begin()
  const { to } = await begun.site.post('/decisions/record', decision(begun, { statutory: 'yes' }))
  const taken = begun.site.inside(({ db }) =>
    db
      .deleteFrom('meetings.decisionPartner')
      .where('decisionId', '=', Number(to.split('/').at(-1)))
      .where('agencyId', '=', begun.police)
      .execute(),
  )
  await expect(taken).rejects.toThrow(/cannot stand on 2 of 3/)
})

test('one decision takes the place of another, once and not in a circle', async () => {
  const begun = await begin()
  const { site } = begun
  const first = (await site.post('/decisions/record', decision(begun))).to
  const second = (await site.post('/decisions/record', decision(begun, { title: 'Agree a smaller budget' }))).to
  const by = (address: string) => ({ byDecisionId: address.split('/').at(-1)!, happenedOn: '1 June 2026' })
  expect((await site.post(`${first}/supersede`, by(second))).to).toBe(first)
  expect((await site.get(first)).text).toContain('This no longer stands.')
  expect((await site.get(second)).text).toContain('What it replaced')
  expect((await site.post(`${first}/supersede`, by(second))).text).toContain('took its place already')
  expect((await site.post(`${second}/supersede`, by(first))).text).toContain('itself replaced by this one')
  expect((await site.get('/decisions?q=smaller')).text).toContain('1 decision with “smaller”')
  expect((await site.get('/decisions?q=nothing+of+the+kind')).text).toContain('No decision has these words.')
})

test('from outside: another partnership sees nothing, and a role without the ability may not', async () => {
  const begun = await begin()
  const { to } = await begun.site.post('/decisions/record', decision(begun))
  const { to: meeting } = await call(begun.site, { workingGroupId: String(begun.board) })
  const stranger = await world({ modules })
  for (const address of [to, meeting, `${to}/supersede`, `${meeting}/attendance`])
    expect((await stranger.get(address)).status).toBe(404)
  expect((await stranger.get('/decisions')).text).toContain('No decision has been recorded yet.')
  await begun.site.as('trainer')
  expect((await begun.site.get(to)).status).toBe(200)
  for (const address of ['/decisions/record', '/meetings/call', '/group-reports/ask', '/group-reports/send'])
    expect((await begun.site.get(address)).status).toBe(403)
  for (const address of ['/decisions/0', '/meetings/x', '/group-reports/99999999'])
    expect((await begun.site.get(address)).status).toBe(404)
})

test('an action typed together with a decision has somebody who answers for it: a post, a group, a person or an agency', async () => {
  const begun = await begin()
  const { site, board, police } = begun
  const asks = { actionTitle: 'Write the plan', actionDue: 'by 30 September 2026' }
  const nobody = await site.post('/decisions/record', decision(begun, asks))
  expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('Say who answers for the action')])
  const two = await site.post(
    '/decisions/record',
    decision(begun, { ...asks, actionOwnerGroupId: String(board), actionOwnerPersonId: '1' }),
  )
  expect(two.status).toBe(422)
  const alone = await site.post('/decisions/record', decision(begun, { actionOwnerAgencyId: String(police) }))
  expect(alone.text).toContain('Say what the action is')
  const owners: Record<string, string>[] = [
    { actionOwnerGroupId: String(board) },
    { actionOwnerAgencyId: String(police) },
  ]
  for (const owner of owners)
    expect((await site.post('/decisions/record', decision(begun, { ...asks, ...owner }))).status).toBe(303)
  const raised = await site.inside(({ db }) =>
    db
      .selectFrom('plans.action')
      .select(['ownerGroupId', 'ownerAgencyId', 'becauseKind'])
      .where('title', '=', 'Write the plan')
      .orderBy('id')
      .execute(),
  )
  expect(raised).toEqual([
    { ownerGroupId: board, ownerAgencyId: null, becauseKind: 'decision' },
    { ownerGroupId: null, ownerAgencyId: police, becauseKind: 'decision' },
  ])
})
