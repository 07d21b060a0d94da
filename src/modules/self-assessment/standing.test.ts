import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openARound, partnershipWithATool, returnOf } from './rounds.examples.ts'
import { addReturnChanges, answersOf } from './return-store.ts'
import { standingOfReturn } from './return.ts'
import { standingInSql } from './standing-store.ts'

test('a list is ordered by the standing that is counted: the statement says what the rule says', async () => {
  const { site } = await partnershipWithATool()
  const days = [null, '2026-02-20', '2026-03-01', '2026-03-10', '2026-03-15', '2026-03-20'] as const
  const answers = fc.sample(
    fc.record({
      kind: fc.constantFrom(null, 'returned', 'nil return', 'exempt', 'taken back'),
      happenedOn: fc.constantFrom(
        '2026-02-20',
        '2026-03',
        '2026-03-01',
        '2026-03-12',
        '2026-03-25',
        '?',
        '../2026-02-28',
      ),
      untilOn: fc.constantFrom(...days),
      due: fc.constantFrom(...days),
      today: fc.constantFrom('2026-02-25', '2026-03-01', '2026-03-16', '2026-04-01'),
    }),
    300,
  )
  await site.inside(async ({ db }) => {
    for (const { due, today, ...answer } of answers) {
      const { rows } = await sql<{ standing: string }>`select ${standingInSql(due, today)} as standing
        from (select ${answer.kind}::text as kind, ${answer.happenedOn}::calendar.whenever as happened_on) as answer,
             (select ${answer.untilOn}::date as until_on) as longer`.execute(db)
      expect(rows[0]!.standing, JSON.stringify({ ...answer, due, today })).toBe(standingOfReturn(answer, due, today))
    }
  })
})

test.each([
  { steps: ['signed off', 'returned 2', 'receipt', 'feedback'], counted: 'returned 2' },
  { steps: ['extension asked', 'extension refused'], counted: 'null' },
  { steps: ['returned 2', 'sent back', 'returned 9'], counted: 'returned 2' },
  { steps: ['returned 2', 'sent back', 'returned 9', 're-opened', 'returned 11'], counted: 'returned 2' },
  { steps: ['returned 2', 'sent back'], counted: 'sent back' },
  { steps: ['returned 2', 'returned 3'], counted: 'returned 2' },
  { steps: ['returned 2', 'taken back', 'returned 9'], counted: 'returned 9' },
  { steps: ['re-opened', 'returned 9'], counted: 'returned 9' },
  { steps: ['nil return', 're-opened', 'returned 9'], counted: 'returned 9' },
  { steps: ['returned 2', 'taken back'], counted: 'taken back' },
  { steps: ['returned 2', 'sent back', 'exempt'], counted: 'exempt' },
])('of $steps counts $counted', async ({ steps, counted }) => {
  const { site, versionId, ids } = await partnershipWithATool()
  const at = await openARound(site, versionId)
  const own = await returnOf(site, at, ids.Library!)
  const known = await site.inside(async ({ db }) => {
    for (const step of steps) {
      const [, kind, day] = /^(.*?)(?: (\d+))?$/.exec(step)!
      await addReturnChanges(db, [
        {
          roundReturnId: own,
          kind: kind!,
          says: step,
          happenedOn: `2026-06-${(day ?? '1').padStart(2, '0')}`,
          status: 'happened',
        },
      ])
    }
    return answersOf(db, [Number(at.split('/').at(-1))], '2026-06-30')
  })
  const answered = known.filter(({ kind }) => kind !== null)
  expect(
    answered.map(({ kind, happenedOn }) => `${kind}${kind === 'returned' ? ` ${Number(happenedOn!.slice(-2))}` : ''}`),
  ).toEqual(counted === 'null' ? [] : [counted])
})
