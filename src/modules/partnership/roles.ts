/** The roles a person may have in a partnership. Each is a list of abilities; every chapter says which of its abilities they have. */
export const roles = [
  'business manager',
  'coordinator',
  'safeguarding partner',
  'independent chair',
  'partnership chair',
  'scrutineer',
  'group chair',
  'agency lead',
  'reviewer',
  'trainer',
  'analyst',
  'information governance',
] as const
export type Role = (typeof roles)[number]

/** Somebody who helps one agency with its return and has no other part in the partnership. */
export const contributor = 'contributor'

/** Everyone who has any role in the partnership. */
export const everyone: readonly Role[] = roles

/** The partnership's own office. */
export const office: readonly Role[] = ['business manager', 'coordinator']

/** Whoever chairs the partnership: somebody independent, or one of the delegated partners as the edition of 2023 has it. */
export const chairs: readonly Role[] = ['independent chair', 'partnership chair']

/** Those who can speak for an agency: its lead, or a safeguarding partner. */
export const speakers: readonly Role[] = ['agency lead', 'safeguarding partner']

/** Those who lead, challenge and keep the partnership going. */
export const leaders: readonly Role[] = [...office, 'safeguarding partner', ...chairs, 'scrutineer']
