import { addDays } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { scored, howFar } from '../../northport-tool-scale.ts'
import { plainQuestion, type ToolContent } from '../tool.ts'
import { toolSpreadsheetAddress } from './bring-in.tsx'
import { keepToolSpreadsheet } from './spreadsheet-store.ts'
import { sheetsOfContent } from './write-content.ts'

/** A short tool on one theme, as a neighbouring partnership might hand it on. */
const onSupervision: ToolContent = {
  audiences: [],
  scales: [howFar],
  parts: [
    {
      reference: '1',
      title: 'Time for supervision',
      guidance: 'Of those who work with children at risk, whatever they are called.',
      questions: [
        scored('1.1', 'Supervision takes place as often as the policy says', 'Count the last three months.'),
        scored('1.2', 'Supervisors were trained for it', 'How many of them, and when.'),
        plainQuestion({ reference: '1.3', kind: 'number', asks: 'How many staff does each supervisor have?' }),
      ],
    },
    {
      reference: '2',
      title: 'What supervision changes',
      guidance: null,
      questions: [
        scored('2.1', 'Decisions made in supervision are followed up', 'Look at ten notes. Add no record of a child.'),
        plainQuestion({ reference: '2.2', kind: 'text', asks: 'What did staff say of it?', needed: false }),
      ],
    },
  ],
}

/** Northport was handed a tool on one theme as a spreadsheet; it waits to be taken in, and one of its rows has a problem. */
export async function tellNorthportToolSpreadsheet({ visit, today }: Telling): Promise<void> {
  const sheets = sheetsOfContent(onSupervision).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ heading }) => heading), ...rows],
    formulas: new Set<string>(),
  }))
  const questions = sheets.find(({ name }) => name === 'Questions')!
  questions.rows[3]![questions.rows[0]!.indexOf('How it is answered')] = 'As a number'
  const fileName = 'Themed self-assessment on supervision.xlsx'
  const id = await keepToolSpreadsheet(
    visit.db,
    { sheets },
    {
      toolId: null,
      title: 'Themed self-assessment: supervision',
      name: today.slice(0, 4),
      fileName,
      broughtBy: 'Partnership analyst',
      broughtAt: new Date(`${addDays(today, -2)}T14:10:00Z`),
    },
  )
  await record(visit, 'spreadsheet brought in', toolSpreadsheetAddress(id), { file: fileName })
}
