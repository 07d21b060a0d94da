import type { Day } from '#platform/calendar/day.ts'
import { isProvisionKind, type Provision, type ProvisionKind } from '../provisions/provision.ts'
import { bySince, type Departure, type Held, type Practised } from './departure.ts'
import { heldOfGroup } from './of-groups.ts'
import { heldOfAgency, heldOfMoney, heldOfPost, heldOfStage } from './of-others.ts'

const ways: Record<ProvisionKind, (provision: Provision, practised: Practised, today: Day) => Held> = {
  group: heldOfGroup,
  post: heldOfPost,
  agency: heldOfAgency,
  stage: heldOfStage,
  money: heldOfMoney,
}

/** Holds every provision of a version beside what happens on a day. What was taken out is not held. */
export const heldBeside = (provisions: readonly Provision[], practised: Practised, today: Day): Held[] =>
  provisions
    .filter(({ kind, removed }) => removed === null && isProvisionKind(kind))
    .map((provision) => ways[provision.kind as ProvisionKind](provision, practised, today))

/** All departures of a version on a day, the oldest first. */
export const departuresOf = (held: readonly Held[]): Departure[] =>
  held.flatMap(({ departures }) => departures).toSorted(bySince)
