import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, findAgency, type Agency } from '../store.ts'
import { inviteLeads, problemsOfLeads } from './invite.ts'
import { peopleWithoutAccount } from './person-store.ts'
import { titleField, emailField } from './fields.ts'

/** Somebody is invited to lead for an agency: a letter gives them an address of their own by which they set up how they sign in. */
export const inviteLead = task({
  path: '/agencies/:agency/invite-lead',
  may: 'invite agency leads',
  examples: async ({ db }) => (await agenciesToPick(db)).slice(0, 1).map(({ id }) => ({ agency: String(id) })),
  title: ({ name }: Agency) => `Invite a lead: ${name}`,
  above: ({ id, name }: Agency) => [
    { says: 'Agencies', href: '/agencies' },
    { says: name, href: `/agencies/${id}` },
  ],
  button: 'Send the invitation',
  before: ({ name }) => (
    <p>
      They read and send in what is asked of {name}, and nothing of another agency’s own. The address in their letter
      works once, for fourteen days. An agency may have several leads.
    </p>
  ),
  find: ({ db }, params) => findAgency(db, numberIn(params.agency)),
  fields: async ({ db }, { id, shortName }) => ({
    name: titleField(`Safeguarding lead of ${shortName}`),
    email: emailField,
    personId: pick('Which person on record are they?', await peopleWithoutAccount(db, id), {
      optional: true,
      hint: 'Where you choose none, a person is added when they accept',
    }),
    says: text('What do you tell them besides?', {
      long: true,
      most: 2_000,
      optional: true,
      hint: 'Never a name or a detail of a child',
    }),
  }),
  begin: ({ shortName }) => ({ name: `Safeguarding lead of ${shortName}`.slice(0, 100) }),
  check: async ({ name, email }, { id, name: agency }, visit) =>
    (await problemsOfLeads(visit, [{ agencyId: id, agency, name, email }])).flatMap((says) =>
      says ? [{ field: 'email', says }] : [],
    ),

  async save(visit, { id, name: agency }, answers) {
    await inviteLeads(visit, [{ ...answers, agencyId: id, agency }])
    return `/agencies/${id}#acting`
  },
})
