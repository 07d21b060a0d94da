import { momentInWords } from '../calendar/moment.ts'
import type { Row } from '../database/database.ts'

/** The files that prove a thing, each to be opened by those who may. */
export const EvidenceList = ({ files }: { files: readonly Row<'evidence.file'>[] }) => (
  <section class="block" aria-labelledby="evidence">
    <h2 id="evidence">Evidence</h2>
    {files.length === 0 ? (
      <p class="quiet">No file has been added.</p>
    ) : (
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/files/${file.id}`}>{file.name}</a>
            <span class="quiet">
              {' '}
              {sizeInWords(file.bytes)}, added by {file.addedBy}, {momentInWords(file.addedAt)}
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const sizeInWords = (bytes: number) =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
