import { inWords, isDay, type Day } from '#platform/calendar/day.ts'
import { readWhen, whenInWords, type When } from '#platform/calendar/when.ts'
import { hadComeBy, lastOf } from '#platform/facts/change.ts'
import { stateOfGroup, type Group, type GroupChange, type GroupState } from './groups/group.ts'
import { reportedToOn } from './groups/line.ts'
import { leadKinds, nextStart, stateOfPost, type Post, type PostChange, type PostState } from './posts/post.ts'

/** A seat on a group, as the store reads it. */
export type Seat = {
  groupId: number
  sinceOn: When
  untilOn: When | null
  personId: number | null
  person: string | null
  postId: number | null
  post: string | null
  agencyId: number | null
  agency: string | null
  personAgencyId: number | null
}

/** All that is recorded of who we are, read at once. */
export type Recorded = {
  partners: { id: number; name: string; shortName: string; line?: readonly number[] }[]
  posts: Post[]
  postChanges: PostChange[]
  groups: Group[]
  groupChanges: GroupChange[]
  seats: Seat[]
}

export type PostThen = Post & { state: PostState; changes: PostChange[] }
export type GroupThen = Group & {
  /** The group it answered to on the day; null for none. */
  above: { id: number; name: string } | null
  state: GroupState
  changes: GroupChange[]
  seats: Seat[]
}
export type Structure = ReturnType<typeof structureOn>

/** The partnership as it stood at the end of a day: who was where, what was forming, vacant or suspended. */
export function structureOn(recorded: Recorded, day: Day) {
  const ofPost = Map.groupBy(recorded.postChanges, (change) => change.postId)
  const ofGroup = Map.groupBy(recorded.groupChanges, (change) => change.workingGroupId)
  const seats = recorded.seats.filter(
    (seat) => hadComeBy(seat.sinceOn, day) && !(seat.untilOn && hadComeBy(seat.untilOn, day)),
  )
  const posts: PostThen[] = recorded.posts.map((post) => {
    const changes = ofPost.get(post.id) ?? []
    return { ...post, changes, state: stateOfPost(changes, day) }
  })
  const groups: GroupThen[] = recorded.groups.map((group) => {
    const changes = ofGroup.get(group.id) ?? []
    const reportsTo = reportedToOn(group, changes, day)
    return {
      ...group,
      changes,
      above: recorded.groups.find(({ id }) => id === reportsTo) ?? null,
      state: stateOfGroup(changes, day),
      seats: seats.filter((seat) => seat.groupId === group.id),
    }
  })
  const board = groups.find((group) => group.kind === 'board') ?? null
  return {
    day,
    board,
    chair: board ? chairOf(board, posts, day) : null,
    partners: recorded.partners.map((partner) => ({
      ...partner,
      lead:
        board?.seats.find((seat) =>
          [seat.agencyId, seat.personAgencyId].some((id) => id !== null && lineOf(partner).includes(id)),
        ) ?? null,
    })),
    reporting: groups.filter((group) => reportingKinds.includes(group.kind)),
    apart: groups.filter((group) => apartKinds.includes(group.kind)),
    parts: groups.filter((group) => group.kind === 'part'),
    beside: groups.filter((group) => group.kind === 'beside'),
    independent: posts.filter((post) => post.kind === 'independent' && post.id !== board?.chairPostId),
    leads: posts.filter((post) => leadKinds.includes(post.kind)),
    chairPost: posts.find((post) => post.kind === 'partnership chair') ?? null,
    support: posts.filter((post) => post.kind === 'support'),
  }
}

/** A partner with the bodies it follows and that followed it: who sits for one of them on a day sits for the partner of that day. */
export const lineOf = ({ id, line }: { id: number; line?: readonly number[] }): readonly number[] => line ?? [id]

/** The groups that stand and report to the board, and those drawn apart from them: groups with an end, and forums where many are heard. */
const reportingKinds: readonly string[] = ['executive', 'sub-group', 'panel']
const apartKinds: readonly string[] = ['task and finish', 'forum']

/** Posts and seats that somebody has still to fill. */
export const unfilled = (structure: Structure): number =>
  [...structure.leads, ...structure.independent, ...structure.support].filter(
    (post) => ['vacant', 'agreed', 'delayed'].includes(post.state.is) || nextStart(post.changes, structure.day),
  ).length +
  [...structure.reporting, ...structure.apart].filter(({ state }) => state.is === 'in place' && state.withoutChair)
    .length

/** The day asked for in the address: today when none is; null when it cannot be read as one day. */
export function dayAsked(asked: string | null, today: Day): Day | null {
  if (!asked?.trim()) return today
  const when = asked.length > 40 ? null : readWhen(asked)
  return when && isDay(when) ? when : null
}

/** 'As it stood on 31 March 2021', or 'As it stands today'. */
export const asOf = (day: Day, today: Day): string =>
  day === today
    ? `As it stands today, ${inWords(day)}`
    : day < today
      ? `As it stood on ${inWords(day)}`
      : `As planned for ${inWords(day)}`

/** Who led the board at the end of a day: the post that took the chair, and since when it has. */
function chairOf(board: GroupThen, posts: PostThen[], day: Day) {
  const change = lastOf(board.changes, day, ['chair', 'no chair'])
  const post = posts.find((each) => each.id === (change ? change.postId : board.chairPostId)) ?? null
  if (change)
    return {
      post,
      change,
      says:
        change.kind === 'no chair'
          ? 'no chair'
          : `${post?.name ?? 'a chair'} in the chair since ${whenInWords(change.happenedOn).replace(/^(from|by) /, '')}`,
    }
  return post && post.state.is === 'in post' ? { post, change: null, says: `${post.name} ${post.state.says}` } : null
}
