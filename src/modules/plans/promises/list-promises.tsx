import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status, type Standing } from '#platform/ui/marks.tsx'
import { page } from '#platform/web/route.tsx'
import { lower, upper } from '../action.ts'
import { promiseStandings, standingOfPromise, toldSince, type PromiseStanding } from './promise.ts'
import { promisesPage } from './store.ts'

type Row = Awaited<ReturnType<typeof promisesPage>>['rows'][number]

/** Every commitment that was published, what is late first: how it stands, its first date, each later one with who and why, where it was promised, and whether it was told of since. */
export const listPromises = page({
  path: '/promises',
  may: 'see actions',

  async show(visit) {
    const asked = visit.query.get('stands') ?? ''
    const standing = Object.hasOwn(promiseStandings, asked) ? (asked as PromiseStanding) : null
    const number = pageAsked(visit)
    const { rows, count } = await promisesPage(visit.db, standing, visit.today, number)
    return {
      title: 'Promises',
      body: (
        <>
          <p class="lede">
            What was said in public that it would be done. A promise keeps its first date, and the next report has to
            say that it was met, moved or dropped, or that it is still open.
          </p>
          <form method="get" action="/promises" class="boxes">
            <div class="govuk-form-group">
              <label class="govuk-label" for="stands">
                How it stands
              </label>
              <select class="govuk-select" id="stands" name="stands">
                <option value="">Every promise</option>
                {Object.entries(promiseStandings).map(([value, says]) => (
                  <option value={value} selected={value === standing}>
                    {says}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <button class="govuk-button govuk-button--secondary" type="submit">
                Show
              </button>
            </div>
          </form>
          <PagedTable
            at={standing ? `/promises?stands=${encodeURIComponent(standing)}` : '/promises'}
            page={number}
            count={count}
            rows={rows}
            caption="Promises: what is late first, then the soonest date"
            heads={['Promise', 'Stands', 'Date', 'Promised in', 'Told since']}
            none={
              standing
                ? 'No promise stands like this.'
                : 'Nothing has been promised in public yet. Once a report is published, what it says will be done stands here.'
            }
          >
            {(row) => <PromiseRow row={row} standing={standingOfPromise(row, visit.today)} />}
          </PagedTable>
        </>
      ),
    }
  },
})

const PromiseRow = ({ row, standing }: { row: Row; standing: PromiseStanding }) => {
  const [first] = row.tellings
  return (
    <tr>
      <th scope="row" class="plain">
        <a href={`/actions/${row.id}`}>{row.title}</a>
        <span class="quiet small"> {row.owner ?? 'Nobody is named'}</span>
      </th>
      <td data-head="Stands">
        <Status is={marks[standing]} says={promiseStandings[standing]} />
        {row.closing && <span class="quiet small"> {whenInWords(row.closing.closedOn)}</span>}
        {standing === 'dropped' && row.closing?.why && <span class="quiet small"> {row.closing.why}</span>}
      </td>
      <td data-head="Date">
        {row.firstDue !== row.due && (
          <>
            <span class="govuk-visually-hidden">first promised for </span>
            <del class="was">{upper(whenInWords(row.firstDue))}</del>{' '}
          </>
        )}
        {upper(whenInWords(row.due))}
        <Moves row={row} />
      </td>
      <td data-head="Promised in">
        {first && (first.toldAt ? <a href={first.toldAt}>{upper(first.toldIn)}</a> : upper(first.toldIn))}
        {first && first.toldOn !== '?' && <span class="quiet small"> {whenInWords(first.toldOn)}</span>}
      </td>
      <td data-head="Told since">{toldSince(row.tellings)}</td>
    </tr>
  )
}

const Moves = ({ row: { redatings } }: { row: Row }) =>
  redatings.length === 0 ? null : (
    <details>
      <summary>{redatings.length === 1 ? 'Moved once' : `Moved ${redatings.length} times`}</summary>
      <ul class="bullets">
        {redatings.map((each) => (
          <li>
            {upper(whenInWords(each.fromDue))} to {lower(whenInWords(each.toDue))}, agreed by {each.agreedBy} on{' '}
            {inWords(each.agreedOn)}: {each.why}
          </li>
        ))}
      </ul>
    </details>
  )

const marks: Record<PromiseStanding, Standing> = {
  'met in time': 'done',
  'met late': 'done',
  dropped: 'ended',
  late: 'late',
  moved: 'stale',
  open: 'next',
}
