import { expect, test } from 'vitest'
import { finishingOn } from './finishing.ts'
import type { GroupChange } from './group.ts'

let numbered = 0
const change = (kind: string, happenedOn: string, status = 'happened', settles: number | null = null) =>
  ({ id: (numbered += 1), kind, happenedOn, status, settles }) as GroupChange

const plan = change('ended', '2026-05-31', 'planned')
test.each([
  ['has no end', [change('established', '2026-01')], 'no end is set', 'no end date is set'],
  ['is to end', [change('established', '2026-01'), plan], 'to end', 'to end 31 May 2026'],
  ['has another end', [plan, change('ended', '2026-09-30', 'planned', plan.id)], 'to end', 'to end 30 September 2026'],
  ['handed back and goes on', [plan, change('handed back', '2026-05')], 'handed back', 'handed back May 2026'],
  [
    'ended and handed nothing back',
    [plan, change('ended', '2026-05-20', 'happened', plan.id)],
    'ended without handing back',
    'ended 20 May 2026, nothing is recorded as handed back',
  ],
  ['was given up', [change('established', '2026-02', 'withdrawn')], 'given up', 'given up'],
])('a task and finish group that %s', (_, changes, is, says) => {
  expect(finishingOn(changes, '2026-06-01')).toMatchObject({ is, says })
})
