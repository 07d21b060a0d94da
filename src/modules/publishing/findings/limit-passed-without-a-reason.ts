import { inWords } from '#platform/calendar/day.ts'
import { firstDay, whenInWords } from '#platform/calendar/when.ts'
import { disagreement, earliestFirst } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { quote } from './in-words.ts'

const name = 'a limit passed without a reason'

const limit = (doneOn: string | null, reason: string | null = null) =>
  ({
    checks: { limit: { duty: 'the rapid review', due: '2021-02-22', doneOn, reason } },
  }) as const

/** A limit that was passed is a fact; what the reader is owed is the reason. */
export const limitPassedWithoutAReason: Rule = {
  name,
  says: 'A limit set by law was passed, and no reason is recorded.',
  examples: [
    example('done two days late', 1, [limit('2021-02-24')]),
    example('not done by the day of the account', 1, [limit(null)]),
    example('done two days late, with a reason', 0, [limit('2021-02-24', 'the hospital was waiting for a report')]),
    example('done on its last day', 0, [limit('2021-02-22')]),
    example('done some time in the month: nobody can say that it was late', 0, [limit('2021-02')]),
    example('not done yet, on its last day', 0, [limit(null)], '2021-02-22'),
  ],
  check: (facts, { asAt }) =>
    earliestFirst(facts.filter((fact) => fact.checks?.limit && fact.status !== 'withdrawn')).flatMap((fact) => {
      const { duty, due, doneOn, reason } = fact.checks!.limit!
      const late = doneOn === null ? due < asAt : due < (firstDay(doneOn) ?? due)
      if (!late || reason?.trim()) return []
      const became = doneOn === null ? `it was not done as at ${inWords(asAt)}` : `it is dated ${whenInWords(doneOn)}`
      const limited = quote(duty.replaceAll('-', ' '))
      return disagreement({
        rule: name,
        severity: 'worth a look',
        says: `The limit for ${limited} was ${inWords(due)}, but ${became}, and no reason is recorded.`,
        facts: [fact],
        values: [duty, due, String(doneOn)],
      })
    }),
}
