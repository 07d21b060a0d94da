import type { AgencyKind } from './return-store.ts'

/** The kinds of agency there are, as many of each. */
export const agencyKinds = {
  'local authority': 'The local authority',
  police: 'The police',
  health: 'Health',
  'relevant agency': 'Relevant agencies',
  education: 'Education',
  school: 'Schools',
  other: 'Other agencies',
} as const satisfies Record<AgencyKind, string>

/** The kind of agency that somebody wrote, by either of its words and in any capitals; null where there is none. */
export const agencyKindCalled = (words: string): keyof typeof agencyKinds | null =>
  (Object.entries(agencyKinds).find((names) =>
    names.some((name) => name.toLowerCase() === words.trim().toLowerCase()),
  )?.[0] as keyof typeof agencyKinds | undefined) ?? null
