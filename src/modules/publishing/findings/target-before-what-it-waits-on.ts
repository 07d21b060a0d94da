import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { disagreement, earliestFirst } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { inARow, quote, quoted } from './in-words.ts'
import { isBy, namedTime } from './named-time.ts'

const name = 'a target before what it waits on'
const waiting = (when: string) => ({ checks: { waitsOn: [{ says: 'the inquest ends', when, at: '/reviews/1' }] } })

/** A target that waits on something later cannot be kept. */
export const targetBeforeWhatItWaitsOn: Rule = {
  name,
  says: 'Something is to be done before what it has to wait for.',
  examples: [
    example('to be published in June, after an inquest in August', 1, [
      { ...waiting('2021-08-early'), when: '2021-06-late', status: 'planned' },
    ]),
    example('to be agreed by June, after something promised by the end of July', 1, [
      { ...waiting('../2021-07-31'), when: '../2021-06-30', status: 'planned' },
    ]),
    example('to be published in September, after an inquest in August', 0, [
      { ...waiting('2021-08-early'), when: '2021-09', status: 'planned' },
    ]),
    example('both in one month: there is room for it', 0, [
      { ...waiting('2021-08-30'), when: '2021-08', status: 'planned' },
    ]),
    example('what is told of a delay is no target', 0, [{ ...waiting('2021-04/..'), when: '2021-03-31' }]),
    example('a target that was given up', 0, [{ ...waiting('2021-08'), when: '2021-06', status: 'withdrawn' }]),
  ],
  check: (facts) =>
    earliestFirst(facts.filter((fact) => fact.checks?.waitsOn?.length && isAhead(fact))).flatMap((fact) => {
      const ends = lastDay(fact.when)
      const later = fact.checks!.waitsOn!.filter(({ when }) => ends && ends < (namedTime(when)?.from ?? ends))
      if (later.length === 0) return []
      const awaited = inARow(later.map(({ says, when }) => `${quote(says)} (${whenInWords(when)})`))
      return disagreement({
        rule: name,
        severity: later.every(({ when }) => isBy(when)) ? 'worth a look' : 'must be settled',
        says: `${quoted(fact)} is dated ${whenInWords(fact.when)}, before what it waits on: ${awaited}.`,
        facts: [fact],
        values: [fact.when, ...later.map(({ says, when }) => `${says} ${when}`)],
        besides: later,
      })
    }),
}

const isAhead = ({ status }: Fact) => status === 'planned' || status === 'unknown'
