import { overlap } from '#platform/calendar/period.ts'
import { certainlyAfter, definitelyBefore, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'
import { disagreement, earliestFirst, stands } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule, Severity } from './finding.ts'
import { inARow, quote } from './in-words.ts'
import { isBy, isFrom, namedTime } from './named-time.ts'

const name = 'one thing with two dates'
const plan = { status: 'planned', checks: { sameThing: 'plan agreed' } } as const
const done = { status: 'happened', checks: { sameThing: 'plan agreed' } } as const

/** A reader must not find June on one page and July on another. */
export const oneThingTwoDates: Rule = {
  name,
  says: 'The same thing is given two dates that cannot both be right.',
  examples: [
    example('a plan to be agreed in June in one place and in July in another', 1, [
      { ...plan, when: '2021-06' },
      { ...plan, when: '../2021-06-30' },
      { ...plan, when: '2021-07' },
    ]),
    example('two last days for one promise', 1, [
      { ...plan, when: '../2021-08' },
      { ...plan, when: '../2021-07-31' },
    ]),
    example('ready in late June, and again by the end of July', 1, [
      { ...plan, when: '2021-06-late' },
      { ...plan, when: '../2021-07-31' },
    ]),
    example('done on two days', 1, [
      { ...done, when: '2021-02-03' },
      { ...done, when: '2021-02-10' },
    ]),
    example('a month, and a day in it', 0, [
      { ...plan, when: '../2021-07' },
      { ...plan, when: '../2021-07-31' },
    ]),
    example('done in early March, and done by the end of March', 0, [
      { ...done, when: '2021-03-early' },
      { ...done, when: '../2021-03-31' },
    ]),
    example('a plan, and what came of it later', 0, [
      { ...plan, when: '2021-01' },
      { ...done, when: '2021-03' },
    ]),
    example('a plan given another date later on, in the same record', 0, [
      { ...plan, when: '2021-06', about: { says: 'the plan', at: '/plans/1' }, knownOn: '2021-01-11' },
      { ...plan, when: '2021-07', about: { says: 'the plan', at: '/plans/1' }, knownOn: '2021-03-02' },
    ]),
    example('two things, each with its own date', 0, [
      { ...plan, when: '2021-06' },
      { when: '2021-07', status: 'planned', checks: { sameThing: 'priorities agreed' } },
    ]),
  ],
  check: (facts, asked) => {
    const dated = earliestFirst(facts.filter((fact) => fact.checks?.sameThing && stands(fact)))
    return [...Map.groupBy(dated, (fact) => fact.checks!.sameThing!)].flatMap(([thing, same]) => {
      const pairs = disagreeing(same, asked)
      if (pairs.length === 0) return []
      const involved = earliestFirst([...new Set(pairs.flatMap((pair) => pair.facts))])
      const dates = inARow(involved.map((fact) => whenInWords(fact.when)))
      return disagreement({
        rule: name,
        severity: pairs.some((pair) => pair.severity === 'must be settled') ? 'must be settled' : 'worth a look',
        says: `Different dates are given for ${quote(thing)}: ${dates}.`,
        facts: involved,
        values: [thing, ...involved.map((fact) => fact.when)],
      })
    })
  },
}

const disagreeing = (same: Fact[], asked: Asked) =>
  same.flatMap((one, place) =>
    same.slice(place + 1).flatMap((other) => {
      const severity = how(one, other, asked)
      return severity ? [{ facts: [one, other], severity }] : []
    }),
  )

/** How two dates of one thing disagree, if at all. A plan is not held against what came of it later. */
function how(one: Fact, other: Fact, { asAt }: Asked): Severity | null {
  const done = [one, other].every((fact) => fact.status === 'happened')
  const ahead = [one, other].every((fact) => fact.status !== 'happened' || certainlyAfter(fact.when, asAt))
  if (!done && (!ahead || isDatedAnew(one, other))) return null
  const asPromised = isFrom(one.when) === isFrom(other.when) && (!done || isFrom(one.when))
  if (asPromised) return promised(one.when, other.when)
  return definitelyBefore(one.when, other.when) || definitelyBefore(other.when, one.when) ? 'must be settled' : null
}

/** Two promises by a day are held to those days; a promise by a day leaves room for an earlier date. */
function promised(one: When, other: When): Severity | null {
  const [named, too] = [namedTime(one), namedTime(other)]
  if (!named || !too || overlap(named, too)) return null
  const room = isBy(one) !== isBy(other) && (isBy(one) ? too.to < named.from : named.to < too.from)
  return room ? 'worth a look' : 'must be settled'
}

const isDatedAnew = (one: Fact, other: Fact) =>
  one.about.at === other.about.at && one.knownOn !== null && other.knownOn !== null && one.knownOn !== other.knownOn
