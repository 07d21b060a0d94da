import { certainlyBefore, firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** What a review of a decision may find, in the words people choose from. */
export const reviewOutcomes = {
  stands: 'It stands as it is',
  changed: 'It stands, and is carried out in another way from now on',
  superseded: 'It no longer serves: another decision takes its place',
} as const
export type ReviewOutcome = keyof typeof reviewOutcomes

type Review = { id: number; status: string; happenedOn: When; outcome: string | null }

/** The review that is still to come: the last row, where it sets a day. Null when none is set or the last one was held. */
export const reviewToCome = <R extends Review>(reviews: readonly R[]): R | null => {
  const last = reviews.toSorted((one, other) => one.id - other.id).at(-1)
  return last?.status === 'planned' ? last : null
}

/** How one row of the reviews stands: what was found, a day still to come, one that has passed, or one that was moved. */
export function reviewStanding(review: Review, all: readonly Review[], today: Day): { is: Standing; says: string } {
  if (review.status === 'happened') return { is: 'done', says: found[review.outcome as ReviewOutcome] }
  if (reviewToCome(all)?.id !== review.id) return { is: 'ended', says: 'Its day was moved, or it was held' }
  return certainlyBefore(review.happenedOn, today)
    ? { is: 'late', says: 'Its day has passed' }
    : { is: 'next', says: `Due ${whenInWords(review.happenedOn)}` }
}

/** The sentence that tells a review, without its date. */
export const reviewSays = (title: string, outcome: ReviewOutcome): string =>
  ({
    stands: `The decision “${title}” was looked at again and stands`,
    changed: `The decision “${title}” was looked at again and is carried out in another way`,
    superseded: `The decision “${title}” was looked at again and replaced`,
  })[outcome]

/** Is one date surely before the other can have begun? */
export const reviewedBefore = (review: When, decided: When): boolean => {
  const [ends, begins] = [lastDay(review), firstDay(decided)]
  return ends !== null && begins !== null && ends < begins
}

const found: Record<ReviewOutcome, string> = {
  stands: 'It stands',
  changed: 'Carried out in another way',
  superseded: 'Replaced',
}
