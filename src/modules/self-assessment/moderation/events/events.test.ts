import { expect, test } from 'vitest'
import { asPartnership } from '#platform/database/database.ts'
import { give, sentIn } from '../moderation.examples.ts'

/** A round with a challenge event on 20 June 2026, onto which the first agency's return was brought. The reviewer is signed in. */
async function planned(begin: 'differ' | 'none' = 'differ') {
  const it = await sentIn()
  const { site, round, at, question, point } = it
  const manager = await site.as('business manager', { name: 'The manager' })
  await give(site, `${at}/score`, { questionId: question('0.1'), pointId: point(0, 0), because: 'Nothing shows it' })
  await give(site, `${at}/score`, { questionId: question('1.3'), pointId: point(1, 2), because: 'As they say' })
  const made = await give(site, `/self-assessment/rounds/${round.roundId}/plan-event`, {
    happenedOn: '20 June 2026',
    place: 'The town hall, ten o’clock',
    comes: 'The leads of both agencies and the scrutineer',
  })
  const event = made.to
  const brought = await give(site, `${event}/bring-return`, { returnId: String(round.returns[0]), begin })
  const questions = () =>
    site.inside(({ db }) => db.selectFrom('selfAssessment.challengeQuestion').selectAll().orderBy('id').execute())
  return { ...it, manager, made, event, brought, questions }
}

test('an event stands among the dates of its round and on Home, and what came of its date is told on its page', async () => {
  const { site, round, event, made, manager } = await planned()
  expect(made.status).toBe(303)
  await site.signInAs(manager)
  expect((await site.get('/due')).text).toContain('Challenge event: Section 11, 2026')
  const at = `/self-assessment/rounds/${round.roundId}`
  expect((await site.get(at)).text).toContain(`<a href="${event}">Challenge event, 20 June 2026</a>`)
  const settles = /record-change\?settles=(\d+)/.exec((await site.get(event)).text)![1]!
  await site.post(`${at}/record-change`, {
    kind: 'challenge event',
    says: 'The challenge event was moved',
    happenedOn: '27 June 2026',
    status: 'planned',
    settles,
  })
  expect((await site.get(event)).text).toContain('27 June 2026, The town hall, ten o’clock')
  await site.goOnTo('2026-06-28')
  const again = /record-change\?settles=(\d+)/.exec((await site.get(event)).text)![1]!
  expect(again).not.toBe(settles)
  await site.post(`${at}/record-change`, {
    kind: 'challenge event',
    says: 'The challenge event was held',
    happenedOn: '27 June 2026',
    status: 'happened',
    settles: again,
  })
  const { text } = await site.get(event)
  expect(text).not.toContain('record-change?settles')
  expect((await site.get('/due')).text).not.toContain('Challenge event: Section 11, 2026')
  const past = await give(site, `${at}/plan-event`, { happenedOn: '1 June 2026', place: 'Here' })
  expect(past.status).toBe(422)
})

test('a return comes onto an event with a question for each row that others put elsewhere; others are written', async () => {
  const { site, round, event, brought, questions, lead, question } = await planned()
  expect(brought.status).toBe(303)
  expect((await questions()).map(({ questionId, asks }) => [String(questionId), asks])).toEqual([
    [question('0.1'), 'You put this at Amber; it was moderated at Red. What shows where it stands?'],
  ])
  const twice = await give(site, `${event}/bring-return`, { returnId: String(round.returns[0]), begin: 'none' })
  expect(twice.status).toBe(422)
  const ask = `${event}/returns/${round.returns[0]}/ask`
  expect((await give(site, ask, { asks: 'Who reads the audit?' })).status).toBe(303)
  expect((await site.get(`${event}/returns/${round.returns[1]}/ask`)).status).toBe(404)
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
  expect(letters.map(({ toAccount, about, body }) => [toAccount, about, body.includes('20 June 2026')])).toEqual([
    [lead, event, true],
  ])
  const { text } = await site.get(event)
  expect(text).toMatch(/data-head="Questions" class="num">2</)
  expect(text).toContain('Who reads the audit?')
})

test('a return may come onto an event with no question', async () => {
  const { questions, site, event } = await planned('none')
  expect(await questions()).toEqual([])
  expect((await site.get(event)).text).toContain('No question was put down yet')
})

