import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { postKinds, stateOfPost, type PostState } from './post.ts'
import { changesOfPosts, postsPage } from './store.ts'

/** The posts the partnership has agreed to have, and how each stands today. */
export const listPosts = page({
  path: '/posts',
  may: 'see who we are',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await postsPage(visit.db, number)
    const changes = Map.groupBy(
      await changesOfPosts(
        visit.db,
        rows.map((post) => post.id),
      ),
      (change) => change.postId,
    )
    const deeds = may(visit, 'record changes of posts') && <Button href="/posts/add">Add a post</Button>
    return {
      title: 'Posts',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Posts"
            lede="The posts the partnership has agreed to have, and how each stands today."
            deeds={deeds}
          />
          <PagedTable
            caption="Posts of the partnership"
            heads={['Post', 'Kind', 'Stands']}
            rows={rows}
            none="No post has been added yet."
            at="/posts"
            page={number}
            count={count}
          >
            {(post) => (
              <tr key={post.id}>
                <th scope="row">
                  <a href={`/posts/${post.id}`}>{post.name}</a>
                </th>
                <td>{postKinds[post.kind as keyof typeof postKinds]}</td>
                <td>
                  <PostStands state={stateOfPost(changes.get(post.id) ?? [], visit.today)} />
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})

/** How a post stands, in shape and words. */
export const PostStands = ({ state }: { state: PostState }) => (
  <Status is={markOf[state.is]} says={state.says[0]!.toUpperCase() + state.says.slice(1)} />
)

const markOf = {
  'in post': 'in place',
  vacant: 'vacant',
  appointed: 'part',
  agreed: 'none',
  delayed: 'vacant',
  ended: 'ended',
  'not recorded': 'none',
} as const
