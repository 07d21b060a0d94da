import { addMonths, isDay } from '#platform/calendar/day.ts'
import { quarterOf } from '#platform/calendar/period.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { asOf } from '../northport-as-of.ts'
import { drawQuarter } from './draw-quarter.ts'
import { quarterNamed } from './group-report.ts'
import { addReportFacts, keepDraft, setWatched } from './statement-store.ts'
import { rowsBetween } from './store.ts'

/** What the groups of Northport watch over, what the records said when the last quarter's reports were sent, and a report begun and not sent. */
export async function tellStatements(telling: Telling): Promise<void> {
  const { visit, today, find } = telling
  for (const [group, chapters] of Object.entries(watches)) await setWatched(visit.db, find(`group/${group}`), chapters)
  const present = quarterOf(today).from
  const reports = await rowsBetween(visit.db, addMonths(present, -3), present)
  // The story may open everything that it tells of.
  const abilities = new Set(['see meetings', 'see actions', 'see group reports'])
  for (const report of reports.filter(({ status }) => status === 'happened')) {
    const day = isDay(report.happenedOn) ? report.happenedOn : today
    const asSent = { ...visit, today: day, who: { ...visit.who, abilities } }
    await addReportFacts(
      visit.db,
      (await drawQuarter(asSent, report, [])).map((fact) => ({ reportId: report.id, ...fact })),
    )
  }
  const due = reports.find(
    (row) => row.workingGroupId === find('group/2') && row.covers === quarterNamed(present) && row.status === 'planned',
  )!
  const chair = 'Chair of a sub-group'
  await keepDraft(visit.db, 0, {
    dueId: due.id,
    confidence: 'some',
    summary: 'Three audits are done and one waits for records from two agencies.',
    barriers: 'Records that are asked for twice before they come.',
    asks: ['That each partner names one person who gets records out within a week'],
    wants: ['decision'],
    writtenBy: chair,
  })
  await record(asOf(telling, chair, today), 'draft of the group report kept', `/group-reports/${due.id}`)
}

const watches: Record<string, string[]> = {
  1: ['reviews', 'learning'],
  2: ['front-door', 'scrutiny', 'self-assessment'],
  3: ['self-assessment'],
  4: ['front-door', 'risks'],
  5: ['learning'],
}
