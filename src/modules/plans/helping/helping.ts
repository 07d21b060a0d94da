import type { Day } from '#platform/calendar/day.ts'

/** Whoever helps: one of a post, a group, a person and an agency. */
export type Helper = {
  agencyId: number | null
  postId: number | null
  personId: number | null
  groupId: number | null
}

/** Somebody began to help with an action, or no longer does. */
export type HelpChange = Helper & { kind: string; happenedOn: Day; says: string | null }

/** One helper's key in a form: 'post-5', 'agency-2'. */
export const helperKey = ({ postId, groupId, personId, agencyId }: Helper): string =>
  postId ? `post-${postId}` : groupId ? `group-${groupId}` : personId ? `person-${personId}` : `agency-${agencyId}`

/** Who helps now, the first to join first: of each helper the latest change counts. Changes in the order they were written down. */
export function helpersNow<C extends HelpChange>(changes: readonly C[]): C[] {
  const latest = new Map<string, C>()
  for (const change of changes) latest.set(helperKey(change), change)
  return [...latest.values()].filter(({ kind }) => kind === 'joined')
}
