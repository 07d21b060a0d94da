import type { Problem } from '#platform/problem.ts'

/** Who answers for an action: at most one of a post, a group and a person, and the agency whose it is; or an agency alone. */
export type Owned = {
  ownerAgencyId: number | null
  ownerPostId: number | null
  ownerGroupId: number | null
  ownerPersonId: number | null
}

/** One of a post, a group or a person answers for an action, never two. What is written down at work has somebody who answers for it; only a document may leave that open. */
export function problemsOfOwner(owned: Owned, { needed = false } = {}): Problem[] {
  const { ownerPostId, ownerGroupId, ownerPersonId, ownerAgencyId } = owned
  const count = [ownerPostId, ownerGroupId, ownerPersonId].filter((id) => id !== null).length
  if (count > 1) return [{ field: 'ownerPostId', says: 'Choose one of a post, a group or a person to answer for it' }]
  return needed && count === 0 && ownerAgencyId === null
    ? [
        {
          field: 'ownerPostId',
          says: 'Choose who answers for it: a post, a group or a person, or at least an organisation',
        },
      ]
    : []
}

/** Is it the same owner? Compares whoever answers, and the agency only where nobody within it is named. */
export function isSameOwner(one: Owned, other: Owned): boolean {
  const within = ['ownerPostId', 'ownerGroupId', 'ownerPersonId'] as const
  if (within.some((name) => one[name] !== other[name])) return false
  return within.some((name) => one[name] !== null) || one.ownerAgencyId === other.ownerAgencyId
}

/** Does anybody answer for it? */
export const hasOwner = (owned: Owned): boolean => Object.values(ownerOf(owned)).some((id) => id !== null)

/** The four columns that say whose an action is, and nothing else of it. */
export const ownerOf = ({ ownerAgencyId, ownerPostId, ownerGroupId, ownerPersonId }: Owned): Owned => ({
  ownerAgencyId,
  ownerPostId,
  ownerGroupId,
  ownerPersonId,
})

/** The same as row numbers that Home and the morning letter understand. */
export const ownerNumbers = ({ ownerAgencyId, ownerPostId, ownerGroupId, ownerPersonId }: Owned) => ({
  agencyId: ownerAgencyId,
  postId: ownerPostId,
  groupId: ownerGroupId,
  personId: ownerPersonId,
})

/** The address of whoever answers, to lead there; null where nobody is named. */
export function ownerAddress({ ownerPostId, ownerPersonId, ownerGroupId, ownerAgencyId }: Owned): string | null {
  if (ownerPostId) return `/posts/${ownerPostId}`
  if (ownerPersonId) return `/people/${ownerPersonId}`
  if (ownerGroupId) return `/groups/${ownerGroupId}`
  return ownerAgencyId ? `/agencies/${ownerAgencyId}` : null
}
