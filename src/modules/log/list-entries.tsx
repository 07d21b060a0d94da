import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { entryKinds, standingOf, type EntryKind } from './entry.ts'
import { entriesPage } from './store.ts'

/** The log: what happened that no other chapter keeps, latest first; of every kind or of one. */
export const listEntries = page({
  path: '/log',
  may: 'see the log',

  async show(visit) {
    const asked = visit.query.get('kind')
    const kind = asked && Object.hasOwn(entryKinds, asked) ? (asked as EntryKind) : null
    const number = pageAsked(visit)
    const { rows, count } = await entriesPage(visit.db, kind, number, visit.today)
    return {
      title: 'Log',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Log"
            lede="What happened that no other chapter keeps: inspections, directions, programmes, bids."
            deeds={may(visit, 'keep the log') && <Button href="/log/record">Record an entry</Button>}
          />
          <form method="get" action="/log" class="after">
            <Select
              id="kind"
              name="kind"
              label={{ content: 'Show', classes: 'govuk-label--s' }}
              value={kind ?? ''}
              items={[
                { value: '', content: 'Everything' },
                ...Object.entries(entryKinds).map(([value, content]) => ({ value, content })),
              ]}
            />
            <Button classes="govuk-button--secondary">Show</Button>
          </form>
          <p class="quiet">{count === 1 ? '1 entry' : `${count} entries`}</p>
          <PagedTable
            caption="Entries, latest first"
            heads={['What', 'Who acted', 'When', 'Stands']}
            rows={rows}
            none={kind ? 'Nothing of this kind is recorded.' : 'Nothing has been recorded yet.'}
            at={kind ? `/log?kind=${encodeURIComponent(kind)}` : '/log'}
            page={number}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/log/${row.id}`}>{row.title}</a>
                  <span class="quiet">
                    {' '}
                    {row.before ? `outcome of: ${row.before}` : entryKinds[row.kind as EntryKind].toLowerCase()}
                  </span>
                </th>
                <td>{row.bodySays ?? <span class="quiet">Not recorded</span>}</td>
                <td>{whenInWords(row.happenedOn)}</td>
                <td>
                  <Status {...standingOf(row, visit.today)} />
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
