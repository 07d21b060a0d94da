import { expect, test } from 'vitest'
import {
  decisionProblems,
  goesInACircle,
  partnersWanting,
  standsOnAllPartners,
  stancesInWords,
  type PartnerStance,
} from './decision.ts'

const partners = [
  { id: 1, name: 'Council' },
  { id: 2, name: 'Police' },
  { id: 3, name: 'Health' },
]
const stance = (agencyId: number, how: PartnerStance['how'], why: string | null = null): PartnerStance => ({
  agencyId,
  how,
  why,
})
const agreed = partners.map(({ id }) => stance(id, 'agreed'))

test('a statutory decision stands only on all the partners', () => {
  expect(standsOnAllPartners(partners, agreed)).toBe(true)
  expect(standsOnAllPartners(partners, agreed.slice(1))).toBe(false)
  expect(standsOnAllPartners(partners, [...agreed.slice(1), stance(1, 'differed', 'Too soon')])).toBe(false)
  expect(standsOnAllPartners(partners, [...agreed.slice(1), stance(1, 'abstained', 'No view')])).toBe(false)
  expect(standsOnAllPartners(partners.slice(1), agreed)).toBe(false)
})

test('two who agree twice do not make up for the third', () => {
  expect(partnersWanting(partners, [stance(1, 'agreed'), stance(2, 'agreed'), stance(2, 'agreed')])).toEqual([
    { id: 3, name: 'Health' },
  ])
})

test('each partner that is wanting is named beside its own question', () => {
  const problems = decisionProblems(
    { statutory: true, status: 'happened', stances: [stance(1, 'agreed'), stance(2, 'differed', 'Too soon')] },
    partners,
  )
  expect(problems.map(({ field }) => field)).toEqual(['how2', 'how3'])
  expect(problems[0]!.says).toContain('Police')
})

test('a statutory decision that was not reached may be recorded with its dissent', () => {
  expect(
    decisionProblems({ statutory: true, status: 'missed', stances: [stance(2, 'differed', 'Too soon')] }, partners),
  ).toEqual([])
})

test('another decision stands with dissent, but dissent says why', () => {
  expect(
    decisionProblems({ statutory: false, status: 'happened', stances: [stance(2, 'differed', 'Too soon')] }, partners),
  ).toEqual([])
  expect(
    decisionProblems({ statutory: false, status: 'happened', stances: [stance(2, 'abstained')] }, partners).map(
      ({ field }) => field,
    ),
  ).toEqual(['why2'])
})

test('dissent is said by name and never averaged', () => {
  const row = (shortName: string, how: string) => ({ shortName, how })
  expect(stancesInWords([row('Council', 'agreed'), row('Police', 'agreed'), row('Health', 'agreed')])).toBe(
    'All 3 agreed',
  )
  expect(stancesInWords([row('Council', 'agreed'), row('Police', 'differed'), row('Health', 'abstained')])).toBe(
    'Police differed, Health abstained',
  )
  expect(stancesInWords([])).toBe('Not recorded by partner')
})

test('a decision cannot take the place of the one that replaced it', () => {
  const pairs = [
    { decisionId: 1, byDecisionId: 2 },
    { decisionId: 2, byDecisionId: 3 },
  ]
  expect(goesInACircle(pairs, 3, 1)).toBe(true)
  expect(goesInACircle(pairs, 3, 4)).toBe(false)
  expect(goesInACircle([], 5, 5)).toBe(true)
})
