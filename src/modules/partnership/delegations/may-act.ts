import type { Day } from '#platform/calendar/day.ts'
import { frameworkInForce, type PartnerAct } from '#law/frameworks.ts'
import type { Post, PostChange } from '../posts/post.ts'
import { stateOfPost } from '../posts/post.ts'
import type { Seat } from '../structure.ts'
import { hadComeBy } from '#platform/facts/change.ts'
import { holdersOn } from '../who-answers.ts'
import { actsInWords, stateOfDelegation, type Delegation } from './delegation.ts'

/** All that decides who may act for a partner. `seats` are those of the board. */
export type ActingRecord = {
  posts: readonly Pick<Post, 'id' | 'name' | 'kind' | 'agencyId'>[]
  postChanges: readonly PostChange[]
  seats: readonly (Pick<Seat, 'personId' | 'personAgencyId' | 'sinceOn' | 'untilOn'> & { capacity: string })[]
  delegations: readonly Delegation[]
  /** Which partner of the day an agency stands for; itself unless said. */
  bodyOf?: (agencyId: number) => number
}

/** One person who may act for a partner on a day: for what, on what ground, and the page that proves it. */
export type Acting = {
  agencyId: number
  personId: number
  as: 'in their own post' | 'deputy' | 'delegation'
  acts: readonly PartnerAct[]
  /** What may be decided and what may not, in words; null for whoever holds the post itself. */
  scope: string | null
  /** The last day; null for whoever holds the post itself. */
  until: Day | null
  because: string
  at: string
}

/** 'May this person act for this partner, and for what?', with the reason either way. */
export type MayAct = { may: boolean; because: string; at: string | null; acting: Acting[] }

/** Who may act for a partner on one day. */
export type ActingOn = {
  /** Everybody who may act for an agency, those in their own post first. */
  for: (agencyId: number) => Acting[]
  /** Everybody who may act for any agency. */
  all: readonly Acting[]
  /** May this person act for this agency: at all, or in one way? A delegation that has lapsed never counts. */
  may: (personId: number, agencyId: number, act?: PartnerAct) => MayAct
  /** Is there a post, held or not, whose holder may do this for the agency without any further delegation? */
  hasPostFor: (agencyId: number, act: PartnerAct) => boolean
}

/**
 * Works out who may act for each partner at a day. Whoever holds a partner's own lead post may do what the framework in force lets
 * that post do. Where one post stands for all three leads together, it is those who sit on the board for each partner. To these come
 * the deputies and delegations in force on the day; whoever stands in for a post can do no more than the post itself. Nobody passes
 * on what was delegated to them.
 */
export function actingOn(recorded: ActingRecord, day: Day): ActingOn {
  const holders = holdersOn(recorded.postChanges, day)
  const allowed = new Map((frameworkInForce(day)?.roles ?? []).map((role) => [role.kind as string, role.acts]))
  const standing = (post: ActingRecord['posts'][number]) => allowed.get(post.kind) ?? []
  const posts = new Map(recorded.posts.map((post) => [post.id, post]))
  const leads = recorded.posts.filter((post) => standing(post).length > 0)
  const bodyOf = recorded.bodyOf ?? ((agencyId: number) => agencyId)
  const found = [...inOwnPost(), ...onTheBoard(), ...inPlace()].map((each) => ({
    ...each,
    agencyId: bodyOf(each.agencyId),
  }))

  return {
    all: found,
    for: (agencyId) => found.filter((each) => each.agencyId === agencyId),
    may(personId, agencyId, act) {
      const acting = found.filter((each) => each.agencyId === agencyId && each.personId === personId)
      const ground = acting.find((each) => !act || each.acts.includes(act))
      if (ground) return { may: true, because: ground.because, at: ground.at, acting }
      return { may: false, ...whyNot(personId, agencyId, acting), acting }
    },
    hasPostFor: (agencyId, act) =>
      leads.some(
        (post) =>
          standing(post).includes(act) &&
          (post.agencyId === null ? stateOf(post.id) === 'in post' : bodyOf(post.agencyId) === agencyId),
      ),
  }

  function inOwnPost(): Acting[] {
    return leads.flatMap((post) => {
      const personId = holders.get(post.id)
      if (!post.agencyId || !personId) return []
      const because = `They hold the post of ${post.name}.`
      return [own(post.agencyId, personId, standing(post), because, `/posts/${post.id}`)]
    })
  }

  function onTheBoard(): Acting[] {
    const joint = leads.find((post) => !post.agencyId && stateOf(post.id) === 'in post')
    if (!joint) return []
    return recorded.seats.flatMap((seat) => {
      const { personId, personAgencyId: agencyId } = seat
      const sits = hadComeBy(seat.sinceOn, day) && !(seat.untilOn && hadComeBy(seat.untilOn, day))
      if (!sits || seat.capacity !== 'member' || !personId || !agencyId) return []
      if (leads.some((post) => post.agencyId === agencyId)) return []
      const because = `They sit on the board for it, as one of the ${joint.name.toLowerCase()}.`
      return [own(agencyId, personId, standing(joint), because, `/posts/${joint.id}`)]
    })
  }

  function inPlace(): Acting[] {
    return recorded.delegations.flatMap((delegation): Acting[] => {
      const post = delegation.forPostId ? posts.get(delegation.forPostId) : undefined
      const agencyId = delegation.forPartnerId ?? post?.agencyId
      const personId = delegation.toPersonId ?? holders.get(delegation.toPostId ?? 0)
      const { is, says } = stateOfDelegation(delegation, day)
      if (is !== 'in force' || !agencyId || !personId) return []
      const given = post ? delegation.acts.filter((act) => standing(post).includes(act)) : delegation.acts
      if (given.length === 0) return []
      return [
        {
          agencyId,
          personId,
          as: delegation.kind,
          acts: given,
          scope: delegation.scope,
          until: delegation.endedOn ?? delegation.untilOn,
          because: `They stand in for ${post?.name ?? 'it'} (${says}) and may: ${actsInWords(given)}.`,
          at: `/delegations/${delegation.id}`,
        },
      ]
    })
  }

  function whyNot(personId: number, agencyId: number, acting: Acting[]): Pick<MayAct, 'because' | 'at'> {
    const [first] = acting
    if (first) return { because: `They act for it, but not in this. ${first.because}`, at: first.at }
    const past = recorded.delegations
      .filter(
        (each) =>
          bodyOf(each.forPartnerId ?? posts.get(each.forPostId ?? 0)?.agencyId ?? 0) === agencyId &&
          (each.toPersonId ?? holders.get(each.toPostId ?? 0)) === personId,
      )
      .toSorted((one, other) => one.untilOn.localeCompare(other.untilOn))
      .at(-1)
    if (past)
      return {
        because: `What was given to them is not in force: ${stateOfDelegation(past, day).says}.`,
        at: `/delegations/${past.id}`,
      }
    return { because: 'They hold none of its lead posts, and nothing is delegated to them.', at: null }
  }

  function stateOf(postId: number) {
    return stateOfPost(
      recorded.postChanges.filter((change) => change.postId === postId),
      day,
    ).is
  }
}

const own = (agencyId: number, personId: number, acts: readonly PartnerAct[], because: string, at: string): Acting => ({
  agencyId,
  personId,
  as: 'in their own post',
  acts,
  scope: null,
  until: null,
  because,
  at,
})