test('what was said and agreed is written down, whoever writes second is told, and an action follows once', async () => {
  const { site, event, questions, lead } = await planned()
  const [asked] = await questions()
  const at = `/self-assessment/event-questions/${asked!.id}`
  expect((await site.get(`${at}/raise-action`)).status).toBe(404)
  const said = { said: 'The policy is taught twice a year', agreed: 'Show the training record' }
  expect((await site.post(`${at}/record`, { ...said, version: '1' })).to).toBe(`${event}#question-${asked!.id}`)
  const second = await site.post(`${at}/record`, { said: 'Otherwise', version: '1' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('The policy is taught twice a year')
  const form = (await site.get(`${at}/raise-action`)).text
  expect(form).toContain('value="Show the training record"')
  const raised = await give(site, `${at}/raise-action`, {
    title: 'Show the training record',
    ownerAgencyId: String(asked!.forAgencyId),
    due: '31 July 2026',
  })
  expect(raised.status).toBe(303)
  expect((await site.get(`${at}/raise-action`)).status).toBe(404)
  const action = (await questions())[0]!.actionAt!
  expect((await site.get(action)).text).toContain('Challenge event: Section 11, 2026')
  await site.signInAs(lead)
  const { text } = await site.get(event)
  for (const shown of ['The policy is taught twice a year', 'The action that follows', 'ten o’clock'])
    expect(text).toContain(shown)
  expect(text).not.toContain('Write down what was said')
})

test('another agency at the event sees the date and the place, and by no way anything else', async () => {
  const { site, round, event, questions, manager } = await planned()
  const [asked] = await questions()
  const at = `/self-assessment/event-questions/${asked!.id}`
  await site.signInAs(manager)
  await site.post(`${at}/record`, { said: 'The marigold policy', agreed: 'Show it', version: '1' })
  const hidden = [
    'You put this at',
    'The marigold policy',
    'Show it',
    'Harbour Homes',
    'The leads of both',
    'Returns it is about',
  ]
  const tries = async () => {
    const { status, text } = await site.get(event)
    expect(status).toBe(200)
    expect(text).toContain('20 June 2026, The town hall, ten o’clock')
    for (const words of hidden) expect(text).not.toContain(words)
    for (const address of ['/', '/search?q=marigold', `/self-assessment/rounds/${round.roundId}`])
      for (const words of hidden.slice(0, 3)) expect((await site.get(address)).text).not.toContain(words)
    const deeds = [
      `${event}/edit`,
      `${event}/bring-return`,
      `${event}/returns/${round.returns[0]}/ask`,
      `${at}/record`,
      `${at}/raise-action`,
      `/self-assessment/rounds/${round.roundId}/plan-event`,
    ]
    for (const deed of deeds) {
      expect([403, 404], deed).toContain((await site.get(deed)).status)
      expect([403, 404], deed).toContain(
        (await site.post(deed, { said: 'No', asks: 'No', place: 'No', title: 'No' })).status,
      )
    }
  }
  await site.as('agency lead', { agencyId: round.agencies[1]! })
  await tries()
  await site.as('agency lead')
  await tries()
  // Neither do those of the agency itself who may not see its return as a whole.
  for (const role of ['contributor', 'trainer']) {
    await site.as(role, { agencyId: round.agencies[0]! })
    const { status, text } = await site.get(event)
    if (status === 200) for (const words of hidden) expect(text, role).not.toContain(words)
  }
  await site.as('independent chair')
  expect((await site.get(event)).text).toContain('The leads of both agencies')
  expect((await site.get(`${at}/record`)).status).toBe(403)
})

test('with no check of the program at all, another agency is given no return and no question of an event', async () => {
  const { site, round } = await planned()

  const counted = (agency: number) =>
    asPartnership(
      site.database,
      site.partnership.id,
      async (db) => [
        (await db.selectFrom('selfAssessment.challengedReturn').selectAll().execute()).length,
        (await db.selectFrom('selfAssessment.challengeQuestion').selectAll().execute()).length,
      ],
      { agencies: { every: false, own: [agency] } },
    )
  expect(await counted(round.agencies[0]!)).toEqual([1, 1])
  expect(await counted(round.agencies[1]!)).toEqual([0, 0])
})

test('a question and a return are taken off an event with the reason, until what was said is written down', async () => {
  const { site, round, event, questions, lead, reviewer } = await planned()
  const [first, ...others] = await questions()
  const at = `/self-assessment/event-questions/${first!.id}`
  const all = `${event}/returns/${round.returns[0]}`
  await site.signInAs(lead)
  for (const address of [`${at}/take-off`, `${all}/take-off`]) {
    expect((await site.get(address)).status).toBe(403)
    expect((await site.post(address, { reason: 'No' })).status).toBe(403)
  }
  await site.signInAs(reviewer)
  expect((await give(site, `${at}/take-off`, {})).status).toBe(422)
  expect((await give(site, `${at}/take-off`, { reason: 'Asked already' })).status).toBe(303)
  expect((await questions()).map(({ id }) => id)).toEqual(others.map(({ id }) => id))
  expect((await site.get(`${at}/take-off`)).status).toBe(404)
  await give(site, `${all}/ask`, { asks: 'Who checks it?' })
  const last = (await questions()).at(-1)!
  await give(site, `/self-assessment/event-questions/${last.id}/record`, { said: 'The head of care' })
  for (const address of [`/self-assessment/event-questions/${last.id}/take-off`, `${all}/take-off`])
    expect((await give(site, address, { reason: 'Too late' })).text).toContain('is written down already')
  expect(await questions()).toHaveLength(others.length + 1)
})

test('a return that nothing was said to leaves an event with its questions', async () => {
  const { site, round, event, questions, manager } = await planned()
  await site.signInAs(manager)
  expect((await give(site, `${event}/returns/${round.returns[0]}/take-off`, { reason: 'Another day' })).to).toBe(event)
  expect(await questions()).toEqual([])
  expect((await site.get(event)).text).toContain('No return was brought onto it yet')
})
