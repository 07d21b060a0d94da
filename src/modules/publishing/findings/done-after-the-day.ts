import { inWords, type Day } from '#platform/calendar/day.ts'
import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { disagreement, earliestFirst } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { quoted } from './in-words.ts'

const name = 'done after the day it is told'

/** Nobody can say on the last day of March that something was done in October of that year. */
export const doneAfterTheDay: Rule = {
  name,
  says: 'Something is told as done, but its date lies after the day the account stands at.',
  examples: [
    example('a framework published seven months after the day of the account', 1, [
      { sentence: 'The framework was agreed and published in October 2021.', when: '2021-10' },
    ]),
    example('the same framework, published before that day', 0, [{ when: '2020-10' }]),
    example('a month that the day falls in: it may have been done by then', 0, [{ when: '2021-03/2021-04' }]),
    example('what became known only afterwards, and says so', 0, [{ when: '2021-04-20', knownOn: '2021-04-20' }]),
    example('a plan for later', 0, [{ when: '2021-10', status: 'planned' }]),
  ],
  check: (facts, { asAt }) =>
    earliestFirst(
      facts.filter(
        (fact) =>
          fact.status === 'happened' &&
          !(fact.knownOn !== null && fact.knownOn > asAt) &&
          certainlyAfter(fact.when, asAt),
      ),
    ).map((fact) =>
      disagreement({
        rule: name,
        severity: 'must be settled',
        says: `${quoted(fact)} is told as done, but ${whenInWords(fact.when)} is after ${theDay(asAt)}.`,
        facts: [fact],
        values: [fact.when],
      }),
    ),
}

const theDay = (asAt: Day) => `${inWords(asAt)}, the day this report stands at`
