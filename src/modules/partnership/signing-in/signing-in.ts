import type { Invitation } from '#platform/identity/invitation.ts'
import type { Member } from '#platform/identity/members.ts'
import { contributor, roles, type Role } from '../roles.ts'

/** The role of whoever leads for an agency. */
export const lead: Role = 'agency lead'
/** The role that says who may sign in; one member at least always has it. */
export const manager: Role = 'business manager'
/** The roles by which somebody acts for an agency: without one they mean nothing. */
export const actingRoles: readonly string[] = [lead, 'safeguarding partner', contributor]

/** An e-mail address as it is kept; null for what cannot be one. */
export function emailOf(words: string): string | null {
  const email = words.trim().toLowerCase()
  return email.length <= 254 && /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[a-z]{2,}$/.test(email) ? email : null
}

export const noAddress = 'Enter an e-mail address, such as name@agency.example'

/** Who is to lead for an agency, as the office says it. */
export type Lead = { agencyId: number; agency: string; name: string; email: string }

/** What is known here of the addresses of some leads. Nothing is known of any other partnership. */
export type KnownHere = { members: ReadonlyMap<string, Member>; invited: readonly Invitation[] }

/** Why somebody cannot be invited to lead for an agency, in one sentence; null when they can. Those before them in the same list count as invited. */
export function problemOfLead(wanted: Lead, { members, invited }: KnownHere, before: readonly Lead[]): string | null {
  const email = emailOf(wanted.email)
  if (!email) return noAddress
  const member = members.get(email)
  if (member?.agencyId != null && member.agencyId !== wanted.agencyId)
    return `This address belongs to somebody who acts for another agency. Give another address, or end that they act for it`
  if (member?.agencyId === wanted.agencyId && member.roles.some((role) => leading.includes(role)))
    return `Whoever has this address leads for ${wanted.agency} already`
  const waiting = invited.find((each) => each.email === email && each.forAgencyId !== null)
  if (waiting)
    return waiting.forAgencyId === wanted.agencyId
      ? 'This address was invited already. Send the invitation again instead'
      : 'This address was invited to act for another agency'
  const same = before.find((each) => emailOf(each.email) === email)
  return same ? `The same address stands for ${same.agency}. One address acts for one agency` : null
}

/** Does this member come in only by the letters that asked them to help? Then they have no way to sign in yet. */
export const onlyHelps = ({ roles: own }: Pick<Member, 'roles'>): boolean => own.every((role) => role === contributor)

/** The roles that somebody may be given, each under its own name as a form takes it. */
export const rolesToGive: Record<string, string> = Object.fromEntries(
  roles.map((role) => [role.replaceAll(' ', '-'), role.charAt(0).toUpperCase() + role.slice(1)]),
)
/** The roles that a form chose. */
export const rolesChosen = (chosen: readonly string[]): Role[] =>
  roles.filter((role) => chosen.includes(role.replaceAll(' ', '-')))
/** The same the other way about. */
export const asChosen = (own: readonly string[]): string[] => own.map((role) => role.replaceAll(' ', '-'))

/** What is wrong with roles and an agency together; null when they fit. */
export function problemOfRoles(chosen: readonly Role[], agencyId: number | null): string | null {
  const acts = chosen.find((role) => actingRoles.includes(role))
  return acts && agencyId === null ? `Say for which agency: whoever is ${acts} acts for one` : null
}

const leading: readonly string[] = [lead, 'safeguarding partner']
