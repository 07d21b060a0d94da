import { choice, choices, day, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, peopleToPick, postsToPick } from '../store.ts'
import { allPosts } from '../posts/store.ts'
import { holdersOfPosts } from '../who-answers.ts'
import { acts, delegationKinds, mayGiveFor } from './delegation.ts'
import { addDelegation } from './store.ts'

/** Somebody is to stand in for a post or for a partner: for what, from when, and until when. Without a last day there is no delegation. A partner gives what is its own. */
export const giveDelegation = task({
  path: '/delegations/give',
  may: 'record delegations',
  title: 'Record a deputy or a delegation',
  above: () => [
    { says: 'Who we are', href: '/partnership' },
    { says: 'Deputies and delegations', href: '/delegations' },
  ],

  fields: async (visit) => {
    const { db } = visit
    const [posts, people] = [await postsToPick(db), await peopleToPick(db)]
    const agencyOf = new Map((await allPosts(db)).map(({ id, agencyId }) => [id, agencyId]))
    const agencies = await agenciesToPick(db)
    return {
      kind: choice('Which is it?', delegationKinds),
      forPostId: pick(
        'For which post?',
        posts.filter(({ id }) => mayGiveFor(visit, agencyOf.get(id) ?? null)),
        { optional: true, hint: 'Whoever stands in for a post can do no more than the post itself' },
      ),
      forPartnerId: pick(
        'Or for which partner or agency as a whole?',
        agencies.filter(({ id }) => mayGiveFor(visit, id)),
        { optional: true },
      ),
      toPersonId: pick('Who stands in?', people, { optional: true }),
      toPostId: pick('Or whoever holds which post?', posts, { optional: true }),
      acts: choices('What may they do?', acts),
      scope: text('What may be decided, and what may not?', {
        long: true,
        most: 2000,
        hint: 'In words, such as: everything on the agenda except the budget and the yearly report',
      }),
      reason: text('Who gave it, and why?', { most: 400, hint: 'A role, never a person’s name' }),
      fromOn: day('From which day?'),
      untilOn: day('Until which day?', {
        hint: 'Its last day. After it the delegation counts for nothing, and can be given again',
      }),
      givenOn: day('When was it given?', { optional: true }),
    }
  },
  find: async () => null,

  begin: (_, { query }) => ({
    forPostId: query.get('post') ?? undefined,
    forPartnerId: query.get('agency') ?? undefined,
  }),

  async check(answers, _, visit) {
    const { forPostId, forPartnerId, toPersonId, toPostId, fromOn, untilOn, givenOn } = answers
    const problems: Problem[] = []
    if (forPostId && forPartnerId) problems.push({ field: 'forPostId', says: 'Choose a post or a partner, not both' })
    if (!forPostId && !forPartnerId)
      problems.push({ field: 'forPostId', says: 'Say for which post or which partner they stand in' })
    if (toPersonId && toPostId) problems.push({ field: 'toPersonId', says: 'Choose a person or a post, not both' })
    if (!toPersonId && !toPostId) problems.push({ field: 'toPersonId', says: 'Say who stands in: a person or a post' })
    if (untilOn < fromOn) problems.push({ field: 'untilOn', says: 'The last day cannot come before the first' })
    if (givenOn && givenOn > visit.today)
      problems.push({ field: 'givenOn', says: 'This lies ahead, so it cannot have been given yet' })
    const holder = forPostId && (await holdersOfPosts(visit.db, visit.today)).get(forPostId)
    if ((forPostId && forPostId === toPostId) || (holder && holder === toPersonId))
      problems.push({ field: 'toPersonId', says: 'Nobody stands in for themselves: they hold this post' })
    return problems
  },

  async save(visit, _, answers) {
    const id = await addDelegation(visit.db, { ...answers, knownOn: visit.today })
    await record(visit, 'delegation recorded', `/delegations/${id}`, answers)
    return `/delegations/${id}`
  },
})
