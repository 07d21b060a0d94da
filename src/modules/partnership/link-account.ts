import { nameMember } from '#platform/identity/store.ts'
import type { Visit } from '#platform/visit.ts'
import { accountOf, linkPerson } from './store.ts'

/** Links a person of a sample to the account that signs in for them, where the sample has one. */
export async function linkAccount(
  { db, partnership }: Visit,
  key: string,
  personId: number,
  agencyId: number | null,
): Promise<void> {
  const account = await accountOf(db, `${key}@${partnership.slug}.example`)
  if (!account) return
  await linkPerson(db, personId, account.id)
  await nameMember(db, account.id, personId, agencyId)
}
