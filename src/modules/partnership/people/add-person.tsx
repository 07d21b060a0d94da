import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addPerson, agenciesToPick } from '../store.ts'
import { emailProblems } from './person.ts'

/** A person joins the partnership, called by the role they hold. */
export const addAPerson = task({
  path: '/people/add',
  may: 'keep the list of agencies',
  title: 'Add a person',
  above: () => [
    { says: 'Who we are', href: '/partnership' },
    { says: 'People', href: '/people' },
  ],

  fields: async (visit) => ({
    name: text('What is the title of their role?', {
      hint: 'Such as head of safeguarding. Not their name: the record outlives the person in the role',
    }),
    agencyId: pick('Which agency do they come from?', await agenciesToPick(visit.db), { optional: true }),
    email: text('Where do letters reach them?', { optional: true, hint: 'An e-mail address' }),
  }),
  find: async () => null,

  check: ({ email }) => emailProblems(email),

  async save(visit, _, answers) {
    const id = await addPerson(visit.db, answers)
    await record(visit, 'person added', `/people/${id}`, { name: answers.name, agencyId: answers.agencyId })
    return `/people/${id}`
  },
})
