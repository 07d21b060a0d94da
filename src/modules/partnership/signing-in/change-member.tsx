import { numberIn } from '#platform/evidence/evidence.ts'
import { choices, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { changeMembers, findMember, membersPage, type Member } from '#platform/identity/members.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick } from '../store.ts'
import { whyNotEnded, whyNotLowered, endSigningIn } from './end-signing-in.ts'
import { bePerson } from './person-of.ts'
import { peopleOfAccounts, peopleWithoutAccount } from './person-store.ts'
import { contributor } from '../roles.ts'
import { actingRoles, asChosen, manager, problemOfRoles, rolesChosen, rolesToGive } from './signing-in.ts'

/** What somebody is here is changed: their roles, the agency they act for, and the person on record they are. */
export const changeAMember = task({
  path: '/signing-in/members/:account/change',
  may: 'say who may sign in',
  examples: async ({ db }) => (await membersPage(db, 1)).rows.slice(0, 1).map(exampleOf),
  title: ({ name }: Member) => `What ${name} is here`,
  above: () => [{ says: 'Who may sign in', href: '/signing-in' }],
  find: ({ db }, params) => findMember(db, numberIn(params.account)),
  fields: async ({ db }, { accountId }) => ({
    roles: choices('Which roles do they have?', rolesToGive),
    agencyId: pick('For which agency do they act?', await agenciesToPick(db), { optional: true }),
    personId: pick(
      'Which person on record are they?',
      [
        ...(await peopleOfAccounts(db, [accountId])).map(({ id, name }) => ({ id, says: name })),
        ...(await peopleWithoutAccount(db, null)),
      ],
      { optional: true, hint: 'Only what is a person’s own reaches them. Where you choose none, it stays as it is' },
    ),
    because: text('Why?', { most: 400, optional: true }),
  }),
  begin: ({ roles, agencyId, personId }) => ({
    roles: asChosen(roles),
    agencyId: agencyId === null ? undefined : String(agencyId),
    personId: personId === null ? undefined : String(personId),
  }),
  async check({ roles, agencyId }, member, visit) {
    const unfit = problemOfRoles(rolesChosen(roles), agencyId)
    const last = rolesChosen(roles).includes(manager) ? null : await whyNotLowered(visit, member.accountId)
    return [...(last ? [{ field: 'roles', says: last }] : []), ...(unfit ? [{ field: 'agencyId', says: unfit }] : [])]
  },
  async save(visit, member, { roles, agencyId, personId, because }) {
    const helps = member.roles.includes(contributor) && agencyId === member.agencyId ? [contributor] : []
    const changed = { ...member, roles: [...rolesChosen(roles), ...helps], agencyId }
    await changeMembers(visit.db, [changed])
    await bePerson(visit, changed, personId, member.name)
    const { roles: before } = member
    await record(visit, `what ${member.email} is here changed`, '/signing-in', {
      roles: changed.roles,
      before,
      agencyId,
      because,
    })
    return '/signing-in'
  },
})

/** Somebody signs in here no longer; why is kept, and so is what they did. */
export const endAMember = task({
  path: '/signing-in/members/:account/end',
  may: 'say who may sign in',
  examples: async ({ db }) => (await membersPage(db, 1)).rows.slice(0, 1).map(exampleOf),
  title: ({ name }: Member) => `End that ${name} signs in`,
  above: () => [{ says: 'Who may sign in', href: '/signing-in' }],
  button: 'End it',
  before: ({ email, roles }: Member) => (
    <p>
      {email}, {roles.join(', ')}. From now on they open nothing here, and their keys to rooms end. What they did stays.
      {roles.some((role) => actingRoles.includes(role)) && ' Nobody may be left to write to for their agency.'}
    </p>
  ),
  find: ({ db }, params) => findMember(db, numberIn(params.account)),
  fields: { because: text('Why?', { most: 400, hint: 'Such as: they left the office' }) },
  async check(_answers, member, visit) {
    const says = await whyNotEnded(visit, member)
    return says ? [{ field: 'because', says }] : []
  },
  async save(visit, member, { because }) {
    await endSigningIn(visit, member)
    await record(visit, `${member.email} signs in here no longer`, '/signing-in', { because, roles: member.roles })
    return member.accountId === visit.who.accountId ? '/' : '/signing-in'
  },
})

const exampleOf = ({ accountId }: Member) => ({ account: String(accountId) })
