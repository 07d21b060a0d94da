import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick } from '../store.ts'
import { partnerProblems } from './partner-problems.ts'
import { postKinds } from './post.ts'
import { addPost, postNamed } from './store.ts'

/** A post the partnership agreed to have, whether or not anybody holds it. */
export const addAPost = task({
  path: '/posts/add',
  may: 'record changes of posts',
  title: 'Add a post',
  above: () => [
    { says: 'Who we are', href: '/partnership' },
    { says: 'Posts', href: '/posts' },
  ],

  fields: async (visit) => ({
    name: text('What is the post called?'),
    kind: choice('What kind of post is it?', postKinds),
    purpose: text('What is it for?', { optional: true, most: 400 }),
    hours: text('How much of the week does it take?', {
      optional: true,
      hint: 'Such as full time, or two days a week',
    }),
    agencyId: pick('Which agency employs whoever holds it?', await agenciesToPick(visit.db), {
      optional: true,
      hint: 'A lead or delegated safeguarding partner is of one of the three',
    }),
  }),
  find: async () => null,

  check: async ({ name, kind, agencyId }, _, visit) => [
    ...((await postNamed(visit.db, name)) ? [{ field: 'name', says: 'There is a post of this name already' }] : []),
    ...(await partnerProblems(visit, kind, agencyId)),
  ],

  async save(visit, _, answers) {
    const id = await addPost(visit.db, answers)
    await record(visit, 'post added', `/posts/${id}`, answers)
    return `/posts/${id}`
  },
})
