import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { TenantDatabase } from '../../../platform/database/database.ts'
import { ChangedMeanwhile } from '../../../platform/problem.ts'
import { beginAsking, put, words, type Asking } from './procedure.examples.ts'
import { holdOpen, wholeProcedure } from './whole-procedure.ts'

let begun: Asking
let at = ''
let id = 0
beforeEach(async () => {
  begun = await beginAsking()
  at = (await put(begun)).to
  id = Number(at.split('/').at(-1))
})

/** Does this visit hold the row of what was put, so that whoever else would hold it has to wait? */
async function isHeld(db: TenantDatabase): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select xmax = pg_current_xact_id()::xid as held from meetings.written_procedure where id = ${id}`.execute(db)
  return rows[0]!.held
}

test('whoever acts on what was put holds its row until their visit is over, and not before', async () => {
  const held = await begun.site.inside(async (visit) => {
    const found = await wholeProcedure(visit, id)
    const before = await isHeld(visit.db)
    await holdOpen(visit, found)
    return [before, await isHeld(visit.db)]
  })
  expect(held).toEqual([false, true])
  expect(await begun.site.inside(({ db }) => isHeld(db))).toBe(false)
})

test('what has ended since the page was shown is not acted on', async () => {
  const { site } = begun
  const shown = await site.inside((visit) => wholeProcedure(visit, id))
  await site.post(`${at}/close`, { why: 'The scrutineer stays after all', version: '1' })
  await expect(site.inside((visit) => holdOpen(visit, shown))).rejects.toThrow(ChangedMeanwhile)
})

test('neither are words that have changed since; those that stand now are', async () => {
  const { site } = begun
  const shown = await site.inside((visit) => wholeProcedure(visit, id))
  const other = { ...words, says: 'That nobody covers was agreed', workingDays: '5', why: 'A mistake', version: '1' }
  expect((await site.post(`${at}/change`, other)).to).toBe(at)
  await expect(site.inside((visit) => holdOpen(visit, shown))).rejects.toThrow(ChangedMeanwhile)
  const now = await site.inside(async (visit) => holdOpen(visit, await wholeProcedure(visit, id)))
  expect(now.text.says).toBe('That nobody covers was agreed')
})
