import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Visit } from '#platform/visit.ts'

/** Moves whatever a later chapter counts from the start of somebody in a post, now that the start has another date. `at` is the address of the post. */
export type Mover = (visit: Visit, at: string, startsOn: When) => Promise<void>

/** What a later chapter knows of how a group works in practice: the days it met, latest first. */
export type Practice = (db: TenantDatabase) => Promise<{ groupId: number; metOn: When }[]>

/** What this chapter is handed from chapters after it, which it may not import. */
export type Handed = { movers: readonly Mover[]; practice: readonly Practice[] }
