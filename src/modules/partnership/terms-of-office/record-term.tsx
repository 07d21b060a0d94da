import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { stateOfPost } from '../posts/post.ts'
import { changesOfPost, findPost } from '../posts/store.ts'
import { peopleToPick, postsToPick } from '../store.ts'
import { addTermOfOffice, termsOfPost } from './store.ts'
import { termFields, termProblems } from './term-questions.tsx'

/** A post is held for a term: from a day until a day. A renewal is another term that names the one before, which stays as it was. */
export const recordTerm = task({
  path: '/posts/:post/record-term',
  may: 'record changes of posts',
  examples: async ({ db }) => (await postsToPick(db)).slice(0, 1).map(({ id }) => ({ post: String(id) })),
  title: ({ post }: Subject) => `Record a term of office: ${post.name}`,
  above: ({ post }: Subject) => [
    { says: 'Posts', href: '/posts' },
    { says: post.name, href: `/posts/${post.id}` },
  ],
  find: async ({ db }, params) => {
    const post = await findPost(db, numberIn(params.post))
    return { post, terms: await termsOfPost(db, post.id), changes: await changesOfPost(db, post.id) }
  },

  fields: async ({ db }, { terms }: Subject) => termFields(await peopleToPick(db), terms),

  begin: ({ terms, changes }, { query, today }) => {
    const renewed = terms.find((term) => String(term.id) === query.get('renews'))
    const { is, personId } = stateOfPost(changes, today)
    const holder = renewed?.personId ?? (is === 'in post' ? personId : null)
    return { renews: renewed?.id.toString(), personId: holder?.toString() }
  },

  check: (answers, { terms }) => termProblems(answers, terms),

  async save(visit, { post }, answers) {
    const id = await addTermOfOffice(visit.db, { ...answers, postId: post.id, knownOn: visit.today })
    const deed = answers.renews ? 'term of office renewed' : 'term of office recorded'
    await record(visit, deed, `/posts/${post.id}`, { ...answers, term: id })
    return `/posts/${post.id}#terms`
  },
})

type Subject = {
  post: Awaited<ReturnType<typeof findPost>>
  terms: Awaited<ReturnType<typeof termsOfPost>>
  changes: Awaited<ReturnType<typeof changesOfPost>>
}
