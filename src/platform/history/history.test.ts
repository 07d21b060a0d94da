import { expect, test } from 'vitest'
import { world, type World } from '../../../test/world.ts'
import { asPartnership, openEverything } from '../database/database.ts'
import { addRoom } from '../rooms/rooms.ts'
import { historyOf, record } from './history.ts'
import { verifyHistory } from './verify.ts'

const threeDeeds = async (site: World) => {
  for (const deed of ['added', 'changed', 'closed'])
    await site.inside((visit) => record(visit, deed, '/things/1', { deed }))
}

test('each line carries the hash of the one before it, and the chain is recomputed outside the database', async () => {
  const site = await world()
  await threeDeeds(site)
  const lines = await site.inside((visit) => historyOf(visit.db, '/things/1'))
  expect(lines.map((line) => line.deed)).toEqual(['closed', 'changed', 'added'])
  expect(lines[0]!.before).toBe(lines[1]!.hash)
  expect(await site.inside((visit) => verifyHistory(visit.db))).toEqual({ lines: 3, broken: null })
})

test.each([
  [
    'a changed line',
    `update history.entry set deed = 'opened' where number = 2 and partnership_id = $`,
    2,
    'was changed',
  ],
  ['a line taken out', `delete from history.entry where number = 2 and partnership_id = $`, 2, 'is missing'],
  ['the last line taken off', `delete from history.entry where number = 3 and partnership_id = $`, 3, 'are missing'],
])('%s is found, with its number', async (_, tampering, number, says) => {
  const site = await world()
  await threeDeeds(site)
  await site.database.script(tampering.replace('$', String(site.partnership.id)))
  const { broken } = await site.inside((visit) => verifyHistory(visit.db))
  expect(broken?.number).toBe(number)
  expect(broken?.says).toContain(says)
})

test('the program itself may add a line, and can neither change nor remove one', async () => {
  const site = await world()
  await threeDeeds(site)
  await expect(
    site.inside((visit) => visit.db.updateTable('history.entry').set({ deed: 'x' }).execute()),
  ).rejects.toThrow(/permission denied/)
  await expect(site.inside((visit) => visit.db.deleteFrom('history.entry').execute())).rejects.toThrow(
    /permission denied/,
  )
})

test('an undone change leaves no line', async () => {
  const site = await world()
  await expect(
    site.inside(async (visit) => {
      await record(visit, 'added', '/things/1')
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await site.inside((visit) => verifyHistory(visit.db))).toEqual({ lines: 0, broken: null })
})

test('what is done in a room is seen in the history only by those inside', async () => {
  const site = await world()
  const room = await site.inside(async (visit) => {
    const made = await addRoom(visit.db, 'Review A')
    await openEverything(visit.db)
    await record(visit, 'wrote in the room', '/things/9', {}, { room: made })
    return made
  })
  const seenWith = (rooms: number[]) =>
    asPartnership(site.database, site.partnership.id, (db) => historyOf(db, '/things/9'), { rooms })
  expect(await seenWith([])).toEqual([])
  expect(await seenWith([room + 1])).toEqual([])
  expect((await seenWith([room])).map((line) => line.deed)).toEqual(['wrote in the room'])
})
