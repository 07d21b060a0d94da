import { changeMembers, type Member } from '#platform/identity/members.ts'
import type { Visit } from '#platform/visit.ts'
import { addPerson, linkPerson } from '../store.ts'
import { peopleOfAccounts, personWithoutAccount, unlinkPeople } from './person-store.ts'

/**
 * Says which person on record a member is, so that something can be theirs: the one named, the one they are already, or a new one called by
 * the title of their role.
 */
export async function bePerson({ db }: Pick<Visit, 'db'>, member: Member, wanted: number | null, title: string) {
  const [own] = await peopleOfAccounts(db, [member.accountId])
  const free = wanted !== null && wanted !== own?.id ? await personWithoutAccount(db, wanted) : undefined
  if (free && own) await unlinkPeople(db, member.accountId)
  const personId =
    free?.id ?? own?.id ?? (await addPerson(db, { name: title, agencyId: member.agencyId, email: member.email }))
  if (personId !== own?.id) await linkPerson(db, personId, member.accountId)
  if (personId !== member.personId) await changeMembers(db, [{ ...member, personId }])
}
