import type { Day } from '#platform/calendar/day.ts'
import { daysIn, type Period } from '#platform/calendar/period.ts'
import { compareWhens, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Account } from './account.ts'
import type { Composed } from './compose.ts'
import type { Finding } from './findings/finding.ts'
import { periodOf, promiseOf, type DraftSection, type Report } from './report.ts'
import type { RequirementMet } from './requirements.ts'

/** One line of the forward plan: what is promised, by when, and whose it is; null where nobody is named. */
export type PlannedStep = { says: string; by: When; whose: string | null; number: string }

/** A report as any form may tell it: the same for what was composed, what is drafted, and what was published. */
export type ToldReport = {
  title: string
  partnership: string
  period: Period
  asAt: Day
  /** Which telling this is: 'Told from the record', 'Draft 4', 'Edition 1, published on …'. */
  standing: string
  date: Day
  sections: { title: string; number: string; paragraphs: ToldParagraph[] }[]
  forwardPlan: PlannedStep[]
  signatures: { agency: string; signedOn: string }[]
  requirements: Pick<RequirementMet, 'says' | 'standing' | 'paragraphs' | 'reason'>[]
  lawEdition: string | null
  /** Only for readers inside; a published report has none. */
  findings: Finding[]
}
export type ToldParagraph = {
  number: string
  text: string
  afterPeriod: boolean
  proofs: { sentence: string; says: string }[]
}

/** An account told from the records, as a report: yearly when it covers a year or more, otherwise on progress. */
export const toldFromAccount = (account: Account, partnership: string): ToldReport => ({
  title: daysIn(account.composed.period) >= 365 ? 'Yearly report' : 'Progress report',
  partnership,
  period: account.composed.period,
  asAt: account.composed.asAt,
  standing: 'Told from the record',
  date: account.composed.asAt,
  sections: account.composed.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map(({ number, text, afterPeriod, facts }) => ({
      number,
      text,
      afterPeriod: afterPeriod ?? false,
      proofs: facts.map((fact) => ({ sentence: fact.sentence, says: proofInWords(fact) })),
    })),
  })),
  forwardPlan: forwardPlanOf(account.composed),
  signatures: [],
  requirements: account.requirements,
  lawEdition: account.law?.edition ?? null,
  findings: account.findings,
})

/** A draft as a report, its findings left to the page it is written on. */
export const toldFromDraft = (
  report: Report,
  sections: readonly DraftSection[],
  requirements: RequirementMet[],
  lawEdition: string | null,
  signatures: ToldReport['signatures'],
  partnership: string,
  date: Day,
): ToldReport => ({
  title: report.title,
  partnership,
  period: periodOf(report),
  asAt: report.asAt,
  standing: `Draft ${report.version}`,
  date,
  sections: sections.map((section) => ({
    title: section.title,
    number: section.number,
    paragraphs: section.paragraphs.map(({ number, afterPeriod, sentences }) => ({
      number,
      text: sentences.map((sentence) => sentence.says).join(' '),
      afterPeriod,
      proofs: sentences.flatMap(({ says, fact }) => (fact ? [{ sentence: says, says: proofInWords(fact) }] : [])),
    })),
  })),
  forwardPlan: stepsOf(sections),
  signatures,
  requirements,
  lawEdition,
  findings: [],
})

/** What the sentences of a draft promise, in the order of the days they are promised for. */
export const stepsOf = (sections: readonly DraftSection[]): PlannedStep[] =>
  sections
    .flatMap((section) => section.paragraphs)
    .flatMap(({ number, sentences }) =>
      sentences.flatMap(({ says, fact }) =>
        fact?.promise && fact.status === 'planned' ? [{ says, ...fact.promise, number }] : [],
      ),
    )
    .toSorted(byDay)

/** '31 July 2021, nobody is named' and the like: the second half of a line of the forward plan. */
export const whoseInWords = (step: Pick<PlannedStep, 'whose'>): string => step.whose ?? 'Nobody is named'

const forwardPlanOf = (composed: Composed): PlannedStep[] =>
  composed.sections
    .flatMap((section) => section.paragraphs)
    .flatMap(({ number, facts }) =>
      facts.flatMap((fact) => {
        const { promise } = promiseOf(fact)
        return promise && fact.status === 'planned' ? [{ says: fact.sentence, ...promise, number }] : []
      }),
    )
    .toSorted(byDay)

const byDay = (one: PlannedStep, other: PlannedStep) =>
  compareWhens(one.by, other.by) || (one.says < other.says ? -1 : 1)

const proofInWords = (fact: { when: When; source: string | null; proof: string[] }) =>
  [whenInWords(fact.when), fact.source ? `source ${fact.source}` : 'recorded at work', fact.proof.join(', ')].join('; ')
