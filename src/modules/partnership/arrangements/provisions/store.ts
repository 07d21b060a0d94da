import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import type { Provision } from './provision.ts'

/** Writes down what a version provides for, one thing or many at once, and answers with their numbers in the same order. */
export const addProvisions = async (
  db: TenantDatabase,
  provisions: NewRow<'partnership.arrangementsProvision'>[],
): Promise<number[]> =>
  (await db.insertInto('partnership.arrangementsProvision').values(provisions).returning('id').execute()).map(
    ({ id }) => id,
  )

/** What a version provides for, in the order it was written down; what was taken out is among it and says so. */
export const provisionsOfVersion = async (db: TenantDatabase, versionId: number): Promise<Provision[]> =>
  (await withRemoval(db).where('provision.versionId', '=', versionId).execute()).map(shaped)

/** One provision. Throws NotFound when the partnership has none of that number. */
export async function findProvision(db: TenantDatabase, id: number): Promise<Provision> {
  const row = await withRemoval(db).where('provision.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return shaped(row)
}

/** Takes a provision out that was written down by mistake; it stays in sight. */
export const removeProvision = (db: TenantDatabase, removed: NewRow<'partnership.arrangementsProvisionRemoved'>) =>
  db.insertInto('partnership.arrangementsProvisionRemoved').values(removed).execute()

/** A few provisions, the latest first, for the list of pages. */
export const someProvisions = (db: TenantDatabase) =>
  db.selectFrom('partnership.arrangementsProvision').select(['id', 'kind']).orderBy('id', 'desc').limit(60).execute()

const withRemoval = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.arrangementsProvision as provision')
    .leftJoin('partnership.arrangementsProvisionRemoved as gone', 'gone.provisionId', 'provision.id')
    .selectAll('provision')
    .select(['gone.why as removedWhy', 'gone.byName as removedBy'])
    .orderBy('provision.id')

const shaped = ({
  removedWhy,
  removedBy,
  ...provision
}: Omit<Provision, 'removed'> & { removedWhy: string | null; removedBy: string | null }): Provision => ({
  ...provision,
  removed: removedWhy === null ? null : { why: removedWhy, byName: removedBy ?? '' },
})
