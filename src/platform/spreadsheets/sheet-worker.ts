import { parentPort } from 'node:worker_threads'
import readXlsxFile from 'read-excel-file/node'
import { limits, type Refusal } from './spreadsheet.ts'
import { notASpreadsheet, unpackCounted, zipParts } from './zip-parts.ts'

/** What comes back: the sheets in their order, or why there are none. */
export type SheetAnswer = { sheets: { name: string; rows: string[][]; formulas: string[] }[] } | Refusal

parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await answerTo(bytes)))

async function answerTo(bytes: Uint8Array): Promise<SheetAnswer> {
  const parts = zipParts(bytes)
  if ('refused' in parts) return parts
  const textOf = unpackCounted(bytes, parts)
  if ('refused' in textOf) return textOf
  const xmls = sheetsOf(textOf).map((name) => textOf(name))
  if (xmls.length === 0 || xmls.includes(null)) return notASpreadsheet
  if (xmls.some((xml) => xml!.split('<row').length - 1 > limits.rows + 1))
    return {
      refused: `This sheet has more than ${limits.rows.toLocaleString('en-GB')} rows, which is the most that is taken at once`,
    }
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes))
    return {
      sheets: sheets.map(({ sheet, data }, at) => ({
        name: sheet,
        rows: data.map((row) => row.slice(0, limits.columns).map(asText)),
        formulas: formulasIn(xmls[at] ?? ''),
      })),
    }
  } catch {
    return notASpreadsheet
  }
}

/** The parts that hold the sheets, in the order in which they stand, by the workbook's own list. */
function sheetsOf(textOf: (name: string) => string | null): string[] {
  const relations = [...(textOf('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(
    ([one]) => one,
  )
  const sheets = (textOf('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/g)
  return Array.from(sheets, ([, id]) => {
    const target =
      /Target="([^"]+)"/.exec(relations.find((relation) => relation.includes(`Id="${id}"`)) ?? '')?.[1] ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  })
}

/** The cells that compute instead of saying something, as `row:column` from 0. */
function formulasIn(xml: string): string[] {
  const found = xml.matchAll(/<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?>\s*<f[\s/>]/g)
  return Array.from(found, ([, letters, row]) => `${Number(row) - 1}:${columnOf(letters!)}`)
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim().slice(0, limits.cellLetters)
}
