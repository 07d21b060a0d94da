import { precisionOf, whenInWords } from '#platform/calendar/when.ts'
import { disagreement, earliestFirst } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { quoted } from './in-words.ts'

const name = 'a commitment without owner or date'

/** What is nobody's and for no day is not going to happen. */
export const commitmentWithoutOwnerOrDate: Rule = {
  name,
  says: 'Something is promised, but nobody is named who has to do it, or no day by which it is to be done.',
  examples: [
    example('a promise with a date, but without an owner', 1, [
      { checks: { commitment: { owner: null, due: '../2021-07-31' } } },
    ]),
    example('a promise with an owner, but without a date', 1, [
      { checks: { commitment: { owner: 'the manager', due: '?' } } },
    ]),
    example('each promise is a question of its own, even if both are missing', 2, [
      { checks: { commitment: { owner: ' ', due: '?' } } },
      { checks: { commitment: { owner: null, due: '2021-06' } } },
    ]),
    example('a promise with both', 0, [{ checks: { commitment: { owner: 'the manager', due: '../2021-07-31' } } }]),
    example('a date that only says from when on', 0, [
      { checks: { commitment: { owner: 'the manager', due: '2021-04/..' } } },
    ]),
    example('a promise that was withdrawn', 0, [
      { status: 'withdrawn', checks: { commitment: { owner: null, due: '?' } } },
    ]),
  ],
  check: (facts) =>
    earliestFirst(facts.filter((fact) => fact.checks?.commitment && fact.status !== 'withdrawn')).flatMap((fact) => {
      const { owner, due } = fact.checks!.commitment!
      const [named, dated] = [Boolean(owner?.trim()), precisionOf(due) !== 'not stated']
      if (named && dated) return []
      return disagreement({
        rule: name,
        severity: 'worth a look',
        says: `${quoted(fact)} has ${missing(named, dated, owner, due)}.`,
        facts: [fact],
        values: [String(owner), due],
      })
    }),
}

function missing(named: boolean, dated: boolean, owner: string | null, due: string): string {
  if (named) return `an owner (${owner}), but no date is stated`
  return dated ? `a date (${whenInWords(due)}), but no owner is named` : 'neither an owner nor a date'
}
