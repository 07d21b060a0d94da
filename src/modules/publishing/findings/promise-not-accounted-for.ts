import type { Fact } from '#platform/facts/fact.ts'
import { disagreement } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { quote } from './in-words.ts'

const name = 'a promise not accounted for'
const rollCall: Partial<Fact> = {
  name: '/promises#account',
  checks: { promised: [{ says: 'agree the plan', at: '/actions/1', in: 'the yearly report' }] },
}
const answer: Partial<Fact> = { name: '/actions/1#action', about: { says: 'agree the plan', at: '/actions/1' } }

/** Promised to everybody in one report, and in the next nobody hears of it again. */
export const promiseNotAccountedFor: Rule = {
  name,
  says: 'Something was promised in a report published before, and this account does not say that it was met, moved or dropped, or is still open.',
  examples: [
    example('a promise of the last report of which nothing is told', 1, [rollCall]),
    example('a promise whose sentence was left out of the report', 1, [
      rollCall,
      { ...answer, checks: { untold: true } },
    ]),
    example('a promise of which something else is told', 1, [rollCall, { ...answer, name: '/actions/12#action' }]),
    example('a promise that was met', 0, [rollCall, answer]),
    example('a promise that is still open', 0, [rollCall, { ...answer, status: 'planned', when: '2021-07' }]),
    example('a promise that was dropped', 0, [rollCall, { ...answer, status: 'withdrawn' }]),
    example('no promise was published before', 0, [answer]),
  ],
  check: (facts) => {
    const told = new Set(facts.filter(({ checks }) => !checks?.untold).map((fact) => fact.name.split('#')[0]!))
    return facts.flatMap((fact) =>
      (fact.checks?.promised ?? [])
        .filter(({ at }) => !told.has(at))
        .map(({ says, at, in: publication }) =>
          disagreement({
            rule: name,
            severity: 'must be settled',
            says: `${quote(says)} was promised in ${publication}, and this account does not say what became of it.`,
            facts: [fact],
            values: [at, publication],
            besides: [{ says, at }],
          }),
        ),
    )
  },
}
