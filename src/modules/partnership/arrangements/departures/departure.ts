import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { compareWhens, firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import type { GroupChange } from '../../groups/group.ts'
import type { PostChange } from '../../posts/post.ts'
import type { Provision } from '../provisions/provision.ts'

/** In what practice can depart from a provision. */
export type DepartureKind =
  | 'not recorded'
  | 'not established'
  | 'suspended'
  | 'ended'
  | 'no chair'
  | 'meets too seldom'
  | 'reports too seldom'
  | 'not filled'
  | 'nobody takes part'
  | 'missing'
  | 'not agreed'
  | 'not promised'
  | 'not received'

/** Where practice departs from what the arrangements say: what they say, what happens, since when, and where to put it right. */
export type Departure = {
  provision: Provision
  kind: DepartureKind
  /** What happens, as a sentence. */
  happens: string
  since: When
  /** The page on which practice is put right, in words, with its address and the ability it asks. */
  right: { says: string; at: string; may: string }
}

/** How a provision is kept: where practice departs from it, where it does not, or that nothing is known to hold it against. */
export type Held = { provision: Provision; departures: Departure[]; notKnown: string | null }

/** What was written to explain a departure. */
export type Explained = Row<'partnership.arrangementsDepartureExplained'>

/** What is known of practice, read at once. Null where the chapter that would know it did not hand anything over. */
export type Practised = {
  /** Since when the version is in force. */
  inForceSince: When
  slackDays: number
  groups: readonly { id: number; name: string }[]
  groupChanges: ReadonlyMap<number, readonly GroupChange[]>
  posts: readonly { id: number; name: string }[]
  postChanges: ReadonlyMap<number, readonly PostChange[]>
  /** Groups met and reported on these days; null where nothing tells. */
  met: ReadonlyMap<number, readonly When[]> | null
  reported: ReadonlyMap<number, readonly When[]> | null
  /** Agencies that sit on a group today, and when each last came to a meeting; null where nothing tells. */
  sitting: ReadonlySet<number>
  came: ReadonlyMap<number, When> | null
  /** The stages of the escalation ladder in use; null where there is no ladder to be seen. */
  stages: readonly string[] | null
  money: MoneyPractised | null
}

/** What is known of the money of the year a day lies in: whether its budget stands, and by agency what was promised and what came. */
export type MoneyPractised = {
  year: { id: number; begins: Day; ends: Day; agreed: boolean } | null
  begins: Day
  promised: ReadonlyMap<number, number | null>
  received: ReadonlyMap<number, number | null>
  due: ReadonlyMap<number, Day>
}

/** The explanation that covers a departure on a day: of the same provision, in the same thing, since the same time, and not run out; the last of them. */
export const explanationOf = (
  departure: Pick<Departure, 'provision' | 'kind' | 'since'>,
  explained: readonly Explained[],
  today: Day,
): Explained | null =>
  explained
    .filter(
      (each) =>
        each.provisionId === departure.provision.id &&
        each.departure === departure.kind &&
        each.since === departure.since &&
        each.untilOn >= today,
    )
    .toSorted((one, other) => one.id - other.id)
    .at(-1) ?? null

/** The day from which Home says that a departure stands: so many days after the first day it is certain to have begun. Null when that is not known. */
export const remindOn = ({ since }: Pick<Departure, 'since'>, afterDays: number): Day | null => {
  const certain = lastDay(since) ?? firstDay(since)
  return certain ? addDays(certain, afterDays) : null
}

/** The oldest first; what has no date last. */
export const bySince = (one: Pick<Departure, 'since'>, other: Pick<Departure, 'since'>): number =>
  compareWhens(one.since, other.since)

/** The last of some dates by a day, and by when the next should have come: so many months after it, or after the beginning where that is later. Late from the days of grace on. */
export function nextWanted(
  dates: readonly When[],
  begins: When,
  months: number,
  slackDays: number,
  today: Day,
): { last: When | null; wantedBy: Day | null; late: boolean } {
  const last =
    dates
      .filter((date) => (firstDay(date) ?? lastDay(date) ?? today) <= today)
      .toSorted(compareWhens)
      .at(-1) ?? null
  const counted = last && compareWhens(last, begins) > 0 ? last : begins === '?' ? (last ?? begins) : begins
  const from = lastDay(counted) ?? firstDay(counted)
  const wantedBy = from ? addMonths(from, months) : null
  return { last, wantedBy, late: wantedBy !== null && addDays(wantedBy, slackDays) < today }
}

/** How many of some dates lie in the twelve months to a day. */
export const inTwelveMonths = (dates: readonly When[], today: Day): number =>
  dates.filter((date) => {
    const day = firstDay(date) ?? lastDay(date)
    return day !== null && day > addMonths(today, -12) && day <= today
  }).length
