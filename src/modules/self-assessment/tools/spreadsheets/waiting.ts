import type { WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { toolSpreadsheetAddress } from './bring-in.tsx'
import { toolSpreadsheetsWaiting } from './spreadsheet-store.ts'

/** For those who build tools: what came in as a spreadsheet and was neither taken in nor put aside. */
export const toolSpreadsheetsToTakeIn: WaitingSource = async (visit) =>
  may(visit, 'build self-assessment tools')
    ? (await toolSpreadsheetsWaiting(visit.db)).map(({ id, fileName, broughtBy, tool, name }) => ({
        title: `${fileName} waits to be taken in`,
        at: toolSpreadsheetAddress(id),
        says: `${broughtBy} brought it in as version ${name} of ${tool}. Take it in or put it aside.`,
      }))
    : []
