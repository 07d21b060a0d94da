import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { yearInWords } from './budget.ts'
import { addHeads, addNote, allHeads, allYears } from './store.ts'
import { aboveMoney } from './year-pages.ts'

/** What a note on the money is about, in the words people choose from. */
export const noteKinds = {
  value: 'Whether it was worth the money',
  'not known': 'What is not known',
  other: 'Something else',
} as const

/** A note on the money: whether it was worth it, or what is not known. Those before it stay. */
export const addANote = task({
  path: '/money/add-note',
  may: 'keep the money',
  title: 'Add a note on the money',
  above: () => aboveMoney(),
  fields: async ({ db }) => ({
    yearId: pick(
      'About which year?',
      (await allYears(db)).map((year) => ({ id: year.id, says: yearInWords(year) })),
      { optional: true },
    ),
    kind: choice('What is it about?', noteKinds),
    says: text('The note', {
      long: true,
      most: 4000,
      hint: 'Where the spending of a year is public, the report may tell its last note on whether it was worth the money',
    }),
    source: text('Where was this learnt?', {
      optional: true,
      hint: 'A document and its paragraph, if it was not recorded at work',
    }),
  }),
  find: async () => null,
  begin: (_, { query }) => ({ kind: 'value', yearId: query.get('year') ?? '' }),

  async save(visit, _, answers) {
    await addNote(visit.db, { ...answers, byName: visit.who.name, knownOn: visit.today })
    const at = answers.yearId ? `/money/${answers.yearId}` : '/money'
    await record(visit, 'note on the money added', at, answers)
    return `${at}#notes`
  },
})

/** A head under which money is planned and counted. */
export const addAHead = task({
  path: '/money/add-head',
  may: 'keep the money',
  title: 'Add a head of spending',
  above: () => aboveMoney(),
  fields: { name: text('What is it called?', { hint: 'Such as: Independent scrutiny' }) },
  find: ({ db }) => allHeads(db),
  check: ({ name }, heads) =>
    heads.some((head) => head.name.toLowerCase() === name.toLowerCase())
      ? [{ field: 'name', says: 'There is a head of this name already' }]
      : [],

  async save(visit, _, { name }) {
    await addHeads(visit.db, [name])
    await record(visit, 'head of spending added', '/money', { name })
    return '/money'
  },
})
