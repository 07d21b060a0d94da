import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { reportSays } from './group-report.ts'
import { addGroupReport, findGroupReport, reportsAwaited, rowsOfQuarter, type FoundReport } from './store.ts'

/** A report that is due was excused, or will not come: say which and why, and it is no longer watched. */
export const excuseGroupReport = task({
  path: '/group-reports/:report/excuse',
  may: 'run the programme of group reports',
  title: 'Excuse a report, or record that it will not come',
  examples: async (visit) => (await reportsAwaited(visit.db)).slice(0, 1).map(({ id }) => ({ report: String(id) })),
  above: (report: FoundReport) => [
    { says: 'Reports of the groups', href: '/group-reports' },
    { says: `${report.group}, ${whenInWords(report.covers)}`, href: `/group-reports/${report.id}` },
  ],

  fields: {
    status: choice('Which is it?', {
      withdrawn: 'The board excused it',
      missed: 'It was not excused and will not come',
    }),
    summary: text('Why?', { long: true }),
  },

  find: (visit, params) => findGroupReport(visit.db, numberIn(params.report)),

  before: (report) => (
    <p>
      {report.group}, for {whenInWords(report.covers)}, due {whenInWords(report.happenedOn)}.
    </p>
  ),

  async check(_answers, report, visit) {
    const rows = await rowsOfQuarter(visit.db, report)
    return rows.some((row) => row.status !== 'planned')
      ? [{ field: 'status', says: 'What became of this report is recorded already' }]
      : []
  },

  async save(visit, report, { status, summary }) {
    const says = (status === 'withdrawn' ? reportSays.excused : reportSays.missed)(
      report.group,
      report.board,
      report.covers,
    )
    const { workingGroupId, toGroupId, covers } = report
    const id = await addGroupReport(visit.db, {
      workingGroupId,
      toGroupId,
      covers,
      status,
      summary,
      says,
      happenedOn: visit.today,
      knownOn: visit.today,
    })
    await record(
      visit,
      status === 'withdrawn' ? 'group report excused' : 'group report given up',
      `/group-reports/${id}`,
      { status, summary },
    )
    return `/group-reports/${id}`
  },
})
