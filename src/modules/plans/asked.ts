import type { Day } from '#platform/calendar/day.ts'
import type { Origin } from './origin.ts'
import type { Rating } from './rating.ts'

/** What a list of actions is cut by: one state, and perhaps one agency and one plan; in order of the date due. */
export type Asked = {
  state: 'late' | 'open' | 'unchecked' | 'done' | 'withdrawn'
  /** An agency; or what nobody answers for. */
  agencyId: number | 'nobody' | null
  planId: number | null
  /** The post, group or person that answers. */
  owner: { kind: 'post' | 'group' | 'person'; id: number } | null
  origin: Origin | null
  priorityId: number | null
  /** The latest view of those who noted progress. */
  rating: Rating | null
  latestFirst: boolean
  after: Place | null
}

/** Where the last page ended: the place by date and the row. */
export type Place = { due: Day; id: number }

/** The open actions of everybody, the soonest first: what a list shows when nothing else is asked. */
export const uncut: Asked = {
  state: 'open',
  agencyId: null,
  planId: null,
  owner: null,
  origin: null,
  priorityId: null,
  rating: null,
  latestFirst: false,
  after: null,
}
