import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Visit } from '#platform/visit.ts'

/** Moves whatever a later chapter counts from the start of somebody in a post, now that the start has another date. `at` is the address of the post. */
export type Mover = (visit: Visit, at: string, startsOn: When) => Promise<void>

/** What a later chapter knows of how a group works in practice: the days it met, latest first. */
export type Practice = (db: TenantDatabase) => Promise<{ groupId: number; metOn: When }[]>

/** The days a group reported, in whatever order. */
export type Reporting = (db: TenantDatabase) => Promise<{ groupId: number; reportedOn: When }[]>

/** When each agency last came to a meeting, itself or by a deputy. */
export type Attending = (db: TenantDatabase) => Promise<{ agencyId: number; attendedOn: When }[]>

/** The stages of the ladder of escalation in use on a day, by name, the first first. */
export type Ladder = (db: TenantDatabase, on: Day) => Promise<string[]>

/** Something that a person still answers for, and the page on which somebody else takes it over. */
export type Held = { says: string; at: string; passOnAt: string | null }

/** What a later chapter knows that a person holds: what they own, what they raised. At most two hundred, only what the visitor may see. */
export type Holding = (visit: Visit, who: { personId: number; accountId: number | null }) => Promise<Held[]>

/** What this chapter is handed from chapters after it, which it may not import. What nobody hands over is not known here. */
export type Handed = {
  movers: readonly Mover[]
  practice: readonly Practice[]
  reporting?: readonly Reporting[]
  attending?: readonly Attending[]
  ladders?: readonly Ladder[]
  holding?: readonly Holding[]
}
