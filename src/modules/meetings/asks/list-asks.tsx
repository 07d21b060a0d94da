import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { page } from '#platform/web/route.tsx'
import { askStanding, wants, type Wants } from './ask.ts'
import { asksPage } from './store.ts'

/** Everything the groups asked of the board, those without an answer first, each with what came of it. */
export const listAsks = page({
  path: '/asks',
  may: 'see group reports',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count, open } = await asksPage(visit.db, number)
    return {
      title: 'Asks of the board',
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Reports of the groups', href: '/group-reports' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Asks of the board"
            lede={
              count === 0
                ? 'What a group asks of the board in its report stands here until it has an answer.'
                : open === 0
                  ? 'Every ask has an answer.'
                  : `${open} of ${count} ${open === 1 ? 'waits' : 'wait'} for an answer; those come first.`
            }
          />
          <PagedTable
            caption="Asks of the board, those without an answer first"
            heads={['Ask', 'Group', 'Wanted', 'Asked', 'What came of it']}
            rows={rows}
            none="No group has asked anything of the board."
            at="/asks"
            page={number}
            count={count}
          >
            {(ask) => (
              <tr key={ask.id}>
                <th scope="row">
                  <a href={`/asks/${ask.id}`}>{ask.says}</a>
                </th>
                <td data-head="Group:">{ask.group}</td>
                <td data-head="Wanted:">{wants[ask.wants as Wants]}</td>
                <td data-head="Asked:">
                  <a href={`/group-reports/${ask.reportId}`}>{whenInWords(ask.askedOn)}</a>
                </td>
                <td>
                  <Status {...askStanding(ask.answer)} />
                  {ask.answeredOn && <span class="quiet"> {inWords(ask.answeredOn)}</span>}
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
