import { expect, test } from 'vitest'
import { world, type World } from '../../../../test/world.ts'
import { smallRound } from '../returns/return.examples.ts'
import { feedbackDeadlines, waitingToAnswer } from './deadlines.ts'
import { give, sentIn } from './moderation.examples.ts'

const letters = (site: World) =>
  site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().orderBy('id').execute())

test('own, moderated and last time’s scores stand side by side, and an earlier moderated score stays in sight', async () => {
  const { site, round, at, point, question } = await sentIn()
  expect((await site.get(at)).text).toContain('0 of 2 scored rows have a moderated score')
  const score = (place: number, because: string) =>
    give(site, `${at}/score?question=${question('0.1')}`, {
      questionId: question('0.1'),
      pointId: point(0, place),
      because,
    })
  expect((await score(0, 'Nothing shows it')).status).toBe(303)
  expect((await score(1, 'The policy came in later')).status).toBe(303)
  const { text } = await site.get(at)
  expect(text).toContain('1 of 2 scored rows have a moderated score; 0 were put elsewhere')
  expect(text).toContain('<s>Red</s>')
  expect(text).toContain('The policy came in later')
  const wrong = await give(site, `${at}/score`, { questionId: question('1.3'), pointId: point(0, 0), because: 'Why' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('not on the scale of that row')
  // The next round on the same tool tells what was said this time; one on another tool, numbered alike, does not.
  const again = (title: string, versionId?: number) =>
    site.inside(async (visit) => (await smallRound(visit, { title, versionId }, round.agencies)).returns[0]!)
  const [next, other] = [await again('Section 11, 2027', round.version.version.id), await again('Supervision, 2027')]
  expect((await site.get(`/self-assessment/returns/${next}/moderation`)).text).toMatch(/Last time">Amber/)
  expect((await site.get(`/self-assessment/returns/${other}/moderation`)).text).not.toMatch(/Last time">Amber/)
})

test('what is asked waits on the lead until it is answered', async () => {
  const { site, at, lead, reviewer, question } = await sentIn()
  expect((await give(site, `${at}/ask`, { questionId: question('1.3'), says: 'How many hours?' })).status).toBe(303)
  expect((await give(site, `${at}/ask`, { says: 'Who wrote this?' })).status).toBe(303)
  await site.signInAs(lead)
  expect((await site.get('/')).text).toContain('Answer what was asked about your return')
  const { text } = await site.get(`${at}/answer`)
  const remark = /<option value="(\d+)"[^>]*>The analyst: How many hours/.exec(text)![1]!
  expect((await give(site, `${at}/answer`, { answers: remark, says: 'Fifteen' })).status).toBe(303)
  expect((await give(site, `${at}/answer`, { answers: remark, says: 'Sixteen' })).status).toBe(422)
  expect((await site.get('/')).text).toContain('1 thing was asked')
  await site.signInAs(reviewer)
  expect((await site.get(at)).text).toContain('Fifteen')
})

test('a return is sent back with comments and can be answered again; its lead is told at once', async () => {
  const { site, at, lead, round } = await sentIn()
  expect((await give(site, `${at}/send-back`, {})).status).toBe(422)
  expect((await give(site, `${at}/send-back`, { comments: 'Row 1.3 lacks its evidence' })).status).toBe(303)
  expect((await letters(site)).map(({ toAccount, subject }) => [toAccount, subject])).toEqual([
    [lead, 'Sent back with comments: Section 11, 2026'],
  ])
  for (const deed of ['score', 'ask', 'send-back', 'feedback'])
    expect((await site.get(`${at}/${deed}`)).text, deed).toContain('not in the partnership’s hands')
  await site.signInAs(lead)
  expect((await site.get(at)).text).toContain('Row 1.3 lacks its evidence')
  expect((await site.get(at.replace('moderation', 'sign-off'))).text).not.toContain('cannot be changed now')
  expect((await site.get(`/self-assessment/rounds/${round.roundId}`)).text).toContain('Awaited, not yet due')
})

test('feedback is owed within working days of the return, until it is given', async () => {
  const { site, at, lead } = await sentIn({ feedbackDays: 20 })
  const due = () => site.inside((visit) => feedbackDeadlines(visit))
  // 1 June 2026 is a Monday; no bank holiday falls in the four weeks after it.
  expect((await due()).map(({ due: day, title }) => `${day} ${title}`)).toEqual([
    '2026-06-29 Feedback to Harbour Homes: Section 11, 2026',
  ])
  expect((await site.get(at)).text).toContain('within 20 working days')
  expect((await give(site, `${at}/feedback`, { words: 'Strong on leadership' })).status).toBe(303)
  expect(await due()).toEqual([])
  expect((await letters(site)).map(({ toAccount, about }) => [toAccount, about])).toEqual([[lead, at]])
  await site.signInAs(lead)
  expect((await site.get(at)).text).toContain('Strong on leadership')
})

test('all returns that were sent in stand in one list with how far each is', async () => {
  const { site, round, at, point, question } = await sentIn({ feedbackDays: 10 })
  await give(site, `${at}/score`, { questionId: question('0.1'), pointId: point(0, 0), because: 'Why' })
  await give(site, `${at}/ask`, { says: 'Who wrote this?' })
  const list = `/self-assessment/rounds/${round.roundId}/moderation`
  const { text } = await site.get(list)
  expect(text).toContain('Harbour Homes')
  expect(text).not.toContain('Town Library')
  expect(text).toMatch(/data-head="Rows scored" class="num">2</)
  expect(text).toMatch(/data-head="Moderated" class="num">1</)
  expect(text).toMatch(/data-head="Waits for an answer" class="num">1</)
})

test('from outside: another agency’s lead, a helper and a trainer find nothing, and a reader sets nothing', async () => {
  const { site, round, at, question, point } = await sentIn()
  const deeds = ['', '/score', '/ask', '/answer', '/withdraw', '/reviewer', '/send-back', '/feedback']
  const tries = async () => {
    for (const deed of deeds) expect([403, 404], deed).toContain((await site.get(`${at}${deed}`)).status)
    for (const deed of deeds.slice(1))
      expect([403, 404], deed).toContain(
        (
          await site.post(`${at}${deed}`, {
            questionId: question('0.1'),
            pointId: point(0, 0),
            because: 'Why',
            says: 'What',
            answers: '1',
            comments: 'No',
            words: 'No',
          })
        ).status,
      )
    expect((await site.get(`/self-assessment/rounds/${round.roundId}/moderation`)).status).toBe(403)
  }
  await site.as('agency lead', { agencyId: round.agencies[1]! })
  await tries()
  expect(
    await site.inside((visit) =>
      waitingToAnswer({
        ...visit,
        who: { ...visit.who, agencyId: round.agencies[1]!, abilities: site.abilities.of(['agency lead']) },
      }),
    ),
  ).toEqual([])
  await site.as('contributor', { agencyId: round.agencies[0]! })
  await tries()
  await site.as('trainer', { agencyId: round.agencies[0]! })
  await tries()
  await site.as('independent chair')
  expect((await site.get(at)).status).toBe(200)
  expect((await site.get(at)).text).not.toContain(`${at}/score`)
  for (const deed of deeds.slice(1)) expect((await site.get(`${at}${deed}`)).status, deed).toBe(403)
  const other = await world()
  for (const deed of deeds) expect([403, 404], deed).toContain((await other.get(`${at}${deed}`)).status)
})
