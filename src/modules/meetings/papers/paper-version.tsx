import { inWords } from '#platform/calendar/day.ts'
import type { Row } from '#platform/database/database.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { purposes, type Purpose } from '../agenda/agenda-item.ts'

/** One version of a paper: its cover sheet, its words in full, and its file. */
export const PaperVersion = ({
  version,
  files,
}: {
  version: Row<'meetings.paperVersion'>
  files: Row<'evidence.file'>[]
}) => (
  <>
    <SummaryList
      rows={[
        { key: 'Purpose', value: purposes[version.purpose as Purpose] },
        { key: 'Written by', value: version.author },
        { key: 'Handed in', value: `${inWords(version.handedOn)} by ${version.byName}` },
        version.summary && { key: 'In short', value: <Prose text={version.summary} /> },
        version.asked && { key: 'The group is asked to', value: <Prose text={version.asked} /> },
        ...files.map((file) => ({
          key: 'File',
          value: (
            <>
              <a href={`/files/${file.id}`}>{file.name}</a>{' '}
              <span class="quiet">fingerprint {file.fingerprint.slice(0, 12)}</span>
            </>
          ),
        })),
      ]}
    />
    {version.body && <Prose text={version.body} />}
  </>
)
