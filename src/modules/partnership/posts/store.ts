import { sql } from 'kysely'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import type { Day } from '#platform/calendar/day.ts'
import { isUnsettled } from '#platform/facts/change-in-sql.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { postKinds, type NewPostChange, type Post, type PostChange } from './post.ts'

/** Adds a post and answers with its number. */
export const addPost = (db: TenantDatabase, post: NewRow<'partnership.post'>): Promise<number> =>
  db
    .insertInto('partnership.post')
    .values(post)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Writes down one change of a post and answers with its number. */
export const addPostChange = (db: TenantDatabase, change: NewPostChange): Promise<number> =>
  db
    .insertInto('partnership.postChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The post with this number. Throws NotFound when the partnership has none. */
export async function findPost(db: TenantDatabase, id: number): Promise<Post> {
  const post = await db.selectFrom('partnership.post').selectAll().where('id', '=', id).executeTakeFirst()
  if (!post) throw new NotFound()
  return post
}

/** Puts right what is said of a post. Throws ChangedMeanwhile when somebody else did since it was read. */
export async function correctPost(
  db: TenantDatabase,
  post: Pick<Post, 'id' | 'version'>,
  words: RowChange<'partnership.post'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('partnership.post')
    .set({ ...words, version: post.version + 1 })
    .where('id', '=', post.id)
    .where('version', '=', post.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** One page of the posts in the same order, and how many there are in all. */
export async function postsPage(db: TenantDatabase, page: number) {
  const rows = await db
    .selectFrom('partnership.post')
    .selectAll()
    .orderBy(byKind)
    .orderBy('id')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('partnership.post')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** Every post: those of the partners first, then the chair and independent roles, then support. A partnership has a handful. */
export const allPosts = (db: TenantDatabase): Promise<Post[]> =>
  db.selectFrom('partnership.post').selectAll().orderBy(byKind).orderBy('id').execute()

/** The changes of one post, oldest first. */
export const changesOfPost = (db: TenantDatabase, postId: number): Promise<PostChange[]> =>
  inOrder(db).where('postId', '=', postId).execute()

/** The changes of some posts, oldest first. */
export const changesOfPosts = async (db: TenantDatabase, postIds: number[]): Promise<PostChange[]> =>
  postIds.length === 0 ? [] : inOrder(db).where('postId', 'in', postIds).execute()

/** The changes of every post, oldest first; for the structure on a day. */
export const changesOfAllPosts = (db: TenantDatabase): Promise<PostChange[]> => inOrder(db).execute()

/** The changes in which somebody was appointed, started or left, for the page of that person. */
export const postChangesOfPerson = (db: TenantDatabase, personId: number) =>
  db
    .selectFrom('partnership.postChange as change')
    .innerJoin('partnership.post as post', 'post.id', 'change.postId')
    .selectAll('change')
    .select('post.name as post')
    .where('change.personId', '=', personId)
    .orderBy('change.firstDay')
    .execute()

/** What happened to posts by a day, and what is planned, with the name and kind of the post: what the report may tell. */
export const postChangesUntil = (db: TenantDatabase, day: Day) =>
  db
    .selectFrom('partnership.postChange as change')
    .innerJoin('partnership.post as post', 'post.id', 'change.postId')
    .leftJoin('partnership.person as person', 'person.id', 'change.personId')
    .selectAll('change')
    .select(['post.name as post', 'post.kind as postKind', 'person.name as person'])
    .where((row) =>
      row.or([
        row('change.status', '=', 'planned'),
        row('change.firstDay', 'is', null),
        row('change.firstDay', '<=', day),
      ]),
    )
    .orderBy('change.id')
    .execute()

/** Planned starts that nobody has confirmed, moved or withdrawn. */
export const plannedStarts = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.postChange as change')
    .innerJoin('partnership.post as post', 'post.id', 'change.postId')
    .leftJoin('partnership.person as person', 'person.id', 'change.personId')
    .selectAll('change')
    .select(['post.name as post', 'post.agencyId', 'person.name as person'])
    .where('change.status', '=', 'planned')
    .where('change.kind', 'in', ['expected to start', 'started'])
    .where(isUnsettled('partnership.postChange'))
    .orderBy('change.lastDay')
    .limit(500)
    .execute()

/** The post of this kind that an agency has already, if it has one: a partner has one lead and one delegate. */
export const postOfKind = (db: TenantDatabase, kind: string, agencyId: number) =>
  db
    .selectFrom('partnership.post')
    .select(['id', 'name'])
    .where('kind', '=', kind)
    .where('agencyId', '=', agencyId)
    .executeTakeFirst()

/** Is there a post of this name already? */
export const postNamed = (db: TenantDatabase, name: string) =>
  db
    .selectFrom('partnership.post')
    .select('id')
    .where('name', 'ilike', name.replaceAll(/[\\%_]/g, '\\$&'))
    .executeTakeFirst()

/** The order in which kinds of post are listed. */
const byKind = sql`array_position(${Object.keys(postKinds)}::text[], kind)`

const inOrder = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.postChange')
    .selectAll()
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')
