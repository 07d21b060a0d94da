import { precisionOf, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Fact } from '#platform/facts/fact.ts'

/** What a fact says, in quotation marks and without its full stop: '‘A chair was appointed in May 2021’'. */
export const quoted = (fact: Fact): string => quote(fact.sentence.replace(/\.$/, ''))

/** Words in quotation marks. */
export const quote = (words: string): string => `‘${words}’`

/** Things in a row, as a sentence has them: 'one', 'one and two', 'one, two and three'. Said twice is said once. */
export function inARow(words: readonly string[]): string {
  const each = [...new Set(words)]
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
}

/** A date without the 'by' or 'from' before it: 'by 8 July 2021' is '8 July 2021'. */
export const barely = (when: When): string => whenInWords(when).replace(/^(by|from) /, '')

/** 'is dated May 2021', or 'has no date' where none is stated. */
export const isDated = (when: When): string =>
  precisionOf(when) === 'not stated' ? 'has no date' : `is dated ${whenInWords(when)}`
