import { FileUpload } from '../ui/govuk/file-upload.tsx'
import { label, part, type Field, type Read } from './field.ts'
import type { Upload } from './raw.ts'

/** A file whose content is what its name says. */
export type CheckedFile = Upload & { mediaType: string }

/** What may be added as proof, by the ending of its name, and what its content must then be. */
const allowed: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
}
const endings = 'PDF, Word, Excel, PowerPoint, PNG, JPEG, text or CSV'

/** A file, optional, of a kind that can be opened anywhere, at most ten megabytes. */
export const file = (question: string, options: { hint?: string } = {}): Field<CheckedFile | null> => ({
  question,
  isFile: true,
  read: (raw, name) => check(raw.file(name)),
  ask: (name, _raw, says) => (
    <FileUpload
      id={name}
      name={name}
      label={label(question, true)}
      hint={part(options.hint ?? `${endings}, up to 10 MB`)}
      errorMessage={part(says)}
    />
  ),
  show: (value) => value?.name ?? '',
  example: () => ({}),
})

async function check(upload: Upload | undefined): Promise<Read<CheckedFile | null>> {
  if (!upload) return { value: null }
  const name = upload.name
    .replaceAll(/[\p{Cc}/\\]/gu, '')
    .slice(-120)
    .trim()
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const expected = allowed[ending]
  if (!expected) return { says: `Choose a file that is one of: ${endings}` }
  if (upload.bytes.length > 10_000_000) return { says: 'Choose a file of 10 MB or less' }
  const { fileTypeFromBuffer } = await import('file-type')
  const found = (await fileTypeFromBuffer(upload.bytes))?.mime
  const isText = expected.startsWith('text/')
  if (isText ? found !== undefined || upload.bytes.includes(0) : found !== expected)
    return { says: `This file is called .${ending}, but its content is something else. Save it again as what it is` }
  return { value: { name, bytes: upload.bytes, mediaType: expected } }
}
