import { FileUpload } from '../ui/govuk/file-upload.tsx'
import { label, part, type Field } from '../forms/field.ts'
import { readSpreadsheet, readWorkbook } from './read-spreadsheet.ts'
import { limits, type ReadSheet, type ReadWorkbook, type Refusal } from './spreadsheet.ts'

/** A spreadsheet that is sent, as the text of its first sheet, with the name of the file. */
export type SentSheet = ReadSheet & { name: string }

/** A spreadsheet that is sent with all its sheets, and the name of the file. */
export type SentWorkbook = ReadWorkbook & { name: string }

type Options = { hint?: string }

/** Asks for an Excel workbook and reads its first sheet; whatever cannot be read is answered in words beside the question. */
export const spreadsheetField = (question: string, options: Options = {}): Field<SentSheet> =>
  fieldReadBy(readSpreadsheet, question, options)

/** Asks for an Excel workbook and reads all its sheets; whatever cannot be read is answered in words beside the question. */
export const workbookField = (question: string, options: Options = {}): Field<SentWorkbook> =>
  fieldReadBy(readWorkbook, question, options)

const fieldReadBy = <Read extends object>(
  reading: (bytes: Uint8Array) => Promise<Read | Refusal>,
  question: string,
  options: Options,
): Field<Read & { name: string }> => ({
  question,
  isFile: true,
  read: async (raw, name) => {
    const upload = raw.file(name)
    if (!upload) return { says: 'Choose the spreadsheet to bring back' }
    const read = await reading(upload.bytes)
    if ('refused' in read) return { says: read.refused }
    return {
      value: {
        ...read,
        name: upload.name
          .replaceAll(/[\p{Cc}/\\]/gu, '')
          .slice(-120)
          .trim(),
      },
    }
  },
  ask: (name, _raw, says) => (
    <FileUpload
      id={name}
      name={name}
      label={label(question)}
      hint={part(
        options.hint ??
          `An Excel workbook (.xlsx) of at most ${limits.fileBytes / 1_000_000} MB and ${limits.rows.toLocaleString('en-GB')} rows`,
      )}
      errorMessage={part(says)}
    />
  ),
  show: (value) => value.name,
  example: () => ({}),
})
