import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { world, type World } from '../../../../test/world.ts'
import { begin, call, modules } from '../meetings.examples.ts'
import { invitationIn, memberOf, postOffice } from './post-office.examples.ts'

const secretIn = (shown: string) => /calendar-feed\/([\w-]{43})\/meetings\.ics/.exec(shown)![1]!
const addressIn = (shown: string) => `/calendar-feed/${secretIn(shown)}/meetings.ics`

/** What a calendar program finds there. */
async function fetched(site: World, address: string) {
  site.signedOut()
  const { status, text, headers } = await site.get(address)
  const events =
    status === 200
      ? new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
      : []
  return { status, text, type: headers.get('content-type'), events }
}

test('a feed holds the meetings of the groups one sits on, with no cookie, and of no other', async () => {
  const begun = await begin()
  const { site, board, group } = begun
  await call(site, { workingGroupId: String(board) })
  await call(site, { workingGroupId: String(group), title: 'Neglect group in July', happenedOn: '8 July 2026' })
  await call(site, { workingGroupId: String(group), title: 'Neglect group some time', happenedOn: 'September 2026' })
  await memberOf(begun, group)
  const { text: to } = await site.post('/calendar/make', { opens: '/calendar' })
  expect(to).toContain(`http://localhost${addressIn(to)}`)
  const { type, events, text } = await fetched(site, addressIn(to))
  expect(type).toBe('text/calendar; charset=utf-8')
  expect(events.map(({ summary }) => summary)).toEqual(['Neglect group in July'])
  expect(events[0]!.startDate.isDate).toBe(true)
  expect(text).toContain('http://localhost/meetings/')
  expect(text).not.toMatch(/ATTENDEE|@w[0-9a-f]+\.example/)
})

