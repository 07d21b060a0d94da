import type { Day } from '#platform/calendar/day.ts'
import type { Visit } from '#platform/visit.ts'
import { addGroupChanges, addPostChanges, endDelegations, endSeats } from './store.ts'
import type { WhatEnds } from './what-ends.ts'

/** Ends the seats, posts, chairs and delegations of somebody who left; each keeps a dated row that says so. */
export async function endAllOf(
  { db, today }: Pick<Visit, 'db' | 'today'>,
  person: { id: number; name: string },
  { seats, posts, starts, chairs, delegations }: WhatEnds,
  { leftOn, because }: { leftOn: Day; because: string },
): Promise<void> {
  const happened = { happenedOn: leftOn, status: 'happened', knownOn: today, personId: person.id }
  const why = because.replace(/\.$/, '')
  if (seats.length > 0)
    await endSeats(
      db,
      seats.map(({ id }) => id),
      leftOn,
    )
  const ofGroups = [
    ...seats.map(({ groupId }) => ({
      ...happened,
      workingGroupId: groupId,
      kind: 'member left',
      says: `${person.name} left the group: ${why}`,
    })),
    ...chairs.map(({ groupId, kind }) => ({
      ...happened,
      workingGroupId: groupId,
      kind,
      says: `${person.name} left, and the group has ${kind}`,
    })),
  ]
  if (ofGroups.length > 0) await addGroupChanges(db, ofGroups)
  const ofPosts = [
    ...posts.map(({ id }) => ({ ...happened, postId: id, kind: 'vacant', says: `The post fell vacant: ${why}` })),
    ...starts.map(({ id, postId, kind, says, happenedOn }) => ({
      ...happened,
      postId,
      kind,
      says,
      happenedOn,
      status: 'withdrawn',
      settles: id,
    })),
  ]
  if (ofPosts.length > 0) await addPostChanges(db, ofPosts)
  if (delegations.length > 0)
    await endDelegations(
      db,
      delegations.map(({ id }) => ({
        delegationId: id,
        endedOn: leftOn,
        reason: `Whoever stood in left: ${why}`,
        knownOn: today,
      })),
    )
}
