import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { asACellHolds, limits, type SheetToWrite } from './spreadsheet.ts'

/**
 * Sheets as an .xlsx file: a head that stays in sight, widths as asked, lines that wrap. Every cell is text and marked as text,
 * so that one beginning with = + - or @ is never run as a formula, and a date stays as it was written.
 */
export async function asSpreadsheet(sheets: SheetToWrite[]): Promise<Uint8Array> {
  const file = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: nameOf(sheet.name),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: sheet.columns.map(({ width }) => ({ width })),
      data: [
        sheet.columns.map(({ heading, quiet }) => ({
          ...asText(heading),
          fontWeight: 'bold' as const,
          wrap: true,
          backgroundColor: quiet ? '#f1eee6' : '#d3dfea',
          bottomBorderColor: '#1a1d21',
          bottomBorderStyle: 'medium' as const,
        })),
        ...sheet.rows.map((row) => row.map(cell)),
      ] satisfies SheetData,
    })),
    { fontFamily: 'Arial', fontSize: 11 },
  )
  return new Uint8Array(await file.toBuffer())
}

/** What the answer to a request for such a file says of it. */
export const spreadsheetHeaders = (name: string): Record<string, string> => ({
  'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
})

const asText = (value: string) => ({
  value: apart(plain(value)),
  type: String,
  format: '@',
  alignVertical: 'top' as const,
})

const cell = (value: string) => (value === '' ? null : { ...asText(value), wrap: true })

/** The library keeps its words in a plain object, where 'constructor' and a few others are taken: a space after them sets them apart, and is not read back. */
const apart = (value: string): string => (value in Object.prototype ? `${value} ` : value)

/**
 * Without the letters that a cell cannot hold, and no longer than a cell may be. What reads like a spreadsheet's own way to write a letter,
 * such as _x0041_, is marked as words.
 */
const plain = (value: string): string =>
  asACellHolds(value)
    .slice(0, limits.cellLetters)
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

/** A sheet's name has at most 31 letters and none of these. */
const nameOf = (name: string): string => name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31)
