import { addDays, addMonths, endOfMonth, inWords, type Day } from '#platform/calendar/day.ts'
import { overlap, periodInWords, type Period } from '#platform/calendar/period.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { coveredPeriods } from './covered-periods.ts'
import { disagreement, earliestFirst, stands } from './disagreement.ts'
import { example } from './example.ts'
import type { Finding, Rule } from './finding.ts'
import { barely, quote } from './in-words.ts'
import { isBy, namedTime } from './named-time.ts'

const name = 'a length that does not add up'

const lasting = (says: string, months: number, from: string, to: string) => ({
  checks: { lasts: { says, months, from, to } },
})

const covering = (length: 'year' | 'half-year', from: Day, to: Day) => ({
  checks: { covers: { report: 'report', length, from, to } },
})

/** What is called three months should be three months. */
export const lengthsThatDoNotAddUp: Rule = {
  name,
  says: 'A length of time that is stated does not fit the two dates it runs between.',
  examples: [
    example('three months to the end of March, counted from December', 1, [
      lasting('the first three months', 3, '2020-12', '2021-03-31'),
    ]),
    example('two months from 8 July that are to end by 31 August', 1, [
      lasting('within two months', 2, '../2021-07-08', '../2021-08-31'),
    ]),
    example('a first year that took sixteen months', 1, [lasting('the first year', 12, '2019-09', '2021-01')]),
    example('a year that is two', 1, [covering('year', '2019-10-01', '2021-09-30')]),
    example('three months to the end of March, counted from January', 0, [
      lasting('the first three months', 3, '2021-01', '2021-03-31'),
    ]),
    example('three months from 12 April are 12 July', 0, [
      lasting('within three months', 3, '2021-04-12', '../2021-07-12'),
    ]),
    example('three months from 12 April are over on 11 July', 0, [
      lasting('within three months', 3, '2021-04-12', '2021-07-11'),
    ]),
    example('an end that nobody has stated', 0, [lasting('within three months', 3, '2021-04-12', '?')]),
    example('a half-year to its last day', 0, [covering('half-year', '2020-10-01', '2021-03-31')]),
  ],
  check: (facts) => [
    ...earliestFirst(facts.filter((fact) => fact.checks?.lasts && stands(fact))).flatMap(stated),
    ...coveredPeriods(facts).flatMap(({ report, covers, facts: saying }) => {
      const months = covers.length === 'year' ? 12 : covers.length === 'half-year' ? 6 : null
      if (!months || addMonths(covers.from, months) > covers.to) return []
      return disagreement({
        rule: name,
        severity: 'must be settled',
        says: `The ${quote(report)} is called a report of ${months} months, but covers ${periodInWords(covers)}.`,
        facts: saying,
        values: [covers.from, covers.to, String(months)],
      })
    }),
  ],
}

function stated(fact: Fact): Finding[] {
  const { months, from, to, says } = fact.checks!.lasts!
  const [begins, ends] = [namedTime(from), namedTime(to)]
  if (!begins || !ends || !Number.isSafeInteger(months) || months < 1 || months > 1200) return []
  const expected = endOf(begins, months)
  if (overlap(expected, ends)) return []
  const inside = isBy(to) && ends.to < expected.from
  const nearly = overlap({ from: addMonths(expected.from, -1), to: addMonths(expected.to, 1) }, ends) !== null
  const end =
    begins.from === begins.to
      ? `on ${inWords(expected.to)}`
      : `between ${periodInWords(expected).replace(' to ', ' and ')}`
  const counted = `${months} ${months === 1 ? 'month' : 'months'} from ${barely(from)}`
  return [
    disagreement({
      rule: name,
      severity: inside || nearly ? 'worth a look' : 'must be settled',
      says: `${quote(says)} does not add up: ${counted} end ${end}, not ${barely(to)}.`,
      facts: [fact],
      values: [String(months), from, to],
    }),
  ]
}

/**
 * The days on which so many months can be over: a stretch from the first of January is over with the last of March.
 * From a known day, people also mean the same date so many months on; from the end of a month, the end of another.
 */
function endOf({ from, to }: Period, months: number): Period {
  const last = addMonths(to, months)
  if (from < to) return { from: addDays(addMonths(from, months), -1), to: addDays(last, -1) }
  return { from: addDays(last, -1), to: to === endOfMonth(to) ? endOfMonth(last) : last }
}
