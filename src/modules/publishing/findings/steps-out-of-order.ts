import { definitelyBefore, whenInWords } from '#platform/calendar/when.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { disagreement, earliestFirst, stands } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { inARow, quote } from './in-words.ts'

const name = 'a step before the step it follows'
const step = (order: number, says: string, of = 'review Z') => ({ checks: { stage: { of, order, says } } })

/** A review cannot begin before the notification that it answers. */
export const stepsOutOfOrder: Rule = {
  name,
  says: 'A step on a path is dated before a step that comes earlier on the same path.',
  examples: [
    example('a review that began months before its notification', 1, [
      { ...step(1, 'notified'), when: '2021-02' },
      { ...step(3, 'review begun'), when: '2020-10-early' },
    ]),
    example('two later steps before one earlier step are one question', 1, [
      { ...step(6, 'inquest completed'), when: '2021-08-early', status: 'planned' },
      { ...step(7, 'report ready'), when: '2021-06-late', status: 'planned' },
      { ...step(8, 'report published'), when: '../2021-07-31', status: 'planned' },
    ]),
    example('one later step before two earlier steps is one question too', 1, [
      { ...step(1, 'notified'), when: '2021-02' },
      { ...step(2, 'rapid review held'), when: '2021-02/..' },
      { ...step(3, 'review begun'), when: '2020-10-early' },
    ]),
    example('the steps in their order', 0, [
      { ...step(1, 'notified'), when: '2020-09' },
      { ...step(3, 'review begun'), when: '2020-10-early' },
    ]),
    example('a month against a day in it: the order cannot be known', 0, [
      { ...step(1, 'notified'), when: '2020-10' },
      { ...step(3, 'review begun'), when: '2020-10-05' },
    ]),
    example('steps of two different reviews', 0, [
      { ...step(1, 'notified'), when: '2021-02' },
      { ...step(3, 'review begun', 'review Y'), when: '2020-10-early' },
    ]),
    example('a plan for a step that has since been taken in its order', 0, [
      { ...step(1, 'notified'), when: '2021-02' },
      { ...step(3, 'review begun'), when: '2020-10', status: 'planned' },
      { ...step(3, 'review begun'), when: '2021-03' },
    ]),
  ],
  check: (facts) => {
    const steps = earliestFirst(facts.filter((fact) => fact.checks?.stage && stands(fact)))
    return [...Map.groupBy(steps, (fact) => fact.checks!.stage!.of)].flatMap(([path, taken]) => outOfOrder(path, taken))
  },
}

/** One question for each step that others contradict, told from whichever side needs fewer questions. */
function outOfOrder(path: string, steps: Fact[]) {
  const known = steps.filter((fact) => !isOvertaken(fact, steps))
  const pairs = known.flatMap((lower) =>
    known
      .filter((higher) => orderOf(higher) > orderOf(lower) && definitelyBefore(higher.when, lower.when))
      .map((higher) => ({ lower, higher })),
  )
  const [byLower, byHigher] = [Map.groupBy(pairs, (pair) => pair.lower), Map.groupBy(pairs, (pair) => pair.higher)]
  const questions = byHigher.size < byLower.size ? byHigher : byLower
  return [...questions.values()].map((question) => {
    const alike = question.some(({ lower, higher }) => (higher.status === 'happened') === (lower.status === 'happened'))
    const [later, earlier] = [question.map((pair) => dated(pair.higher)), question.map((pair) => dated(pair.lower))]
    const facts = [...new Set(question.flatMap(({ lower, higher }) => [lower, higher]))]
    return disagreement({
      rule: name,
      severity: alike ? 'must be settled' : 'worth a look',
      says: `In ${path}, ${inARow(later)} should come after ${inARow(earlier)}, but the dates say before.`,
      facts,
      values: facts.map((fact) => `${orderOf(fact)} ${fact.when}`),
    })
  })
}

const isOvertaken = (plan: Fact, steps: Fact[]) =>
  plan.status === 'planned' && steps.some((fact) => fact.status === 'happened' && orderOf(fact) === orderOf(plan))

const orderOf = (fact: Fact) => fact.checks!.stage!.order
const dated = (fact: Fact) => `${quote(fact.checks!.stage!.says)} (${whenInWords(fact.when)})`
