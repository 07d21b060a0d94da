import { expect, test } from 'vitest'
import { addReturnChanges } from '../return-store.ts'
import { give } from '../moderation/moderation.examples.ts'
import { addContributor } from '../returns/contributing/contributor-store.ts'
import { nameOfImprovement } from '../returns/answering/question-fields.ts'
import { givenIn } from '../returns/answering/asked-world.examples.ts'
import { improvementDeadlines } from './deadlines.ts'
import { on, promised } from './improvements.examples.ts'
import { countImprovements, improvementsPage, nothing } from './plan-store.ts'
import { standingOf } from './improvement.ts'

const plan = '/self-assessment/improvements'
const inOrder = (text: string, words: readonly string[]) => words.map((each) => text.indexOf(each))

test('what a return promises stands in the action plan once it is sent in, what is late first', async () => {
  const { site, train, lead } = await promised()
  await site.goOnTo('2026-10-02')
  await site.signInAs(lead)
  const { text } = await site.get(plan)
  const places = inOrder(text, ['Ask families each year', 'Train the night staff', 'Give the role a day a week'])
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true)
  expect(text).toContain('Nobody named')
  for (const [asked, there, not] of [
    ['owner=Director', 'Give the role a day', 'Train the night'],
    ['part=0+Fairness', 'Train the night', 'Give the role a day'],
    ['round=999999', 'Nothing is left to be done', 'Train the night'],
  ] as const) {
    const narrowed = (await site.get(`${plan}?${asked}`)).text.split('id="open"')[1]!
    expect(narrowed, asked).toContain(there)
    expect(narrowed, asked).not.toContain(not)
  }
  expect((await site.get(train)).text).toContain('Nothing has been said of it')
  expect((await site.get(`/search?q=night+staff`)).text).toContain(train)
})

test('a row keeps several improvements apart, and each has a date, a post and a place of its own', async () => {
  const { site, round, at, sendIn, numbers, ask } = await promised({ reopens: true })
  expect((await give(site, `${at}/re-open`, { reason: 'More' })).status).toBe(303)
  const question = { id: round.questions.get('0.1')! }
  const part = `${at}/parts/${round.version.parts[0]!.id}`
  const form = await site.get(part)
  for (const words of ['Another improvement', 'Ask families each year', 'What you promised to improve'])
    expect(form.text, words).toContain(words)
  const first = {
    [`q-${question.id}-point`]: String(round.version.scales[0]!.points[1]!.id),
    [nameOfImprovement(question, 'improvement', 1)]: 'Train the night staff',
    [nameOfImprovement(question, 'owner', 1)]: 'Head of care',
    [nameOfImprovement(question, 'by', 1)]: 'December 2026',
  }
  const lacking = await site.post(part, {
    ...givenIn(form.text),
    ...first,
    [nameOfImprovement(question, 'owner', 3)]: 'Director',
  })
  expect(lacking.status).toBe(422)
  expect(lacking.text).toContain('Say what each improvement at 0.1 is')
  const saved = await site.post(part, {
    ...givenIn(form.text),
    ...first,
    [nameOfImprovement(question, 'improvement', 3)]: 'Write to every family',
  })
  expect(saved.status).toBe(303)
  expect((await site.get(plan)).text).not.toContain('Write to every family')
  await sendIn()
  expect((await numbers()).map(([title]) => title)).toContain('Write to every family')
  const { text } = await site.get(plan)
  expect(text).toContain('December 2026, first September 2026')
  expect((await site.get(ask)).text).toContain('Taken out of the return')
  const copy = await site.get(`${at}/whole`)
  for (const words of ['Train the night staff', 'Write to every family']) expect(copy.text, words).toContain(words)
})

