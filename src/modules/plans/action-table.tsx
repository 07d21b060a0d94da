import { whenInWords } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import { Mark, markFor } from '#platform/ui/marks.tsx'
import { standingInWords, standingOf, upper } from './action.ts'
import type { ListedAction } from './register-store.ts'

/** A list of actions: what, whose, by when, how it stands. Any chapter may draw it; in words when there is none. */
export const ActionTable = ({
  rows,
  today,
  caption,
  empty,
}: {
  rows: ListedAction[]
  today: Day
  caption: string
  empty: string
}) =>
  rows.length === 0 ? (
    <p class="empty">{empty}</p>
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">Stands</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const is = standingOf(row, today)
          return (
            <tr>
              <th scope="row" class="plain">
                <a href={`/actions/${row.id}`}>{row.title}</a>
                {row.plan && <span class="quiet small"> {row.plan}</span>}
              </th>
              <td data-head="Owner">
                {row.owner === null
                  ? 'Not named'
                  : row.agency && row.agency !== row.owner
                    ? `${row.owner}, ${row.agency}`
                    : row.owner}
              </td>
              <td data-head="Due">
                {row.firstDue !== row.due && <del class="was">{upper(whenInWords(row.firstDue))}</del>}{' '}
                {upper(whenInWords(row.due))}
              </td>
              <td>
                <span class={is === 'late' ? 'status status--late' : is === 'done' ? 'status status--done' : 'status'}>
                  <Mark name={markFor(is)} />
                  <span>{standingInWords[is]}</span>
                </span>
                {row.awaitsCheck && <span class="quiet small"> Waits for a check</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
