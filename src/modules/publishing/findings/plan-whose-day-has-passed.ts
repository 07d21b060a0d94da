import { inWords } from '#platform/calendar/day.ts'
import { certainlyBefore, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { disagreement, earliestFirst } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { quoted } from './in-words.ts'

const name = 'a plan whose day has passed'
const plan = { when: '../2021-01-31', status: 'planned' } as const

/** Promised for January, and in March nobody says what became of it. */
export const planWhoseDayHasPassed: Rule = {
  name,
  says: 'The day of a plan has passed, and nothing says what became of it.',
  examples: [
    example('promised by January, told in March', 1, [plan]),
    example('promised by January, and said to be done in February', 0, [
      { ...plan, checks: { sameThing: 'strategy agreed' } },
      { when: '2021-02', checks: { sameThing: 'strategy agreed' } },
    ]),
    example('a step planned for January and taken in February', 0, [
      { ...plan, checks: { stage: { of: 'review Z', order: 2, says: 'panel met' } } },
      { when: '2021-02', checks: { stage: { of: 'review Z', order: 2, says: 'panel met' } } },
    ]),
    example('what became of something else is no answer', 1, [
      { ...plan, checks: { sameThing: 'strategy agreed' } },
      { when: '2021-02', checks: { sameThing: 'priorities agreed' } },
    ]),
    example('promised for the month in which the account stands: there may be days left', 0, [
      { ...plan, when: '2021-03' },
    ]),
    example('promised in January for no day', 0, [
      { ...plan, when: '2021-01', checks: { commitment: { owner: 'the board', due: '?' } } },
    ]),
    example('promised for a day to come', 0, [{ ...plan, when: '2021-07-31' }]),
    example('promised by January and given up', 0, [{ ...plan, status: 'withdrawn' }]),
  ],
  check: (facts, { asAt }) => {
    const outcomes = new Set(facts.filter(isOutcome).flatMap(thingsOf))
    const passed = facts.filter((fact) => fact.status === 'planned' && certainlyBefore(dayOf(fact), asAt))
    return earliestFirst(passed.filter((fact) => !thingsOf(fact).some((thing) => outcomes.has(thing)))).map((fact) =>
      disagreement({
        rule: name,
        severity: 'worth a look',
        says: `${quoted(fact)} was planned ${dueIn(dayOf(fact))}, but by ${inWords(asAt)} nothing more is told of it.`,
        facts: [fact],
        values: [dayOf(fact)],
      }),
    )
  },
}

/** A promise without a date is told with the time it was given, which is not the day it is for. */
const dayOf = ({ when, checks }: Fact): When => checks?.commitment?.due ?? when

const dueIn = (when: When) => `for ${whenInWords(when)}`.replace(/^for by /, 'to be done by ')

const isOutcome = ({ status }: Fact) => status === 'happened' || status === 'missed' || status === 'withdrawn'

/** What a fact is a date for: one thing, a step on a path, or both. */
function thingsOf({ checks }: Fact): string[] {
  const { sameThing, stage } = checks ?? {}
  return [...(sameThing ? [`thing ${sameThing}`] : []), ...(stage ? [`step ${stage.order} of ${stage.of}`] : [])]
}
