import { heldWithRole, roomsOnlyTheirs, type Member } from '#platform/identity/members.ts'
import { endAccess } from '#platform/identity/store.ts'
import type { Visit } from '#platform/visit.ts'
import { unlinkPeople } from './person-store.ts'
import { manager } from './signing-in.ts'

/** Why somebody cannot stop being a business manager: they are the last; null when there is another. Of two who try at once the second waits and is told. */
export async function whyNotLowered({ db }: Pick<Visit, 'db'>, accountId: number): Promise<string | null> {
  const managers = await heldWithRole(db, manager)
  return managers.includes(accountId) && managers.length === 1
    ? 'This is the last business manager. Invite another first, and wait until they accepted'
    : null
}

/** Why it cannot be ended that somebody signs in; null when it can. */
export async function whyNotEnded(visit: Pick<Visit, 'db'>, member: Member): Promise<string | null> {
  const last = await whyNotLowered(visit, member.accountId)
  if (last) return last
  const rooms = await roomsOnlyTheirs(visit.db, member.accountId)
  return rooms > 0
    ? `Only they hold a key without an end to ${rooms} ${rooms === 1 ? 'room' : 'rooms'}. They must give somebody else one first`
    : null
}

/** Ends that somebody signs in here, and that a person on record is theirs. */
export async function endSigningIn(visit: Pick<Visit, 'db' | 'today'>, { accountId }: Member): Promise<void> {
  await endAccess(visit.db, accountId, visit.today)
  await unlinkPeople(visit.db, accountId)
}
