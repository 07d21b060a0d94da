/** What kind of thing an action can have come from, in words. */
export const origins = {
  decision: 'A decision',
  meeting: 'A meeting',
  finding: 'A finding of scrutiny or audit',
  recommendation: 'A recommendation of a review',
  ask: 'An ask of a group',
  risk: 'A risk',
  challenge: 'A challenge',
  'self-assessment': 'A self-assessment',
  report: 'A report',
  other: 'Something else',
} as const
export type Origin = keyof typeof origins

/** What stands at an address, as far as its first word tells; null where it does not. */
export const originAt = (address: string | null | undefined): Origin | null =>
  (address && places[address.split('/')[1]!.split('#')[0]!]) || null

const places: Record<string, Origin> = {
  decisions: 'decision',
  meetings: 'meeting',
  'agenda-items': 'meeting',
  scrutiny: 'finding',
  reviews: 'recommendation',
  'group-reports': 'ask',
  asks: 'ask',
  risks: 'risk',
  challenges: 'challenge',
  'self-assessment': 'self-assessment',
  reports: 'report',
}
