import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { endingBy, problemOfEnded } from '#platform/spreadsheets/brought.ts'
import { task } from '#platform/web/route.tsx'
import { takeInRows } from './take-in-rows.ts'
import { countRows, previewOf } from './preview.ts'
import { endSpreadsheet, findSpreadsheet, holdActions, spreadsheetsWaiting, type Spreadsheet } from './store.ts'

/** All that a spreadsheet changes is taken in at once, or nothing is. */
export const takeInSpreadsheet = task({
  path: '/plans/spreadsheets/:spreadsheet/take-in',
  may: 'take in spreadsheets',
  examples: (visit) => spreadsheetExamples(visit),
  async find(visit, params) {
    const spreadsheet = await findSpreadsheet(visit.db, numberIn(params.spreadsheet))
    await holdActions(visit.db, spreadsheet.planId)
    return { ...spreadsheet, preview: await previewOf(visit, spreadsheet.planId, spreadsheet.sheet) }
  },
  title: ({ fileName }) => `Take in ${fileName}`,
  above: (spreadsheet) => aboveSpreadsheet(spreadsheet),
  button: 'Take it in',
  before: ({ preview, endedAs }) => {
    const { changed, new: added, wrong } = countRows(preview)
    if (endedAs) return <p>It was {endedAs} already.</p>
    return wrong ? (
      <p>
        {wrong === 1 ? 'One row has a problem' : `${wrong} rows have a problem`}, so nothing can be taken in. Put it
        right in the spreadsheet and bring it back again.
      </p>
    ) : (
      <p>
        {changed === 1 ? 'One action is changed' : `${changed} actions are changed`} and{' '}
        {added === 1 ? 'one is added' : `${added} are added`}, all at once. Dates and owners that were before stay in
        sight.
      </p>
    )
  },
  fields: {},
  check: (_, spreadsheet) => problemsOf(spreadsheet),
  async save(visit, spreadsheet) {
    const { id, planId, fileName, preview } = spreadsheet
    await takeInRows(visit, planId, preview.rows)
    const { changed, new: added } = countRows(preview)
    await endSpreadsheet(visit.db, spreadsheet, { endedAs: 'taken in', ...endingBy(visit), changed, added })
    await record(visit, 'spreadsheet taken in', `/plans/${planId}`, { file: fileName, changed, added })
    return `/plans/spreadsheets/${id}`
  },
})

/** A spreadsheet that is not wanted is put aside: nothing of it is taken in. */
export const putAsideSpreadsheet = task({
  path: '/plans/spreadsheets/:spreadsheet/put-aside',
  may: 'take in spreadsheets',
  examples: (visit) => spreadsheetExamples(visit),
  find: (visit, params) => findSpreadsheet(visit.db, numberIn(params.spreadsheet)),
  title: ({ fileName }) => `Put ${fileName} aside`,
  above: (spreadsheet) => aboveSpreadsheet(spreadsheet),
  button: 'Put it aside',
  before: ({ endedAs }) =>
    endedAs ? (
      <p>It was {endedAs} already.</p>
    ) : (
      <p>Nothing of it is taken in. That it came stays in the history of the plan.</p>
    ),
  fields: {},
  check: (_, { endedAs }) => problemOfEnded(endedAs),
  async save(visit, spreadsheet) {
    await endSpreadsheet(visit.db, spreadsheet, { endedAs: 'put aside', ...endingBy(visit) })
    await record(visit, 'spreadsheet put aside', `/plans/${spreadsheet.planId}`, { file: spreadsheet.fileName })
    return `/plans/${spreadsheet.planId}`
  },
})

function problemsOf({ endedAs, preview }: { endedAs: string | null; preview: Parameters<typeof countRows>[0] }) {
  if (endedAs) return problemOfEnded(endedAs)
  const { wrong, changed, new: added } = countRows(preview)
  if (wrong) return [{ field: 'sheet', says: 'Nothing is taken in while a row has a problem' }]
  return changed + added === 0 ? [{ field: 'sheet', says: 'There is nothing in it to take in' }] : []
}

/** The trail above what is done with a spreadsheet. */
export const aboveSpreadsheet = ({
  id,
  planId,
  plan,
  fileName,
}: Pick<Spreadsheet, 'id' | 'planId' | 'plan' | 'fileName'>) => [
  { says: 'Plans', href: '/plans' },
  { says: plan, href: `/plans/${planId}` },
  { says: fileName, href: `/plans/spreadsheets/${id}` },
]

/** A spreadsheet that waits, for addresses with one in them. */
export const spreadsheetExamples = async (visit: Visit) =>
  (await spreadsheetsWaiting(visit.db)).slice(0, 1).map(({ id }) => ({ spreadsheet: String(id) }))
