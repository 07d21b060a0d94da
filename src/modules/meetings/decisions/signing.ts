import { createHash } from 'node:crypto'

/** The words of a decision that partners sign: all that says what was decided and why. */
export type SignedText = {
  title: string
  says: string
  decidedBy: string
  happenedOn: string
  effectiveOn: string | null
  statutory: boolean
  reasons: string | null
  alternatives: string | null
  options: readonly { option: string; whyNot: string }[]
}

/** The hash of exactly these words: one word more, and it is another. */
export const hashOf = (text: SignedText): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        text.title,
        text.says,
        text.decidedBy,
        text.happenedOn,
        text.effectiveOn,
        text.statutory,
        text.reasons,
        text.alternatives,
        text.options.map(({ option, whyNot }) => [option, whyNot]),
      ]),
    )
    .digest('hex')

export type SignatureOn = { agencyId: number; contentHash: string; signedBy: string; signedAt: Date }

/** Each partner with its signature on exactly this text, or null: a signature on other words counts for nothing, and nobody signs for another. */
export const signedBy = <P extends { id: number }>(
  partners: readonly P[],
  signatures: readonly SignatureOn[],
  contentHash: string,
): { partner: P; signature: SignatureOn | null }[] =>
  partners.map((partner) => ({
    partner,
    signature: signatures.findLast((each) => each.agencyId === partner.id && each.contentHash === contentHash) ?? null,
  }))
