import { accountsActingFor } from '#platform/identity/store.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { abilities } from '../../abilities.ts'
import type { Return } from '../answer-store.ts'

const leading: readonly string[] = abilities.find(({ name }) => name === 'send in a return')!.roles

/** Writes to the leads of the agency whose return it is, and to whoever does it when they act for the agency. */
export async function tellAgency(
  visit: Visit,
  { agencyId }: Pick<Return, 'agencyId'>,
  letter: { subject: string; body: string; about: string },
): Promise<void> {
  const leads = (await accountsActingFor(visit.db, [agencyId])).filter(({ roles }) =>
    roles.some((role) => leading.includes(role)),
  )
  await writeLetters(
    visit,
    leads.map(({ accountId }) => ({ ...letter, toAccount: accountId })),
  )
}
