import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { inForceOn, type LadderKind, type Stage } from './ladder.ts'

/** Draws a version of a ladder with its stages, the lowest first, and answers with its number. */
export async function addLadder(
  db: TenantDatabase,
  ladder: NewRow<'meetings.ladder'>,
  stages: Omit<NewRow<'meetings.ladderStage'>, 'ladderId' | 'number'>[],
): Promise<number> {
  const { id } = await db.insertInto('meetings.ladder').values(ladder).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('meetings.ladderStage')
    .values(stages.map((stage, place) => ({ ...stage, ladderId: id, number: place + 1 })))
    .execute()
  return id
}

/** Every version of every ladder, the latest first. Ladders are drawn rarely. */
export const allLadders = (db: TenantDatabase) =>
  db.selectFrom('meetings.ladder').selectAll().orderBy('kind').orderBy('fromOn', 'desc').limit(200).execute()
export type Ladder = Awaited<ReturnType<typeof allLadders>>[number]

/** One version of a ladder. Throws NotFound when the partnership has none of that number. */
export async function findLadder(db: TenantDatabase, id: number): Promise<Ladder> {
  const ladder = await db.selectFrom('meetings.ladder').selectAll().where('id', '=', id).executeTakeFirst()
  if (!ladder) throw new NotFound()
  return ladder
}

/** The stages of some versions, the lowest first, each with who answers for it in words. */
export const stagesOf = (
  db: TenantDatabase,
  ladderIds: readonly number[],
): Promise<(Stage & { ladderId: number; ownerSays: string | null })[]> =>
  ladderIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('meetings.ladderStage as stage')
        .leftJoin('partnership.post as post', 'post.id', 'stage.ownerPostId')
        .select([
          'stage.id',
          'stage.ladderId',
          'stage.number',
          'stage.name',
          'stage.formal',
          'stage.ownerPostId',
          'stage.ownerSays',
          'stage.limitCount',
          'stage.limitUnit',
          'stage.countFrom',
          'stage.atEnd',
        ])
        .select((row) => row.fn.coalesce('stage.ownerSays', 'post.name', row.val('')).as('owner'))
        .where('stage.ladderId', 'in', ladderIds)
        .orderBy('stage.ladderId')
        .orderBy('stage.number')
        .execute()

/** The ladder of a kind in force on a day, with its stages, the lowest first; null when none was. */
export async function ladderInForce(
  db: TenantDatabase,
  kind: LadderKind,
  day: Day,
): Promise<(Ladder & { stages: Stage[] }) | null> {
  const ladder = inForceOn(await allLadders(db), kind, day)
  return ladder && { ...ladder, stages: await stagesOf(db, [ladder.id]) }
}
