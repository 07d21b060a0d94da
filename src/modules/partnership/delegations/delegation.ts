import type { Day } from '#platform/calendar/day.ts'
import { inWords } from '#platform/calendar/day.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { partnerActs, type PartnerAct } from '#law/frameworks.ts'
import { may, type Visit } from '#platform/visit.ts'

/** Somebody who stands in for a post or for a partner, with what ended it early if anything did. */
export type Delegation = Omit<Row<'partnership.delegation'>, 'acts' | 'kind'> & {
  kind: 'deputy' | 'delegation'
  acts: PartnerAct[]
  endedOn: Day | null
}
export type NewDelegation = NewRow<'partnership.delegation'>

/** The two ways of standing in, in words. */
export const delegationKinds = {
  deputy: 'A deputy, who stands in when the other is away',
  delegation: 'A delegation, which holds at any time',
} as const

/** What may be done in somebody's place. */
export const acts = partnerActs

/** How a delegation stands on a day. Only one that is in force counts for anything. */
export type DelegationState = { is: 'to come' | 'in force' | 'lapsed' | 'ended early'; says: string }

/** It counts from its first day to its last, both included, and no longer from the day it was ended early. */
export function stateOfDelegation(
  { fromOn, untilOn, endedOn }: Pick<Delegation, 'fromOn' | 'untilOn' | 'endedOn'>,
  day: Day,
): DelegationState {
  if (endedOn && endedOn <= day) return { is: 'ended early', says: `ended early on ${inWords(endedOn)}` }
  if (day < fromOn) return { is: 'to come', says: `from ${inWords(fromOn)} until ${inWords(untilOn)}` }
  if (day > untilOn) return { is: 'lapsed', says: `lapsed after ${inWords(untilOn)}` }
  const last = endedOn ? `to end early on ${inWords(endedOn)}` : `until ${inWords(untilOn)}`
  return { is: 'in force', says: `in force ${last}` }
}

/** May this visitor say, or end, who stands in for an agency or for a post of it? The office for any, a partner for their own alone: nobody gives away what is another's. */
export const mayGiveFor = (visit: Visit, agencyId: number | null): boolean =>
  may(visit, 'record delegations for anybody') ||
  (may(visit, 'record delegations') && agencyId !== null && agencyId === visit.who.agencyId)

/** The things that may be done, as the end of a sentence. */
export const actsInWords = (all: readonly PartnerAct[]): string =>
  all.map((act) => acts[act].charAt(0).toLowerCase() + acts[act].slice(1)).join('; ')
