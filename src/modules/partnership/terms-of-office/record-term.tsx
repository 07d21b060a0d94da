import { compareWhens, firstDay, lastDay, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { stateOfPost } from '../posts/post.ts'
import { changesOfPost, findPost } from '../posts/store.ts'
import { peopleToPick, postsToPick } from '../store.ts'
import { addTermOfOffice, termsOfPost } from './store.ts'

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

  fields: async ({ db }, { terms }: Subject) => ({
    personId: pick('Who holds the post for this term?', await peopleToPick(db), { optional: true }),
    renews: pick(
      'Does it renew an earlier term?',
      terms
        .filter((term) => !terms.some((other) => other.renews === term.id))
        .map((term) => ({ id: term.id, says: `The term that ends ${whenInWords(term.untilOn)}` })),
      { optional: true, hint: 'The earlier term stays in sight with its own days' },
    ),
    fromOn: when('From when?'),
    untilOn: when('Until when?', { hint: 'The last day of the term: it becomes a date that is watched' }),
    agreedOn: when('When was it agreed?'),
    says: text('Who agreed it, and what else was agreed with it?', { optional: true, most: 400 }),
    source: text('Where was this learnt?', {
      optional: true,
      hint: 'A document and its paragraph, if it was not recorded at work',
    }),
  }),

  begin: ({ terms, changes }, { query, today }) => {
    const renewed = terms.find((term) => String(term.id) === query.get('renews'))
    const { is, personId } = stateOfPost(changes, today)
    const holder = renewed?.personId ?? (is === 'in post' ? personId : null)
    return { renews: renewed?.id.toString(), personId: holder?.toString() }
  },

  check: ({ fromOn, untilOn, renews }, { terms }) => {
    const problems: Problem[] = []
    const [begins, ends] = [firstDay(fromOn) ?? lastDay(fromOn), lastDay(untilOn)]
    if (!ends)
      problems.push({ field: 'untilOn', says: 'A term has a last day: enter one, such as 31 March 2028 or March 2028' })
    else if (begins && ends < begins) problems.push({ field: 'untilOn', says: 'The term cannot end before it begins' })
    const renewed = terms.find((term) => term.id === renews)
    if (renewed && compareWhens(renewed.fromOn, fromOn) > 0)
      problems.push({ field: 'fromOn', says: 'A renewal cannot begin before the term that it renews' })
    return problems
  },

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
