import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/calendar/day.ts'
import { someWhen } from '#platform/calendar/when.examples.ts'
import { kinds, statuses, type Asked, type Checks, type Fact } from '#platform/facts/fact.ts'
import { contradictions } from './contradictions.examples.ts'
import { exampleFact } from './example.ts'
import { findAll } from './find-all.ts'
import { severities } from './finding.ts'
import { rules } from './rules.ts'

const winter: Asked = { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' }

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((each) => [each.says, each] as const))('%s', (_, { facts, asAt, period, finds }) => {
    const found = rule.check(facts.map(exampleFact), { period, asAt })
    expect(found).toHaveLength(finds)
    for (const { rule: name, says, records, key } of found) {
      expect(name).toBe(rule.name)
      expect(says).toMatch(/^[A-Z0-9‘].*[a-z0-9)’]\.$/)
      expect(records.length).toBeGreaterThan(0)
      expect(key).toMatch(/^[0-9a-f]{20}$/)
    }
  })

  test('has an example that finds and two that do not', () => {
    expect(rule.examples.filter((each) => each.finds > 0).length).toBeGreaterThan(0)
    expect(rule.examples.filter((each) => each.finds === 0).length).toBeGreaterThan(1)
    expect(rule.says).toMatch(/^[A-Z].*\.$/)
  })
})

describe('reports as they come', () => {
  test.each(contradictions.map((each) => [each.name, each] as const))('%s', (_, { says, found, naming, putRight }) => {
    const findings = findAll(says.map(exampleFact), winter)
    const tally = Object.fromEntries(
      Map.groupBy(findings, (finding) => finding.rule)
        .entries()
        .map(([rule, all]) => [rule, all.length]),
    )
    expect(tally).toEqual(found)
    for (const value of naming) expect(findings.map((finding) => finding.says).join(' ')).toContain(value)
    expect(findAll(putRight.map(exampleFact), winter)).toEqual([])
  })

  test('all of them in one account: each is found once, with a key of its own, what must be settled first', () => {
    const findings = findAll(contradictions.flatMap((each) => each.says).map(exampleFact), winter)
    const ranks = findings.map(
      (finding) => severities.indexOf(finding.severity) * 100 + rules.findIndex((rule) => rule.name === finding.rule),
    )
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
    expect(new Set(findings.map((finding) => finding.key)).size).toBe(findings.length)
  })
})

test('rules have names of their own', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
})

test('a finding names each record with its address, and those of which no fact is told', () => {
  const waits: Checks = { waitsOn: [{ says: 'the inquest ends', when: '2021-08', at: '/reviews/1' }] }
  const fact = exampleFact(
    { sentence: 'The report is published in June 2021.', when: '2021-06', status: 'planned', checks: waits },
    0,
  )
  expect(findAll([fact], winter)[0]!.records).toEqual([
    { says: 'The report is published in June 2021.', at: '/records/1' },
    { says: 'the inquest ends', at: '/reviews/1' },
  ])
})

describe('the key of a finding', () => {
  const keyOf = (due: string, asAt: Asked['asAt'] = '2021-03-31') => {
    const checks: Checks = { commitment: { owner: null, due } }
    return findAll([exampleFact({ status: 'planned', when: '2021-09', checks }, 0)], { ...winter, asAt })[0]!.key
  }
  test('stays while nothing changes, whatever the day of asking', () => {
    expect(keyOf('../2021-07-30', '2021-05-01')).toBe(keyOf('../2021-07-30'))
  })
  test('changes with a value that stands behind the sentence', () => {
    expect(keyOf('../2021-08-31')).not.toBe(keyOf('../2021-07-30'))
  })
})

