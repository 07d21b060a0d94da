import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { workbookField } from '#platform/spreadsheets/spreadsheet-field.tsx'
import { task } from '#platform/web/route.tsx'
import { toolAddress } from '../tool.ts'
import { readTool } from './read-content.ts'
import { keepToolSpreadsheet, toolsToPick } from './spreadsheet-store.ts'
import { problemsOfBecoming } from './what-it-becomes.ts'

/** A tool comes in as a spreadsheet. It is read and kept; what it would ask, and what has to be put right, is shown before anything is. */
export const bringInTool = task({
  path: '/self-assessment/tools/bring-in',
  may: 'build self-assessment tools',
  title: 'Bring a tool in from a spreadsheet',
  above: () => toolsAbove,
  button: 'Read it',
  before: () => (
    <>
      <p>Nothing is added yet. You are shown what it would ask, and every row with a problem, and decide then.</p>
      <ul class="bullets">
        <li>
          It has five sheets: Scales, Audiences, Parts, Questions and Meanings. Parts and Questions are needed. The
          easiest way to see their columns is to take a tool out as a spreadsheet first.
        </li>
        <li>Questions that keep their number are compared from one version to the next.</li>
        <li>Mark the columns with numbers as text, so that 1.10 stays 1.10.</li>
      </ul>
    </>
  ),
  find: async () => null,
  begin: (_, { query }) => ({ toolId: query.get('tool') ?? '' }),
  fields: async ({ db }) => ({
    sheet: workbookField('Which spreadsheet?'),
    toolId: pick('Which tool is it a new version of?', await toolsToPick(db), {
      optional: true,
      hint: 'Leave it empty for a new tool',
    }),
    title: text('What is the new tool called?', { optional: true, hint: 'Only for a new tool' }),
    name: text('What is this version called?', { most: 40, hint: 'Usually its year, such as 2027' }),
  }),
  async check({ sheet, ...becomes }, _, { db }) {
    const { content, problems } = readTool(sheet)
    const isNone = content.parts.length === 0 && problems.some(({ row }) => row === null)
    return [
      ...(isNone
        ? [{ field: 'sheet', says: `${problems[0]!.says}. Take a tool out to see what a spreadsheet of one holds` }]
        : []),
      ...(await problemsOfBecoming(db, becomes)),
    ]
  },
  async save(visit, _, { sheet, ...becomes }) {
    const brought = {
      ...becomes,
      fileName: sheet.name || 'spreadsheet.xlsx',
      broughtBy: visit.who.name,
      broughtAt: visit.now,
    }
    const id = await keepToolSpreadsheet(visit.db, sheet, brought)
    const about = becomes.toolId === null ? toolSpreadsheetAddress(id) : toolAddress(becomes.toolId)
    await record(visit, 'spreadsheet brought in', about, { file: brought.fileName, version: becomes.name })
    return toolSpreadsheetAddress(id)
  },
})

export const toolSpreadsheetAddress = (id: number) => `/self-assessment/tool-spreadsheets/${id}`

export const toolsAbove = [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: 'Tools', href: '/self-assessment/tools' },
]
