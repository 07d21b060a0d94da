import { expect, test } from 'vitest'
import { addPerson, linkPerson } from '../src/modules/partnership/store.ts'
import { give } from '../src/modules/self-assessment/moderation/moderation.examples.ts'
import { answerIn, smallRound, wholeAnswers } from '../src/modules/self-assessment/returns/return.examples.ts'
import { dayAnswers } from '../src/platform/forms/field.ts'
import { world } from './world.ts'

/** A round that asks two agencies, each with a lead; the first agency's lead is a person who signs in. The manager is signed in. */
async function twoLeads() {
  const site = await world({ today: '2026-06-01' })
  const round = await site.inside(async (visit) => {
    const made = await smallRound(visit)
    await answerIn(visit, made, wholeAnswers(made.version), 1)
    return made
  })
  const [first, second] = round.agencies as [number, number]
  const lead = await site.as('agency lead', { agencyId: first, name: 'Lead of Harbour' })
  const other = await site.as('agency lead', { agencyId: second, name: 'Lead of the library' })
  const [person, nobody] = await site.inside(async ({ db }) => {
    const id = await addPerson(db, { name: 'Head of safeguarding', agencyId: first })
    await linkPerson(db, id, lead)
    return [id, await addPerson(db, { name: 'Head of nothing', agencyId: first })] as const
  })
  const manager = await site.as('business manager', { name: 'The manager' })
  const at = `/people/${person}/also-acts-for`
  const form = {
    agencyId: String(second),
    ...dayAnswers('fromOn', '2026-06-02'),
    ...dayAnswers('untilOn', '2026-12-31'),
    because: 'One lead for both',
  }
  const theirs = `/self-assessment/returns/${round.returns[1]}`
  return { site, round, first, second, lead, other, manager, person, nobody, at, form, theirs }
}

test('somebody also acts for an agency from the first day: its return is theirs to answer and send in, side by side with their own', async () => {
  const { site, round, lead, other, person, second, at, form, theirs } = await twoLeads()
  expect(await give(site, at, form)).toMatchObject({ status: 303, to: `/people/${person}#also-acts-for` })
  const letters = await site.inside(({ db }) => db.selectFrom('mail.letter').selectAll().execute())
  expect(letters.map(({ toAccount }) => toAccount).toSorted()).toEqual([lead, other].toSorted())
  for (const page of [`/people/${person}`, `/agencies/${second}`]) {
    const { text } = await site.get(page)
    for (const words of ['Is to act for it', '2 June 2026', '31 December 2026', 'One lead for both', 'The manager'])
      expect(text, `${page}: ${words}`).toContain(words)
  }
  await site.signInAs(lead)
  expect((await site.get(theirs)).status).toBe(404)
  await site.goOnTo('2026-06-02')
  const home = (await site.get('/')).text
  for (const name of ['Harbour Homes', 'Town Library'])
    expect(home).toContain(`Return the self-assessment of ${name}: Section 11, 2026`)
  const { text } = await site.get(`/self-assessment/rounds/${round.roundId}`)
  expect(text).toContain('The returns of the agencies you act for')
  for (const own of round.returns) expect(text).toContain(`/self-assessment/returns/${own}`)
  expect((await site.get(`${theirs}/parts/${round.version.parts[0]!.id}`)).text).toContain('<textarea')
  expect((await give(site, `${theirs}/sign-off`, { true: 'yes' })).status).toBe(303)
  expect((await give(site, `${theirs}/send-in`, {})).status).toBe(303)
  expect((await site.get('/')).text).not.toContain('Return the self-assessment of Town Library')
})

