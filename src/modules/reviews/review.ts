import type { Row } from '#platform/database/database.ts'
import type { Proceeding } from './proceeding.ts'
import type { Step } from './path.ts'

export type Review = Row<'reviews.review'>

/** A review with its path and what goes on beside it: all that anybody may know of it outside its case room. */
export type ReviewPath = Review & { steps: Step[]; proceedings: Proceeding[] }

/** The kinds of review, in words. */
export const reviewKinds = {
  LCSPR: 'Local child safeguarding practice review',
  SCR: 'Serious case review, begun by the old local board',
  national: 'National review by the Panel',
  'other learning review': 'Another learning review',
} as const

export const reviewKindInWords = (kind: string): string => reviewKinds[kind as keyof typeof reviewKinds] ?? kind

/** The address of a review's page. */
export const addressOf = ({ id }: Pick<Review, 'id'>): string => `/reviews/${id}`

/**
 * The letter for the next review: 'Review A' when there is none, after 'Review Z' comes 'Review AA'. Given by the product, so that
 * nobody is ever asked what to call a child's review. A letter is not used twice, nor one that another kind of review has.
 */
export function nextReference(taken: readonly string[]): string {
  const letters = taken
    .map((reference) => /\b([A-Z]{1,2})$/.exec(reference)?.[1])
    .filter((letter) => letter !== undefined)
  const last = Math.max(0, ...letters.map(numberOf))
  return `Review ${lettersOf(last + 1)}`
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const lettersOf = (number: number): string =>
  (number > 26 ? String.fromCharCode(64 + Math.floor((number - 1) / 26)) : '') +
  String.fromCharCode(65 + ((number - 1) % 26))
