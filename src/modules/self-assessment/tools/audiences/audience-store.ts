import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { raiseVersion } from '../build-store.ts'
import type { Building } from '../building.ts'

type AudienceWords = Pick<NewRow<'selfAssessment.audience'>, 'name' | 'agencyKinds'>

/** Adds an audience at the end of those a version has. */
export async function addAudience(db: TenantDatabase, building: Building, words: AudienceWords): Promise<void> {
  await raiseVersion(db, building)
  const place = 1 + Math.max(-1, ...building.whole.audiences.map((audience) => audience.place))
  await db
    .insertInto('selfAssessment.audience')
    .values({ versionId: building.versionId, place, ...words })
    .execute()
}

/** Changes what an audience is called and who is of it. */
export async function changeAudience(
  db: TenantDatabase,
  building: Building,
  id: number,
  words: AudienceWords,
): Promise<void> {
  await raiseVersion(db, building)
  await db.updateTable('selfAssessment.audience').set(words).where('id', '=', id).execute()
}
