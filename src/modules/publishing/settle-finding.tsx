import { numberIn } from '#platform/evidence/evidence.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { draftAndRecord } from './draft.ts'
import type { Finding } from './findings/finding.ts'
import type { Report } from './report.ts'
import { addSettled, someReports } from './store.ts'

const hows = {
  resolved: 'It has been put right, or it was never wrong',
  carried: 'It stays as it is in this report, for the reason below',
} as const
const reaches = { report: 'For this report', always: 'For every report that rests on the same records' } as const

/** Settle a finding: say what was done about it, or why it stays. If one of its records changes, it is asked again. */
export const settleFinding = (sources: readonly FactSource[]) =>
  task({
    path: '/reports/:report/findings/:key',
    may: 'write reports',
    title: 'Settle a finding',
    fields: {
      how: choice('How is it settled?', hows),
      reason: text('What was done, or why does it stay?', { long: true, most: 1000 }),
      reach: choice('For how long?', reaches),
    },
    examples: async (visit) => {
      const [first] = await someReports(visit.db, 1)
      const found = first ? (await draftAndRecord(visit, sources, first.id)).findings : []
      return found.slice(0, 1).map(({ finding }) => ({ report: String(first!.id), key: finding.key }))
    },

    async find(visit, params): Promise<{ report: Report; finding: Finding }> {
      const { report, findings } = await draftAndRecord(visit, sources, numberIn(params.report))
      const found = findings.find(({ finding }) => finding.key === params.key)
      if (!found) throw new NotFound()
      return { report, finding: found.finding }
    },
    begin: () => ({ reach: 'report' }),
    above: ({ report }) => [
      { says: 'Reports', href: '/reports' },
      { says: report.title, href: `/reports/${report.id}` },
    ],
    before: ({ finding }) => (
      <div class="find">
        <h2>{finding.says}</h2>
        <ul>
          {finding.records.map((each) => (
            <li key={each.at + each.says}>
              {each.says} <a href={each.at}>Open the record</a>
            </li>
          ))}
        </ul>
      </div>
    ),

    async save(visit, { report, finding }, { how, reason, reach }) {
      await addSettled(visit.db, {
        reportId: reach === 'report' ? report.id : null,
        findingKey: finding.key,
        rule: finding.rule,
        how,
        reason,
        settledBy: visit.who.name,
        settledOn: visit.today,
      })
      await record(visit, `finding ${how}`, `/reports/${report.id}`, { finding: finding.says, how, reason, reach })
      return `/reports/${report.id}#f${finding.key}`
    },
  })
