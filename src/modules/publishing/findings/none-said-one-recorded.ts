import { periodInWords, type Period } from '#platform/calendar/period.ts'
import { firstDay, lastDay, mayFallIn, whenInWords } from '#platform/calendar/when.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { disagreement, earliestFirst, plainly } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { inARow, quoted } from './in-words.ts'

const name = 'none said, one recorded'
const none = { checks: { none: { of: 'notification', during: { from: '2020-10-01', to: '2021-03-31' } } } } as const
const one = { checks: { oneOf: 'notification' } }

/** 'There were none' is a count like any other. */
export const noneSaidOneRecorded: Rule = {
  name,
  says: 'It is said that there was none of something in a period, but one is recorded in it, or may be.',
  examples: [
    example('no notification in a half-year in which one was made', 1, [none, { ...one, when: '2021-02' }]),
    example('two that were made are one question', 1, [none, { ...one, when: '2021-02' }, { ...one, when: '2021-03' }]),
    example('one of the whole year, which may have been in the half-year', 1, [none, { ...one, when: '2020' }]),
    example('one made before the half-year began', 0, [none, { ...one, when: '2020-09' }]),
    example('one that is only planned', 0, [none, { ...one, when: '2021-02', status: 'planned' }]),
    example('one of another kind', 0, [none, { when: '2021-02', checks: { oneOf: 'rapid review' } }]),
  ],
  check: (facts) => {
    const recorded = Map.groupBy(
      facts.filter((fact) => fact.checks?.oneOf && (fact.status === 'happened' || fact.status === 'unknown')),
      (fact) => plainly(fact.checks!.oneOf!),
    )
    const saying = facts.filter((fact) => fact.checks?.none && fact.status === 'happened')
    return earliestFirst(saying).flatMap((fact) =>
      against(fact, earliestFirst(recorded.get(plainly(fact.checks!.none!.of)) ?? [])),
    )
  },
}

/** What certainly fell in the period is one question, what may have is another. */
function against(saying: Fact, recorded: Fact[]) {
  const { of, during } = saying.checks!.none!
  const within = recorded.filter((fact) => mayFallIn(fact.when, during))
  const { certain = [], possible = [] } = Object.groupBy(within, (fact) =>
    fact.status === 'happened' && fell(fact, during) ? 'certain' : 'possible',
  )
  const said = `${quoted(saying)} says that there was no ${of} from ${periodInWords(during)}`
  const found = (facts: Fact[], severity: 'must be settled' | 'worth a look', are: string) =>
    disagreement({
      rule: name,
      severity,
      says: `${said}, but ${facts.length === 1 ? 'one' : facts.length} ${are}: ${datesOf(facts)}.`,
      facts: [saying, ...facts],
      values: [of, during.from, during.to, ...facts.map((fact) => fact.when)],
    })
  return [
    ...(certain.length
      ? [found(certain, 'must be settled', certain.length === 1 ? 'is recorded in it' : 'are recorded in it')]
      : []),
    ...(possible.length ? [found(possible, 'worth a look', 'may have been in it')] : []),
  ]
}

const fell = ({ when }: Fact, { from, to }: Period) => (firstDay(when) ?? '') >= from && (lastDay(when) ?? '~') <= to
const datesOf = (facts: Fact[]) => inARow(facts.map((fact) => whenInWords(fact.when)))
