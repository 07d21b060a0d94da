import { addDays, addMonths, inWords, type Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay, whenInWords } from '#platform/calendar/when.ts'
import { inPounds } from '#platform/amounts/amount.ts'
import { hadComeBy, lastOf } from '#platform/facts/change.ts'
import { stateOfPost } from '../../posts/post.ts'
import { sameName, type Provision } from '../provisions/provision.ts'
import type { Departure, Held, Practised } from './departure.ts'

/** Where practice departs from a post that the arrangements say there should be: it is not recorded, nobody fills it, or it ended. What is not dated is not known. */
export function heldOfPost(provision: Provision, practised: Practised, today: Day): Held {
  const post = practised.posts.find(({ id }) => id === provision.postId)
  if (!post)
    return departs(provision, {
      kind: 'not recorded',
      happens: `No post of the partnership is recorded as ${provision.name}`,
      since: practised.inForceSince,
      right: { says: 'Add the post', at: '/posts/add', may: 'record changes of posts' },
    })
  const changes = practised.postChanges.get(post.id) ?? []
  const state = stateOfPost(changes, today)
  if (state.is === 'in post') return kept(provision)
  if (state.is === 'not recorded') return { ...kept(provision), notKnown: `How ${post.name} stands is not recorded` }
  const last = lastOf(changes, today, ['vacant', 'ended']) ?? null
  const left = changes
    .filter(
      ({ kind, status, happenedOn }) => kind === 'vacant' && status === 'happened' && hadComeBy(happenedOn, today),
    )
    .find(({ happenedOn }) => !filledAfter(changes, happenedOn, today))
  const first = lastOf(changes, today, ['agreed'])
  return departs(provision, {
    kind: state.is === 'ended' ? 'ended' : 'not filled',
    happens: `${post.name}: ${state.says}`,
    since: (state.is === 'ended' ? last?.happenedOn : (left ?? first)?.happenedOn) ?? practised.inForceSince,
    right: {
      says: 'Record who is appointed or starts',
      at: `/posts/${post.id}/record-change`,
      may: 'record changes of posts',
    },
  })
}

/** Where nobody of an agency that the arrangements name sits on a group, and none came to a meeting in a year. */
export function heldOfAgency(provision: Provision, practised: Practised, today: Day): Held {
  const right = { says: 'Record who joins a group for it', at: '/groups', may: 'record changes of groups' }
  if (provision.agencyId === null)
    return departs(provision, {
      kind: 'not recorded',
      happens: `No agency is recorded as ${provision.name}`,
      since: practised.inForceSince,
      right: { says: 'Add the agency', at: '/agencies/add', may: 'keep the list of agencies' },
    })
  if (practised.sitting.has(provision.agencyId)) return kept(provision)
  const last = practised.came?.get(provision.agencyId) ?? null
  const came = last && (lastDay(last) ?? firstDay(last))
  if (came && came > addMonths(today, -12)) return kept(provision)
  return departs(provision, {
    kind: 'nobody takes part',
    happens: `Nobody from ${provision.name} sits on a group${
      practised.came === null
        ? ''
        : last
          ? `, and it last came to a meeting ${whenInWords(last)}`
          : ', and none is recorded at a meeting'
    }`,
    since: last ?? practised.inForceSince,
    right,
  })
}

/** Where a stage of escalation that the arrangements name is not on the ladder in use. Where there is no ladder to be seen, that is not known. */
export function heldOfStage(provision: Provision, practised: Practised): Held {
  if (practised.stages === null || practised.stages.length === 0)
    return { ...kept(provision), notKnown: 'No ladder of escalation is drawn to hold it against' }
  if (practised.stages.some((stage) => sameName(stage, provision.name))) return kept(provision)
  return departs(provision, {
    kind: 'missing',
    happens: `The ladder of escalation in use has no stage called ${provision.name}`,
    since: practised.inForceSince,
    right: { says: 'Look at the ladder in use', at: '/disagreements/ladders', may: 'draw ladders' },
  })
}

/** Where the money that the arrangements name is not in an agreed budget of the year, or was promised in full and not received by its day. */
export function heldOfMoney(provision: Provision, { money }: Practised, today: Day): Held {
  if (money === null) return { ...kept(provision), notKnown: 'Nothing is known here of the money' }
  const { year, begins } = money
  const agencyId = provision.agencyId ?? 0
  const at = year ? `/money/${year.id}` : '/money'
  const wanted = provision.pence ?? 0
  if (!year)
    return departs(provision, {
      kind: 'not agreed',
      happens: `No budget is recorded for the year that began on ${inWords(begins)}`,
      since: begins,
      right: { says: 'Add the year', at: '/money/add-year', may: 'keep the money' },
    })
  if (!year.agreed)
    return departs(provision, {
      kind: 'not agreed',
      happens: `The budget from ${inWords(year.begins)} is not agreed by all three partners`,
      since: year.begins,
      right: { says: 'Look at the budget', at, may: 'see the money' },
    })
  const promised = money.promised.get(agencyId)
  if (promised === null) return { ...kept(provision), notKnown: `How much ${provision.name} promised is not known` }
  if ((promised ?? 0) < wanted)
    return departs(provision, {
      kind: 'not promised',
      happens: `${provision.name} promised ${inPounds(promised ?? 0)} of ${inPounds(wanted)} for the year`,
      since: year.begins,
      right: { says: 'Look at the contributions', at, may: 'see the money' },
    })
  const received = money.received.get(agencyId)
  const due = money.due.get(agencyId) ?? year.ends
  if (received === null) return { ...kept(provision), notKnown: `How much came from ${provision.name} is not known` }
  if (due < today && (received ?? 0) < wanted)
    return departs(provision, {
      kind: 'not received',
      happens: `${inPounds(received ?? 0)} of ${inPounds(wanted)} from ${provision.name} has been received`,
      since: addDays(due, 1),
      right: { says: 'Record what was received', at, may: 'keep the money' },
    })
  return kept(provision)
}

const kept = (provision: Provision): Held => ({ provision, departures: [], notKnown: null })

const departs = (provision: Provision, departure: Omit<Departure, 'provision'>): Held => ({
  provision,
  departures: [{ provision, ...departure }],
  notKnown: null,
})

/** Did somebody start after the post fell vacant at this date? Then that vacancy is over. */
function filledAfter(changes: Parameters<typeof stateOfPost>[0], happenedOn: string, today: Day): boolean {
  const from = firstDay(happenedOn) ?? lastDay(happenedOn)
  const started = lastOf(changes, today, ['started'])
  const start = started && (firstDay(started.happenedOn) ?? lastDay(started.happenedOn))
  return Boolean(from && start && start > from)
}
