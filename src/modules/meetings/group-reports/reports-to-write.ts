import type { Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { lowerThe, theBody } from '../meeting.ts'
import { isLate } from './group-report.ts'
import { groupsOffered } from './send-group-report.tsx'
import { reportsAwaited, type FoundReport } from './store.ts'

/**
 * The reports that wait for this visitor's words: of the groups they chair or sit on, once the quarter is over or the report is due.
 * The office, which may write any, is not asked for all.
 */
export const reportsToWrite: WaitingSource = async (visit) => {
  if (!may(visit, 'send group reports') || may(visit, 'run the programme of group reports')) return []
  const own = await groupsOffered(visit)
  if (own.length === 0) return []
  return (await reportsAwaited(visit.db))
    .filter((report) => own.some(({ id }) => id === report.workingGroupId) && isTime(report, visit.today))
    .map((report) => ({
      title: `Write the report of ${lowerThe(theBody(report.group))} for ${whenInWords(report.covers)}`,
      at: `/group-reports/${report.id}/write`,
      says: `${isLate(report, visit.today) ? 'It was due' : 'It is due'} ${whenInWords(report.happenedOn)}; the facts of the quarter stand in it already.`,
    }))
}

/** The quarter is over, or the day has come by which it is due. */
const isTime = ({ covers, lastDay: due }: FoundReport, today: Day): boolean =>
  lastDay(covers)! < today || (due !== null && due <= today)
