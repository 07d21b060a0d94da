import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { rhythmOn, type NewRhythm, type Rhythm, type RhythmKind } from './rhythm.ts'

/** Writes down from when a group meets or reports how often, and answers with its number. The rhythm before stays. */
export const addRhythm = (db: TenantDatabase, rhythm: NewRhythm): Promise<number> =>
  db
    .insertInto('partnership.rhythm')
    .values(rhythm)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The rhythms of one group, oldest first. */
export const rhythmsOfGroup = (db: TenantDatabase, groupId: number): Promise<Rhythm[]> =>
  db
    .selectFrom('partnership.rhythm')
    .selectAll()
    .where('workingGroupId', '=', groupId)
    .orderBy((row) => row.fn.coalesce('firstDay', 'knownOn'))
    .orderBy('id')
    .execute()

/** How often each group meets and reports by what was in force at the end of a day, by the number of the group; groups without a rhythm are left out. */
export async function rhythmsOn(db: TenantDatabase, day: Day): Promise<Map<number, Record<RhythmKind, Rhythm | null>>> {
  const rhythms = await db.selectFrom('partnership.rhythm').selectAll().orderBy('id').execute()
  const ofGroup = Map.groupBy(rhythms, (rhythm) => rhythm.workingGroupId)
  return new Map([...ofGroup].map(([groupId, all]) => [groupId, rhythmOn(all, day)]))
}
