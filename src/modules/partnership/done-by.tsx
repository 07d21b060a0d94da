import type { Reference } from '#platform/facts/fact.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import type { Owner } from '#platform/module.ts'
import type { Visit } from '#platform/visit.ts'
import { groupsToPick, postsToPick } from './store.ts'

/** Who did something or is to do it: a post, a group, or a body in words. */
export type DoneBy = {
  byPostId: number | null
  byGroupId: number | null
  post: string | null
  group: string | null
  doneBy?: string | null
}

/** Who did it or is to do it: in the words recorded, else by the name of the post or group, with their page. Null when nobody is named. */
export function byOf({ byPostId, byGroupId, post, group, doneBy }: DoneBy, at: string): Reference | null {
  const says = doneBy || post || group
  if (!says) return null
  return { says, at: byPostId ? `/posts/${byPostId}` : byGroupId ? `/groups/${byGroupId}` : at }
}

/** The same by row number: whose list it stands on. */
export const ownerBy = ({ byPostId, byGroupId }: Pick<DoneBy, 'byPostId' | 'byGroupId'>): Owner => ({
  postId: byPostId,
  groupId: byPostId ? null : byGroupId,
})

/** The column of a list of changes that says who did each or is to do it. `at` is the page the list stands on. */
export const doneByColumn = (at: string) => ({
  head: 'By',
  cell: (change: DoneBy) => {
    const by = byOf(change, at)
    if (by === null) return 'Nobody is named'
    return by.at === at ? by.says : <a href={by.at}>{by.says}</a>
  },
})

/** Asks which post or group did it or is to do it. */
export const doneByFields = async ({ db }: Pick<Visit, 'db'>) => ({
  byPostId: pick('Which post did it, or is to do it?', await postsToPick(db), { optional: true }),
  byGroupId: pick('Or which group?', await groupsToPick(db), { optional: true }),
})

/** Asks who, where it is neither a post nor a group. */
export const doneByInWords = text('Or who, in words?', {
  optional: true,
  hint: 'A role or a body, never a person’s name',
})

/** The first answers of a change that settles a plan: whoever was to do it is taken to have done it. */
export const doneByOf = (plan: DoneBy | undefined): Record<string, string | undefined> =>
  plan
    ? { byPostId: plan.byPostId?.toString(), byGroupId: plan.byGroupId?.toString(), doneBy: plan.doneBy ?? undefined }
    : {}

/** The columns that say who did a change, in a statement that calls the change, the post and the group so. */
export const doneByColumns = [
  'change.byPostId',
  'change.byGroupId',
  'post.name as post',
  'group.name as group',
] as const
