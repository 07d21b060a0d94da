import type { Owned } from '../owner.ts'
import type { WholePriority } from '../priorities/store.ts'
import { tidy, type Named } from './changes.ts'

const alike = (text: string) => tidy(text).replaceAll('\n', ' ').toLowerCase()
type NotFound = { says: string }

/** Everybody who may answer for an action, by name. Where a post, a person, a group and an agency are called alike, they stand in that order. */
export function ownersByName(
  lists: Record<Named['as'], readonly { id: number; says: string }[]>,
): ReadonlyMap<string, Named[]> {
  const byName = new Map<string, Named[]>()
  for (const [as, part] of ownerParts)
    for (const { id, says } of lists[as]) {
      const name = alike(says)
      byName.set(name, [...(byName.get(name) ?? []), { says, as, owned: { ...nobody, [part]: id } }])
    }
  return byName
}

const ownerParts = [
  ['post', 'ownerPostId'],
  ['person', 'ownerPersonId'],
  ['group', 'ownerGroupId'],
  ['agency', 'ownerAgencyId'],
] as const
const nobody: Owned = { ownerAgencyId: null, ownerPostId: null, ownerGroupId: null, ownerPersonId: null }

/** Who is meant by a name: the post of that name before the person, the group and the agency. Two posts of one name are not guessed between. */
export function findOwner(text: string, owners: ReadonlyMap<string, Named[]>): Named | NotFound {
  const found = owners.get(alike(text)) ?? []
  const first = found[0]
  if (!first)
    return {
      says: `nobody here is called “${text.slice(0, 60)}”. Write the name of a post, a person’s role, a group or an agency as it stands under Partnership`,
    }
  return found.filter(({ as }) => as === first.as).length > 1
    ? { says: `more than one ${first.as} is called “${text.slice(0, 60)}”. Change the owner on the page of the action` }
    : first
}

/** The priority of this plan with that title; none where the cell is empty. */
export function findPriority(text: string, priorities: readonly WholePriority[]): { id: number | null } | NotFound {
  if (text === '') return { id: null }
  const found = priorities.filter(({ title }) => alike(title) === alike(text))
  if (found.length === 1) return { id: found[0]!.id }
  return {
    says: `${found.length ? 'more than one priority' : 'no priority'} of this plan is called “${text.slice(0, 60)}”`,
  }
}

/** The objective with that title, of the given priority or, where none is given, of any. */
export function findObjective(
  text: string,
  priorityId: number | null,
  priorities: readonly WholePriority[],
): { id: number | null; priorityId: number | null } | NotFound {
  if (text === '') return { id: null, priorityId }
  const found = priorities
    .filter(({ id }) => priorityId === null || id === priorityId)
    .flatMap(({ id, objectives }) => objectives.map((objective) => ({ ...objective, priorityId: id })))
    .filter(({ title }) => alike(title) === alike(text))
  if (found.length === 1) return { id: found[0]!.id, priorityId: found[0]!.priorityId }
  return {
    says: `${found.length ? 'more than one objective' : 'no objective'} ${priorityId === null ? 'of this plan' : 'of the priority in this row'} is called “${text.slice(0, 60)}”`,
  }
}
