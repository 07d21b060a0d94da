import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { developmentKinds } from './development.ts'
import { addDevelopment, developmentTitled } from './store.ts'

/** Something at the front door is to be watched from now on: an arrangement, a portal, a pathway or a triage group. */
export const recordDevelopment = task({
  path: '/front-door/record-development',
  may: 'record changes of the front door',
  title: 'Add a development of the front door',
  above: () => [{ says: 'Front door', href: '/front-door' }],

  fields: {
    title: text('What is it called?', { hint: 'Such as: Referral portal. Never a child or a family' }),
    kind: choice('What kind of thing is it?', developmentKinds),
    about: text('What is it for, and who takes part?', {
      long: true,
      most: 2_000,
      optional: true,
      hint: 'Roles and bodies, never a person’s name',
    }),
  },
  find: async () => null,

  check: async (answers, _, visit) =>
    (await developmentTitled(visit.db, answers.title))
      ? [{ field: 'title', says: 'There is a development of this title already: record a change of it instead' }]
      : [],

  async save(visit, _, answers) {
    const id = await addDevelopment(visit.db, answers)
    await record(visit, 'development of the front door added', `/front-door/developments/${id}`, answers)
    return `/front-door/developments/${id}`
  },
})
