import { expect, test } from 'vitest'
import { answerIn, wholeAnswers } from '../returns/return.examples.ts'
import { feedbackDeadlines } from './deadlines.ts'
import { give, sentIn } from './moderation.examples.ts'

/** A return that was sent back with a comment for all of it and one beside 1.3, and somebody who helps with the part of 0.1 alone. */
async function sentBack() {
  const it = await sentIn()
  const { site, round, at, question } = it
  const [first, second] = round.version.parts
  await give(site, `${at}/send-back`, {
    comments: 'Thin on evidence',
    [`q${question('1.3')}`]: 'Which record shows it?',
    [`q${question('0.1')}`]: 'Since when?',
  })
  const helper = await site.as('contributor', { agencyId: round.agencies[0]!, name: 'Head of care' })
  await site.inside(({ db, now }) =>
    db
      .insertInto('selfAssessment.contributor')
      .values({
        forAgencyId: round.agencies[0]!,
        roundReturnId: round.returns[0]!,
        accountId: helper,
        partIds: [first!.id],
        invitedBy: 'The lead',
        invitedAt: now,
        name: 'Head of care',
        email: 'care@harbour.example',
      })
      .execute(),
  )
  const own = at.replace('/moderation', '')
  return { ...it, helper, own, first: `${own}/parts/${first!.id}`, second: `${own}/parts/${second!.id}` }
}

test('what is to be put right stands at the top of the return and beside each question, until its answer changed', async () => {
  const { site, round, at, own, lead, second, reviewer } = await sentBack()
  await site.signInAs(lead)
  const overview = (await site.get(own)).text
  for (const words of ['Sent back on', 'by The analyst', 'Thin on evidence', 'To put right', 'Which record shows it?'])
    expect(overview, words).toContain(words)
  const part = (await site.get(second)).text
  expect(part).toContain('Which record shows it?')
  expect(part).not.toContain('Since when?')
  expect((await site.get('/')).text).toContain('2 things were asked')

  await site.goOnTo('2026-06-02')
  await site.inside((visit) =>
    answerIn(
      visit,
      round,
      wholeAnswers(round.version).filter(({ reference }) => reference === '1.3'),
    ),
  )
  expect((await site.get(second)).text).not.toContain('Which record shows it?')
  expect((await site.get('/')).text).toContain('1 thing was asked')
  expect((await site.get(`${at}/answer`)).text).not.toContain('Which record shows it?')
  await site.signInAs(reviewer)
  expect((await site.get(at)).text).toContain('Its answer was changed since')
})

test('whoever helps with a part sees what is asked of that part, and neither why it came back nor what is asked of others', async () => {
  const { site, own, helper, first, second } = await sentBack()
  await site.signInAs(helper)
  const overview = (await site.get(own)).text
  expect(overview).toContain('Since when?')
  expect((await site.get(first)).text).toContain('Since when?')
  for (const hidden of ['Thin on evidence', 'Which record shows it?']) {
    expect(overview, hidden).not.toContain(hidden)
    expect((await site.get(first)).text, hidden).not.toContain(hidden)
  }
  expect((await site.get(second)).status).toBe(404)
})

test('another agency sees nothing of what was asked', async () => {
  const { site, round, own, second } = await sentBack()
  await site.as('agency lead', { agencyId: round.agencies[1]! })
  for (const address of [own, second, '/', `/self-assessment/rounds/${round.roundId}`]) {
    const { text } = await site.get(address)
    for (const hidden of ['Thin on evidence', 'Which record shows it?']) expect(text, address).not.toContain(hidden)
  }
})

test('what a reviewer asked can be withdrawn with the reason, and waits no more', async () => {
  const { site, at, lead, reviewer } = await sentIn()
  await give(site, `${at}/ask`, { says: 'Who wrote this?' })
  const withdraw = `${at}/withdraw`
  const id = /<option value="(\d+)"[^>]*>The analyst: Who wrote/.exec((await site.get(withdraw)).text)![1]!
  expect((await give(site, withdraw, { remarkId: id })).status).toBe(422)
  await site.signInAs(lead)
  expect((await site.get(withdraw)).status).toBe(403)
  expect((await site.post(withdraw, { remarkId: id, because: 'No' })).status).toBe(403)
  expect((await site.get('/')).text).toContain('1 thing was asked')
  await site.signInAs(reviewer)
  expect((await give(site, withdraw, { remarkId: id, because: 'It stands in 0.1' })).status).toBe(303)
  expect((await give(site, withdraw, { remarkId: id, because: 'Again' })).status).toBe(422)
  await site.signInAs(lead)
  expect((await site.get('/')).text).not.toContain('was asked about your return')
  expect((await site.get(at)).text).toMatch(/Withdrawn: <span class="as-written">It stands in 0\.1/)
})

test('a reviewer is named, written to, and the feedback waits on them until nobody is named', async () => {
  const { site, at, reviewer } = await sentIn({ feedbackDays: 20 })
  const waits = async () => (await site.inside((visit) => feedbackDeadlines(visit))).map(({ waitsOn }) => waitsOn)
  const other = await site.as('scrutineer', { name: 'The scrutineer' })
  await site.signInAs(reviewer)
  expect(await waits()).toEqual(['Those who moderate'])
  expect((await give(site, `${at}/reviewer`, { accountId: String(other) })).status).toBe(303)
  expect(await waits()).toEqual(['The scrutineer'])
  const told = await site.inside(({ db }) => db.selectFrom('mail.letter').select(['toAccount', 'subject']).execute())
  expect(told).toEqual([{ toAccount: other, subject: 'You review a return: Section 11, 2026' }])
  expect((await site.get('/')).text).not.toContain('Review the return of')
  await site.signInAs(other)
  expect((await site.get('/')).text).toContain('Review the return of Harbour Homes')
  expect((await site.get(at)).text).toContain('Reviewed by The scrutineer')
  expect((await give(site, `${at}/reviewer`, { accountId: '' })).status).toBe(303)
  expect(await waits()).toEqual(['Those who moderate'])
  const lead = await site.as('agency lead')
  expect((await site.post(`${at}/reviewer`, { accountId: String(lead) })).status).toBe(403)
})

test('the lead is led to ask for longer from the return, while it is waited for', async () => {
  const { site, own, lead } = await sentBack()
  await site.signInAs(lead)
  expect((await site.get(own)).text).toContain(`href="${own}/ask-for-longer"`)
  const other = await sentIn()
  await other.site.signInAs(other.lead)
  expect((await other.site.get(other.at.replace('/moderation', ''))).text).not.toContain('ask-for-longer')
})
