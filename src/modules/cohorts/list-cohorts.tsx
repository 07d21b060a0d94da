import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { cohortsPage } from './store.ts'

/** The groups of children whom the partnership keeps in mind, as numbers and never by name. */
export const listCohorts = page({
  path: '/cohorts',
  may: 'see cohorts',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await cohortsPage(visit.db, number)
    return {
      title: 'Cohorts',
      body: (
        <>
          <p>Children kept in mind as a group. Counts only: nobody is named here.</p>
          {may(visit, 'keep cohorts') && (
            <ul class="ways">
              <li>
                <a href="/cohorts/begin">Begin a cohort</a>
              </li>
            </ul>
          )}
          <PagedTable
            caption="Cohorts, the newest first"
            heads={['Cohort', 'Began', 'Batches', 'Stands']}
            rows={rows}
            none="No cohort has been begun."
            at="/cohorts"
            page={number}
            count={count}
          >
            {(cohort) => (
              <tr key={cohort.id}>
                <th scope="row">
                  <a href={`/cohorts/${cohort.id}`}>{cohort.name}</a>
                </th>
                <td data-head="Began">{whenInWords(cohort.began)}</td>
                <td data-head="Batches">{Number(cohort.batches) === 0 ? 'None recorded' : Number(cohort.batches)}</td>
                <td>{cohort.hasEnded ? <Status is="ended" /> : <Status is="in place" says="Tracked" />}</td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
