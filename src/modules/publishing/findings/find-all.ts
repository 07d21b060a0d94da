import type { Asked, Fact } from '#platform/facts/fact.ts'
import { severities, type Finding } from './finding.ts'
import { rules } from './rules.ts'

/**
 * Reads an account for whatever cannot be right in it: every finding of every rule, what must be settled first, then
 * in the order of the rules, then by date. The order in which facts are given makes no difference, and nothing is
 * thrown for any of them. Each finding has a key of its own.
 */
export const findAll = (facts: readonly Fact[], asked: Asked): Finding[] =>
  rules
    .flatMap((rule) => rule.check(facts, asked))
    .toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
