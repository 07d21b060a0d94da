import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** How a partner stood on a decision, in the words people choose from. */
export const stances = {
  agreed: 'Agreed',
  differed: 'Differed',
  abstained: 'Abstained',
  'not recorded': 'Not recorded',
} as const
export type Stance = Exclude<keyof typeof stances, 'not recorded'>

/** How a decision stands, in the words people choose from. */
export const decisionStandings = {
  happened: 'It was decided',
  planned: 'It is to be decided',
  missed: 'It was put to the partners and not reached',
  withdrawn: 'It was withdrawn before it was decided',
  unknown: 'It is not known',
} as const

/** Who may read the sentence that tells it, in the words people choose from. */
export const audiences = {
  public: 'Anyone, in a published report',
  partnership: 'Only people of the partnership',
} as const

export type PartnerStance = { agencyId: number; how: Stance; why: string | null }
export type Partner = { id: number; name: string }

/**
 * The partners whose agreement is still wanting before a statutory decision can stand: every statutory partner that differed, abstained
 * or is not recorded. The partners' duty is equal and shared (Children Act 2004 section 16E), so two of three are not enough and nobody
 * agrees for another.
 */
export const partnersWanting = (partners: readonly Partner[], stances: readonly PartnerStance[]): Partner[] =>
  partners.filter((partner) => !stances.some((stance) => stance.agencyId === partner.id && stance.how === 'agreed'))

/** Can a decision the law gives to the statutory partners stand? Only when there are three at least and each of them agreed. */
export const standsOnAllPartners = (partners: readonly Partner[], stances: readonly PartnerStance[]): boolean =>
  partners.length >= 3 && partnersWanting(partners, stances).length === 0

/** What keeps a decision from being recorded as it was answered: a statutory one without all partners, a dissent without its reason. */
export function decisionProblems(
  answers: { statutory: boolean; status: string; stances: readonly PartnerStance[] },
  partners: readonly Partner[],
): Problem[] {
  const problems = answers.stances
    .filter((stance) => stance.how !== 'agreed' && !stance.why)
    .map((stance) => ({
      field: `why${stance.agencyId}`,
      says: `Say why ${nameOf(partners, stance.agencyId)} ${stance.how}; dissent is kept in its own words`,
    }))
  if (!answers.statutory || answers.status !== 'happened') return problems
  if (partners.length < 3)
    return [
      ...problems,
      {
        field: 'statutory',
        says: `The law gives this to three partners; only ${partners.length} ${partners.length === 1 ? 'is' : 'are'} recorded under agencies`,
      },
    ]
  return [
    ...problems,
    ...partnersWanting(partners, answers.stances).map((partner) => ({
      field: `how${partner.id}`,
      says: `The law gives this decision to all the partners together. Without the agreement of ${partner.name} it was not reached: record it so, or correct this answer`,
    })),
  ]
}

/** How a decision stands in a word and a mark; one that another replaced no longer stands. */
export function decisionStanding(
  status: string,
  replaced: boolean,
  noticeKind: string | null = null,
): { is: Standing; says: string } {
  if (status === 'planned' && noticeKind && noticeKind !== 'put off') return settled[noticeKind]!
  if (replaced) return { is: 'ended', says: 'Replaced' }
  if (status === 'happened') return { is: 'done', says: 'Decided' }
  if (status === 'planned') return { is: 'next', says: 'To be decided' }
  if (status === 'missed') return { is: 'held', says: 'Not reached' }
  if (status === 'withdrawn') return { is: 'ended', says: 'Withdrawn' }
  return { is: 'none', says: 'Not known' }
}

const settled: Record<string, { is: Standing; says: string }> = {
  taken: { is: 'done', says: 'Announced, and taken' },
  'not reached': { is: 'held', says: 'Not reached' },
  withdrawn: { is: 'ended', says: 'Withdrawn' },
}

/** 'All 3 agreed', or 'Police differed, Health abstained': how the partners stood, each dissent by name. */
export function stancesInWords(rows: readonly { how: string; shortName: string }[]): string {
  if (rows.length === 0) return 'Not recorded by partner'
  const others = rows.filter((row) => row.how !== 'agreed')
  if (others.length === 0) return rows.length === 1 ? `${rows[0]!.shortName} agreed` : `All ${rows.length} agreed`
  return others.map((row) => `${row.shortName} ${row.how}`).join(', ')
}

const nameOf = (partners: readonly Partner[], id: number) =>
  partners.find((partner) => partner.id === id)?.name ?? 'the partner'

/** Would it go in a circle if `later` took the place of `earlier`? It would when `later` was itself replaced, at any remove, by `earlier`. */
export function goesInACircle(
  pairs: readonly { decisionId: number; byDecisionId: number }[],
  earlier: number,
  later: number,
): boolean {
  const next = new Map(pairs.map((pair) => [pair.decisionId, pair.byDecisionId]))
  const seen = new Set<number>()
  for (let at: number | undefined = later; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === earlier) return true
    seen.add(at)
  }
  return false
}
