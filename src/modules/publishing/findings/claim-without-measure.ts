import { disagreement, earliestFirst, stands } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { quoted } from './in-words.ts'

const name = 'a claim without a measure'

/** A reader may ask of every judgement: how do you know? */
export const claimWithoutMeasure: Rule = {
  name,
  says: 'Something is judged, but nothing is given that measures it.',
  examples: [
    example('reporting that strengthens accountability, as is said', 1, [
      { kind: 'judgement', checks: { measure: null } },
    ]),
    example('a judgement with a measure', 0, [
      { kind: 'judgement', checks: { measure: '12 of 14 reports came in time' } },
    ]),
    example('a judgement of which nobody asks for a measure', 0, [{ kind: 'judgement', checks: {} }]),
    example('an event needs none', 0, [{ kind: 'event', checks: { measure: null } }]),
  ],
  check: (facts) =>
    earliestFirst(
      facts.filter((fact) => fact.kind === 'judgement' && stands(fact) && isMissing(fact.checks?.measure)),
    ).map((fact) =>
      disagreement({
        rule: name,
        severity: 'worth a look',
        says: `${quoted(fact)} is a judgement, but nothing is given that measures it.`,
        facts: [fact],
        values: [fact.sentence],
      }),
    ),
}

const isMissing = (measure: string | null | undefined) => measure === null || measure?.trim() === ''
