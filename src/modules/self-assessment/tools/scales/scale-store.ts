import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import { raiseVersion } from '../build-store.ts'
import type { Building } from '../building.ts'
import type { PointContent, WholeScale } from '../tool.ts'
import { carriedOn } from './points.ts'

type ScaleWords = { name: string; points: PointContent[] }

/** Adds a scale with its points. */
export async function addScale(db: TenantDatabase, building: Building, { name, points }: ScaleWords): Promise<void> {
  await raiseVersion(db, building)
  const { versionId } = building
  const { id: scaleId } = await db
    .insertInto('selfAssessment.scale')
    .values({ versionId, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('selfAssessment.point')
    .values(points.map((point, place) => ({ versionId, scaleId, place, ...point })))
    .execute()
}

/**
 * Changes a scale and its points. A point that is called otherwise or stands elsewhere keeps what it means for single questions; what a
 * point meant that is gone goes with it.
 */
export async function changeScale(
  db: TenantDatabase,
  building: Building,
  scale: WholeScale,
  { name, points }: ScaleWords,
): Promise<void> {
  await raiseVersion(db, building)
  await db.updateTable('selfAssessment.scale').set({ name }).where('id', '=', scale.id).execute()
  const kept = carriedOn(
    scale.points,
    points.map(({ says }) => says),
  )
  const gone = scale.points.filter(({ id }) => !kept.includes(id)).map(({ id }) => id)
  if (gone.length) await db.deleteFrom('selfAssessment.point').where('id', 'in', gone).execute()
  // Out of the way first: no two points of a scale may stand in one place or have one name, not even for a moment.
  await sql`update self_assessment.point set place = -1 - place, says = id || ' ' || says where scale_id = ${scale.id}`.execute(
    db,
  )
  const staying = points.flatMap((point, place) =>
    kept[place] === null ? [] : [{ ...point, id: kept[place]!, place }],
  )
  await sql`
    update self_assessment.point p
       set place = n.place, says = n.says, meaning = n.meaning, meets_minimum = n.meets, applies = n.applies, shade = n.shade
      from unnest(${staying.map(({ id }) => id)}::int[], ${staying.map(({ place }) => place)}::int[],
                  ${staying.map(({ says }) => says)}::text[], ${staying.map(({ meaning }) => meaning)}::text[],
                  ${staying.map(({ meetsMinimum }) => meetsMinimum)}::bool[], ${staying.map(({ applies }) => applies)}::bool[],
                  ${staying.map(({ shade }) => shade)}::int[]) as n(id, place, says, meaning, meets, applies, shade)
     where p.id = n.id`.execute(db)
  const added = points.flatMap((point, place) => (kept[place] === null ? [{ ...point, place }] : []))
  if (added.length)
    await db
      .insertInto('selfAssessment.point')
      .values(added.map((point) => ({ versionId: building.versionId, scaleId: scale.id, ...point })))
      .execute()
}
