import { whenInWords } from '#platform/calendar/when.ts'
import { disagreement, earliestFirst, stands } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { inARow, quote } from './in-words.ts'

const name = 'calendar against financial years'
const years = (kind: 'calendar' | 'financial' | 'other', of = 'forward plan') => ({ checks: { years: { kind, of } } })

/** 'The first six months of the year' are two different half-years, depending on the year. */
export const calendarOrFinancialYears: Rule = {
  name,
  says: 'One thing is counted by calendar years in one place and by financial years in another.',
  examples: [
    example('a plan for half a financial year that speaks of half a calendar year', 1, [
      { ...years('financial'), when: '2021-04/2021-09', status: 'planned' },
      { ...years('calendar'), when: '2021-01/2021-06', status: 'planned' },
      { ...years('calendar'), when: '2021-01/2021-06', status: 'planned' },
    ]),
    example('a plan that keeps to financial years', 0, [
      { ...years('financial'), when: '2021-04/2021-09', status: 'planned' },
      { ...years('financial'), when: 'FY2021', status: 'planned' },
    ]),
    example('two things may count by different years', 0, [years('financial'), years('calendar', 'school audits')]),
  ],
  check: (facts) => {
    const counting = earliestFirst(facts.filter((fact) => fact.checks?.years && stands(fact)))
    return [...Map.groupBy(counting, (fact) => fact.checks!.years!.of)].flatMap(([of, same]) => {
      const kinds = [...Map.groupBy(same, (fact) => fact.checks!.years!.kind)].toSorted(([one], [other]) =>
        one < other ? -1 : 1,
      )
      if (kinds.length < 2) return []
      const ways = kinds.map(
        ([kind, alike]) => `${inYears[kind]} (${inARow(alike.map((fact) => whenInWords(fact.when)))})`,
      )
      return disagreement({
        rule: name,
        severity: 'worth a look',
        says: `Different years are meant for ${quote(of)}: ${inARow(ways)}.`,
        facts: same,
        values: kinds.map(([kind]) => kind),
      })
    })
  },
}

const inYears = { calendar: 'calendar years', financial: 'financial years', other: 'years of its own' } as const
