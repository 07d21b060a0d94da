import { addDays, inWords } from '#platform/calendar/day.ts'
import { financialYearOf, overlap, periodInWords, type Period } from '#platform/calendar/period.ts'
import { coveredPeriods, type Covered } from './covered-periods.ts'
import { disagreement, plainly } from './disagreement.ts'
import { example } from './example.ts'
import type { Finding, Rule } from './finding.ts'
import { quote } from './in-words.ts'

const name = 'reports that overlap or leave a gap'

const covering = (report: string, from: Period['from'], to: Period['to'], length?: 'year' | 'half-year') => ({
  checks: { covers: { report, from, to, ...(length && { length }) } },
})

/** Reports should follow one another day by day: what two cover is told twice, what none covers is never told. */
export const overlappingReports: Rule = {
  name,
  says: 'The periods of two reports overlap, or leave days between them that no report covers.',
  examples: [
    example('an update inside the period of a yearly report', 1, [
      covering('yearly report', '2020-10-01', '2021-09-30', 'year'),
      covering('update', '2020-10-01', '2021-03-31', 'half-year'),
    ]),
    example('a financial year that begins within another year', 1, [
      covering('yearly report', '2020-10-01', '2021-09-30', 'year'),
      covering('next yearly report', '2021-04-01', '2022-03-31', 'year'),
    ]),
    example('a half-year that nobody reports on', 1, [
      covering('yearly report', '2019-10-01', '2020-09-30', 'year'),
      covering('next yearly report', '2021-04-01', '2022-03-31', 'year'),
    ]),
    example('a gap is one only where no third report fills it', 0, [
      covering('yearly report', '2019-10-01', '2020-09-30', 'year'),
      covering('next yearly report', '2021-04-01', '2022-03-31', 'year'),
      covering('update', '2020-10-01', '2021-03-31', 'half-year'),
    ]),
    example('one report told by two records', 0, [
      covering('yearly report', '2020-04-01', '2021-03-31'),
      covering('the yearly report', '2020-04-01', '2021-03-31'),
    ]),
    example('two papers on exactly one period', 0, [
      covering('update', '2020-10-01', '2021-03-31'),
      covering('summary for families', '2020-10-01', '2021-03-31'),
    ]),
  ],
  check: (facts) => {
    const periods = coveredPeriods(facts)
    return [...overlaps(periods), ...gaps(periods)]
  },
}

const overlaps = (periods: Covered[]): Finding[] =>
  periods.flatMap((one, place) =>
    periods.slice(place + 1).flatMap((other) => {
      const shared = overlap(one.covers, other.covers)
      const same = one.covers.from === other.covers.from && one.covers.to === other.covers.to
      if (!shared || same || plainly(one.report) === plainly(other.report)) return []
      const both = `${inFull(one)} and ${inFull(other)} both cover ${periodInWords(shared)}`
      return found(
        one,
        other,
        isAgainstFinancialYear(one, other) ? `${both}: one counts by financial years, the other does not.` : `${both}.`,
      )
    }),
  )

/** Walks from report to report, remembering how far the ones before reach. */
function gaps(periods: Covered[]): Finding[] {
  const findings: Finding[] = []
  let reaching = periods[0]
  for (const next of periods.slice(1)) {
    const [after, before] = [addDays(reaching!.covers.to, 1), addDays(next.covers.from, -1)]
    if (after <= before)
      findings.push(
        found(
          reaching!,
          next,
          `No report covers ${inWords(after)} to ${inWords(before)}, between ${inFull(reaching!)} and ${inFull(next)}.`,
        ),
      )
    if (next.covers.to > reaching!.covers.to) reaching = next
  }
  return findings
}

const found = (one: Covered, other: Covered, says: string) =>
  disagreement({
    rule: name,
    severity: 'worth a look',
    says: says.replace(/^the /, 'The '),
    facts: [...one.facts, ...other.facts],
    values: [one, other].map(({ covers }) => `${covers.from} ${covers.to}`),
  })

const inFull = ({ report, covers }: Covered) => `the ${quote(report)} (${periodInWords(covers)})`

const isAgainstFinancialYear = (one: Covered, other: Covered) =>
  isFinancialYear(one.covers) !== isFinancialYear(other.covers) &&
  [one, other].every(({ covers }) => covers.length !== 'half-year')

const isFinancialYear = ({ from, to }: Period) => financialYearOf(from).from === from && financialYearOf(from).to === to
