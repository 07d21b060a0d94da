import type { Checks, Fact } from '#platform/facts/fact.ts'
import { earliestFirst, plainly, stands } from './disagreement.ts'

/** One report and one period it is said to cover, with every fact that says so. */
export type Covered = { report: string; covers: NonNullable<Checks['covers']>; facts: Fact[] }

/** The periods that reports are said to cover, earliest first. What two facts say of one report alike is told once. */
export function coveredPeriods(facts: readonly Fact[]): Covered[] {
  const saying = earliestFirst(facts.filter((fact) => fact.checks?.covers && stands(fact)))
  const alike = Map.groupBy(saying, ({ checks }) => keyed(checks!.covers!))
  return [...alike]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, same]) => ({ report: same[0]!.checks!.covers!.report, covers: same[0]!.checks!.covers!, facts: same }))
}

const keyed = ({ from, to, report, length }: Covered['covers']) => [from, to, plainly(report), length ?? ''].join(' ')
