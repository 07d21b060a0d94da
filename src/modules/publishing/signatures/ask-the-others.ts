import { accountsActingFor } from '#platform/identity/store.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import type { Draft } from '../draft.ts'
import { signedBy } from './signing.ts'

/** Once one partner has signed, the others who have not are written to: what waits for them, and where. */
export async function askTheOthers(visit: Visit, draft: Draft, signed: number): Promise<void> {
  const missing = signedBy(draft.partners, draft.signatures, draft.contentHash)
    .filter(({ partner, signature }) => signature === null && partner.id !== signed)
    .map(({ partner }) => partner)
  const first = draft.partners.find(({ id }) => id === signed)?.name ?? 'Another partner'
  const members = await accountsActingFor(
    visit.db,
    missing.map(({ id }) => id),
  )
  for (const member of members.filter(({ roles }) => roles.includes('safeguarding partner')))
    await writeLetter(visit, {
      toAccount: member.accountId,
      subject: `Waiting for your signature: ${draft.report.title}`,
      body: `${first} has signed ${draft.report.title}. It can be published once all three safeguarding partners have signed the same draft.`,
      about: `/reports/${draft.report.id}/sign`,
    })
}
