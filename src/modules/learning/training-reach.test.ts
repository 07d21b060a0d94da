import { expect, test } from 'vitest'
import { addAgency } from '#modules/partnership/index.ts'
import type { Day } from '#platform/calendar/day.ts'
import { world } from '../../../test/world.ts'
import { addProgramme } from './store.ts'
import { addSession, writeAgencyAttendance } from './session-store.ts'
import { trainingReach } from './training-reach.ts'

test('who came to training is told agency by agency, in the time asked about, and who was not counted is never nought', async () => {
  const site = await world()
  const reach = await site.inside(async (visit) => {
    const { db } = visit
    const add = (name: string) => addAgency(db, { name, shortName: name, kind: 'health' })
    const [library, museum, pool] = [await add('Library'), await add('Museum'), await add('Pool')]
    const programmeId = await addProgramme(db, { title: 'Working together', kind: 'training', about: null })
    const session = async (heldOn: Day, came: [number, number][]) => {
      const sessionId = await addSession(db, { programmeId, heldOn, status: 'happened' })
      await writeAgencyAttendance(
        db,
        came.map(([agencyId, attended]) => ({ sessionId, agencyId, attended })),
      )
    }
    await session('2026-03-10', [
      [library, 4],
      [museum, 0],
    ])
    await session('2026-04-10', [[library, 3]])
    await session('2024-04-10', [[library, 50]])
    return trainingReach.of(visit, [library, museum, pool], { from: '2025-06-01', to: '2026-06-01' })
  })
  expect([...reach.values()].map(({ says, asks }) => [says, asks])).toEqual([
    ['7 at 2 sessions', null],
    ['0 at 1 session', 'Nobody of theirs came to training. How do their people learn?'],
  ])
})
