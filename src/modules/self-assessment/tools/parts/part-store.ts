import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { raiseVersion } from '../build-store.ts'
import type { Building } from '../building.ts'

type PartWords = Pick<NewRow<'selfAssessment.part'>, 'reference' | 'title' | 'guidance'>

/** Adds a part at the end of a version and answers with its number. */
export async function addPart(db: TenantDatabase, building: Building, words: PartWords): Promise<number> {
  await raiseVersion(db, building)
  const place = 1 + Math.max(-1, ...building.whole.parts.map((part) => part.place))
  const { id } = await db
    .insertInto('selfAssessment.part')
    .values({ versionId: building.versionId, place, ...words })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes what a part says. */
export async function changePart(db: TenantDatabase, building: Building, id: number, words: PartWords): Promise<void> {
  await raiseVersion(db, building)
  await db.updateTable('selfAssessment.part').set(words).where('id', '=', id).execute()
}

/** Puts the parts of a version in this order. */
export async function orderParts(db: TenantDatabase, building: Building, ids: number[]): Promise<void> {
  await raiseVersion(db, building)
  await db
    .updateTable('selfAssessment.part')
    .set((row) => ({ place: row.fn<number>('array_position', [row.val(ids), 'id']) }))
    .where('versionId', '=', building.versionId)
    .where('id', 'in', ids)
    .execute()
}
