import { compareWhens, firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import { pick, text, when } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Choice } from '../store.ts'
import type { TermOfOffice } from './term.ts'

/** The questions about a term of office, of a post or of a seat in a group: whose, from when until when, which term it renews. */
export const termFields = (people: Choice[], terms: readonly TermOfOffice[]) => ({
  personId: pick('Who holds it for this term?', people, { optional: true }),
  renews: pick(
    'Does it renew an earlier term?',
    terms
      .filter((term) => !terms.some((other) => other.renews === term.id))
      .map((term) => ({
        id: term.id,
        says: `The ${term.seat ? `${term.seat}’s ` : ''}term that ends ${whenInWords(term.untilOn)}`,
      })),
    { optional: true, hint: 'The earlier term stays in sight with its own days' },
  ),
  fromOn: when('From when?'),
  untilOn: when('Until when?', { hint: 'The last day of the term: it becomes a date that is watched' }),
  agreedOn: when('When was it agreed?'),
  says: text('Who agreed it, and what else was agreed with it?', { optional: true, most: 400 }),
  source: text('Where was this learnt?', {
    optional: true,
    hint: 'A document and its paragraph, if it was not recorded at work',
  }),
})

/** A term has a last day, does not end before it begins, and a renewal does not begin before the term that it renews. */
export function termProblems(
  { fromOn, untilOn, renews }: { fromOn: When; untilOn: When; renews: number | null },
  terms: readonly TermOfOffice[],
): Problem[] {
  const problems: Problem[] = []
  const [begins, ends] = [firstDay(fromOn) ?? lastDay(fromOn), lastDay(untilOn)]
  if (!ends)
    problems.push({ field: 'untilOn', says: 'A term has a last day: enter one, such as 31 March 2028 or March 2028' })
  else if (begins && ends < begins) problems.push({ field: 'untilOn', says: 'The term cannot end before it begins' })
  const renewed = terms.find((term) => term.id === renews)
  if (renewed && compareWhens(renewed.fromOn, fromOn) > 0)
    problems.push({ field: 'fromOn', says: 'A renewal cannot begin before the term that it renews' })
  return problems
}
