/** Something a person can put right, tied to the question it concerns. Returned, never thrown. */
export type Problem = { field: string; says: string }

/** There is nothing at this address for this visitor: not there, another partnership's, or not theirs to open. All three look alike. */
export class NotFound extends Error {}

/** The visitor is known and the page exists, but their roles do not let them do this. `ability` says in words what is missing. */
export class NotAllowed extends Error {
  readonly ability: string
  constructor(ability: string) {
    super(`Needs the ability to ${ability}`)
    this.ability = ability
  }
}

/** Two people changed one record. What was typed is kept and shown again beside what is there now. */
export class ChangedMeanwhile extends Error {}

/** Did the database refuse a row because there is one of its kind already, such as an edition of the same number? */
export const isTaken = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '23505'
