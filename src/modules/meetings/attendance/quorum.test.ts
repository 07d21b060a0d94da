import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Presence } from '../meeting.ts'
import { quorumOf, ruleInWords, ruleOn, type QuorumRule, type Seat } from './quorum.ts'

const rule = (rest: Partial<QuorumRule> = {}): QuorumRule => ({
  id: 1,
  fromOn: '2026-01-01',
  partnersAtLeast: null,
  deputies: 'delegated',
  agenciesAtLeast: 0,
  kinds: [],
  writtenIn: null,
  ...rest,
})

type Came = Presence | 'delegated' | 'not delegated' | null
const seat = (agency: string, came: Came, kind = 'other'): Seat => ({
  agencyId: agency.length,
  agency,
  kind,
  statutory: ['Council', 'Police', 'Health'].includes(agency),
  how: came === 'delegated' || came === 'not delegated' ? 'deputy' : came,
  delegated: came === 'delegated' ? true : came === 'not delegated' ? false : null,
})
const three = (council: Came, police: Came, health: Came) => [
  seat('Council', council),
  seat('Police', police),
  seat('Health', health),
]

describe('a meeting is quorate by partner, never by head', () => {
  test.each<[says: string, rule: Partial<QuorumRule>, seats: Seat[], is: string]>([
    ['all three leads', {}, three('attended', 'attended', 'attended'), 'Quorate'],
    ['a deputy with a delegation', {}, three('attended', 'delegated', 'attended'), 'Quorate'],
    [
      'a deputy without one',
      {},
      three('attended', 'not delegated', 'attended'),
      'Not quorate: Police sent a deputy without a delegation',
    ],
    [
      'a deputy of whom nothing is known',
      {},
      three('attended', 'deputy', 'attended'),
      'Not known whether it was quorate: whether the deputy of Police had a delegation is not recorded',
    ],
    ['any deputy will do', { deputies: 'any' }, three('attended', 'deputy', 'not delegated'), 'Quorate'],
    [
      'leads alone',
      { deputies: 'none' },
      three('attended', 'delegated', 'attended'),
      'Not quorate: Police sent a deputy and its lead must come',
    ],
    [
      'a full room without the police',
      {},
      [...three('attended', 'apologies', 'attended'), ...'abcdefgh'.split('').map((name) => seat(name, 'attended'))],
      'Not quorate: nobody represented Police (apologies)',
    ],
    [
      'two missing are both named',
      {},
      three('absent', 'apologies', 'attended'),
      'Not quorate: nobody represented Council (absent); nobody represented Police (apologies)',
    ],
    ['two of three by the rule', { partnersAtLeast: 2 }, three('attended', 'attended', 'absent'), 'Quorate'],
    [
      'one not recorded',
      {},
      three('attended', null, 'attended'),
      'Not known whether it was quorate: it is not recorded whether anybody represented Police',
    ],
    ['one not recorded, and not needed', { partnersAtLeast: 2 }, three('attended', null, 'attended'), 'Quorate'],
    [
      'one not recorded, another missing',
      {},
      three('absent', null, 'attended'),
      'Not quorate: nobody represented Council (absent)',
    ],
    ['nothing recorded', {}, three(null, null, null), 'Not known whether it was quorate: nobody has recorded who came'],
    [
      'too few agencies',
      { agenciesAtLeast: 5 },
      [...three('attended', 'attended', 'attended'), seat('Probation', 'apologies')],
      'Not quorate: 3 of the 5 agencies that are needed were represented',
    ],
    [
      'enough agencies, the partners counted',
      { agenciesAtLeast: 4 },
      [...three('attended', 'attended', 'attended'), seat('Probation', 'deputy')],
      'Quorate',
    ],
    [
      'education is asked for and did not come',
      { kinds: ['education'] },
      three('attended', 'attended', 'attended'),
      'Not quorate: education was not represented',
    ],
    [
      'a school came',
      { kinds: ['school'] },
      [...three('attended', 'attended', 'attended'), seat('A school', 'attended', 'school')],
      'Quorate',
    ],
    [
      'a school is not recorded',
      { kinds: ['school'] },
      [...three('attended', 'attended', 'attended'), seat('A school', null, 'school')],
      'Not known whether it was quorate: it is not recorded whether a school or college was represented',
    ],
    [
      'more partners asked for than there are',
      { partnersAtLeast: 4 },
      three('attended', 'attended', 'attended'),
      'Not quorate: 4 safeguarding partners are needed and there are 3',
    ],
  ])('%s', (_, rest, seats, says) => expect(quorumOf(rule(rest), seats).says).toBe(says))
})

test('more people of an agency that is there already never change it: order and repetition mean nothing', () => {
  const came = fc.constantFrom<Came>('attended', 'delegated', 'not delegated', 'deputy', 'apologies', 'absent', null)
  fc.assert(
    fc.property(came, came, came, fc.constantFrom(null, 0, 1, 2, 3), (council, police, health, partnersAtLeast) => {
      const asked = rule({ partnersAtLeast })
      const seats = three(council, police, health)
      expect(quorumOf(asked, seats.toReversed()).is).toBe(quorumOf(asked, seats).is)
      // What becomes known never turns "quorate" into "not quorate".
      if (quorumOf(asked, seats).is === 'quorate')
        for (const known of ['attended', 'absent'] as const)
          expect(
            quorumOf(
              asked,
              seats.map((each) => (each.how === null ? { ...each, how: known } : each)),
            ).is,
          ).toBe('quorate')
    }),
  )
})

test('the rule of the day judges the meeting of the day', () => {
  const rules = [
    rule({ id: 3, fromOn: '2026-04-01', partnersAtLeast: 2 }),
    rule({ id: 1, fromOn: '2025-01-01' }),
    rule({ id: 4, fromOn: '2026-04-01', partnersAtLeast: 1 }),
  ]
  expect(ruleOn(rules, '2024-12-31')).toBe(null)
  expect(ruleOn(rules, '2026-03-31')?.id).toBe(1)
  expect(ruleOn(rules, '2026-04-01')?.id).toBe(4)
})

test('a rule reads as a sentence', () => {
  expect(ruleInWords(rule({ agenciesAtLeast: 5, kinds: ['education'] }))).toBe(
    'Quorate when every safeguarding partner is represented, by its lead or a deputy with a delegation; and at least 5 agencies are represented in all; and education is represented.',
  )
  expect(ruleInWords(rule({ partnersAtLeast: 1, deputies: 'any' }))).toBe(
    'Quorate when at least 1 safeguarding partner is represented, by its lead or any deputy.',
  )
  expect(ruleInWords(rule({ partnersAtLeast: 0 }))).toBe('Quorate whoever comes.')
})
