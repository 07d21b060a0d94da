import { inWords } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { coveredPeriods } from './covered-periods.ts'
import { disagreement } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { inARow, quote } from './in-words.ts'

const name = 'published before its period ended'
const year = { from: '2019-10-01', to: '2020-09-30', report: 'first yearly report' } as const

/** A report can only account for days that have been. */
export const publishedBeforeItsEnd: Rule = {
  name,
  says: 'A report was published before the end of the period it covers.',
  examples: [
    example('a report of January 2021 that covers up to September 2021', 1, [
      { when: '2021-01', checks: { covers: { ...year, to: '2021-09-30' } } },
    ]),
    example('two records that say so of one report are one question', 1, [
      { when: '2021-01', checks: { covers: { ...year, to: '2021-09-30' } } },
      { when: '2021-01-early', checks: { covers: { ...year, to: '2021-09-30' } } },
    ]),
    example('a report of January 2021 that covers up to September 2020', 0, [
      { when: '2021-01', checks: { covers: year } },
    ]),
    example('a report published in the month in which its period ends', 0, [
      { when: '2020-09', checks: { covers: year } },
    ]),
    example('a report still to come', 0, [{ when: '2020-08', status: 'planned', checks: { covers: year } }]),
  ],
  check: (facts) =>
    coveredPeriods(facts).flatMap(({ report, covers, facts: saying }) => {
      const early = saying.filter((fact) => fact.status === 'happened' && covers.to > (lastDay(fact.when) ?? covers.to))
      if (early.length === 0) return []
      const published = inARow(early.map((fact) => whenInWords(fact.when)))
      return disagreement({
        rule: name,
        severity: 'must be settled',
        says: `The ${quote(report)} is dated ${published}, but covers a period that ends on ${inWords(covers.to)}.`,
        facts: early,
        values: [covers.from, covers.to, ...early.map((fact) => fact.when)],
      })
    }),
}
