import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import { hadComeBy, openPlans } from '#platform/facts/change.ts'
import type { Delegation } from '../delegations/delegation.ts'
import { stateOfDelegation } from '../delegations/delegation.ts'
import { chairOn, viceChairOn } from '../groups/chair.ts'
import type { Group, GroupChange } from '../groups/group.ts'
import { startKinds, stateOfPost, type Post, type PostChange } from '../posts/post.ts'

/** All that may end when a person leaves. */
export type Around = {
  seats: readonly { id: number; groupId: number; group: string; untilOn: When | null }[]
  posts: readonly Pick<Post, 'id' | 'name'>[]
  postChanges: readonly PostChange[]
  groups: readonly Pick<Group, 'id' | 'name' | 'chairPostId'>[]
  groupChanges: readonly GroupChange[]
  delegations: readonly Delegation[]
}

/** What ends when a person leaves on a day: their seats, the posts they hold or were to hold, the chairs they take, and what was delegated to them. */
export function whatEnds(personId: number, around: Around, day: Day) {
  const ofPost = Map.groupBy(around.postChanges, (change) => change.postId)
  const ofGroup = Map.groupBy(around.groupChanges, (change) => change.workingGroupId)
  return {
    seats: around.seats.filter(({ untilOn }) => !untilOn || !hadComeBy(untilOn, day)),
    posts: around.posts.filter(({ id }) => {
      const state = stateOfPost(ofPost.get(id) ?? [], day)
      return state.personId === personId && (state.is === 'in post' || state.is === 'appointed')
    }),
    starts: openPlans(around.postChanges).filter(
      (change) => change.personId === personId && startKinds.includes(change.kind),
    ),
    chairs: around.groups.flatMap((group) => {
      const changes = ofGroup.get(group.id) ?? []
      const chairs = chairOn(group, changes, day).personId === personId
      const vice = viceChairOn(changes, day)?.personId === personId
      return [
        ...(chairs ? [{ groupId: group.id, group: group.name, kind: 'no chair' as const }] : []),
        ...(vice ? [{ groupId: group.id, group: group.name, kind: 'no vice-chair' as const }] : []),
      ]
    }),
    delegations: around.delegations.filter(
      (each) =>
        each.toPersonId === personId &&
        !each.endedOn &&
        ['in force', 'to come'].includes(stateOfDelegation(each, day).is),
    ),
  }
}
export type WhatEnds = ReturnType<typeof whatEnds>
