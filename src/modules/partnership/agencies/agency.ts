import type { Problem } from '#platform/problem.ts'

/** What kinds of agency there are, in words. */
export const agencyKinds = {
  'local authority': 'Local authority',
  police: 'Police',
  health: 'Health body',
  education: 'Education, as one voice',
  'relevant agency': 'Relevant agency',
  school: 'School or college',
  other: 'Other',
} as const
export type AgencyKind = keyof typeof agencyKinds

/** What kind of agency it is, said with its place among the partners. */
export function kindInWords(agency: {
  kind: string
  statutory: boolean
  category: string | null
  /** It was a safeguarding partner, and is none today. */
  former?: boolean
}): string {
  const kind = agencyKinds[agency.kind as AgencyKind]
  const partner = agency.former ? 'Former safeguarding partner' : 'Safeguarding partner'
  return agency.statutory ? `${partner}, ${kind.toLowerCase()}` : (agency.category ?? kind)
}

/** The parts of the list of agencies, in the order people look for them. */
export const agencyParts: Record<string, { says: string; kinds: readonly AgencyKind[] }> = {
  partners: {
    says: 'Safeguarding partners and education',
    kinds: ['local authority', 'police', 'health', 'education'],
  },
  relevant: { says: 'Relevant agencies', kinds: ['relevant agency', 'other'] },
  schools: { says: 'Schools and colleges', kinds: ['school'] },
}

/** Only a local authority, the police or health can be one of the three partners, and a relevant agency is chosen for a reason. */
export function agencyProblems(
  agency: { kind: AgencyKind; statutory: boolean; chosenBecause: string | null },
  field = 'statutory',
): Problem[] {
  const problems: Problem[] = []
  if (agency.statutory && !['local authority', 'police', 'health'].includes(agency.kind))
    problems.push({
      field,
      says: 'Only the local authority, the police and health are safeguarding partners in law',
    })
  if (agency.kind === 'relevant agency' && !agency.chosenBecause)
    problems.push({
      field: 'chosenBecause',
      says: 'Say why it was chosen: the published arrangements have to say so of every relevant agency',
    })
  return problems
}
