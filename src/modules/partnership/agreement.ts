import type { When } from '#platform/calendar/when.ts'

/** A safeguarding partner: the three are equal, and always named in the same order. */
export type Partner = { id: number; name: string; shortName: string }

/** How a partner stood on one wording of something the partners decide together. A later row of the same partner takes the place of an earlier. */
export type Agreement = {
  id: number
  agencyId: number
  wording: number
  how: string
  why: string | null
  byName: string
  /** As whom it was said: as lead, or under which delegation; left out where that was not asked yet. */
  signedAs?: string | null
  happenedOn: When
}

/** How a partner may stand, in the words people choose from. */
export const standsHow = { agreed: 'Agrees', differed: 'Differs, and says why' } as const

/** Each partner with the last that it said of the wording that stands, or null. What it said of another wording counts for nothing. */
export const agreementsOn = <P extends Partner, A extends Agreement>(
  partners: readonly P[],
  agreements: readonly A[],
  wording: number,
): { partner: P; agreement: A | null }[] =>
  partners.map((partner) => ({
    partner,
    agreement:
      agreements
        .filter((each) => each.agencyId === partner.id && each.wording === wording)
        .toSorted((one, other) => one.id - other.id)
        .at(-1) ?? null,
  }))

/**
 * Why something the law gives to the three partners together does not stand yet, in a sentence; null when it does: there are
 * three at least, and each of them agreed to the wording that stands (Children Act 2004, sections 16E and 16G).
 */
export function whyItDoesNotStand(
  partners: readonly Partner[],
  agreements: readonly Agreement[],
  wording: number,
): string | null {
  if (partners.length < 3)
    return `It stands only on three safeguarding partners, and ${partners.length === 1 ? 'only 1 is' : `${partners.length || 'none'} are`} recorded under agencies`
  const wanting = agreementsOn(partners, agreements, wording).filter(({ agreement }) => agreement?.how !== 'agreed')
  if (wanting.length === 0) return null
  const said = wanting.map(({ partner, agreement }) => `${partner.name} ${agreement ? 'differs' : 'has not said'}`)
  return `It stands only when each safeguarding partner agrees: ${said.join(', ')}`
}
