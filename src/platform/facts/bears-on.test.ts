import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { firstDay, lastDay } from '../calendar/when.ts'
import { loadGround } from '../../../test/ground.ts'
import { bearsOn, bearsOnInSql, mayFallInSql } from './bears-on.ts'

const asked = { period: { from: '2025-10-01', to: '2026-03-31' }, asAt: '2026-04-20' } as const

test.each([
  ['2026-01', 'happened', null, null, true],
  ['2025-09', 'happened', null, null, false],
  ['2025', 'happened', null, null, true],
  ['2026-04', 'happened', null, null, false],
  ['?', 'happened', null, null, true],
  ['2025-09', 'happened', null, 'F001', true],
  ['2026-05', 'happened', null, 'F001', true],
  ['2026-05', 'planned', null, null, true],
  ['2026-05', 'planned', '2026-04-20', null, true],
  ['2026-05', 'planned', '2026-04-21', null, false],
  ['2026-02', 'planned', '2026-04-21', null, true],
  ['2025-09', 'planned', null, null, false],
] as const)('%s, %s, known on %s, source %s: %s', async (happenedOn, status, knownOn, source, bears) => {
  const row = { status, knownOn, source, firstDay: firstDay(happenedOn), lastDay: lastDay(happenedOn) }
  expect(bearsOn(row, asked)).toBe(bears)
  const { kysely } = await ground
  const found = await kysely
    .selectNoFrom([
      sql<string | null>`${row.source}::text`.as('source'),
      sql<string>`${row.status}::text`.as('status'),
      sql<string | null>`${row.knownOn}::date`.as('knownOn'),
      sql<string | null>`${row.firstDay}::date`.as('firstDay'),
      sql<string | null>`${row.lastDay}::date`.as('lastDay'),
    ])
    .$call((rows) => kysely.selectFrom(rows.as('row')))
    .select([bearsOnInSql('row', asked).as('bears'), mayFallInSql('row', asked.period).as('mayFall')])
    .executeTakeFirstOrThrow()
  expect(found.bears).toBe(bears)
  if (source === null && status === 'happened') expect(found.mayFall).toBe(bears)
})

const ground = loadGround()
