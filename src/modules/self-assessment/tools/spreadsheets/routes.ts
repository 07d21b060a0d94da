import { bringInTool } from './bring-in.tsx'
import { showToolSpreadsheet } from './show-tool-spreadsheet.tsx'
import { putAsideTool, takeInTool } from './take-in.tsx'
import { takeOutTool } from './take-out.ts'

/** Tools out to a spreadsheet and in from one. Bringing in comes before what a tool's number stands in. */
export const toolSpreadsheetRoutes = [bringInTool, takeOutTool, showToolSpreadsheet, takeInTool, putAsideTool]
