import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Owner } from '#platform/module.ts'
import { chairOn } from './groups/chair.ts'
import type { Group, GroupChange } from './groups/group.ts'
import { allGroups, changesOfAllGroups } from './groups/store.ts'
import { stateOfPost, type PostChange } from './posts/post.ts'
import { changesOfAllPosts } from './posts/store.ts'
import { leadsOfAgencies } from './store.ts'

/** Everything recorded that says who answers for what. */
export type Answering = {
  postChanges: readonly PostChange[]
  groups: readonly Pick<Group, 'id' | 'chairPostId'>[]
  groupChanges: readonly GroupChange[]
  /** The people of each agency who lead for it in the partnership. */
  leads: readonly { agencyId: number; personId: number }[]
}

/**
 * Who holds each post at the end of a day, by the number of the post: only somebody who has started and not left. A post that
 * is vacant, or whose holder was never recorded, is left out.
 */
export function holdersOn(changes: readonly PostChange[], day: Day): Map<number, number> {
  const holders = new Map<number, number>()
  for (const [postId, ofPost] of Map.groupBy(changes, (change) => change.postId)) {
    const { is, personId } = stateOfPost(ofPost, day)
    if (is === 'in post' && personId) holders.set(postId, personId)
  }
  return holders
}

/** The same, read from the records. */
export const holdersOfPosts = async (db: TenantDatabase, day: Day): Promise<Map<number, number>> =>
  holdersOn(await changesOfAllPosts(db), day)

/**
 * Finds the people who answer for something on a day: for a post whoever holds it, for a group whoever takes its chair, for an
 * agency those who lead for it here. Nobody answers for a vacant post or a group without a chair: the list is then empty.
 */
export function answeringOn(recorded: Answering, day: Day): (owner: Owner) => number[] {
  const holders = holdersOn(recorded.postChanges, day)
  const groups = new Map(recorded.groups.map((group) => [group.id, group]))
  const changes = Map.groupBy(recorded.groupChanges, (change) => change.workingGroupId)
  const leads = Map.groupBy(recorded.leads, (lead) => lead.agencyId)
  const ofPost = (postId: number) => (holders.has(postId) ? [holders.get(postId)!] : [])
  return ({ postId, personId, groupId, agencyId }) => {
    if (postId) return ofPost(postId)
    if (personId) return [personId]
    if (groupId) {
      const group = groups.get(groupId)
      if (!group) return []
      const chair = chairOn(group, changes.get(groupId) ?? [], day)
      return chair.personId ? [chair.personId] : chair.postId ? ofPost(chair.postId) : []
    }
    return agencyId ? (leads.get(agencyId) ?? []).map((lead) => lead.personId) : []
  }
}

/** The same, read once from the records: a way to find the people who answer for any owner on a day, by their numbers. */
export const peopleAnsweringFor = async (db: TenantDatabase, day: Day): Promise<(owner: Owner) => number[]> =>
  answeringOn(
    {
      postChanges: await changesOfAllPosts(db),
      groups: await allGroups(db),
      groupChanges: await changesOfAllGroups(db),
      leads: await leadsOfAgencies(db, day),
    },
    day,
  )
