import type { Day } from './day.ts'
import type { Period } from './period.ts'
import { firstDay, lastDay, type When } from './when-notation.ts'

export { firstDay, isWhen, lastDay, notStated, precisionOf, type Precision, type When } from './when-notation.ts'
export { whenInWords } from './when-in-words.ts'
export { readWhen } from './read-when.ts'

/** Whatever day it was, was it after this one? False when it cannot be known. */
export const certainlyAfter = (when: When, day: Day): boolean => (firstDay(when) ?? day) > day

/** Whatever day it was, was it before this one? False when it cannot be known. */
export const certainlyBefore = (when: When, day: Day): boolean => (lastDay(when) ?? day) < day

/** Could it have fallen in the period? A date not stated could have. */
export const mayFallIn = (when: When, period: Period): boolean =>
  !certainlyAfter(when, period.to) && !certainlyBefore(when, period.from)

/** Was one over before the other could begin? False when it cannot be known. */
export function definitelyBefore(one: When, other: When): boolean {
  const [ends, begins] = [lastDay(one), firstDay(other)]
  return ends !== null && begins !== null && ends < begins
}

/** For sorting, earliest first: by the first day, then the last; a 'by' stands at its day; not stated comes last. */
export function compareWhens(one: When, other: When): number {
  const [a, b] = [one, other].map((when) => `${firstDay(when) ?? lastDay(when) ?? '~'} ${lastDay(when) ?? '~'} ${when}`)
  return a! < b! ? -1 : a! > b! ? 1 : 0
}
