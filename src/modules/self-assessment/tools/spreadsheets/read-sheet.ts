import type { ReadWorkbook } from '#platform/spreadsheets/spreadsheet.ts'
import { headingOf, neededColumns, neededSheets, toolSheets, type ColumnOf, type SheetKey } from './tool-sheets.ts'

/** Something to put right in a spreadsheet: on which sheet, in which row where it is one row's, and what. */
export type SheetProblem = { sheet: string; row: number | null; says: string }

/** A row of one of our sheets: its number in the spreadsheet, and its cells as text, '' where empty. */
export type SheetRow<S extends SheetKey> = { row: number } & Record<ColumnOf<S>, string>

/** A sheet as it was recognised: its rows, what is wrong with it, and the columns that are not ours and are left. */
export type KnownSheet<S extends SheetKey> = { rows: SheetRow<S>[]; problems: SheetProblem[]; left: string[] }

/** Finds one of our sheets by its name and reads its rows by the words over the columns. A sheet that may be missing is read as empty. */
export function readSheet<S extends SheetKey>({ sheets }: ReadWorkbook, key: S): KnownSheet<S> {
  const { name } = toolSheets[key]
  const found = sheets.find((sheet) => plain(sheet.name) === plain(name))
  const wrong = (row: number | null, says: string): SheetProblem => ({ sheet: name, row, says })
  if (!found)
    return {
      rows: [],
      left: [],
      problems: neededSheets.includes(key) ? [wrong(null, `There is no sheet called ${name}`)] : [],
    }
  const columns = Object.keys(toolSheets[key].columns) as ColumnOf<S>[]
  const heads = found.rows
    .slice(0, headRows)
    .map((cells) =>
      cells.map((words) => columns.find((column) => plain(headingOf(key, column)) === plain(words)) ?? null),
    )
  const counts = heads.map((head) => head.filter((column) => column !== null).length)
  const at = counts.indexOf(Math.max(...counts, 0))
  const head = heads[at] ?? []
  const missing = neededColumns[key].filter((column) => !head.includes(column))
  const twice = head.find((column, place) => column !== null && head.indexOf(column) !== place)
  if (missing.length + (twice ? 1 : 0) > 0)
    return {
      rows: [],
      left: [],
      problems: [
        ...missing.map((column) => wrong(null, `There is no column called “${headingOf(key, column)}”`)),
        ...(twice ? [wrong(null, `Two columns are called “${headingOf(key, twice)}”. Take one of them away`)] : []),
      ],
    }
  const problems: SheetProblem[] = []
  const rows = found.rows.slice(at + 1).flatMap((cells, index): SheetRow<S>[] => {
    const row = at + 2 + index
    const cellOf = (column: ColumnOf<S>) => (cells[head.indexOf(column)] ?? '').trim()
    const computed = columns.filter((column) => found.formulas.has(`${row - 1}:${head.indexOf(column)}`))
    problems.push(
      ...computed.map((column) => wrong(row, `“${headingOf(key, column)}” holds a formula. Write the words instead`)),
    )
    const read = Object.fromEntries(columns.map((column) => [column, cellOf(column)])) as Record<ColumnOf<S>, string>
    return Object.values(read).every((text) => text === '') ? [] : [{ row, ...read } as SheetRow<S>]
  })
  const left = (found.rows[at] ?? []).filter((words, place) => words.trim() !== '' && head[place] === null)
  return { rows, problems, left }
}

/** The sheets of a file that are none of ours. */
export const strangeSheets = ({ sheets }: ReadWorkbook): string[] =>
  sheets
    .map(({ name }) => name)
    .filter((name) => !Object.values(toolSheets).some((ours) => plain(ours.name) === plain(name)))

/** How far down the words over the columns may stand. */
const headRows = 10

const plain = (words: string) => words.replaceAll(/\s+/g, ' ').trim().toLowerCase()
