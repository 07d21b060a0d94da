import { choices, pick, text } from '#platform/forms/fields.tsx'
import { invitationsAt } from '#platform/identity/invitation.ts'
import { membersCalledAt } from '#platform/identity/members.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, findAgency } from '../store.ts'
import { emailField, titleField } from './fields.ts'
import { invite } from './invite.ts'
import { peopleWithoutAccount } from './person-store.ts'
import { emailOf, noAddress, onlyHelps, problemOfRoles, rolesChosen, rolesToGive } from './signing-in.ts'

/** A colleague of the office, a partner, or anybody else who works for the partnership is invited, with the roles they are to have. */
export const inviteColleague = task({
  path: '/signing-in/invite',
  may: 'say who may sign in',
  title: 'Invite somebody to sign in',
  above: () => [{ says: 'Who may sign in', href: '/signing-in' }],
  button: 'Send the invitation',
  before: () => (
    <p>
      They get a letter with an address of their own, which works once, for fourteen days.{' '}
      <a href="/who-sees-what">Who sees what</a> tells what each role may do. No role opens a case room: that takes a
      key.
    </p>
  ),
  find: async () => null,
  fields: async ({ db }) => ({
    name: titleField('business support officer'),
    email: emailField,
    roles: choices('Which roles do they have?', rolesToGive),
    agencyId: pick('For which agency do they act?', await agenciesToPick(db), {
      optional: true,
      hint: 'A safeguarding partner and an agency’s lead act for one; most others for none',
    }),
    personId: pick('Which person on record are they?', await peopleWithoutAccount(db, null), {
      optional: true,
      hint: 'Whoever holds a post. Where you choose none, a person is added when they accept',
    }),
    says: text('What do you tell them besides?', { long: true, most: 2_000, optional: true }),
  }),
  async check({ email, roles, agencyId }, _subject, visit): Promise<Problem[]> {
    const address = emailOf(email)
    const mail = address ? await problemOfColleague(visit, address) : noAddress
    const unfit = problemOfRoles(rolesChosen(roles), agencyId)
    return [...(mail ? [{ field: 'email', says: mail }] : []), ...(unfit ? [{ field: 'agencyId', says: unfit }] : [])]
  },
  async save(visit, _subject, { email, roles, agencyId, ...answers }) {
    const agency = agencyId === null ? null : (await findAgency(visit.db, agencyId)).name
    await invite(visit, [{ ...answers, email: emailOf(email)!, roles: rolesChosen(roles), agencyId, agency }])
    return '/signing-in'
  },
})

/** Why somebody cannot be invited to sign in at an address; null when they can. */
export async function problemOfColleague({ db }: Pick<Visit, 'db'>, email: string): Promise<string | null> {
  const member = (await membersCalledAt(db, [email])).get(email)
  if (member && !onlyHelps(member)) return 'Whoever has this address signs in here already. Change their roles instead'
  return (await invitationsAt(db, [email])).length > 0
    ? 'This address was invited already. Send the invitation again, or take it back first'
    : null
}
