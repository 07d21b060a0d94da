import { inWords } from '../calendar/day.ts'
import { whenInWords } from '../calendar/when.ts'
import { SummaryList } from '../ui/govuk/lists.tsx'
import { standings } from './dated-fields.ts'
import { learntFrom, sentenceOf, type Dated } from './dated.ts'

/** One dated record by itself, so that a sentence can open exactly what proves it: what it says, when, how it stands, where it was learnt. */
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
    <p class="lede">{sentenceOf(row.says, row.happenedOn)}</p>
    <SummaryList
      rows={[
        kind && { key: { content: 'What' }, value: { content: kind } },
        { key: { content: 'When' }, value: { content: whenInWords(row.happenedOn) } },
        {
          key: { content: 'Stands' },
          value: { content: standings[row.status as keyof typeof standings] ?? row.status },
        },
        { key: { content: 'Known since' }, value: { content: row.knownOn ? inWords(row.knownOn) : 'Not recorded' } },
        { key: { content: 'Learnt from' }, value: { content: learntFrom(row) ?? 'Recorded at work' } },
      ]}
    />
    <p>
      <a href={list.href}>{list.says}</a>
    </p>
  </>
)
