import { expect, test } from 'vitest'
import { frameworkInForce, frameworks, partnerActs } from './frameworks.ts'
import { relevantAgenciesInForce, relevantAgencySchedules } from './relevant-agencies.ts'

test.each([
  ['2018-07-03', null],
  ['2018-07-04', 'Working Together 2018'],
  ['2021-03-31', 'Working Together 2018'],
  ['2023-12-14', 'Working Together 2018'],
  ['2023-12-15', 'Working Together 2023'],
  ['2026-06-01', 'Working Together 2023'],
] as const)('on %s the framework in force is %s', (day, edition) => {
  expect(frameworkInForce(day)?.edition ?? null).toBe(edition)
})

test('each edition asks the same of every partner, and only named roles of a partner act for it', () => {
  for (const { roles, source } of frameworks) {
    expect(source.url).toMatch(/^https:/)
    for (const role of roles) {
      expect(role.says).not.toMatch(/\bmust\b/)
      expect(role.acts.length > 0).toBe(role.of === 'each partner')
      expect(role.acts.every((act) => act in partnerActs)).toBe(true)
    }
  }
})

test('the chair of 2018 is a local choice, that of 2023 is drawn from the delegated partners and not yet checked', () => {
  const [of2018, of2023] = frameworks
  expect(of2018!.roles.find(({ kind }) => kind === 'chair')).toMatchObject({ asked: 'a local choice' })
  expect(of2023!.roles.find(({ kind }) => kind === 'partnership chair')).toMatchObject({
    drawnFrom: 'delegated safeguarding partner',
    source: { verified: false },
  })
  expect(of2023!.roles.find(({ kind }) => kind === 'lead safeguarding partner')!.source.verified).toBe(true)
})

test('the schedule of relevant agencies runs from old to new, and says which headings were read', () => {
  expect(relevantAgenciesInForce('2018-06-28')).toBe(null)
  expect(
    relevantAgenciesInForce('2021-03-31')!
      .headings.filter(({ verified }) => verified)
      .map(({ says }) => says),
  ).toEqual(['Education and childcare'])
  expect(relevantAgenciesInForce('2026-06-01')!.headings.some(({ verified }) => verified)).toBe(false)
  for (const { headings } of relevantAgencySchedules)
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length)
})
