import { inWords } from '../calendar/day.ts'
import { notStated, whenInWords } from '../calendar/when.ts'
import { SummaryList } from '../ui/govuk/lists.tsx'
import { standings } from './dated-fields.ts'
import { learntFrom, type Dated } from './dated.ts'

/** One dated record by itself, so that a sentence can open exactly what proves it: when, how it stands, where it was learnt. Its title is what it says. */
export const RecordPage = ({
  row,
  kind,
  list,
}: {
  row: Dated
  kind?: string
  list: { says: string; href: string }
}) => (
  <>
    <SummaryList
      rows={[
        kind && line('What', kind),
        line('When', capital(whenInWords(row.happenedOn))),
        // What has always been so did not happen on a day.
        !(row.status === 'happened' && row.happenedOn === notStated) &&
          line('Stands', standings[row.status as keyof typeof standings] ?? row.status),
        row.knownOn && line('Known since', inWords(row.knownOn)),
        line('Learnt from', capital(learntFrom(row) ?? 'recorded at work')),
      ]}
    />
    <p>
      <a href={list.href}>{list.says}</a>
    </p>
  </>
)

const line = (key: string, content: string) => ({ key: { content: key }, value: { content } })
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
