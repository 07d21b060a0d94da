import type { Visit } from '#platform/visit.ts'
import type { StandingMeeting } from '../store.ts'
import type { Origin, Purpose } from './agenda-item.ts'

/** Something that might be put on an agenda, and why it is offered. */
export type Suggestion = {
  /** Stable while the form is open, such as 'carried-12'. */
  key: string
  origin: Origin
  title: string
  purpose: Purpose
  minutes: number
  /** One sentence: why it is offered. It is kept with the item. */
  why: string
  /** The address of what it came from; offered once for an agenda. */
  at: string | null
  about?: string | null
  presenter?: string | null
  presenterPostId?: number | null
  presenterPersonId?: number | null
  presenterAgencyId?: number | null
  carriedFrom?: number
  /** The room it stays in. */
  room?: number | null
  proposalId?: number
  /** Ticked to begin with: what every such meeting has. */
  usual?: boolean
}

/** One kind of thing that may be due for a meeting. Another is added by one line in `suggestions.ts`. */
export type SuggestionSource = (visit: Visit, meeting: StandingMeeting) => Promise<Suggestion[]>
