import { doLater } from '../jobs/jobs.ts'
import type { Visit } from '../visit.ts'

/** Writes to one account in the same transaction as what it tells of. A link and a reason, never a detail of a case. */
export async function writeLetter(
  visit: Visit,
  letter: { toAccount: number; subject: string; body: string; about: string },
): Promise<void> {
  const account = await visit.db
    .selectFrom('identity.account')
    .select('email')
    .where('id', '=', letter.toAccount)
    .executeTakeFirstOrThrow()
  const { id } = await visit.db
    .insertInto('mail.letter')
    .values({ ...letter, toAddress: account.email, writtenAt: visit.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await doLater(visit.db, 'send letters', { partnershipId: visit.partnership.id, letter: id })
}