test('steps are added and none is written over: how it goes, another date, done with what is different, taken up again, dropped', async () => {
  const { site, train } = await promised()
  const say = { says: 'Half are booked', rating: 'on course', ...on('2026-06-01') }
  expect((await give(site, `${train}/progress`, { ...say, ...on('2026-06-02') })).text).toContain('has not come yet')
  expect(await give(site, `${train}/progress`, say)).toMatchObject({ status: 303, to: train })
  const later = { toDue: '31 October 2026', says: 'The trainer was ill', ...on('2026-06-01') }
  expect((await give(site, `${train}/another-date`, { ...later, toDue: 'September 2026' })).text).toContain(
    'the date it has already',
  )
  expect((await give(site, `${train}/another-date`, later)).status).toBe(303)
  expect((await site.get(train)).text).toMatch(/First promised[\s\S]*September 2026/)
  expect((await give(site, `${train}/done`, on('2026-06-01'))).status).toBe(422)
  expect((await give(site, `${train}/done`, { says: 'Nights are covered', ...on('2026-06-01') })).status).toBe(303)
  for (const deed of ['progress', 'another-date', 'done', 'drop'])
    expect((await give(site, `${train}/${deed}`, { ...say, ...later })).text, deed).toContain('is done already')
  expect((await give(site, `${train}/take-up-again`, { says: 'It did not last' })).status).toBe(303)
  expect((await give(site, `${train}/drop`, { says: 'The home closes', ...on('2026-06-01') })).status).toBe(303)
  const { text } = await site.get(train)
  for (const words of [
    'Half are booked',
    'The trainer was ill',
    'Nights are covered',
    'It did not last',
    'The home closes',
  ])
    expect(text, words).toContain(words)
  await expect(
    site.inside(({ db }) => db.updateTable('selfAssessment.improvementStep').set({ says: 'Nothing' }).execute()),
  ).rejects.toThrow('stays as it is')
})

test('of two who end it at once the second is told what the first said', async () => {
  const { site, train } = await promised()
  const version = /name="version" value="(\d+)"/.exec((await site.get(`${train}/done`)).text)![1]!
  await give(site, `${train}/another-date`, { toDue: '31 October 2026', says: 'Why not', ...on('2026-06-01') })
  const second = await site.post(`${train}/done`, { says: 'Nights are covered', ...on('2026-06-01'), version })
  expect([second.status, second.text.includes('Nights are covered')]).toEqual([409, true])
})

test('an improvement is open to its agency, to whoever helps with its part, and to those who read every return alone', async () => {
  const { site, round, train, time, lead } = await promised()
  const [own, other] = round.agencies as [number, number]
  const helper = await site.as('contributor', { agencyId: own })
  await site.inside(({ db, now }) =>
    addContributor(db, {
      forAgencyId: own,
      roundReturnId: round.returns[0]!,
      accountId: helper,
      name: 'A helper',
      email: 'helper@library.example',
      partIds: [round.version.parts[0]!.id],
      invitedBy: 'The lead',
      invitedAt: now,
    }),
  )
  await site.signInAs(helper)
  const seen = await site.get(plan)
  expect([seen.text.includes('Train the night staff'), seen.text.includes('Give the role')]).toEqual([true, false])
  expect([(await site.get(train)).status, (await site.get(time)).status]).toEqual([200, 404])
  expect((await give(site, `${train}/progress`, { says: 'Booked', ...on('2026-06-01') })).status).toBe(303)
  expect((await site.get('/')).text).not.toContain('Give the role')
  await site.as('agency lead', { agencyId: other })
  expect((await site.get(plan)).text).toContain('Nothing stands here yet')
  for (const path of [train, `${train}/progress`, `${train}/done`, `${train}/drop`, `${train}/another-date`])
    expect([(await site.get(path)).status, (await site.post(path, {})).status], path).toEqual([404, 404])
  await site.as('business manager')
  expect((await site.get(train)).text).not.toContain('Say how it goes')
  expect((await site.get(`${train}/progress`)).status).toBe(403)
  await site.signInAs(lead)
  expect((await site.get(`/self-assessment/rounds/${round.roundId}/improvements`)).status).toBe(403)
})

