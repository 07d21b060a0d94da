import { expect, test } from 'vitest'
import { lookAtActions } from './actions.ts'
import { addMonths, addDays } from '../../src/platform/calendar/day.ts'
import { groups, northportAtWork } from './northport.ts'
import { holdBoard, issueBoardAgenda } from './board.ts'
import { holdGroup } from './groups.ts'
import { tellReport } from './reports.ts'
import { callTheYear } from './series.ts'

test('a year', async () => {
  const northport = await northportAtWork()
  const called = await callTheYear(northport)
  const moved = new Set<number>()
  for (let month = 0; month < Number(process.env.M ?? 12); month++) {
    await issueBoardAgenda(northport, called.board[month]!, month)
    await holdBoard(northport, called.board[month]!, month)
    for (const [at, group] of groups.entries()) await holdGroup(northport, group, called.groups[at]![month]!, month)
    await lookAtActions(northport, addDays(addMonths('2026-05-01', month), -1), moved)
    if (month === 0) console.log(await tellReport(northport, { title: 'First quarter', kind: 'A report on progress', from: '2026-04-01', to: '2026-04-30', on: '2026-05-01' }))
  }
  await tellReport(northport, { title: 'Yearly report', kind: 'The yearly report', from: '2026-04-01', to: '2027-03-31', on: '2027-04-07' })
  expect(called.board).toHaveLength(12)
  expect(called.groups.map((each) => each.length)).toEqual([12, 12])
}, 300_000)
