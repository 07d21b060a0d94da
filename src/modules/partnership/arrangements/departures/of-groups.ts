import { addDays, type Day } from '#platform/calendar/day.ts'
import { compareWhens, type When } from '#platform/calendar/when.ts'
import { hadComeBy, inTime, lastOf } from '#platform/facts/change.ts'
import { inSentence } from '#platform/facts/dated.ts'
import { stateOfGroup, type GroupChange } from '../../groups/group.ts'
import { everyMonths, type Provision } from '../provisions/provision.ts'
import { inTwelveMonths, nextWanted, type Departure, type Held, type Practised } from './departure.ts'

/**
 * Where practice departs from a group that the arrangements say there should be: it is not recorded, not established, paused or
 * suspended, ended, without a chair, or meets or reports less often than it should.
 */
export function heldOfGroup(provision: Provision, practised: Practised, today: Day): Held {
  const group = practised.groups.find(({ id }) => id === provision.groupId)
  if (!group)
    return departs(provision, {
      kind: 'not recorded',
      happens: `No group of the partnership is recorded as ${provision.name}`,
      since: practised.inForceSince,
      right: { says: 'Add the group', at: '/groups/add', may: 'record changes of groups' },
    })
  const changes = practised.groupChanges.get(group.id) ?? []
  const state = stateOfGroup(changes, today)
  const right = {
    says: 'Record what became of it',
    at: `/groups/${group.id}/record-change`,
    may: 'record changes of groups',
  }
  if (state.is !== 'in place') {
    const kind = ({ forming: 'not established', suspended: 'suspended', ended: 'ended' } as const)[state.is]
    const since = state.is === 'forming' ? practised.inForceSince : beganToStop(changes, today, state.is)
    return departs(provision, {
      kind,
      happens: `The ${lower(group.name)} ${storyOf(changes, today, state)}`,
      since,
      right,
    })
  }
  const departures: Omit<Departure, 'provision'>[] = []
  if (state.withoutChair)
    departures.push({
      kind: 'no chair',
      happens: `The ${lower(group.name)} has no chair, or no permanent one`,
      since: lastOf(changes, today, ['no chair'])!.happenedOn,
      right,
    })
  const begins = beginningOf(changes, practised.inForceSince, today)
  departures.push(
    ...seldom(provision, practised, group, begins, today, 'meets'),
    ...seldom(provision, practised, group, begins, today, 'reports'),
  )
  const unknown = [
    provision.meetsEvery && practised.met === null && 'how often it meets',
    provision.reportsEvery && practised.reported === null && 'how often it reports',
  ].filter(Boolean)
  return {
    provision,
    departures: departures.map((each) => ({ provision, ...each })),
    notKnown: unknown.length > 0 ? `Nothing here tells ${unknown.join(' and ')}` : null,
  }
}

const departs = (provision: Provision, departure: Omit<Departure, 'provision'>): Held => ({
  provision,
  departures: [{ provision, ...departure }],
  notKnown: null,
})

function seldom(
  provision: Provision,
  practised: Practised,
  group: { id: number; name: string },
  begins: When,
  today: Day,
  what: 'meets' | 'reports',
): Omit<Departure, 'provision'>[] {
  const [months, all] =
    what === 'meets' ? [provision.meetsEvery, practised.met] : [provision.reportsEvery, practised.reported]
  if (!months || !all) return []
  const dates = all.get(group.id) ?? []
  const { last, wantedBy, late } = nextWanted(dates, begins, months, practised.slackDays, today)
  if (!late) return []
  const done = what === 'meets' ? 'met' : 'reported'
  const count = inTwelveMonths(dates, today)
  return [
    {
      kind: `${what} too seldom`,
      happens: `The ${lower(group.name)} ${
        last ? `last ${done}${inSentence(last)}` : `is not recorded as having ${done}`
      }; it is to ${what === 'meets' ? 'meet' : 'report'} ${everyMonths(months)} and ${done} ${timesInWords(count)} in the twelve months before`,
      since: addDays(wantedBy!, 1),
      right:
        what === 'meets'
          ? { says: 'Call a meeting, or record one that was held', at: '/meetings', may: 'call a meeting' }
          : { says: 'Ask for its report', at: '/group-reports', may: 'run the programme of group reports' },
    },
  ]
}

/** Since when a group counts as bound to meet: the version being in force, or its own beginning where that came later. */
function beginningOf(changes: readonly GroupChange[], inForceSince: When, today: Day): When {
  const begun = lastOf(changes, today, ['established', 're-established'])?.happenedOn ?? '?'
  if (begun === '?' || inForceSince === '?') return begun === '?' ? inForceSince : begun
  return compareWhens(begun, inForceSince) > 0 ? begun : inForceSince
}

const stops = { suspended: ['paused', 'suspended'], ended: ['ended'] } as const
const stands = ['forming', 'established', 're-established', 'paused', 'suspended', 'ended']

/** When the stretch began in which it stands as it does now: a pause that became a suspension counts from the pause. */
function beganToStop(changes: readonly GroupChange[], today: Day, is: 'suspended' | 'ended'): When {
  return stretch(changes, today, stops[is])[0]?.happenedOn ?? '?'
}

/** 'was paused in March 2020, suspended in September 2020': every stop of the stretch, in order; else 'is' and how it stands. */
function storyOf(changes: readonly GroupChange[], today: Day, state: { is: string; says: string }): string {
  const told = state.is === 'suspended' || state.is === 'ended' ? stretch(changes, today, stops[state.is]) : []
  return told.length === 0
    ? `is ${state.says}`
    : `was ${told.map(({ kind, happenedOn }) => `${kind}${inSentence(happenedOn)}`).join(', ')}`
}

function stretch(changes: readonly GroupChange[], today: Day, kinds: readonly string[]): GroupChange[] {
  const told = changes
    .filter(
      ({ kind, status, happenedOn }) => status === 'happened' && stands.includes(kind) && hadComeBy(happenedOn, today),
    )
    .toSorted(inTime)
  const before = told.findLastIndex(({ kind }) => !kinds.includes(kind))
  return told.slice(before + 1)
}

const timesInWords = (count: number): string =>
  count === 0 ? 'not once' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
const lower = (name: string): string => name.replace(/^[Tt]he /, '')