describe('whatever the facts', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2016-01-01', days))
  const when = fc.oneof(
    { weight: 9, arbitrary: someWhen },
    { weight: 9, arbitrary: day },
    fc.constantFrom('soon', '', '2021-13', '../?'),
  )
  const word = fc.constantFrom('panel', 'Panel', 'the board', 'review group', ' ', 'notification')
  const at = fc.constantFrom('/groups/1', '/posts/1', '/posts/2')
  const thing = fc.record({ says: word, at })
  const period = fc.tuple(day, day).map(([from, to]) => ({ from, to }))
  const checks: fc.Arbitrary<Checks> = fc.record(
    {
      by: fc.option(thing),
      sameThing: word,
      stage: fc.record({ of: word, order: fc.integer({ min: 0, max: 5 }), says: word }),
      covers: fc
        .tuple(period, word, fc.constantFrom('year' as const, 'half-year' as const))
        .map(([days, report, length]) => ({ ...days, report, length })),
      none: fc.record({ of: word, during: period }),
      oneOf: word,
      begins: fc.constantFrom('existence', 'service'),
      lasts: fc.record({
        months: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.double(), fc.integer()),
        from: when,
        to: when,
        says: word,
      }),
      waitsOn: fc.array(fc.record({ says: word, when, at }), { maxLength: 2 }),
      limit: fc.record({ duty: word, due: day, doneOn: fc.option(when), reason: fc.option(word) }),
      commitment: fc.record({ owner: fc.option(word), due: when }),
      measure: fc.option(word),
      terms: fc.array(fc.record({ word, means: word }), { maxLength: 2 }),
      years: fc.record({ kind: fc.constantFrom('calendar', 'financial', 'other'), of: word }),
    },
    { requiredKeys: [] },
  )
  const given: fc.Arbitrary<Partial<Fact>> = fc.record({
    when,
    checks,
    about: thing,
    kind: fc.constantFrom(...kinds),
    status: fc.constantFrom(...statuses),
    knownOn: fc.option(day),
    proof: fc.constantFrom([], ['/records/1']),
  })
  const facts = fc.array(given, { maxLength: 12 }).map((each) => each.map(exampleFact))

  test('nothing is thrown, and every finding rests on facts it was given', () => {
    fc.assert(
      fc.property(facts, day, (some, asAt) => {
        const names = new Set(some.map((fact) => fact.name))
        const findings = findAll(some, { period: { from: addDays(asAt, -182), to: asAt }, asAt })
        expect(findings.flatMap((finding) => finding.facts).filter((name) => !names.has(name))).toEqual([])
        expect(new Set(findings.map((finding) => finding.key)).size).toBe(findings.length)
      }),
      { numRuns: 300 },
    )
  })

  test('their order makes no difference', () => {
    const anyOrder = facts.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    )
    fc.assert(
      fc.property(anyOrder, ([some, shuffled]) => {
        expect(findAll(shuffled, winter)).toEqual(findAll(some, winter))
      }),
    )
  })

  test('no facts, no findings', () => {
    fc.assert(fc.property(period, day, (days, asAt) => findAll([], { period: days, asAt }).length === 0))
  })
})

describe('rules are true everywhere', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.ts') && !file.includes('.test.') && file !== 'finding.ts',
  )
  const ordinary = new Set(
    `January February March April May June July August September October November December Monday Friday Saturday
    Board Children Different Each Every Facts From Growing How In Is It Its Much No Nobody One Panel Promised
    Reads Records Reporting Reports Said Something The There Things Together Two Walks Ways What Whatever When
    Words`.split(/\s+/),
  )
  const spoken = /\/\*\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g

  test.each(files)(
    '%s names no place: it capitalises nothing but months, days and the words that begin a sentence',
    (file) => {
      const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').replace(/^import .*$/gm, '')
      const words =
        (text.match(spoken) ?? [])
          .join(' ')
          .replace(/\$\{[^}]*\}/g, ' ')
          .match(/\b[A-Z][a-z]+\b/g) ?? []
      expect(words.filter((word) => !ordinary.has(word))).toEqual([])
    },
  )
})
