import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { noticeStanding } from './notice.ts'
import { decisionsAhead } from './notice-store.ts'

/** Forward notice: the decisions still to be taken, the soonest first, with who is to take each, when, and since when that is known. */
export const listAhead = page({
  path: '/decisions/ahead',
  may: 'see decisions',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await decisionsAhead(visit.db, number)
    return {
      title: 'Decisions ahead',
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Decisions', href: '/decisions' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Decisions ahead"
            lede="What is to be decided, by whom and when, so that nobody hears of it afterwards."
            deeds={
              may(visit, 'record decisions') && <Button href="/decisions/record?ahead=yes">Announce a decision</Button>
            }
          />
          <PagedTable
            caption="Decisions to be taken, the soonest first"
            heads={['Decision', 'Who decides', 'When', 'Announced', 'Stands']}
            rows={rows}
            none="No decision is announced."
            at="/decisions/ahead"
            page={number}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/decisions/${row.id}`}>{row.title}</a>
                  {row.statutory && <span class="quiet"> for all the partners by law</span>}
                </th>
                <td data-head="Who decides">{row.decidedBy}</td>
                <td data-head="When">
                  {row.on !== row.happenedOn && <del class="was">{whenInWords(row.happenedOn)}</del>}{' '}
                  {whenInWords(row.on)}
                  {row.meetingId && (
                    <>
                      , <a href={`/meetings/${row.meetingId}`}>{row.meeting}</a>
                    </>
                  )}
                </td>
                <td data-head="Announced">{row.knownOn ? inWords(row.knownOn) : 'Not recorded'}</td>
                <td>
                  <Status {...noticeStanding(row.lastKind, row.on, visit.today)} />
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
