import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { otherNames, otherNamesIn } from '../other-names.ts'
import { agenciesToPick, postsToPick } from '../store.ts'
import { partnerProblems } from './partner-problems.ts'
import type { Post } from './post.ts'
import { correctPost, findPost, postNamed } from './store.ts'

/** What a post is called, what it is for, its hours or its employer is put right; the words before stay in its history. */
export const correctAPost = task({
  path: '/posts/:post/correct',
  may: 'record changes of posts',
  examples: async ({ db }) => (await postsToPick(db)).slice(0, 1).map(({ id }) => ({ post: String(id) })),
  title: (post: Post) => `Put right: ${post.name}`,
  above: (post: Post) => [
    { says: 'Posts', href: '/posts' },
    { says: post.name, href: `/posts/${post.id}` },
  ],
  find: ({ db }, params): Promise<Post> => findPost(db, numberIn(params.post)),

  fields: async ({ db }) => ({
    name: text('What is the post called?'),
    alsoCalled: otherNames,
    purpose: text('What is it for?', { optional: true, most: 400 }),
    hours: text('How much of the week does it take?', {
      optional: true,
      hint: 'Such as full time, or two days a week',
    }),
    agencyId: pick('Which agency employs whoever holds it?', await agenciesToPick(db), {
      optional: true,
      hint: 'A lead or delegated safeguarding partner is of one of the three',
    }),
  }),
  begin: (post) => ({
    name: post.name,
    alsoCalled: post.alsoCalled.join('; ') || undefined,
    purpose: post.purpose ?? undefined,
    hours: post.hours ?? undefined,
    agencyId: post.agencyId?.toString(),
  }),

  async check({ name, agencyId }, post, visit) {
    const named = await postNamed(visit.db, name)
    return [
      ...(named && named.id !== post.id ? [{ field: 'name', says: 'There is another post of this name already' }] : []),
      ...(agencyId === post.agencyId ? [] : await partnerProblems(visit, post.kind, agencyId, post.id)),
    ]
  },

  async save(visit, post, { alsoCalled, ...answers }) {
    const words = { ...answers, alsoCalled: otherNamesIn(alsoCalled, answers.name) }
    await correctPost(visit.db, post, words)
    const { name, purpose, hours, agencyId } = post
    await record(visit, 'words about the post put right', `/posts/${post.id}`, {
      ...words,
      before: { name, alsoCalled: post.alsoCalled, purpose, hours, agencyId },
    })
    return `/posts/${post.id}`
  },
})
