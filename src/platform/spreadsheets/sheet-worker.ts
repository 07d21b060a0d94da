import { parentPort } from 'node:worker_threads'
import readXlsxFile from 'read-excel-file/node'
import { limits, type Refusal } from './spreadsheet.ts'
import { notASpreadsheet, unpackCounted, zipParts } from './zip-parts.ts'

/** What comes back: the first sheet, or why there is none. */
export type SheetAnswer = { rows: string[][]; formulas: string[] } | Refusal

parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await answerTo(bytes)))

async function answerTo(bytes: Uint8Array): Promise<SheetAnswer> {
  const parts = zipParts(bytes)
  if ('refused' in parts) return parts
  const textOf = unpackCounted(bytes, parts)
  if ('refused' in textOf) return textOf
  const first = firstSheet(textOf)
  const xml = first && textOf(first)
  if (!xml) return notASpreadsheet
  if (xml.split('<row').length - 1 > limits.rows + 1)
    return {
      refused: `This sheet has more than ${limits.rows.toLocaleString('en-GB')} rows, which is the most that is taken at once`,
    }
  try {
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    const rows = (sheet?.data ?? []).map((row) => row.slice(0, limits.columns).map(asText))
    return { rows, formulas: formulasIn(xml) }
  } catch {
    return notASpreadsheet
  }
}

/** The part that holds the sheet which stands first, by the workbook's own list. */
function firstSheet(textOf: (name: string) => string | null): string | null {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(textOf('xl/workbook.xml') ?? '')?.[1]
  const relations = textOf('xl/_rels/workbook.xml.rels') ?? ''
  for (const [relation] of relations.matchAll(/<Relationship\b[^>]*>/g))
    if (id && relation.includes(`Id="${id}"`)) {
      const target = /Target="([^"]+)"/.exec(relation)?.[1]
      return target ? (target.startsWith('/') ? target.slice(1) : `xl/${target}`) : null
    }
  return null
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
