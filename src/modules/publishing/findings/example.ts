import type { Day } from '#platform/calendar/day.ts'
import type { Fact } from '#platform/facts/fact.ts'
import type { Rule } from './finding.ts'

type Example = Rule['examples'][number]

/** A worked example, told as at the last day of a winter half-year unless another day is given. */
export const example = (says: string, finds: number, facts: Partial<Fact>[], asAt: Day = '2021-03-31'): Example => ({
  says,
  facts,
  asAt,
  period: { from: '2020-10-01', to: '2021-03-31' },
  finds,
})

/** The whole fact that an example means: what it leaves out is as plain as can be, and each is about something else. */
export function exampleFact(given: Partial<Fact>, place: number): Fact {
  const at = `/records/${place + 1}`
  return {
    name: `${at}#told`,
    sentence: 'Something was recorded.',
    kind: 'event',
    about: { says: 'something', at },
    when: '2021-02',
    status: 'happened',
    figures: {},
    proof: [given.about?.at ?? at],
    audience: 'public',
    knownOn: null,
    source: null,
    ...given,
  }
}
