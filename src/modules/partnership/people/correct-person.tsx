import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { actsForAgency } from '#platform/identity/store.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, findPerson, peopleToPick } from '../store.ts'
import { emailProblems, type Found } from './person.ts'
import { correctPerson } from './store.ts'

/** The title of a person's role, where letters reach them or their agency is put right; the words before stay in their history. */
export const correctAPerson = task({
  path: '/people/:person/correct',
  may: 'keep the list of agencies',
  examples: async ({ db }) => (await peopleToPick(db)).slice(0, 1).map(({ id }) => ({ person: String(id) })),
  title: (person: Found) => `Put right: ${person.name}`,
  above: (person: Found) => [
    { says: 'People', href: '/people' },
    { says: person.name, href: `/people/${person.id}` },
  ],
  find: ({ db }, params): Promise<Found> => findPerson(db, numberIn(params.person)),

  fields: async ({ db }) => ({
    name: text('What is the title of their role?', {
      hint: 'Such as head of safeguarding. Not their name. For somebody new in the role, add a person instead',
    }),
    agencyId: pick('Which agency do they come from?', await agenciesToPick(db), {
      optional: true,
      hint: 'If they sign in, they act for this agency from now on, and see what is its own',
    }),
    email: text('Where do letters reach them?', { optional: true, hint: 'An e-mail address' }),
  }),
  begin: ({ name, agencyId, email }) => ({ name, agencyId: agencyId?.toString(), email: email ?? undefined }),
  check: ({ email }) => emailProblems(email),

  async save(visit, person, answers) {
    await correctPerson(visit.db, person, answers)
    if (person.accountId && answers.agencyId !== person.agencyId)
      await actsForAgency(visit.db, person.accountId, answers.agencyId)
    const { name, agencyId } = answers
    await record(visit, 'words about the person put right', `/people/${person.id}`, {
      name,
      agencyId,
      emailChanged: answers.email !== person.email,
      before: { name: person.name, agencyId: person.agencyId },
    })
    return `/people/${person.id}`
  },
})
