import { disagreement, earliestFirst, stands } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { quoted } from './in-words.ts'

const name = 'decided without a quorum'
const without = { checks: { withoutQuorum: 'nobody represented the police (apologies)' } }

/** What was decided without a quorum can be recorded, since it happened; whoever reads of it is owed the reason. */
export const decidedWithoutAQuorum: Rule = {
  name,
  says: 'Something was decided at a meeting that was not quorate under the rule of its group.',
  examples: [
    example('a decision of a meeting without the police', 1, [{ kind: 'decision', ...without }]),
    example('a decision of a quorate meeting', 0, [{ kind: 'decision', checks: {} }]),
    example('a decision that was withdrawn', 0, [{ kind: 'decision', status: 'withdrawn', ...without }]),
    example('a decision still to be taken there', 0, [{ kind: 'plan', status: 'planned', ...without }]),
  ],
  check: (facts) =>
    earliestFirst(
      facts.filter((fact) => fact.kind === 'decision' && fact.checks?.withoutQuorum && stands(fact)),
    ).flatMap((fact) =>
      disagreement({
        rule: name,
        severity: 'worth a look',
        says: `${quoted(fact)} was decided without a quorum: ${fact.checks!.withoutQuorum}.`,
        facts: [fact],
        values: [fact.checks!.withoutQuorum!],
      }),
    ),
}
