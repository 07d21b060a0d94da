import { inWords, type Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import type { returnsPage } from './return-store.ts'
import { givenBack, standingOfReturn, standings, type Counts, type Standing } from './return.ts'

/** How many returns stand in each way, each by itself, over the number asked. */
export const ReturnCounts = ({ counts }: { counts: Counts }) => (
  <table class="table">
    <caption>How the returns stand</caption>
    <thead>
      <tr>
        <th scope="col">Return</th>
        <th scope="col" class="num">
          How many
        </th>
      </tr>
    </thead>
    <tbody>
      {(Object.keys(standings) as Standing[])
        .filter((standing) => counts[standing] > 0 || always.includes(standing))
        .map((standing) => (
          <tr key={standing}>
            <th scope="row" class="plain">
              {standings[standing].says}
            </th>
            <td class="num">{counts[standing]}</td>
          </tr>
        ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">Asked</th>
        <td class="num">{counts.asked}</td>
      </tr>
    </tfoot>
  </table>
)

/** Those asked, by name: how the return of each stands, until when they had, and why where there is a reason. */
export const ReturnList = ({
  rows,
  due,
  today,
}: {
  rows: Awaited<ReturnType<typeof returnsPage>>
  due: Day | null
  today: Day
}) =>
  rows.length === 0 ? (
    <Empty says="There is no such page of this list." />
  ) : (
    <table class="table stack">
      <caption>Who was asked</caption>
      <thead>
        <tr>
          {['Agency', 'Stands', 'When', 'Had until', 'Reason'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={`return-${row.id}`}>
            <th scope="row" class="plain">
              <a href={`/agencies/${row.agencyId}`}>{row.agency}</a>
            </th>
            <td>
              <Status {...standings[standingOfReturn(row, due, today)]} />
            </td>
            <td data-head="When">
              {row.happenedOn === null || givenBack.some((kind) => kind === row.kind)
                ? 'Not yet'
                : whenInWords(row.happenedOn)}
            </td>
            <td data-head="Had until">{untilWords(row.untilOn, due)}</td>
            <td data-head="Reason">{row.reason ?? row.longerBecause ?? 'None'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

/** These are said even when there are none, since a reader looks for them. */
const always: readonly Standing[] = ['on time', 'within extension', 'late', 'nil return', 'exempt']

const untilWords = (untilOn: Day | null, due: Day | null) =>
  untilOn !== null ? `${inWords(untilOn)}, extended` : due !== null ? inWords(due) : 'No date was set'
