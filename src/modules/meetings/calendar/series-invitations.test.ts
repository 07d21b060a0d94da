import { expect, test } from 'vitest'
import { begin, type Begun } from '../meetings.examples.ts'
import { invitationIn, memberOf, postOffice } from './post-office.examples.ts'

/** A series of the board, each second Wednesday of three months from June 2026 at 09:30; answers with its address. */
async function seriesOf({ site, board }: Begun): Promise<string> {
  const { to } = await site.post('/meetings/series/add', {
    workingGroupId: String(board),
    title: 'Board meeting',
    rhythm: 'months',
    every: '1',
    which: '2',
    weekday: 'Wednesday',
    'startsOn-day': '1',
    'startsOn-month': '6',
    'startsOn-year': '2026',
    startsAt: '9:30',
    minutes: '120',
    place: 'Guildhall',
    paperDays: '5',
  })
  return to
}

test('a series invites to each of its meetings, a new time changes that one, and its end strikes out what it calls off', async () => {
  const office = await postOffice()
  const begun = await begin()
  const { site } = begun
  await memberOf(begun, begun.board)
  await site.as('coordinator')
  const series = await seriesOf(begun)
  const days = ['2026-06-10', '2026-07-08', '2026-08-12']
  expect((await site.post(`${series}/call?months=3`, { days, version: '1' })).status).toBe(303)
  const meeting = /href="(\/meetings\/\d+)">Board meeting, July 2026/.exec((await site.get('/meetings')).text)![1]!
  const form = { happenedOn: '8 July 2026', startsAt: '14:00', minutes: '60', place: 'Library', paperDays: '5' }
  expect((await site.post(`${meeting}/move`, { ...form, why: 'The room is taken', version: '1' })).status).toBe(303)
  const ended = { 'endedOn-day': '1', 'endedOn-month': '7', 'endedOn-year': '2026', planned: 'call off', why: 'Merged' }
  expect((await site.post(`${series}/end`, { ...ended, version: '2' })).status).toBe(303)
  await office.sendAll(site)
  await office.close()
  const letters = office.sentTo(site)
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Invitation: Board meeting, June 2026',
    'Invitation: Board meeting, July 2026',
    'Invitation: Board meeting, August 2026',
    'Changed: Board meeting, July 2026',
    'Called off: Board meeting, July 2026',
    'Called off: Board meeting, August 2026',
  ])
  const told = Map.groupBy(letters.map(invitationIn), ({ event }) => event.uid)
  expect(told.size).toBe(3)
  const [june, july, august] = [...told.values()].map((all) =>
    all.map(({ calendar, event }) => ({
      method: calendar.getFirstPropertyValue('method'),
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      place: event.location,
      sequence: event.sequence,
    })),
  )
  const [at, to] = ['2026-07-08T08:30:00.000Z', '2026-07-08T10:30:00.000Z']
  expect(june).toMatchObject([{ method: 'REQUEST', starts: '2026-06-10T08:30:00.000Z', place: 'Guildhall' }])
  expect(july).toMatchObject([
    { method: 'REQUEST', starts: at, ends: to, place: 'Guildhall' },
    { method: 'REQUEST', starts: '2026-07-08T13:00:00.000Z', ends: '2026-07-08T14:00:00.000Z', place: 'Library' },
    { method: 'CANCEL', starts: '2026-07-08T13:00:00.000Z' },
  ])
  expect(august).toMatchObject([{ method: 'REQUEST' }, { method: 'CANCEL', starts: '2026-08-12T08:30:00.000Z' }])
  for (const all of [july!, august!])
    for (const [place, { sequence }] of all.entries())
      if (place > 0) expect(sequence).toBeGreaterThan(all[place - 1]!.sequence)
  expect(site.faults).toEqual([])
})