test('a change and a calling off change the same event: its uid stays, its sequence grows, its day is the planned one', async () => {
  const begun = await begin()
  const { site, board } = begun
  const { to: meeting } = await call(site, { workingGroupId: String(board) })
  const manager = site.cookie()
  const { text: to } = await site.post('/calendar/make', { opens: `/groups/${board}` })
  const only = async () => (await fetched(site, addressIn(to))).events[0]!
  const asManager = async (form: Record<string, string>) => {
    const response = await site.app.request(`http://localhost${meeting}/record-held`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { cookie: manager, origin: 'http://localhost' },
    })
    expect(response.status).toBe(303)
  }
  const called = await only()
  await asManager({ status: 'planned', happenedOn: '17 June 2026', chairedBy: '' })
  const moved = await only()
  await asManager({ status: 'withdrawn', happenedOn: '2 June 2026', chairedBy: '' })
  const off = await only()
  expect(new Set([called, moved, off].map(({ uid }) => uid)).size).toBe(1)
  expect(called.sequence).toBeLessThan(moved.sequence)
  expect(moved.sequence).toBeLessThan(off.sequence)
  expect([called, moved, off].map(({ startDate }) => startDate.toString())).toEqual([
    '2026-06-10',
    '2026-06-17',
    '2026-06-17',
  ])
  expect(off.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('an address made afresh ends the one before; an ended, a guessed and a foreign one look alike; so does that of somebody who left', async () => {
  const begun = await begin()
  const { site, board } = begun
  await call(site, { workingGroupId: String(board) })
  const account = await memberOf(begun, board)
  const cookie = site.cookie()
  const asBefore = async (path: string, form: Record<string, string>) => {
    const headers = { cookie, origin: 'http://localhost' }
    const body = new URLSearchParams(form)
    const response = await site.app.request(`http://localhost${path}`, { method: 'POST', body, headers })
    return response.text()
  }
  const first = await asBefore('/calendar/make', { opens: '/calendar' })
  const second = await asBefore('/calendar/make', { opens: '/calendar' })
  expect((await fetched(site, addressIn(second))).status).toBe(200)
  const nothing = await fetched(site, `/calendar-feed/${'a'.repeat(43)}/meetings.ics`)
  expect(nothing.status).toBe(404)
  const looks = [await fetched(site, addressIn(first)), await fetched(site, '/calendar-feed/x/meetings.ics')]
  await asBefore('/calendar/end', { opens: '/calendar' })
  looks.push(await fetched(site, addressIn(second)))
  const third = addressIn(await asBefore('/calendar/make', { opens: '/calendar' }))
  expect((await fetched(site, third)).status).toBe(200)
  await site.inside(({ db }) => db.deleteFrom('identity.membership').where('accountId', '=', account).execute())
  looks.push(await fetched(site, third))
  for (const { status, text } of looks) expect([status, text]).toEqual([404, nothing.text])
  expect(site.faults).toEqual([])
})

test('a secret is shown to whoever made it and to nobody else, and is kept nowhere', async () => {
  const begun = await begin()
  const { text: to } = await begun.site.post('/calendar/make', { opens: '/calendar' })
  const stored = await begun.site.inside(({ db }) => db.selectFrom('identity.secretAddress').selectAll().execute())
  expect(JSON.stringify(stored)).not.toContain(secretIn(to))
  expect(
    JSON.stringify(await begun.site.inside(({ db }) => db.selectFrom('history.entry').selectAll().execute())),
  ).not.toContain(secretIn(to))
  expect((await begun.site.get('/calendar')).text).not.toContain(secretIn(to))
  const stranger = await world({ modules })
  expect((await stranger.post('/calendar/make', { opens: `/groups/${begun.board}` })).status).toBe(422)
})

test('members are invited by mail, told of a change and of a calling off: one event in a calendar that takes them', async () => {
  const office = await postOffice()
  const begun = await begin()
  const { site, board } = begun
  await memberOf(begun, board)
  await memberOf(begun, board, 'Head of intelligence')
  await site.post('/calendar/invitations', { wanted: 'no' })
  await site.as('coordinator')
  const { to } = await call(site, { workingGroupId: String(board) })
  await call(site, { workingGroupId: String(begun.group), title: 'Neglect group' })
  await site.post(`${to}/record-held`, { status: 'planned', happenedOn: '17 June 2026', chairedBy: '' })
  await site.post(`${to}/record-held`, { status: 'withdrawn', happenedOn: '2 June 2026', chairedBy: '' })
  await office.sendAll(site)
  await office.close()
  const ours = office.sentTo(site)
  expect(ours.map(({ subject }) => subject)).toEqual([
    'Invitation: Board meeting in June',
    'Changed: Board meeting in June',
    'Called off: Board meeting in June',
  ])
  expect(new Set(ours.map((mail) => [mail.to].flat()[0]!.text)).size).toBe(1)
  expect(ours[0]!.text).toContain(`https://northport.example${to}/reply`)
  const parts = ours.map(invitationIn)
  expect(parts.map(({ calendar }) => calendar.getFirstPropertyValue('method'))).toEqual([
    'REQUEST',
    'REQUEST',
    'CANCEL',
  ])
  const events = parts.map(({ event }) => event)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1)
  expect(events[0]!.sequence).toBeLessThan(events[1]!.sequence)
  expect(events[1]!.sequence).toBeLessThan(events[2]!.sequence)
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-06-10', '2026-06-17', '2026-06-17'])
  expect(events[0]!.organizer).toBe('mailto:no-reply@northport.example')
  expect(events[0]!.attendees[0]!.getFirstValue()).toContain(site.slug)
})

test('a question with nothing to choose from says so, and starts nothing in the browser', async () => {
  const { site } = await begin()
  await site.as('agency lead')
  const { text } = await site.get('/calendar/end')
  expect(text).toContain('There is nothing to choose from.')
  expect(text).not.toContain('data-module="govuk-radios"')
  expect((await site.get('/calendar/make')).text).toContain('data-module="govuk-')
})
