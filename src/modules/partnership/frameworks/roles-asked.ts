import type { Framework, FrameworkRole } from '#law/frameworks.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { lineOf, type PostThen, type Structure } from '../structure.ts'

/** One place that an edition of the guidance asks to be filled: whose, by which post, who holds it, and how it stands. */
export type Place = {
  /** The partner whose place it is; null where the partnership has one. */
  partner: string | null
  partnerId: number | null
  post: Pick<PostThen, 'id' | 'name'> | null
  personId: number | null
  is: Standing
  says: string
}

/** A role with its places, one to a partner or one for the partnership. */
export type RoleAsked = { role: FrameworkRole; places: Place[] }

/**
 * Holds the roles that a framework asks for beside the posts of a partnership as they stood on its day. Each partner is asked the
 * same, in the order in which the partners are recorded. One post that stands for all the leads together counts for each of them.
 */
export const rolesAsked = (framework: Framework, structure: Structure): RoleAsked[] =>
  framework.roles.map((role) => ({
    role,
    places:
      role.of === 'each partner'
        ? structure.partners.map((partner) => ({
            ...placeOfPartner(role, partner, structure),
            partner: partner.name,
            partnerId: partner.id,
          }))
        : [{ ...placeOfAll(role, structure), partner: null, partnerId: null }],
  }))

/** How many of the places asked for nobody holds; a local choice is missed by nobody. */
export const missing = (asked: readonly RoleAsked[]): number =>
  asked
    .filter(({ role }) => role.asked === 'asked for')
    .flatMap(({ places }) => places)
    .filter(({ is }) => is === 'missing' || is === 'vacant').length

type Found = Omit<Place, 'partner' | 'partnerId'>

function placeOfPartner(role: FrameworkRole, partner: Structure['partners'][number], { leads }: Structure): Found {
  const ofKind = leads.filter((post) => post.kind === role.kind)
  const post = ofKind.find((each) => each.agencyId !== null && lineOf(partner).includes(each.agencyId))
  if (post) return placeOf(post)
  const joint = ofKind.find((each) => each.agencyId === null)
  if (!joint) return nobody
  return { ...placeOf(joint), personId: joint.state.is === 'in post' ? (partner.lead?.personId ?? null) : null }
}

function placeOfAll(role: FrameworkRole, { leads, chair, chairPost, independent }: Structure): Found {
  if (role.kind === 'scrutiny') return independent[0] ? placeOf(independent[0]) : nobody
  if (role.kind === 'chair') return chair?.post ? placeOf(chair.post) : { ...nobody, is: 'none', says: 'Not recorded' }
  if (!chairPost) return nobody
  const place = placeOf(chairPost)
  const from = role.drawnFrom
  const drawn = leads.some(
    (post) => post.kind === from && post.state.is === 'in post' && post.state.personId === place.personId,
  )
  if (!from || chairPost.state.is !== 'in post' || drawn) return place
  return { ...place, is: 'differ', says: `${place.says}, by somebody who holds no post of ${from}` }
}

function placeOf(post: PostThen): Found {
  const { is, says, personId } = post.state
  const words = says.charAt(0).toUpperCase() + says.slice(1)
  return { post, personId, is: standings[is], says: words }
}

const nobody: Found = { post: null, personId: null, is: 'missing', says: 'No post is recorded' }

const standings = {
  'in post': 'in place',
  appointed: 'part',
  'not recorded': 'none',
  vacant: 'vacant',
  agreed: 'vacant',
  delayed: 'vacant',
  ended: 'missing',
} as const
