import { addDays, inWords } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { WhenAccepted } from '#platform/identity/accept-invitation.tsx'
import {
  addInvitations,
  invitationsAt,
  renewInvitations,
  type Invitation,
  type NewInvitation,
} from '#platform/identity/invitation.ts'
import { changeMembers, findMember, membersCalledAt } from '#platform/identity/members.ts'
import { writeLetters, type NewLetter } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { bePerson } from './person-of.ts'
import { emailOf, lead, onlyHelps, problemOfLead, type Lead } from './signing-in.ts'

/** Somebody to invite: whoever signs in here already is given the roles at once, everybody else is a member once they accepted. */
export type ToInvite = NewInvitation & { agency: string | null; says?: string | null }

/** What keeps each of some leads from being invited, in their order; null for those who can be. */
export async function problemsOfLeads({ db }: Pick<Visit, 'db'>, leads: readonly Lead[]): Promise<(string | null)[]> {
  const emails = leads.flatMap(({ email }) => emailOf(email) ?? [])
  const known = { members: await membersCalledAt(db, emails), invited: await invitationsAt(db, emails) }
  return leads.map((each, place) => problemOfLead(each, known, leads.slice(0, place)))
}

/** Invites those who are to lead for some agencies, all at once. `says` and `leadsTo` are what each is asked and where they are led. */
export const inviteLeads = (
  visit: Visit,
  leads: readonly (Lead & { personId?: number | null; says?: string | null; leadsTo?: string })[],
): Promise<{ given: number; invited: number }> =>
  invite(
    visit,
    leads.map(({ email, personId = null, ...each }) => ({ ...each, email: emailOf(email)!, roles: [lead], personId })),
  )

/** Invites people: a letter to each, and a line of history. */
export async function invite(visit: Visit, people: readonly ToInvite[]): Promise<{ given: number; invited: number }> {
  const members = await membersCalledAt(
    visit.db,
    people.map(({ email }) => email),
  )
  const signsIn = ({ email }: ToInvite) => {
    const member = members.get(email)
    return member && !onlyHelps(member) ? member : null
  }
  const given = people.flatMap((each) => {
    const member = signsIn(each)
    return member ? [{ each, member }] : []
  })
  const invited = people.filter((each) => !signsIn(each))
  const changed = given.map(({ each, member }) => ({
    ...member,
    agencyId: each.agencyId ?? member.agencyId,
    roles: [...new Set([...member.roles, ...each.roles])],
  }))
  await changeMembers(visit.db, changed)
  for (const [place, member] of changed.entries())
    await bePerson(visit, member, given[place]!.each.personId, given[place]!.each.name)
  const kept = await addInvitations(
    visit,
    invited.map(({ email, name, roles, personId, agencyId, leadsTo }) => ({
      email,
      name,
      roles,
      personId,
      agencyId,
      ...(leadsTo ? { leadsTo } : {}),
    })),
  )
  await writeLetters(visit, [
    ...given.map(({ each, member }) => ({
      toAccount: member.accountId,
      subject: subjectOf(visit, each.agency),
      body: [`${asksInWords(visit, each)}`, each.says, 'Sign in as you always do:'].filter(Boolean).join('\n\n'),
      about: each.leadsTo ?? '/',
    })),
    ...invited.map((each, place) => letterTo(visit, each, kept[place]!.secret)),
  ])
  for (const { name, email, roles, agencyId } of people)
    await record(visit, `${name} invited as ${roles.join(', ')}`, placeOf(agencyId), { email }, { agency: agencyId })
  return { given: given.length, invited: invited.length }
}

/** The letters by which some who were invited get an address afresh, with what else is said to each; the addresses before open nothing any more. */
export async function lettersAfresh(
  visit: Visit,
  waiting: readonly (Pick<Invitation, 'id' | 'email' | 'name' | 'roles' | 'leadsTo'> & {
    agency: string | null
    subject?: string
    says?: string | null
  })[],
): Promise<NewLetter[]> {
  const secrets = await renewInvitations(visit, waiting)
  return waiting.map((each) => letterTo(visit, each, secrets.get(each.id)!))
}

/** Where what is done about who acts for an agency, or signs in for none, is told. */
export const placeOf = (agencyId: number | null): string =>
  agencyId === null ? '/signing-in' : `/agencies/${agencyId}`

/** Whoever accepted is linked to their person, or to a new one, and the agency's page says so. */
export const whenAccepted: WhenAccepted = async (visit, { personId, name, agencyId, roles }) => {
  await bePerson(visit, await findMember(visit.db, visit.who.accountId!), personId, name)
  await record(visit, `invitation accepted as ${roles.join(', ')}`, placeOf(agencyId), {}, { agency: agencyId })
}

type WrittenTo = Pick<ToInvite, 'email' | 'agency' | 'name' | 'roles' | 'says'> & { subject?: string }

const letterTo = (visit: Visit, each: WrittenTo, secret: string): NewLetter => ({
  toAccount: null,
  toAddress: each.email,
  subject: each.subject ?? subjectOf(visit, each.agency),
  body: [
    asksInWords(visit, each),
    each.says,
    `The address below is yours alone: by it you set up how you sign in. It works once, until ${inWords(addDays(visit.today, 14))}. Do not pass it on.`,
  ]
    .filter(Boolean)
    .join('\n\n'),
  about: `/invited/${secret}`,
})

const subjectOf = ({ partnership }: Visit, agency: string | null) =>
  agency === null ? `${partnership.name}: you are invited` : `${agency}: you are invited to act for it`

const asksInWords = ({ who, partnership }: Visit, { agency, roles }: Pick<ToInvite, 'agency' | 'roles'>) =>
  `${who.name} invites you to ${agency === null ? 'sign in to' : `act for ${agency} in`} ${partnership.name}, as ${roles.join(', ')}.`
