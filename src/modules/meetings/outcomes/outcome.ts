/** What may come of an item, in the words people choose from. */
export const outcomeKinds = {
  agreed: 'Agreed',
  noted: 'Noted',
  decided: 'Decided',
  deferred: 'Deferred to a later meeting',
  'not reached': 'Not reached',
} as const
export type OutcomeKind = keyof typeof outcomeKinds

/** Is the item still to be dealt with, so that it is carried to the next meeting? */
export const isCarriedOn = (kind: string | null): boolean => kind === 'deferred' || kind === 'not reached'
