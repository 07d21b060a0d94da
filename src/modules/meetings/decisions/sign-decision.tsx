import { lastDay } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import type { Field } from '#platform/forms/field.ts'
import { choices } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { accountsActingFor } from '#platform/identity/store.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import { NotFound } from '#platform/problem.ts'
import { Prose } from '#platform/ui/prose.tsx'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { statutoryPartners } from '#modules/partnership/index.ts'
import { addSignature, optionsOf, signaturesOn } from './detail-store.ts'
import { aboveOf } from './set-review.tsx'
import { hashOf, signedBy } from './signing.ts'
import { findDecision, someDecisions, type FoundDecision } from './store.ts'

/** A partner signs one decision: exactly the words shown, by their hash. Each signs for itself; a changed text asks for new signatures. */
export const signDecision = task({
  path: '/decisions/:decision/sign',
  may: 'sign decisions',
  title: ({ title }: Subject) => `Sign: ${title}`,
  button: 'Sign',
  examples: async (visit) => (await someDecisions(visit.db)).slice(0, 1).map(({ id }) => ({ decision: String(id) })),
  above: aboveOf,

  fields: async (_visit: Visit, { hash }: Subject) => ({
    agree: choices('Do you agree?', {
      yes: 'I have read this decision and sign it for my agency, as an equal safeguarding partner',
    }),
    content: exactly(hash),
  }),

  find: (visit, params) => textToSign(visit, numberIn(params.decision)),

  before: (subject, visit) => (
    <>
      <p>
        You sign {partnerOf(subject, visit)?.partner.name ? `for ${partnerOf(subject, visit)!.partner.name}` : ''} these
        words. Every partner signs the same; any change asks for all signatures again.
      </p>
      <Prose text={`${subject.says}.\n\n${subject.reasons ?? ''}`} />
      <p class="small">
        In one number: <code>{subject.hash}</code>
      </p>
    </>
  ),

  check(_answers, subject, visit) {
    const own = partnerOf(subject, visit)
    if (!own)
      return [
        { field: 'agree', says: 'Only a statutory safeguarding partner signs, and you act for none of the three' },
      ]
    return own.signature ? [{ field: 'agree', says: `${own.partner.name} has signed these words already` }] : []
  },

  async save(visit, subject) {
    const { partner } = partnerOf(subject, visit)!
    const at = `/decisions/${subject.id}`
    await addSignature(visit.db, {
      decisionId: subject.id,
      agencyId: partner.id,
      contentHash: subject.hash,
      signedBy: visit.who.name,
      signedAt: visit.now,
    })
    await record(visit, `signed for ${partner.name}`, at, { hash: subject.hash })
    await askTheOthers(visit, subject, partner)
    return `${at}#signatures`
  },
})

/** A decision with its text as partners sign it: the hash, and each partner's signature on it or none. Throws NotFound for one that was given up. */
export async function textToSign(visit: Visit, id: number) {
  const decision = await findDecision(visit.db, id)
  if (decision.status !== 'happened' && decision.status !== 'planned') throw new NotFound()
  return withSignatures(visit, decision)
}
type Subject = Awaited<ReturnType<typeof textToSign>>

/** Lays the signatures over a decision. */
export async function withSignatures(visit: Visit, decision: FoundDecision) {
  const options = await optionsOf(visit.db, decision.id)
  const hash = hashOf({ ...decision, options })
  const signatures = await signaturesOn(visit.db, decision.id)
  return {
    ...decision,
    options,
    hash,
    signatures,
    signed: signedBy(await statutoryPartners(visit.db, lastDay(decision.happenedOn) ?? visit.today), signatures, hash),
  }
}

const partnerOf = ({ signed }: Subject, visit: Visit) =>
  signed.find(({ partner }) => partner.id === visit.who.agencyId) ?? null

/** Once one partner has signed, the others who have not are written to. */
async function askTheOthers(visit: Visit, subject: Subject, signed: { id: number; name: string }): Promise<void> {
  const wanting = subject.signed.filter(({ partner, signature }) => !signature && partner.id !== signed.id)
  const members = await accountsActingFor(
    visit.db,
    wanting.map(({ partner }) => partner.id),
  )
  for (const member of members.filter(({ roles }) => roles.includes('safeguarding partner')))
    await writeLetter(visit, {
      toAccount: member.accountId,
      subject: `Waiting for your signature: ${subject.title}`,
      body: `${signed.name} has signed a decision that all three safeguarding partners are asked to sign.`,
      about: `/decisions/${subject.id}/sign`,
    })
}

/** A hidden answer that must be what was shown: whoever signs signs what they read. */
const exactly = (hash: string): Field<string> => ({
  question: 'The words that were shown',
  read: (raw, name) =>
    raw.one(name) === hash
      ? { value: hash }
      : { says: 'The decision was changed after this page was opened. Read it again before you sign' },
  ask: (name) => <input type="hidden" name={name} value={hash} />,
  show: (value) => value,
  example: (name) => ({ [name]: hash }),
})
