import type { TenantDatabase } from '#platform/database/database.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, statutoryPartners } from '../store.ts'
import { postKinds } from './post.ts'
import { addPost, postNamed, postOfKind } from './store.ts'

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

  check: async ({ name, kind, agencyId }, _, { db }) => [
    ...((await postNamed(db, name)) ? [{ field: 'name', says: 'There is a post of this name already' }] : []),
    ...(await partnerProblems(db, kind, agencyId)),
  ],

  async save(visit, _, answers) {
    const id = await addPost(visit.db, answers)
    await record(visit, 'post added', `/posts/${id}`, answers)
    return `/posts/${id}`
  },
})

/** A lead or delegated safeguarding partner is of one of the three, and each of the three has one of each. */
async function partnerProblems(db: TenantDatabase, kind: string, agencyId: number | null): Promise<Problem[]> {
  if (kind !== 'lead safeguarding partner' && kind !== 'delegated safeguarding partner') return []
  const partners = await statutoryPartners(db)
  if (!agencyId || !partners.some(({ id }) => id === agencyId))
    return [{ field: 'agencyId', says: 'Choose which of the three safeguarding partners this post is of' }]
  const there = await postOfKind(db, kind, agencyId)
  return there ? [{ field: 'agencyId', says: `This partner has one already: ${there.name}` }] : []
}