test('whoever runs rounds sees what every agency promised, counted by agency and standard, and takes it away', async () => {
  const { site, round, train } = await promised()
  await give(site, `${train}/done`, { says: 'Nights are covered', ...on('2026-06-01') })
  await site.goOnTo('2026-06-20')
  await site.as('business manager')
  const at = `/self-assessment/rounds/${round.roundId}/improvements`
  const { text } = await site.get(at)
  for (const words of ['Harbour Homes', '0 Fairness', '1 Leadership and accountability', 'Late', 'of 3 promised'])
    expect(text, words).toContain(words)
  const late = (await site.get(`${at}?standing=late`)).text.split('id="each"')[1]!
  expect([late.includes('Ask families'), late.includes('Train the night')]).toEqual([true, false])
  const csv = (await site.get(`${at}/figures`)).text
  expect(csv.split('\r\n')[1]).toContain(
    '"Harbour Homes","Section 11, 2026","0 Fairness","0.1","Ask families each year","","10 June 2026","10 June 2026","Late"',
  )
  expect((await site.get(`${at}/spreadsheet`)).status).toBe(200)
  const { counts, rows } = await site.inside(async ({ db, today }) => ({
    counts: (await countImprovements(db, today, nothing, 'all')).all,
    rows: (await improvementsPage(db, today, nothing, { seen: 'all', only: 'all', page: 1 })).rows,
  }))
  expect(counts).toMatchObject({ promised: 3, late: 1, done: 1, open: 1, soon: 0, undated: 0, dropped: 0 })
  // The database and the rule say the same of each.
  for (const row of rows) expect(row.standing).toBe(standingOf(row, '2026-06-20'))
})

test('its dates stand on Home for its agency and nobody else, until it is done', async () => {
  const { site, round, lead, ask } = await promised()
  const { roundId } = round
  expect((await site.get('/')).text).toContain('Ask families each year')
  const told = (agencies: number[]) =>
    site.inside((visit) => improvementDeadlines({ ...visit, agencies: { every: true, own: agencies } }))
  expect((await told([round.agencies[0]!])).map(({ owner, lastDay }) => [owner?.agencyId, lastDay])).toEqual([
    [round.agencies[0], '2026-06-10'],
    [round.agencies[0], '2026-09-30'],
    [round.agencies[0], '2027-03-31'],
  ])
  expect(await told([])).toEqual([])
  await give(site, `${ask}/done`, { says: 'They were asked', ...on('2026-06-01') })
  expect((await told([round.agencies[0]!])).length).toBe(2)
  await site.as('agency lead', { agencyId: round.agencies[1]! })
  expect((await site.get('/')).text).not.toContain('Ask families')
  await site.signInAs(lead)
  expect((await site.get(`/self-assessment/rounds/${roundId}`)).text).toContain('Fewer than 6 agencies promised')
})

test('in a living record what is promised after it was sent in stands in the plan at once', async () => {
  const { site, round, at, numbers } = await promised({ living: true })
  const question = { id: round.questions.get('1.3')! }
  const part = `${at}/parts/${round.version.parts[1]!.id}`
  const form = await site.get(part)
  const saved = await site.post(part, {
    ...givenIn(form.text),
    [`q-${question.id}-point`]: String(round.version.scales[1]!.points[2]!.id),
    [nameOfImprovement(question, 'improvement', 1)]: 'Give the role a day a week',
    [nameOfImprovement(question, 'improvement', 2)]: 'Tell the board each quarter',
  })
  expect(saved.status).toBe(303)
  expect((await numbers()).map(([title]) => title)).toEqual([
    'Train the night staff',
    'Ask families each year',
    'Give the role a day a week',
    'Tell the board each quarter',
  ])
  const { text } = await site.get(plan)
  expect(text).toContain('No date, first March 2027')
  await site.inside(({ db, today }) =>
    addReturnChanges(db, [
      {
        roundReturnId: round.returns[0]!,
        kind: 'exempt',
        says: 'Exempt',
        happenedOn: today,
        status: 'happened',
        knownOn: today,
      },
    ]),
  )
  expect((await site.get(plan)).text).toContain('Tell the board each quarter')
})
