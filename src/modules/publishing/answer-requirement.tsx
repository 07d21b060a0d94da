import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { draftOf } from './draft.ts'
import { draftChanged } from './gather.ts'
import type { Report } from './report.ts'
import { whereMet, type RequirementMet } from './requirements.ts'
import { addAnswer, someReports } from './store.ts'

/** Say in writing how the report meets something the law asks of it, or why it does not. */
export const answerRequirement = task({
  path: '/reports/:report/requirements/:requirement',
  may: 'write reports',
  title: 'Answer what the law asks',
  fields: {
    reason: text('Where does the report meet this, or why does it not?', {
      long: true,
      most: 1000,
      hint: 'It is published with the report',
    }),
  },
  examples: async (visit) => {
    const [first] = await someReports(visit.db, 1)
    const asked = first ? (await draftOf(visit, first.id)).requirements : []
    return asked.slice(0, 1).map(({ id }) => ({ report: String(first!.id), requirement: id }))
  },

  async find(visit, params): Promise<{ report: Report; requirement: RequirementMet; version: number }> {
    const { report, requirements } = await draftOf(visit, numberIn(params.report))
    const requirement = requirements.find(({ id }) => id === params.requirement)
    if (!requirement) throw new NotFound()
    return { report, requirement, version: report.version }
  },
  begin: ({ requirement }) => ({ reason: requirement.reason ?? undefined }),
  above: ({ report }) => [
    { says: 'Reports', href: '/reports' },
    { says: report.title, href: `/reports/${report.id}` },
  ],
  before: ({ requirement }) => (
    <>
      <p>
        {requirement.says}.{requirement.onlyWhere && ` Only where ${requirement.onlyWhere}.`}
      </p>
      <p class="quiet">Now: {whereMet(requirement)}</p>
    </>
  ),

  async save(visit, { report, requirement }, { reason }) {
    await addAnswer(visit.db, {
      reportId: report.id,
      requirement: requirement.id,
      reason,
      answeredBy: visit.who.name,
      answeredOn: visit.today,
    })
    await draftChanged(visit, report.id, 'requirement answered', { requirement: requirement.says, reason })
    return `/reports/${report.id}#complete`
  },
})
