import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import { lastOf } from '#platform/facts/change.ts'
import type { Owner } from '#platform/module.ts'
import type { Group, GroupChange } from './group.ts'

/** Who leads a group: a post, a person, or neither; and since when, where that is recorded. */
export type Leading = Pick<Owner, 'postId' | 'personId'> & { since: When | null }

/** Who takes the chair of a group at the end of a day. A chair once lost is not found again in the group's own row. */
export function chairOn(group: Pick<Group, 'chairPostId'>, changes: readonly GroupChange[], day: Day): Leading {
  const told = lastOf(changes, day, ['chair', 'no chair'])
  if (!told) return { postId: group.chairPostId, since: null }
  if (told.kind === 'no chair') return { since: told.happenedOn }
  const { postId, personId, happenedOn: since } = told
  return postId || personId ? { postId, personId, since } : { postId: group.chairPostId, since }
}

/** Who is vice-chair of a group at the end of a day; null when none was ever recorded. */
export function viceChairOn(changes: readonly GroupChange[], day: Day): Leading | null {
  const told = lastOf(changes, day, ['vice-chair', 'no vice-chair'])
  if (!told) return null
  if (told.kind === 'no vice-chair') return { since: told.happenedOn }
  return { postId: told.postId, personId: told.personId, since: told.happenedOn }
}
