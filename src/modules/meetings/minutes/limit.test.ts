import { expect, test } from 'vitest'
import { words } from '../agenda/agenda.examples.ts'
import { drafted, heldMeeting } from './minutes.examples.ts'
import { limitOn } from './minutes.ts'

test('minutes are watched under the limit that held on the day of their meeting, and not before one is set', async () => {
  const { site, meeting } = await heldMeeting()
  const due = async () => words((await site.get('/due')).text)
  expect(await due()).not.toContain('Minutes to be')
  const limit = { draftDays: '7', checkDays: '21', becauseSays: '' }
  const from = { 'fromOn-day': '1', 'fromOn-month': '6', 'fromOn-year': '2026' }
  const wrong = await site.post('/minutes-limit/set', { ...limit, ...from, checkDays: '3' })
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('cannot be checked before')])
  expect((await site.post('/minutes-limit/set', { ...limit, ...from })).to).toBe('/minutes-limit')
  expect((await site.post('/minutes-limit/set', { ...limit, ...from })).status).toBe(422)
  expect(words((await site.get('/minutes-limit')).text)).toContain('Meetings from 1 June 2026: drafted within 7 days')
  expect(await due()).toContain('Minutes to be drafted: Board meeting in June')
  await drafted(site, meeting)
  expect(await due()).toContain('Minutes to be checked: Board meeting in June')
  expect(site.faults).toEqual([])
})

test.each([
  ['2026-05-31', null],
  ['2026-06-01', 1],
  ['2026-06-30', 1],
  ['2026-07-01', 2],
] as const)('a meeting on %s keeps limit %s', (on, number) => {
  const limits = [
    { fromOn: '2026-07-01' as const, number: 2 },
    { fromOn: '2026-06-01' as const, number: 1 },
  ]
  expect(limitOn(limits, on)?.number ?? null).toBe(number)
})
