import { whenInWords } from '#platform/calendar/when.ts'
import type { WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { isLate } from './group-report.ts'
import { groupsOffered } from './send-group-report.tsx'
import { reportsAwaited } from './store.ts'

/** The reports that wait for this visitor's words: of the groups they chair or sit on. The office, which may write any, is not asked for all. */
export const reportsToWrite: WaitingSource = async (visit) => {
  if (!may(visit, 'send group reports') || may(visit, 'run the programme of group reports')) return []
  const own = await groupsOffered(visit)
  return own.length === 0
    ? []
    : (await reportsAwaited(visit.db))
        .filter(({ workingGroupId }) => own.some(({ id }) => id === workingGroupId))
        .map((report) => ({
          title: `Write the report of ${report.group} for ${whenInWords(report.covers)}`,
          at: `/group-reports/${report.id}/write`,
          says: `${isLate(report, visit.today) ? 'It was due' : 'It is due'} ${whenInWords(report.happenedOn)}; the facts of the quarter stand in it already.`,
        }))
}
