/** One signature as it stands: for which agency, on which content, and whether a later change took it away. */
export type Signature = {
  id: number
  agencyId: number
  contentHash: string
  version: number
  signedBy: string
  /** As whom: as lead, or under which delegation; left out where that was not asked yet. */
  signedAs?: string | null
  signedAt: Date
  voidedBecause: string | null
}

/** A statutory safeguarding partner, by its kind of body: the law gives the duty to all three alike. */
export type Partner = { id: number; name: string; shortName: string; kind: string }

/** The three kinds of body that are equal by law; there is no chair's casting signature. */
export const equalKinds = ['local authority', 'police', 'health'] as const

/** Each partner, with its signature on exactly this content, or null. A signature on other content, or a void one, counts for nothing. */
export const signedBy = <P extends Partner>(
  partners: readonly P[],
  signatures: readonly Signature[],
  contentHash: string,
): { partner: P; signature: Signature | null }[] =>
  partners.map((partner) => ({
    partner,
    signature:
      signatures.findLast(
        (each) => each.agencyId === partner.id && each.contentHash === contentHash && each.voidedBecause === null,
      ) ?? null,
  }))

/**
 * Why a report may not be published yet, in a sentence; null when it may. Every statutory partner must have signed the
 * same content, and the three kinds of body must all be among them: two of three can never publish.
 */
export function whyNotYet(
  partners: readonly Partner[],
  signatures: readonly Signature[],
  contentHash: string,
): string | null {
  const absent = equalKinds.filter((kind) => !partners.some((partner) => partner.kind === kind))
  if (absent.length)
    return `A report is published by all three safeguarding partners, and no ${absent.join(' and no ')} partner is recorded`
  const waiting = signedBy(partners, signatures, contentHash)
    .filter((each) => each.signature === null)
    .map((each) => each.partner.name)
  if (waiting.length === 0) return null
  const signed = partners.length - waiting.length
  return `${signed} of ${partners.length} safeguarding partners ${signed === 1 ? 'has' : 'have'} signed this draft. It can be published once ${inAList(waiting)} ${waiting.length === 1 ? 'has' : 'have'} signed it too`
}

const inAList = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
