import type { Day } from './calendar/day.ts'
import type { When } from './calendar/when.ts'
import type { FactSource } from './facts/fact.ts'
import type { Story } from './story.ts'
import type { Visit } from './visit.ts'
import type { Route } from './web/route.tsx'

/** Something a role may do, in words that a person would say. */
export type Ability = {
  name: string
  says: string
  roles: readonly string[]
  /** Whoever has it sees what is any agency's own: the database opens every agency to its roles. Without it they see their own agency's. */
  opensEveryAgency?: true
}

/** Who answers for something: at most one of a post, a person and a group, and the agency whose it is; all are row numbers. */
export type Owner = {
  postId?: number | null
  personId?: number | null
  agencyId?: number | null
  groupId?: number | null
}

/** One line of Home and of the morning letter: what is due, why that date, and whom it waits on. */
export type Deadline = {
  /** Unique within the partnership: the address of what is due, and which of its dates. */
  name: string
  title: string
  at: string
  due: When
  /** Set when it no longer runs: done, withdrawn or stopped. */
  waitsOn: string
  waitsOnNote?: string
  /** The same by row numbers, so that the morning letter finds whose list it belongs on; left out where nobody is named. */
  owner?: Owner
  /** One plain sentence: how it stands. */
  says: string
  /** "Why this date?": counted from, limit, source, falls, expected now. */
  why: { term: string; says: string; at?: string }[]
  /** Late from the day after this one; null where the date is not known well enough to say. */
  lastDay: Day | null
  /** The room it lies in: a letter then says only that it is something in a case room, and only to whoever holds a key. */
  room?: number | null
  /** The agency whose own it is: told only to whoever may see that agency's own. */
  agency?: number | null
  /** What a letter calls it, where the title says more than post may carry. */
  inPost?: string
}
/**
 * Asks the visit for what it may see, by ability, by room and by agency, never who the visitor is: whoever may see the same gets the same list.
 * `most` is how many are enough, the soonest first: two hundred unless said; a letter asks for more, since it looks for one person's among them.
 */
export type DeadlineSource = (visit: Visit, most?: number) => Promise<Deadline[]>

/** Something that needs this visitor in person. `room`, `agency` and `inPost` as for a deadline. */
export type Waiting = {
  title: string
  at: string
  says: string
  room?: number | null
  agency?: number | null
  inPost?: string
}
export type WaitingSource = (visit: Visit) => Promise<Waiting[]>

/** A kind of thing the search box may find; a trigger on its table keeps the words. */
export type SearchKind = { kind: string; says: string; may: string }

/** What a module shows to the rest of the product. Everything else in its folder is private. */
export type Module = {
  /** Also its folder, its database schema and its word in the glossary. */
  name: string
  routes: Route[]
  abilities: Ability[]
  facts: FactSource[]
  deadlines: DeadlineSource[]
  waiting: WaitingSource[]
  searchable: SearchKind[]
  /** Its chapter of the two samples, told through its own tasks' saves. */
  stories: { hull: Story; northport: Story }
}
