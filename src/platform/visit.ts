import type { Day } from './calendar/day.ts'
import type { Opened, TenantDatabase } from './database/database.ts'

/** Who is asking, as the partnership knows them. */
export type Visitor = {
  accountId: number | null
  name: string
  personId: number | null
  /** The agency they act for, if any. */
  agencyId: number | null
  roles: readonly string[]
  abilities: ReadonlySet<string>
  /** The end of their last visit, for "what changed since you were here". */
  lastHereAt: Date | null
}

/** One person asking one partnership for one thing. Everything a page or task may know about the outside. */
export type Visit = {
  who: Visitor
  partnership: { id: number; slug: string; name: string; shortName: string; sample: boolean }
  /** The rooms this visitor may open today. */
  rooms: Opened['rooms']
  /** The agencies whose own this visitor may see today: every one by their role, or theirs and those a key opens. */
  agencies: Opened['agencies']
  db: TenantDatabase
  today: Day
  now: Date
  /** What stood after the question mark of the address. */
  query: URLSearchParams
  /** Where they reach our pages, such as 'https://northport.example'; empty where nobody asked by the web. */
  origin?: string
}

export const may = (visit: Visit, ability: string): boolean => visit.who.abilities.has(ability)

/** Where something lies: in a room, among what is one agency's own, in both, or open to the partnership. */
export type Within = { room?: number | null; agency?: number | null }
