import { Worker } from 'node:worker_threads'
import { threadOf } from '../places.ts'
import { limits, type ReadSheet, type ReadWorkbook, type Refusal } from './spreadsheet.ts'
import type { SheetAnswer } from './sheet-worker.ts'
import { notASpreadsheet, tooMuch, zipParts } from './zip-parts.ts'

/**
 * The first sheet of an .xlsx file as text. The sizes in the file's own list are added up before anything is unpacked; then it is
 * read in a thread of its own that may use little memory and little time, and is ended afterwards. What cannot be read comes back
 * as a refusal in words, never as an exception.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<ReadSheet | Refusal> {
  const read = await readWorkbook(bytes)
  if ('refused' in read) return read
  const { rows, formulas } = read.sheets[0]!
  return { rows, formulas }
}

/** All sheets of an .xlsx file, each with its name, read with the same care. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook | Refusal> {
  if (bytes.length > limits.fileBytes) return { refused: `Choose a file of ${limits.fileBytes / 1_000_000} MB or less` }
  const parts = zipParts(bytes)
  if ('refused' in parts) return parts
  const answer = await asked(bytes)
  if ('refused' in answer) return answer
  if (answer.sheets.length === 0) return notASpreadsheet
  return { sheets: answer.sheets.map((sheet) => ({ ...sheet, formulas: new Set(sheet.formulas) })) }
}

function asked(bytes: Uint8Array): Promise<SheetAnswer> {
  const worker = new Worker(threadOf('src/platform/spreadsheets/sheet-worker.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  return new Promise((resolve) => {
    const done = (answer: SheetAnswer) => {
      clearTimeout(limit)
      resolve(answer)
      void worker.terminate()
    }
    const limit = setTimeout(() => done(tooMuch), limits.patience)
    worker.once('message', done)
    worker.once('error', (fault: Error & { code?: string }) =>
      done(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : notASpreadsheet),
    )
    worker.once('exit', () => done(notASpreadsheet))
    worker.postMessage(bytes)
  })
}
