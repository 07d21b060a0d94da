import { expect, test } from 'vitest'
import { addReturnChanges } from '../../return-store.ts'
import { give } from '../moderation.examples.ts'
import { peerDeadlines } from './deadlines.ts'
import { withAPeer } from './panel.examples.ts'

test('a peer is asked, told until when, sees the scored rows, and gives a score with why; the agency sees who and what', async () => {
  const { site, at, lead, reviewer, peer, ask, challenge, round } = await withAPeer()
  expect((await ask(peer, '2026-06-01', '2026-06-12')).status).toBe(303)
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().orderBy('id').execute())
  expect(letters.map(({ toAccount, subject, about }) => [toAccount, subject, about])).toEqual([
    [peer, 'You are asked to challenge a return: Section 11, 2026', at],
    [lead, 'A peer was asked to challenge your return: Section 11, 2026', at],
  ])
  await site.signInAs(peer)
  const home = (await site.get('/')).text
  expect(home).toContain('Challenge the return of Harbour Homes: Section 11, 2026')
  expect(home).toContain('You are asked until 12 June 2026; you scored 0 of 2 rows')
  const { text } = await site.get(at)
  expect(text).toContain('What difference it made')
  expect(text).toContain('until <strong>12 June 2026</strong>')
  expect((await challenge('0.1', 0, 0, 'The policy is not lived')).status).toBe(303)
  expect((await site.get(at)).text).toContain('You scored 1 of 2 scored rows')
  expect((await challenge('1.3', 0, 0, 'Why')).status).toBe(422)
  expect((await challenge('1.3', 1, 1, 'Fifteen hours are few')).status).toBe(303)
  expect((await site.get('/')).text).not.toContain('Challenge the return of')
  for (const account of [lead, reviewer]) {
    await site.signInAs(account)
    const page = (await site.get(at)).text
    expect(page).toMatch(/<strong>Red<\/strong> The peer: The policy is not lived/)
    expect(page).toContain('The peer, Town Library')
    expect(page).toMatch(/data-head="Rows scored" class="num">2 of 2</)
  }
  const list = (await site.get(`/self-assessment/rounds/${round.roundId}/moderation`)).text
  expect(list).toMatch(/data-head="Panel"><p>The peer, Town Library <span class="quiet">scored 2 of 2</)
})

test('of a row that a peer has not scored, they see nobody’s score but the agency’s own', async () => {
  const { site, at, reviewer, peer, ask, challenge, question, point, round } = await withAPeer()
  const second = await site.as('safeguarding partner', { agencyId: round.agencies[1]!, name: 'The second peer' })
  await site.signInAs(reviewer)
  await give(site, `${at}/score`, { questionId: question('0.1'), pointId: point(0, 0), because: 'Moderated so' })
  await ask(peer, '2026-06-01', '2026-06-12')
  await ask(second, '2026-06-01', '2026-06-12')
  await site.signInAs(peer)
  await challenge('0.1', 0, 2, 'It is lived')
  await challenge('1.3', 1, 1, 'Too few hours')
  await site.signInAs(second)
  const before = (await site.get(at)).text
  for (const hidden of ['Moderated so', 'It is lived', 'Too few hours']) expect(before).not.toContain(hidden)
  expect(before).toContain('what others gave it is shown once you did')
  await challenge('0.1', 0, 1, 'Partly')
  const after = (await site.get(at)).text
  for (const shown of ['Moderated so', 'It is lived', 'Partly']) expect(after).toContain(shown)
  expect(after).not.toContain('Too few hours')
})

test('a challenge is open from its first day to its last, and closed on the day after', async () => {
  const { site, at, peer, ask, challenge } = await withAPeer()
  await ask(peer, '2026-06-03', '2026-06-05')
  await site.signInAs(peer)
  for (const [day, status] of [
    ['2026-06-02', 404],
    ['2026-06-03', 200],
    ['2026-06-05', 200],
    ['2026-06-06', 404],
  ] as const) {
    await site.goOnTo(day)
    expect((await site.get(at)).status, day).toBe(status)
    expect((await site.get(`${at}/challenge`)).status, day).toBe(status)
    expect((await challenge('0.1', 0, 0, `On ${day}`)).status, day).toBe(status === 200 ? 303 : 404)
    expect((await site.get('/')).text.includes('Challenge the return of'), day).toBe(status === 200)
  }
})

