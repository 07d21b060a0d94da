import { createHash } from 'node:crypto'
import type { Period } from '#platform/calendar/period.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'

export const severities = ['must be settled', 'worth a look'] as const
export type Severity = (typeof severities)[number]

/** Something in the account that cannot be right, or may not be: what, and the records that say so. */
export type Finding = {
  /** The name of the rule that found it. */
  rule: string
  severity: Severity
  /** One or two whole sentences for the person who has to settle it. */
  says: string
  /** The records it rests on: what each says, and the address that opens it. */
  records: { says: string; at: string }[]
  /** The names of the facts it rests on. */
  facts: string[]
  /** The same for the same rule, facts and values; another as soon as one of them changes. */
  key: string
}

/** One way in which an account can contradict itself. A pure reading of facts: it never asks a chapter anything. */
export type Rule = {
  name: string
  /** What it looks for, in one sentence. */
  says: string
  /** Run by the tests and printed for readers: `finds` is how many findings it makes. */
  examples: { says: string; facts: Partial<Fact>[]; asAt: Day; period: Period; finds: number }[]
  check: (facts: readonly Fact[], asked: Asked) => Finding[]
}

/**
 * A finding about some facts: its records are what those facts say and their first proof, its key is made from the
 * rule, the names of the facts and what they say, so that whatever was settled is asked again once a record changes.
 */
export const findingOf = (rule: string, severity: Severity, says: string, facts: readonly Fact[]): Finding => ({
  rule,
  severity,
  says,
  records: facts.map((fact) => ({ says: fact.sentence, at: fact.proof[0] ?? fact.about.at })),
  facts: facts.map((fact) => fact.name),
  key: keyOf(rule, facts),
})

/** Twenty hexadecimal figures: short enough for an address, long enough never to meet by chance. */
export function keyOf(rule: string, facts: readonly Fact[]): string {
  const values = facts
    .map((fact) => [fact.name, fact.sentence, fact.when, fact.status, Object.entries(fact.figures).toSorted()])
    .toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([rule, values]))
    .digest('hex')
    .slice(0, 20)
}
