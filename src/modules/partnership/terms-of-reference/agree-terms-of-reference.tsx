import { certainlyAfter, definitelyBefore, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { findGroup } from '../groups/store.ts'
import { groupsToPick } from '../store.ts'
import { addTermsOfReference, lastTermsOfReference } from './store.ts'

/** A group's terms of reference are agreed afresh: the whole text, when, by whom, and by when they are looked at again. The older versions stay readable. */
export const agreeTermsOfReference = task({
  path: '/groups/:group/agree-terms-of-reference',
  may: 'record changes of groups',
  examples: async ({ db }) => (await groupsToPick(db)).slice(0, 1).map(({ id }) => ({ group: String(id) })),
  title: ({ group, last }: Subject) =>
    `${last ? `Record version ${last.number + 1} of the terms` : 'Record the terms'} of reference: ${group.name}`,
  above: ({ group }: Subject) => [
    { says: 'Groups', href: '/groups' },
    { says: group.name, href: `/groups/${group.id}` },
  ],
  find: async ({ db }, params): Promise<Subject> => {
    const group = await findGroup(db, numberIn(params.group))
    const last = await lastTermsOfReference(db, group.id)
    return { group, last, version: last?.number ?? 0 }
  },

  fields: async ({ db }, { last }) => ({
    body: text('What is the whole text, as agreed?', { long: true, most: 50_000 }),
    altered: text('What is otherwise than before?', {
      optional: true,
      most: 1000,
      long: true,
      ...(last ? {} : { hint: 'Leave this empty for the first version' }),
    }),
    agreedOn: when('When was it agreed?'),
    agreedBy: pick('Which group agreed it?', await groupsToPick(db), { optional: true }),
    reviewBy: day('By which day is it to be looked at again?', {
      optional: true,
      hint: 'It becomes a date that is watched',
    }),
    source: text('Where was this learnt?', {
      optional: true,
      hint: 'A document and its paragraph, if it was not recorded at work',
    }),
  }),
  begin: ({ group, last }) => ({ body: last?.body, agreedBy: group.reportsTo?.toString() }),

  check: ({ agreedOn, reviewBy, source }, { last }, { today }) => {
    const problems: Problem[] = []
    if (!source && certainlyAfter(agreedOn, today))
      problems.push({ field: 'agreedOn', says: 'This lies ahead, so it cannot have been agreed yet' })
    if (last && definitelyBefore(agreedOn, last.agreedOn))
      problems.push({
        field: 'agreedOn',
        says: `Version ${last.number} was agreed ${whenInWords(last.agreedOn)}: the next cannot have been agreed before it`,
      })
    if (reviewBy && certainlyAfter(agreedOn, reviewBy))
      problems.push({ field: 'reviewBy', says: 'It cannot be looked at again before it was agreed' })
    return problems
  },

  async save(visit, { group, version }, answers) {
    const number = version + 1
    const id = await addTermsOfReference(visit.db, {
      ...answers,
      workingGroupId: group.id,
      number,
      title: `Terms of reference, version ${number}: ${group.name}`,
      knownOn: visit.today,
    })
    const { body: _, ...detail } = answers
    await record(visit, 'terms of reference recorded', `/groups/${group.id}`, { ...detail, version: number })
    return `/terms-of-reference/${id}`
  },
})

type Subject = {
  group: Awaited<ReturnType<typeof findGroup>>
  last: Awaited<ReturnType<typeof lastTermsOfReference>>
  version: number
}
