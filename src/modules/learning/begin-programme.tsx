import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { programmeKinds } from './programme.ts'
import { addProgramme, programmeTitled } from './store.ts'

/** People are to learn something together from now on: a training, a briefing, a practice model, the learning from a case, engagement. */
export const beginProgramme = task({
  path: '/learning/begin',
  may: 'keep programmes of learning',
  title: 'Begin a programme of learning',
  above: () => [{ says: 'Learning', href: '/learning' }],

  fields: {
    title: text('What is it called?', { hint: 'A case only by its letter or number; never a child or a family' }),
    kind: choice('What kind of learning is it?', programmeKinds),
    about: text('What are people to learn, and for whom is it?', { long: true, most: 2_000, optional: true }),
  },
  find: async () => null,

  check: async (answers, _, visit) =>
    (await programmeTitled(visit.db, answers.title))
      ? [{ field: 'title', says: 'There is a programme of this title already: record a change of it instead' }]
      : [],

  async save(visit, _, answers) {
    const id = await addProgramme(visit.db, answers)
    await record(visit, 'programme of learning begun', `/learning/${id}`, answers)
    return `/learning/${id}`
  },
})
