import type { Account } from './account.ts'
import type { ToldFact } from './compose.ts'

/**
 * The contract of the report as JSON, as the command line prints it. Fields may be added, none renamed or taken away.
 *
 * `sections[].paragraphs[].facts[]` hold what each sentence rests on: `when` in the notation of dates, `proof` the
 * addresses that open it, `source` the row of the document it was learnt from. `knownAfter` marks what became known
 * only after the period ended. `requirements[].by` names the paragraphs that meet it.
 */
export type ReportAsJson = {
  period: { from: string; to: string }
  asAt: string
  sections: {
    title: string
    number: string
    paragraphs: { number: string; text: string; afterPeriod: boolean; facts: FactAsJson[] }[]
  }[]
  findings: {
    rule: string
    severity: string
    says: string
    records: { says: string; at: string }[]
    facts: string[]
    key: string
  }[]
  requirements: { id: string; says: string; met: boolean; by: string[] }[]
}

export type FactAsJson = Pick<
  ToldFact,
  'name' | 'sentence' | 'kind' | 'when' | 'status' | 'figures' | 'proof' | 'source' | 'audience' | 'knownOn'
> & {
  about: string
  knownAfter: boolean
}

/** An account as plain values, ready to be printed as JSON. */
export const reportAsJson = ({ composed, findings, requirements }: Account): ReportAsJson => ({
  period: composed.period,
  asAt: composed.asAt,
  sections: composed.sections.map(({ title, number, paragraphs }) => ({
    title,
    number,
    paragraphs: paragraphs.map((paragraph) => ({
      number: paragraph.number,
      text: paragraph.text,
      afterPeriod: paragraph.afterPeriod ?? false,
      facts: paragraph.facts.map(factAsJson),
    })),
  })),
  findings: findings.map(({ rule, severity, says, records, facts, key }) => ({
    rule,
    severity,
    says,
    records,
    facts,
    key,
  })),
  requirements: requirements.map(({ id, says, standing, paragraphs, reason }) => ({
    id,
    says,
    met: standing === 'met' || standing === 'explained',
    by: standing === 'explained' && reason ? [reason] : paragraphs,
  })),
})

const factAsJson = ({
  name,
  sentence,
  kind,
  when,
  status,
  figures,
  proof,
  source,
  audience,
  knownOn,
  about,
  knownAfter,
}: ToldFact): FactAsJson => ({
  name,
  sentence,
  kind,
  about: about.says,
  when,
  status,
  figures,
  proof,
  source,
  audience,
  knownOn,
  knownAfter: knownAfter ?? false,
})
