import { inWords, type Day } from '#platform/calendar/day.ts'
import { PagedTable } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import type { Listed } from './plan-store.ts'
import { dueInWords, improvementAddress, ratings, standings, type Rating } from './improvement.ts'

type Props = {
  caption: string
  rows: readonly Listed[]
  none: string
  at: string
  page: number
  count: number
  name?: string
  of?: string
  /** Whose each is stands first where the improvements of several agencies are listed. */
  agencies?: boolean
  today: Day
}

/** Improvements in a list: what, whose, by when with the first date in sight, how each stands and what was said of it last. */
export const ImprovementTable = ({ agencies = false, ...list }: Props) => (
  <PagedTable {...list} heads={[...(agencies ? ['Agency'] : []), 'What', 'Whose', 'By', 'How it stands', 'Said last']}>
    {(row) => (
      <tr key={row.id}>
        {agencies && <td data-head="Agency">{row.agency}</td>}
        <th scope="row" class="plain">
          <a href={improvementAddress(row.id)}>{row.title}</a>{' '}
          <span class="quiet">
            {row.reference}
            {!agencies && `, ${row.round}`}
          </span>
        </th>
        <td data-head="Whose">{row.owner ?? 'Nobody named'}</td>
        <td data-head="By">{dueInWords(row)}</td>
        <td data-head="How it stands">
          <Status {...standings[row.standing]} />
          {row.rating && row.state === 'open' && (
            <>
              {' '}
              <Status is={ratings[row.rating as Rating].mark} says={ratings[row.rating as Rating].says} />
            </>
          )}
        </td>
        <td data-head="Said last">
          {row.saidOn === null ? (
            <span class="quiet">Nothing yet</span>
          ) : (
            <>
              <span class="as-written">{shortened(row.said!)}</span> <span class="quiet">{inWords(row.saidOn)}</span>
            </>
          )}
        </td>
      </tr>
    )}
  </PagedTable>
)

const shortened = (words: string) => (words.length > 160 ? `${words.slice(0, 157).trimEnd()}…` : words)
