import { expect, test } from 'vitest'
import { isAhead } from '../meeting.ts'
import { begin } from '../meetings.examples.ts'
import { idIn, itemOn, meetingOf, versionIn, words } from './agenda.examples.ts'

test('the times of an agenda follow from its minutes, and from its order', async () => {
  const begun = await begin()
  const { site } = begun
  const meeting = await meetingOf(begun)
  const first = await itemOn(site, meeting, { title: 'Welcome', minutes: '5' })
  const second = await itemOn(site, meeting)
  const third = await itemOn(site, meeting, { title: 'Any other business', minutes: '100' })
  const agenda = words((await site.get(meeting)).text)
  expect(agenda).toMatch(/1 09:30 Welcome .* 2 09:35 Neglect strategy .* 3 09:55 Any other business/)
  expect(words((await site.get(`${meeting}/agenda`)).text)).toContain('125 minutes, 5 more than the 120')
  const { text } = await site.get(`${meeting}/agenda/order`)
  const order = { [`place${idIn(first)}`]: '1', [`place${idIn(second)}`]: '3', [`place${idIn(third)}`]: '2' }
  expect((await site.post(`${meeting}/agenda/order`, { ...order, version: versionIn(text) })).to).toBe(
    `${meeting}/agenda`,
  )
  expect(words((await site.get(meeting)).text)).toMatch(/2 09:35 Any other business .* 3 11:15 Neglect strategy/)
  expect((await site.post(`${meeting}/agenda/order`, { ...order, version: versionIn(text) })).status).toBe(409)
})

test('after an agenda is issued, what is added, changed or taken off is said', async () => {
  const begun = await begin()
  const { site } = begun
  const meeting = await meetingOf(begun)
  const first = await itemOn(site, meeting)
  const second = await itemOn(site, meeting, { title: 'Budget' })
  expect(words((await site.get(meeting)).text)).toContain('A draft: it has not been issued')
  await site.post(`${meeting}/agenda/issue`, { note: '', tell: 'no' })
  expect(words((await site.get(meeting)).text)).not.toContain('since it was issued')
  await itemOn(site, meeting, { title: 'Winter plan' })
  const sent = { title: 'Neglect strategy, second draft', purpose: 'decide', minutes: '20', version: '1' }
  expect((await site.post(`${first}/edit`, sent)).to).toBe(first)
  expect((await site.post(`${second}/take-off`, { why: 'Dealt with by letter', version: '1' })).to).toBe(
    `${meeting}/agenda`,
  )
  const agenda = words((await site.get(`${meeting}/agenda`)).text)
  expect(agenda).toContain('Neglect strategy, second draft Changed since it was issued')
  expect(agenda).toContain('Winter plan Added since it was issued')
  expect(agenda).toMatch(/Taken off the agenda.*Budget : Dealt with by letter/)
  expect(words((await site.get(first)).text)).toContain('How it was worded before')
})

test('what was deferred, what is late and what people propose is offered to the next agenda, each with why', async () => {
  const begun = await begin()
  const { site, board, group } = begun
  const meeting = await meetingOf(begun)
  const item = await itemOn(site, meeting)
  expect((await site.post(`${item}/outcome`, { kind: 'deferred', says: 'The draft came late', version: '0' })).to).toBe(
    `${meeting}/live#${item.slice(1).replace('agenda-items/', 'item-')}`,
  )
  await site.post('/backlog/propose', {
    workingGroupId: String(board),
    title: 'Interpreters at night',
    purpose: 'discuss',
    why: 'None can be had after six',
    wantedBy: '',
  })
  await site.post('/backlog/propose', {
    workingGroupId: String(group),
    title: 'For another group',
    purpose: 'discuss',
    why: 'It is theirs',
    wantedBy: '',
  })
  const next = await meetingOf(begun, { title: 'Board meeting in July', happenedOn: '8 July 2026' })
  const { text } = await site.get(`${next}/agenda/suggestions`)
  expect(words(text)).toContain('Deferred to a later meeting: Board meeting in June')
  expect(words(text)).toContain('Interpreters at night Proposed by')
  expect(text).not.toContain('For another group')
  const keys = [...text.matchAll(/value="((?:carried|proposal)-\d+)"/g)].map(([, key]) => key!)
  await site.post(`${next}/agenda/suggestions`, { items: keys })
  expect(words((await site.get(next)).text)).toMatch(/1 09:30 Neglect strategy .* 2 09:50 Interpreters at night/)
  expect((await site.get(`${next}/agenda/suggestions`)).text).not.toContain('Interpreters at night')
  expect(words((await site.get('/backlog')).text)).toMatch(/Interpreters at night/)
})

test('a series calls its meetings ahead, asks about bank holidays, and may be called again without calling any twice', async () => {
  const { site, board } = await begin()
  const series = {
    workingGroupId: String(board),
    title: 'Board meeting',
    rhythm: 'months',
    every: '1',
    which: '-1',
    weekday: 'Monday',
    'startsOn-day': '1',
    'startsOn-month': '6',
    'startsOn-year': '2026',
    startsAt: '14:00',
    minutes: '90',
    paperDays: '5',
  }
  const { to } = await site.post('/meetings/series/add', series)
  expect(to).toMatch(/^\/meetings\/series\/\d+$/)
  const { text } = await site.get(`${to}/call?months=3`)
  expect(text).toContain('Monday 31 August 2026 is a bank holiday')
  const answers = {
    days: ['2026-06-29', '2026-07-27'],
    'holiday2026-08-31': 'next working day',
    version: versionIn(text),
  }
  expect((await site.post(`${to}/call?months=3`, answers)).to).toBe(to)
  const list = words((await site.get('/meetings')).text)
  for (const when of ['29 June 2026, 14:00', '27 July 2026, 14:00', '1 September 2026, 14:00'])
    expect(list).toContain(when)
  expect(words((await site.get(`${to}/call?months=3`)).text)).toContain('is called or left out already')
  expect((await site.post(`${to}/call?months=3`, answers)).status).toBe(409)
})

test('the one next thing on the page of a meeting goes on: build the agenda, issue it, record what became of it, draft the minutes', async () => {
  const begun = await begin()
  const { site } = begun
  const meeting = await meetingOf(begun)
  const next = async () =>
    [...(await site.get(meeting)).text.matchAll(/<a [^>]*class="govuk-button"[^>]*>([^<]+)/g)].map(([, says]) => says)
  expect(await next()).toEqual(['Build the agenda'])
  await itemOn(site, meeting)
  expect(await next()).toEqual(['Issue the agenda'])
  await site.post(`${meeting}/agenda/issue`, { note: '' })
  expect(await next()).toEqual(['Build the agenda'])
  await site.goOnTo('2026-06-10')
  expect(await next()).toEqual(['Record what became of it'])
  await site.post(`${meeting}/record-held`, { status: 'happened', happenedOn: '10 June 2026', chairedBy: '' })
  expect(await next()).toEqual(['Draft the minutes'])
  await site.as('agency lead')
  expect(await next()).toEqual([])
})

test.each([
  ['planned', '2026-06-10', true],
  ['planned', '2026-06-09', false],
  ['planned', '2026-06', false],
  ['planned', '2026-07', true],
  ['planned', '?', true],
  ['happened', '2026-06-10', false],
  ['withdrawn', '2026-07', false],
])('a meeting that is %s on %s is still to come on 9 June: %s', (status, on, is) =>
  expect(isAhead(status, on, '2026-06-09')).toBe(is),
)