test('ended early it opens nothing from that moment on, and what was said stays in sight with who ended it and why', async () => {
  const { site, round, lead, manager, person, second, at, form, theirs } = await twoLeads()
  await give(site, at, form)
  await site.goOnTo('2026-06-03')
  await site.signInAs(lead)
  expect((await site.get(theirs)).status).toBe(200)
  await site.signInAs(manager)
  const { id } = await site.inside(({ db }) => db.selectFrom('rooms.agencyKey').select('id').executeTakeFirstOrThrow())
  const ended = { keyId: String(id), because: 'The library has a lead of its own' }
  expect((await give(site, `${at}/end`, ended)).status).toBe(303)
  expect((await give(site, `${at}/end`, ended)).status).toBe(422)
  for (const page of [`/people/${person}`, `/agencies/${second}`]) {
    const { text } = await site.get(page)
    expect(text).toContain('ended early on 3 June 2026 by The manager: The library has a lead of its own')
    expect(text).toContain('31 December 2026')
    expect(text).toMatch(/no longer acts for/i)
  }
  await site.signInAs(lead)
  for (const page of [theirs, `${theirs}/whole`, `${theirs}/copy.docx`]) expect((await site.get(page)).status).toBe(404)
  expect((await site.get(`/self-assessment/rounds/${round.roundId}`)).text).not.toContain(theirs)
  expect((await site.get('/')).text).toContain('Return the self-assessment: Section 11, 2026')
})

test('after its last day it opens nothing, and the letters of a round go to whoever acts while they do', async () => {
  const { site, round, lead, other, manager, at, form, theirs } = await twoLeads()
  await give(site, at, { ...form, ...dayAnswers('untilOn', '2026-06-10') })
  const chased = async () => {
    const before = await site.inside(({ db }) => db.selectFrom('mail.letter').select('id').execute())
    await site.signInAs(manager)
    const path = `/self-assessment/rounds/${round.roundId}/chase`
    const sent = await give(site, path, { whom: 'all', says: 'Please send it in' })
    expect(sent.status, sent.text.slice(0, 3000)).toBe(303)
    const all = await site.inside(({ db }) => db.selectFrom('mail.letter').select(['id', 'toAccount']).execute())
    return all
      .filter(({ id }) => !before.some((each) => each.id === id))
      .map(({ toAccount }) => toAccount)
      .toSorted()
  }
  await site.goOnTo('2026-06-10')
  expect(await chased()).toEqual([lead, lead, other].toSorted())
  await site.signInAs(lead)
  expect((await site.get(theirs)).status).toBe(200)
  await site.goOnTo('2026-06-11')
  await site.signInAs(lead)
  expect((await site.get(theirs)).status).toBe(404)
  expect(await chased()).toEqual([lead, other].toSorted())
})

test('it is not said of one’s own agency, twice, backwards, for ever, or of an account that speaks for no agency', async () => {
  const { site, first, lead, nobody, at, form } = await twoLeads()
  const cases: [Record<string, string>, string][] = [
    [{ agencyId: String(first) }, 'This is their own agency'],
    [dayAnswers('untilOn', '2026-06-01'), 'The last day cannot come before the first'],
    [{ ...dayAnswers('fromOn', '2026-05-01'), ...dayAnswers('untilOn', '2026-05-31') }, 'This day has passed'],
    [dayAnswers('untilOn', '2029-01-01'), 'within the next two years'],
    [{ because: '' }, 'Why?'],
  ]
  for (const [more, says] of cases) {
    const answer = await give(site, at, { ...form, ...more })
    expect([answer.status, answer.text.includes(says)], says).toEqual([422, true])
  }
  expect((await give(site, at, form)).status).toBe(303)
  expect((await give(site, at, form)).text).toContain('They act for it already, until 31 December 2026')
  expect((await site.get(`/people/${nobody}/also-acts-for`)).status).toBe(404)
  await site.inside(({ db }) =>
    db
      .updateTable('identity.membership')
      .set({ roles: ['trainer'] })
      .where('accountId', '=', lead)
      .execute(),
  )
  expect((await give(site, at, form)).text).toContain('no role that speaks for an agency')
})

test.each(['coordinator', 'agency lead', 'safeguarding partner', 'independent chair', 'scrutineer', 'analyst'])(
  'a %s says nothing of who acts for an agency',
  async (role) => {
    const { site, at, form } = await twoLeads()
    await site.as(role)
    for (const path of [at, `${at}/end`]) {
      expect((await site.get(path)).status).toBe(403)
      expect((await site.post(path, form)).status).toBe(403)
    }
    const stranger = await world()
    expect((await stranger.post(at, form)).status).toBe(404)
  },
)
