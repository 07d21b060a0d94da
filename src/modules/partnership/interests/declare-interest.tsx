import { certainlyAfter } from '#platform/calendar/when.ts'
import { choice, day, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { peopleToPick } from '../store.ts'
import { interestKinds, mayDeclareFor } from './interest.ts'
import { addInterest } from './store.ts'

/** Somebody declares what might be taken to sway them, or that they have nothing to declare: each for themselves, the office for anybody. */
export const declareInterest = task({
  path: '/interests/declare',
  may: 'declare an interest',
  title: 'Declare an interest',
  above: () => [{ says: 'Declared interests', href: '/interests' }],
  find: async () => null,

  fields: async (visit) => ({
    personId: pick(
      'Whose interest is it?',
      (await peopleToPick(visit.db)).filter(({ id }) => mayDeclareFor(visit, id)),
    ),
    kind: choice('What kind of interest is it?', interestKinds),
    says: text('What is it?', {
      most: 400,
      optional: true,
      hint: 'In one sentence, such as: a governor of a school in the area. Never a name, and nothing about a child',
    }),
    sinceOn: when('Since when?', {
      optional: true,
      hint: 'As you know it, such as March 2024; leave it empty if there is nothing to declare',
    }),
    declaredOn: day('When was it declared?'),
  }),

  begin: (_, { who, query, today }) => ({
    personId: query.get('person') ?? who.personId?.toString(),
    'declaredOn-day': String(Number(today.slice(8))),
    'declaredOn-month': String(Number(today.slice(5, 7))),
    'declaredOn-year': today.slice(0, 4),
  }),

  check: ({ kind, says, sinceOn, declaredOn }, _, { today }) => {
    const problems: Problem[] = []
    if (kind !== 'nothing to declare' && !says) problems.push({ field: 'says', says: 'Say what the interest is' })
    if (kind !== 'nothing to declare' && !sinceOn)
      problems.push({ field: 'sinceOn', says: 'Say since when, or that it is not stated' })
    if (declaredOn > today)
      problems.push({ field: 'declaredOn', says: 'This day lies ahead: nothing has been declared on it yet' })
    if (sinceOn && certainlyAfter(sinceOn, today))
      problems.push({ field: 'sinceOn', says: 'This lies ahead: declare it once it has begun' })
    return problems
  },

  async save(visit, _, { says, sinceOn, ...answers }) {
    const row = { ...answers, says: says ?? 'Nothing to declare', sinceOn: sinceOn ?? answers.declaredOn }
    const id = await addInterest(visit.db, row)
    await record(visit, 'interest declared', '/interests', { interest: id, personId: answers.personId })
    return `/interests#interest-${id}`
  },
})
