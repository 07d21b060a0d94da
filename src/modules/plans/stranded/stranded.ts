import { inWords, type Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { GroupState, PostOn } from '#modules/partnership/index.ts'

/** An owner who is not there to do what they answer for: who, why, since when, and when somebody is expected. */
export type Stranding = {
  postId: number | null
  groupId: number | null
  personId: number | null
  name: string
  at: string
  /** How it stands, in words: 'vacant, starts 12 April 2021'. */
  says: string
  since: When | null
  /** Only what is due after this day is stranded: the post is still filled until then; null where all of it is. */
  after: Day | null
}

/**
 * A post strands what it answers for while nobody is in it: not yet filled, vacant or ended. One that is filled but is to
 * end strands what falls due after that. One of which no dates are recorded strands nothing, and neither does an appointment
 * of which nobody wrote down a start: not known is not vacant.
 */
export function strandedByPost({ id, name, state, since, startsOn, endsOn }: PostOn): Stranding | null {
  const stranding = { postId: id, groupId: null, personId: null, name, at: `/posts/${id}` }
  if (['vacant', 'agreed', 'delayed', 'ended'].includes(state.is) || (state.is === 'appointed' && startsOn !== null))
    return { ...stranding, says: state.says, since, after: null }
  const ends = endsOn && lastDay(endsOn)
  return state.is === 'in post' && ends
    ? { ...stranding, says: `filled until ${whenInWords(endsOn!)}, and then vacant`, since: null, after: ends }
    : null
}

/** A group strands what it answers for while it is suspended, not yet formed or ended, and while it has no chair. */
export function strandedByGroup(group: { id: number; name: string; state: GroupState }): Stranding | null {
  const { is, says, withoutChair } = group.state
  if (is === 'in place' && !withoutChair) return null
  return {
    postId: null,
    groupId: group.id,
    personId: null,
    name: group.name,
    at: `/groups/${group.id}`,
    says,
    since: null,
    after: null,
  }
}

/** A person strands what is theirs by their own name once they left. */
export const strandedByPerson = ({
  personId,
  person,
  happenedOn,
}: {
  personId: number
  person: string
  happenedOn: Day
}): Stranding => ({
  postId: null,
  groupId: null,
  personId,
  name: person,
  at: `/people/${personId}`,
  says: `left on ${inWords(happenedOn)}`,
  since: null,
  after: null,
})

/** 'since 31 March 2021 at the latest'; nothing where it is not recorded. */
export const sinceInWords = ({ since }: Pick<Stranding, 'since'>): string =>
  since === null || since === '?' ? '' : `since ${whenInWords(since).replace(/^(by|from) /, '')} at the latest`

/** The name under which a page or form asks for what one owner strands: 'post-5', 'group-2', 'person-9'. */
export const nameOf = ({ postId, groupId, personId }: Pick<Stranding, 'postId' | 'groupId' | 'personId'>): string =>
  postId ? `post-${postId}` : groupId ? `group-${groupId}` : `person-${personId}`
