import { addDays, addMonths, type Day } from '../../src/platform/calendar/day.ts'
import { lookAtActions } from './actions.ts'
import { holdBoard, issueBoardAgenda, minuteBoard } from './board.ts'
import { holdGroup } from './groups.ts'
import { firstDay, groups, lastDay, northportAtWork } from './northport.ts'
import { beginTheYear } from './plan.ts'
import { answerAsks, reportQuarter } from './quarters.ts'
import { tellReport } from './reports.ts'
import { callTheYear } from './series.ts'

/**
 * A year of Northport, April to March, done by people at desks: a plan, twelve meetings of the board and twelve of each of two groups,
 * four quarters of reports, and what becomes of each action; told once in July, which makes promises, and once at the end.
 */
export async function throughTheYear() {
  const northport = await northportAtWork()
  await beginTheYear(northport)
  const called = await callTheYear(northport)
  const moved = new Set<number>()
  let first = ''
  for (let month = 0; month < 12; month += 1) {
    const meeting = called.board[month]!
    const quarter = month > 0 && month % 3 === 0 ? month / 3 - 1 : null
    if (quarter !== null) await reportQuarter(northport, quarter)
    await issueBoardAgenda(northport, meeting, month)
    await holdBoard(northport, meeting, month)
    await minuteBoard(northport, meeting, called.board[month - 1])
    if (quarter !== null) await answerAsks(northport, quarter, addDays(meeting.day, 1))
    if (month === 3)
      first = await tellReport(northport, {
        title: 'Report of the first quarter',
        kind: 'A report on progress',
        from: firstDay,
        to: '2026-06-30',
        on: addDays(meeting.day, 2),
      })
    for (const [at, group] of groups.entries()) await holdGroup(northport, group, called.groups[at]![month]!, month)
    await lookAtActions(northport, addDays(addMonths('2026-05-01', month), -1), moved)
  }
  await reportQuarter(northport, 3)
  await answerAsks(northport, 3, lastDay)
  const yearly = await tellReport(northport, {
    title: 'Yearly report 2026/27',
    kind: 'The yearly report',
    from: firstDay,
    to: lastDay,
    on: '2027-04-07' as Day,
  })
  return { ...northport, called, moved, first, yearly }
}
