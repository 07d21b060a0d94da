import type { TenantDatabase } from '#platform/database/database.ts'
import { wholeVersion } from '../tools/tool-store.ts'
import type { WholeVersion } from '../tools/tool.ts'

/** How many versions are kept in memory at most; the one not asked for longest goes first. */
const most = 40
const kept = new Map<string, WholeVersion>()

/**
 * All that a version holds, without asking the database again for one that was published: the database refuses any change of those.
 * A version that is still being built is read each time.
 */
export async function versionAsked(db: TenantDatabase, partnershipId: number, id: number): Promise<WholeVersion> {
  const key = `${partnershipId} ${id}`
  const known = kept.get(key)
  const version = known ?? (await wholeVersion(db, id))
  if (version.version.publishedOn === null) return version
  kept.delete(key)
  kept.set(key, version)
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return version
}
