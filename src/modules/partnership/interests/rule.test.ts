import { expect, test } from 'vitest'
import type { Seat } from '../structure.ts'
import { askedOn, declarationDue, ruleInWords, ruleOn, type InterestRule } from './rule.ts'

const rule = (more: Partial<InterestRule> = {}): InterestRule => ({
  partnershipId: 1,
  id: 1,
  asks: ['board'],
  everyMonths: 12,
  withinDays: 28,
  fromOn: '2026-01-10',
  says: 'The board',
  knownOn: '2026-01-10',
  ...more,
})

test.each([
  ['who never declared has the days of a newcomer', '2026-01-10', null, '2026-02-07'],
  ['who declared declares again after the months', '2026-01-10', '2025-11-30', '2026-11-30'],
  ['who declared long before the rule has the days of a newcomer too', '2026-01-10', '2023-05-01', '2026-02-07'],
  ['who came later is asked from then', '2026-05-20', null, '2026-06-17'],
  ['who declared on the last day of a month does so on the last of another', '2025-01-01', '2025-02-28', '2026-02-28'],
] as const)('%s', (_, askedFrom, lastDeclared, due) => {
  expect(declarationDue(rule(), { askedFrom, lastDeclared }).due).toBe(due)
})

test('the rule of a day is the last that began by it, and one that asks nobody says so', () => {
  const rules = [
    rule({ id: 1 }),
    rule({ id: 2, fromOn: '2026-03-01', asks: [] }),
    rule({ id: 3, fromOn: '2027-01-01' }),
  ]
  expect([ruleOn(rules, '2026-01-09'), ruleOn(rules, '2026-02-28')?.id, ruleOn(rules, '2026-12-31')?.id]).toEqual([
    null,
    1,
    2,
  ])
  expect(ruleInWords(rules[1]!)).toBe('From 1 March 2026 nobody is asked to declare.')
  expect(ruleInWords(rules[0]!)).toContain('whoever sits on the board declares every 12 months, and within 28 days')
})

const seat = (more: Partial<Seat & { groupKind: string; groupEnded: boolean }>) => ({
  groupId: 1,
  sinceOn: '2024-01',
  untilOn: null,
  personId: null,
  person: null,
  postId: null,
  post: null,
  agencyId: null,
  agency: null,
  personAgencyId: null,
  groupKind: 'board',
  groupEnded: false,
  ...more,
})

test('whoever sits today is asked, by themselves or by their post, and nobody of another kind of group, of one that ended, or who left', () => {
  const seats = [
    seat({ personId: 1 }),
    seat({ personId: 2, groupKind: 'forum' }),
    seat({ personId: 3, groupEnded: true }),
    seat({ personId: 4, untilOn: '2026-05-31' }),
    seat({ personId: 5, sinceOn: '2026-07-01' }),
    seat({ postId: 60, sinceOn: '2026-05-20' }),
    seat({ postId: 61 }),
    seat({ agencyId: 9 }),
  ]
  const held = [
    { postId: 60, personId: 6, since: '2023-01' },
    { postId: 62, personId: 7, since: '2026-04' },
  ]
  expect([...askedOn(rule(), { seats, held }, '2026-06-01')]).toEqual([
    [1, '2026-01-10'],
    [6, '2026-05-20'],
  ])
  expect([...askedOn(rule({ asks: ['posts'] }), { seats, held }, '2026-06-01')]).toEqual([
    [6, '2026-01-10'],
    [7, '2026-04-01'],
  ])
})
