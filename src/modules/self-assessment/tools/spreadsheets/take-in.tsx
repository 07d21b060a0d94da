import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { endingBy, problemOfEnded } from '#platform/spreadsheets/brought.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { fillVersion } from '../content-store.ts'
import { counted } from '../pieces.ts'
import { versionsOfTools } from '../tool-list-store.ts'
import { addTool, addVersion } from '../tool-store.ts'
import { toolAddress, versionAddress } from '../tool.ts'
import { toolsAbove, toolSpreadsheetAddress } from './bring-in.tsx'
import { readTool } from './read-content.ts'
import {
  endToolSpreadsheet,
  findToolSpreadsheet,
  toolSpreadsheetsWaiting,
  type ToolSpreadsheet,
} from './spreadsheet-store.ts'
import { problemsOfBecoming } from './what-it-becomes.ts'

/** A tool that was brought in becomes a version that is to be built, whole, or nothing of it does. */
export const takeInTool = task({
  path: '/self-assessment/tool-spreadsheets/:spreadsheet/take-in',
  may: 'build self-assessment tools',
  examples: (visit) => toolSpreadsheetExamples(visit),
  async find(visit, params) {
    const spreadsheet = await findToolSpreadsheet(visit.db, numberIn(params.spreadsheet))
    return { ...spreadsheet, read: readTool(spreadsheet.workbook) }
  },
  title: ({ fileName }) => `Take in ${fileName}`,
  above: (spreadsheet) => aboveToolSpreadsheet(spreadsheet),
  button: 'Take it in',
  before: ({ read, tool, name, endedAs }) => {
    if (endedAs) return <p>It was {endedAs} already.</p>
    if (read.problems.length > 0)
      return <p>It has problems, so nothing is taken in. Put them right in the spreadsheet and bring it in again.</p>
    const questions = read.content.parts.flatMap((part) => part.questions).length
    return (
      <p>
        Version {name} of “{tool}” is made of it, with {counted(questions, 'question')} in{' '}
        {counted(read.content.parts.length, 'part')}. It is still to be published, and nobody is asked anything yet.
      </p>
    )
  },
  fields: {},
  async check(_, { endedAs, read, toolId, title, name }, { db }) {
    if (endedAs) return problemOfEnded(endedAs)
    if (read.problems.length > 0) return [{ field: 'sheet', says: 'Nothing is taken in while it has a problem' }]
    return (await problemsOfBecoming(db, { toolId, title, name })).map(({ says }) => ({ field: 'sheet', says }))
  },
  async save(visit, spreadsheet) {
    const { db } = visit
    const { toolId, versionId } = await begun(visit, spreadsheet)
    await fillVersion(db, versionId, spreadsheet.read.content)
    await endToolSpreadsheet(db, spreadsheet, { endedAs: 'taken in', ...endingBy(visit), versionId })
    const from = { file: spreadsheet.fileName, version: spreadsheet.name }
    await record(visit, 'spreadsheet taken in', toolAddress(toolId), from)
    await record(visit, `version ${spreadsheet.name} begun from a spreadsheet`, versionAddress(versionId), from)
    return versionAddress(versionId)
  },
})

/** A tool that is not wanted is put aside: nothing of it is taken in. */
export const putAsideTool = task({
  path: '/self-assessment/tool-spreadsheets/:spreadsheet/put-aside',
  may: 'build self-assessment tools',
  examples: (visit) => toolSpreadsheetExamples(visit),
  find: (visit, params) => findToolSpreadsheet(visit.db, numberIn(params.spreadsheet)),
  title: ({ fileName }) => `Put ${fileName} aside`,
  above: (spreadsheet) => aboveToolSpreadsheet(spreadsheet),
  button: 'Put it aside',
  before: ({ endedAs }) =>
    endedAs ? <p>It was {endedAs} already.</p> : <p>Nothing of it is taken in. That it came stays in the history.</p>,
  fields: {},
  check: (_, { endedAs }) => problemOfEnded(endedAs),
  async save(visit, spreadsheet) {
    await endToolSpreadsheet(visit.db, spreadsheet, { endedAs: 'put aside', ...endingBy(visit) })
    await record(visit, 'spreadsheet put aside', toolSpreadsheetAddress(spreadsheet.id), {
      file: spreadsheet.fileName,
    })
    return '/self-assessment/tools'
  },
})

/** The tool and the version a spreadsheet becomes, still empty. */
async function begun({ db, today }: Visit, { toolId, title, name }: ToolSpreadsheet) {
  if (toolId === null) return addTool(db, { title: title!, about: null }, { name, begunOn: today })
  const [last] = await versionsOfTools(db, [toolId])
  return { toolId, versionId: await addVersion(db, { toolId, name, begunOn: today, madeFrom: last?.id ?? null }) }
}

/** The trail above what is done with a spreadsheet of a tool. */
export const aboveToolSpreadsheet = ({ id, fileName }: Pick<ToolSpreadsheet, 'id' | 'fileName'>) => [
  ...toolsAbove,
  { says: fileName, href: toolSpreadsheetAddress(id) },
]

/** A spreadsheet that waits, for addresses with one in them. */
export const toolSpreadsheetExamples = async ({ db }: Pick<Visit, 'db'>) =>
  (await toolSpreadsheetsWaiting(db)).slice(0, 1).map(({ id }) => ({ spreadsheet: String(id) }))
