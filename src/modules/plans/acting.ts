import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { everyActionRoles } from './abilities.ts'
import { isOfAgencies } from './acting-store.ts'
import type { Owned } from './owner.ts'

/**
 * Why a visitor may not act on an action, in words to them; null where they may. Who acts for an agency, their own or another as well, acts only on what that agency,
 * one of its posts or people, or a group it sits on answers for or helps with; the office, the chairs and the partners act on any.
 */
export async function whyNotTheirs(visit: Visit, action: Owned & { id: number }): Promise<string | null> {
  const { own } = visit.agencies
  if (visit.who.roles.some((role) => everyActionRoles.includes(role))) return null
  if (own.length > 0 && (await isOfAgencies(visit.db, action, own, visit.today))) return null
  return 'This action is another organisation’s: you may act on what your own organisation, its posts or its groups answer for or help with'
}

/** The same as a problem at a question of a form. */
export const notTheirs = (why: string | null, field: string): Problem[] => (why === null ? [] : [{ field, says: why }])