test('ended early it is closed at once, what was scored stays, and who is asked again has the new days', async () => {
  const { site, at, reviewer, peer, ask, challenge } = await withAPeer()
  await ask(peer, '2026-06-01', '2026-06-12')
  await site.signInAs(peer)
  await challenge('0.1', 0, 0, 'Not lived')
  await site.signInAs(reviewer)
  expect((await give(site, `${at}/end-peer`, { accountId: String(peer) })).status).toBe(303)
  expect((await site.get(at)).text).toContain('Ended early')
  expect((await site.get(at)).text).toContain('Not lived')
  expect((await give(site, `${at}/end-peer`, { accountId: String(peer) })).status).toBe(422)
  await site.signInAs(peer)
  expect((await site.get(at)).status).toBe(404)
  expect((await challenge('1.3', 1, 0, 'Late')).status).toBe(404)
  expect((await site.get('/')).text).not.toContain('Challenge the return of')
  await site.signInAs(reviewer)
  await ask(peer, '2026-06-01', '2026-06-12')
  await ask(peer, '2026-06-01', '2026-06-20')
  await site.goOnTo('2026-06-15')
  await site.signInAs(peer)
  expect((await site.get(at)).text).toContain('until <strong>20 June 2026</strong>')
})

test('what was sent back is no peer’s to see until it comes in again', async () => {
  const { site, at, reviewer, peer, ask, challenge, round } = await withAPeer()
  await ask(peer, '2026-06-01', '2026-06-12')
  await give(site, `${at}/send-back`, { comments: 'Row 1.3 lacks its evidence' })
  await site.signInAs(peer)
  const { text } = await site.get(at)
  expect(text).toContain('not in the partnership’s hands')
  for (const hidden of ['Amber', 'What they say', 'Row 1.3 lacks', 'Families say']) expect(text).not.toContain(hidden)
  expect((await challenge('0.1', 0, 0, 'Why')).status).toBe(422)
  expect((await site.get('/')).text).not.toContain('Challenge the return of')
  await site.signInAs(reviewer)
  await site.inside(({ db, today }) =>
    addReturnChanges(db, [
      {
        roundReturnId: round.returns[0]!,
        kind: 'returned',
        says: 'Returned',
        happenedOn: today,
        status: 'happened',
        knownOn: today,
      },
    ]),
  )
  await site.signInAs(peer)
  expect((await site.get(at)).text).toContain('What they say')
})

test('those who moderate are told by date which peers have not scored, until feedback is given', async () => {
  const { site, at, peer, ask, challenge, reviewer } = await withAPeer()
  await ask(peer, '2026-06-01', '2026-06-12')
  const due = () => site.inside((visit) => peerDeadlines(visit))
  expect((await due()).map(({ due: day, says, waitsOn }) => `${day} ${waitsOn}: ${says}`)).toEqual([
    '2026-06-12 The peer: 0 of 2 rows were scored',
  ])
  await site.signInAs(peer)
  expect((await site.get('/due')).text).not.toContain('Challenge by')
  await challenge('0.1', 0, 0, 'Why')
  await challenge('0.1', 0, 1, 'On second thoughts')
  expect((await due())[0]!.says).toBe('1 of 2 rows were scored')
  await site.signInAs(reviewer)
  expect((await site.get('/due')).text).toContain('Challenge by The peer')
  await give(site, `${at}/feedback`, { words: 'Strong on leadership' })
  expect(await due()).toEqual([])
})

test('only somebody who acts for another agency and reads a return can be asked, and only days that lie ahead', async () => {
  const { site, at, lead, reviewer, peer, ask, round } = await withAPeer()
  const noAgency = await site.as('agency lead', { name: 'Without an agency' })
  const helper = await site.as('contributor', { agencyId: round.agencies[1]!, name: 'A helper' })
  const trainer = await site.as('trainer', { agencyId: round.agencies[1]!, name: 'A trainer' })
  const analyst = await site.as(['agency lead', 'analyst'], { agencyId: round.agencies[1]!, name: 'Another analyst' })
  await site.signInAs(reviewer)
  for (const account of [lead, noAgency, helper, trainer, analyst])
    expect((await ask(account, '2026-06-01', '2026-06-12')).status).toBe(422)
  expect((await site.get(`${at}/ask-a-peer`)).text.match(/<option value="\d+"/g)).toHaveLength(1)
  expect((await ask(peer, '2026-06-05', '2026-06-04')).text).toContain('comes before the first')
  expect((await ask(peer, '2026-05-01', '2026-05-31')).text).toContain('has passed already')
  expect((await ask(peer, '2026-05-01', '2026-06-01')).status).toBe(303)
})
