import { addDays, inWords } from '#platform/calendar/day.ts'
import { firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import { sourceOf } from '#platform/facts/dated.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import type { Visit } from '#platform/visit.ts'
import { isLate } from './group-reports/group-report.ts'
import { papersDue } from './papers/deadlines.ts'
import { reportsAwaited, type FoundReport } from './group-reports/store.ts'
import { meetingsAhead, type StandingMeeting } from './store.ts'

const daysAhead = 60

/** Meetings planned in the next sixty days or not recorded since their day passed, reports of groups that are due and have not come, and papers that are owed. */
export const deadlines: DeadlineSource = async (visit) => [
  ...(await meetingsAhead(visit.db))
    .filter((meeting) => isNear(meeting.happenedNow, visit))
    .map((meeting) => ofMeeting(meeting, visit)),
  ...(await reportsAwaited(visit.db)).map((report) => ofReport(report, visit)),
  ...(await papersDue(visit)),
]

/** It may fall within sixty days, or lies behind with nothing recorded. A meeting nobody dated is not watched. */
function isNear(when: When, { today }: Visit): boolean {
  const begins = firstDay(when) ?? lastDay(when)
  return begins !== null && begins <= addDays(today, daysAhead)
}

function ofMeeting(meeting: StandingMeeting, { today }: Visit): Deadline {
  const last = lastDay(meeting.happenedNow)
  const passed = last !== null && last < today
  return {
    name: `/meetings/${meeting.id}#held`,
    title: meeting.title,
    at: `/meetings/${meeting.id}`,
    due: meeting.happenedNow,
    waitsOn: meeting.chairedNow ?? meeting.body,
    ...(meeting.chairedNow && { waitsOnNote: meeting.body }),
    owner: { groupId: meeting.workingGroupId },
    says: passed ? 'Its day has passed; record whether it was held.' : 'A meeting that is planned.',
    why: [
      ...(meeting.happenedNow === meeting.happenedOn
        ? []
        : [{ term: 'First planned for', says: whenInWords(meeting.happenedOn) }]),
      { term: 'Called for', says: whenInWords(meeting.happenedNow), at: `/meetings/${meeting.id}#changes` },
      ...sourceOf(meeting),
      {
        term: 'Late',
        says: last ? `to be recorded, from the day after ${inWords(last)}` : 'never, since it has no last day',
      },
    ],
    lastDay: last,
  }
}

const ofReport = (report: FoundReport, { today }: Visit): Deadline => ({
  name: `/group-reports/${report.id}#due`,
  title: `Report of ${report.group} for ${whenInWords(report.covers)}`,
  at: `/group-reports/${report.id}`,
  due: report.happenedOn,
  waitsOn: report.group,
  owner: { groupId: report.workingGroupId },
  says: isLate(report, today) ? `Its report to ${report.board} has not come.` : `Its report to ${report.board} is due.`,
  why: [
    { term: 'Covers', says: whenInWords(report.covers), at: '/group-reports' },
    { term: 'Asked for', says: whenInWords(report.happenedOn), at: `/group-reports/${report.id}#changes` },
    ...sourceOf(report),
  ],
  lastDay: lastDay(report.happenedOn),
})
