import { compareWhens } from '#platform/calendar/when.ts'
import type { Fact, Reference } from '#platform/facts/fact.ts'
import { findingOf, keyOf, type Finding, type Severity } from './finding.ts'

/** What a rule hands over when it has found something. */
export type Found = {
  rule: string
  severity: Severity
  says: string
  facts: readonly Fact[]
  /** What disagrees, as text: the finding is asked again as soon as one of these changes. */
  values: readonly string[]
  /** Records it rests on of which no fact is told. */
  besides?: readonly Reference[]
}

/**
 * A finding about values that may stand behind the sentences. Its records come earliest first; its key is made from
 * the rule, the facts and the values, never from the day of asking or the wording.
 */
export function disagreement({ rule, severity, says, facts, values, besides = [] }: Found): Finding {
  const finding = findingOf(rule, severity, says, earliestFirst(facts))
  const records = [...finding.records, ...besides.map((each) => ({ says: each.says, at: each.at }))]
  return { ...finding, records, key: keyOf([rule, ...values.toSorted()].join('\n'), facts) }
}

/** Facts in the order of their dates, then of their names: the order in which they were handed over is forgotten. */
export const earliestFirst = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((one, other) => compareWhens(one.when, other.when) || compare(one.name, other.name))

/** What was withdrawn or missed has no date to hold anything against. */
export const stands = (fact: Fact): boolean => fact.status !== 'withdrawn' && fact.status !== 'missed'

/** The same text but for capitals, spaces and a leading 'the'. */
export const plainly = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^the /, '')

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
