import { expect, test } from 'vitest'
import { ChangedMeanwhile } from '../../../platform/problem.ts'
import { putInOrder } from '../agenda/change-agenda-store.ts'
import { idIn, itemOn, meetingOf, words } from '../agenda/agenda.examples.ts'
import { begin } from '../meetings.examples.ts'
import { writeOutcome } from './store.ts'

const action = (group: number) => ({
  actionTitle: 'Write the plan for winter',
  actionOwnerPostId: '',
  actionOwnerGroupId: String(group),
  actionAgencyId: '',
  actionDue: 'by 30 September 2026',
})

test('an outcome and the action that follows are saved in one breath, and each leads to the other', async () => {
  const begun = await begin()
  const { site, group } = begun
  const item = await itemOn(site, await meetingOf(begun))
  const sent = { kind: 'agreed', says: 'A plan is to be written', note: 'Health asked for it', version: '0' }
  const half = await site.post(`${item}/outcome`, { ...sent, actionTitle: 'Write the plan for winter' })
  expect([half.status, words(half.text)]).toEqual([422, expect.stringContaining('Say when the action is due')])
  expect(half.text).toContain('A plan is to be written')
  expect((await site.post(`${item}/outcome`, { ...sent, ...action(group) })).status).toBe(303)
  const { text } = await site.get(item)
  expect(words(text)).toMatch(/Agreed .* A plan is to be written/)
  expect(words(text)).toContain('Health asked for it')
  const raised = /href="(\/actions\/\d+)"/.exec(text)![1]!
  expect((await site.get(raised)).text).toContain(`href="${item}"`)
})

test('a decision of an item says how each partner stood, and the item and the decision lead to each other', async () => {
  const begun = await begin()
  const { site, council, police, health } = begun
  const item = await itemOn(site, await meetingOf(begun))
  await site.goOnTo('2026-06-10')
  await site.post(`${item}/outcome`, { kind: 'agreed', says: 'The budget is agreed', version: '0' })
  const form = await site.get(`${item}/decide`)
  expect(form.text).toContain('The budget is agreed')
  const { to } = await site.post(`${item}/decide`, {
    title: 'Agree the budget',
    says: 'The budget was agreed',
    happenedOn: '10 June 2026',
    status: 'happened',
    decidedBy: 'Executive Board',
    audience: 'public',
    statutory: 'no',
    [`how${council}`]: 'agreed',
    [`how${police}`]: 'differed',
    [`why${police}`]: 'It is too little',
    [`how${health}`]: 'agreed',
    version: '1',
  })
  expect(to).toContain('/live#item-')
  const { text } = await site.get(item)
  expect(words(text)).toMatch(/Decided .* The budget was agreed/)
  const decision = /href="(\/decisions\/\d+)"/.exec(text)![1]!
  const said = await site.get(decision)
  expect(said.text).toContain(`href="${item}"`)
  expect(words(said.text)).toContain('It is too little')
})

test('of two who word an outcome at once the second sees the first, and both wordings stay', async () => {
  const begun = await begin()
  const { site, group } = begun
  const item = await itemOn(site, await meetingOf(begun))
  await site.as('coordinator', { name: 'The coordinator' })
  await site.post(`${item}/outcome`, { kind: 'noted', says: 'Heard with thanks', version: '0' })
  await site.as('business manager')
  const mine = { kind: 'agreed', says: 'Agreed for a year', ...action(group) }
  const second = await site.post(`${item}/outcome`, { ...mine, version: '0' })
  expect(second.status).toBe(409)
  expect(words(second.text)).toMatch(/The coordinator, [^:]*:\d\d: outcome of the item written down/)
  expect(second.text).toContain('Heard with thanks')
  expect(second.text).toContain('Agreed for a year')
  // Nothing was raised by the save that was lost.
  expect((await site.get('/actions')).text).not.toContain('Write the plan for winter')
  expect((await site.post(`${item}/outcome`, { ...mine, version: '1' })).status).toBe(303)
  const { text } = await site.get(item)
  for (const said of ['Heard with thanks', 'Agreed for a year', 'Write the plan for winter'])
    expect(text).toContain(said)
})

test('of two who save in the same moment one is told, and of two who add a note both are kept', async () => {
  const begun = await begin()
  const { site } = begun
  const item = await itemOn(site, await meetingOf(begun))
  const notes = ['The police asked about nights', 'Health will send figures']
  const added = await Promise.all(notes.map((note) => site.post(`${item}/note`, { note })))
  expect(added.map(({ status }) => status)).toEqual([303, 303])
  const wordings = ['One wording', 'Another wording']
  const answers = await Promise.all(
    wordings.map((says) => site.post(`${item}/outcome`, { kind: 'noted', says, version: '0' })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  for (const says of wordings) expect(answers.find(({ status }) => status === 409)!.text).toContain(says)
  const { text } = await site.get(item)
  for (const note of notes) expect(text).toContain(note)
  expect(site.faults).toEqual([])
})

test('an outcome and an order that were read before somebody changed them are refused by the database itself', async () => {
  const begun = await begin()
  const { site } = begun
  const meeting = await meetingOf(begun)
  const item = { id: idIn(await itemOn(site, meeting)), roomId: null, outcomeVersion: 0 }
  const word = (says: string) => site.inside((visit) => writeOutcome(visit, item, { kind: 'noted', says }))
  await word('First')
  await expect(word('Second')).rejects.toThrow(ChangedMeanwhile)
  const order = () => site.inside(({ db }) => putInOrder(db, { id: idIn(meeting), agendaVersion: 1 }, [item.id]))
  await order()
  await expect(order()).rejects.toThrow(ChangedMeanwhile)
})
