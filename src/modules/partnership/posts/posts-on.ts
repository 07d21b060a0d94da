import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { lastOf, openPlans } from '#platform/facts/change.ts'
import { nextStart, startKinds, stateOfPost, type Post, type PostChange, type PostState } from './post.ts'
import { allPosts, changesOfAllPosts } from './store.ts'

/** A post as it stands on a day: since when that is recorded, when somebody starts or started, and when it is to end or fall vacant. */
export type PostOn = {
  id: number
  name: string
  state: PostState
  since: When | null
  startsOn: When | null
  endsOn: When | null
}

/** How one post stands at the end of a day, told from its changes. `startsOn` is the start still planned, or else the last that happened. */
export function postOn({ id, name }: Pick<Post, 'id' | 'name'>, changes: readonly PostChange[], day: Day): PostOn {
  return {
    id,
    name,
    state: stateOfPost(changes, day),
    since: lastOf(changes, day, standing)?.happenedOn ?? null,
    startsOn: (nextStart(changes, day) ?? lastOf(changes, day, startKinds))?.happenedOn ?? null,
    endsOn: openPlans(changes, day).find(({ kind }) => kind === 'ended' || kind === 'vacant')?.happenedOn ?? null,
  }
}

/** Every post as it stands on a day, read once. A partnership has a handful. */
export async function postsOn(db: TenantDatabase, day: Day): Promise<PostOn[]> {
  const [posts, changes] = [await allPosts(db), await changesOfAllPosts(db)]
  const byPost = Map.groupBy(changes, (change) => change.postId)
  return posts.map((post) => postOn(post, byPost.get(post.id) ?? [], day))
}

const standing = ['agreed', 'advertised', 'appointed', 'started', 'delayed', 'vacant', 'ended']
