import { FileUpload } from '../ui/govuk/file-upload.tsx'
import { label, part, type Field } from '../forms/field.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { limits, type ReadSheet } from './spreadsheet.ts'

/** A spreadsheet that is sent, as the text of its first sheet, with the name of the file. */
export type SentSheet = ReadSheet & { name: string }

/** Asks for an Excel workbook and reads it; whatever cannot be read is answered in words beside the question. */
export const spreadsheetField = (question: string, options: { hint?: string } = {}): Field<SentSheet> => ({
  question,
  isFile: true,
  read: async (raw, name) => {
    const upload = raw.file(name)
    if (!upload) return { says: 'Choose the spreadsheet to bring back' }
    const sheet = await readSpreadsheet(upload.bytes)
    if ('refused' in sheet) return { says: sheet.refused }
    return {
      value: {
        ...sheet,
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
