import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, type Day } from '../src/platform/calendar/day.ts'
import { partnership } from '../src/modules/partnership/index.ts'
import { plans } from '../src/modules/plans/index.ts'
import { northport } from '../src/modules/plans/northport.ts'
import { someOwners } from '../src/modules/plans/plans.examples.ts'
import { world } from './world.ts'
import { stretchOf } from '../src/platform/home/due-timeline.tsx'

const today: Day = '2026-06-01'

test('the stretch that is drawn takes in today and every date of the last year, and nothing older makes it longer', () => {
  const due = fc.oneof(
    fc.integer({ min: -2_000, max: 400 }).map((days) => addDays(today, days)),
    fc.constantFrom('?', '2026-07', '../2025-12-31', '2024', 'FY2026', '2026-06-late'),
  )
  fc.assert(
    fc.property(fc.array(due, { maxLength: 8 }), (dues) => {
      const stretch = stretchOf(
        dues.map((each) => ({ due: each })),
        today,
        today,
      )
      expect(stretch.from < today && today < stretch.to).toBe(true)
      expect(stretch.from >= addDays(addMonths(today, -12), -120)).toBe(true)
      for (const each of dues)
        if (/^\d{4}-\d\d-\d\d$/.test(each) && each >= addMonths(today, -12))
          expect(stretch.from < each && each < stretch.to, each).toBe(true)
    }),
  )
})

test('what is late and next is drawn in time with the same in a table; whoever may not see actions is shown none', async () => {
  const site = await world({ today, modules: [partnership(), plans] })
  const empty = (await site.get('/due/timeline')).text
  expect(empty).toContain('Nothing is late.')
  expect(empty).toContain('Nothing falls due in this time.')
  await site.tell(someOwners, northport)
  const { text } = await site.get('/due/timeline')
  expect(text).toContain('role="img"')
  expect(text).toMatch(/<desc id="late-dates-wide-says">[^<]+, late: /)
  const late = /id="late"[\s\S]*?<span class="quiet">(\d+)/.exec(text)![1]!
  const tables = text.split('<tbody>').slice(1)
  expect(tables[0]!.match(/<th scope="row"/g)).toHaveLength(Number(late))
  expect(tables[0]).toMatch(/days late, due by/)
  expect((await site.get('/due')).text).toContain('href="/due/timeline"')
  await site.as('nobody in particular')
  expect((await site.get('/due/timeline')).text).toContain('Nothing is late.')
  site.signedOut()
  expect((await site.get('/due/timeline')).status).toBe(404)
  expect(site.faults).toEqual([])
})
