import { addDays, addMonths, daysBetween, type Day } from '#platform/calendar/day.ts'
import { quarterOf } from '#platform/calendar/period.ts'
import type { NewRow } from '#platform/database/database.ts'
import { earlier } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { quarterNamed, reportSays } from './group-reports/group-report.ts'
import { addGroupReports, addProgrammeChange } from './group-reports/store.ts'
import { tellAsks, wordsOf } from './asks/northport.ts'
import { board, groupNames, range } from './northport-meetings.ts'

/** Eight quarters of reports of the groups and the present one: what was asked of each, what came, and what the groups ask of the board. */
export async function tellReports(telling: Telling): Promise<void> {
  const { visit, today, chance, find } = telling
  const boardId = find('group/board')
  const rows: NewRow<'meetings.groupReport'>[] = []
  for (const back of range(8, 0, -1)) {
    const quarter = quarterOf(addMonths(quarterOf(today).from, -3 * back))
    for (const [place, group] of groupNames.entries())
      rows.push(
        ...reportOf({
          group,
          groupId: find(`group/${place + 1}`),
          boardId,
          quarter,
          today,
          place,
          back,
          luck: back === 0 ? 0 : chance(), // nothing of the present quarter has come
        }),
      )
  }
  const ids = await addGroupReports(visit.db, rows)
  await tellAsks(telling, rows, ids)
  await record(visit, 'eight quarters of group reports recorded', '/group-reports', { rows: rows.length })
  for (const [place, row] of rows.entries())
    if (row.status === 'happened' && row.covers >= quarterNamed(addMonths(today, -6)))
      await record(visit, 'group report sent', `/group-reports/${ids[place]}`, { covers: row.covers })
  const programme = { workingGroupId: boardId, knownOn: addMonths(today, -26), status: 'happened' }
  await addProgrammeChange(visit.db, {
    ...programme,
    kind: 'established',
    happenedOn: addMonths(today, -26).slice(0, 7),
    says: 'A programme of quarterly reports by the groups to the board was established',
  })
  await addProgrammeChange(visit.db, {
    ...programme,
    kind: 'judgement',
    happenedOn: addMonths(today, -4).slice(0, 7),
    knownOn: addMonths(today, -4),
    measuredBy: 'how many of the asks made to the board were answered within a quarter',
    says: 'The board judged that the reports now change what it does',
  })
  await record(visit, 'programme of group reports recorded', '/group-reports', { rows: 2 })
}

type Owed = {
  group: string
  groupId: number
  boardId: number
  quarter: { from: Day; to: Day }
  today: Day
  place: number
  back: number
  luck: number
}

/** One group's report for one quarter: when it was due, and what became of it. */
function reportOf({
  group,
  groupId,
  boardId,
  quarter,
  today,
  place,
  back,
  luck,
}: Owed): NewRow<'meetings.groupReport'>[] {
  const covers = quarterNamed(quarter.from)
  const dueOn = addDays(quarter.to, 28)
  const of = { workingGroupId: groupId, toGroupId: boardId, covers }
  const due = {
    ...of,
    says: reportSays.due(group, board, covers),
    happenedOn: `../${dueOn}`,
    status: 'planned',
    knownOn: earlier(addDays(quarter.to, -20), today),
  }
  const isPaused = place === 3 && daysBetween(quarter.to, today) < 560 && daysBetween(quarter.to, today) > 210
  if (isPaused && dueOn <= today)
    return [
      due,
      {
        ...of,
        says: reportSays.excused(group, board, covers),
        summary: 'The group was paused by the board and did not meet.',
        happenedOn: dueOn,
        status: 'withdrawn',
        knownOn: dueOn,
      },
    ]
  if (place === 4 && back === 4)
    return [
      due,
      {
        ...of,
        says: reportSays.missed(group, board, covers),
        summary: 'The chair had moved to another agency and nobody wrote it.',
        happenedOn: addDays(dueOn, 40),
        status: 'missed',
        knownOn: addDays(dueOn, 40),
      },
    ]
  const cameOn = addDays(dueOn, luck < 0.8 ? -Math.floor(luck * 20) - 1 : Math.floor((luck - 0.8) * 100) + 2)
  if (cameOn > today || (place === 4 && back === 1)) return [due]
  const words = wordsOf(place, back)
  return [
    due,
    {
      ...of,
      says: reportSays.came(group, board, covers),
      ...words,
      happenedOn: cameOn,
      status: 'happened',
      knownOn: cameOn,
    },
  ]
}
