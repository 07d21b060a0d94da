import { whenInWords } from '#platform/calendar/when.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Pagination } from '#platform/ui/govuk/pagination.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { cohortsPage, pageLength } from './store.ts'

/** The groups of children whom the partnership keeps in mind, as numbers and never by name. */
export const listCohorts = page({
  path: '/cohorts',
  may: 'see cohorts',

  async show(visit) {
    const asked = visit.query.get('page') ?? '1'
    const number = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
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
          {rows.length === 0 ? (
            <Empty says="No cohort has been begun." />
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">Cohorts, the newest first</caption>
              <thead>
                <tr>
                  {['Cohort', 'Began', 'Batches', 'Stands'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((cohort) => (
                  <tr key={cohort.id}>
                    <th scope="row">
                      <a href={`/cohorts/${cohort.id}`}>{cohort.name}</a>
                    </th>
                    <td data-head="Began">{whenInWords(cohort.began)}</td>
                    <td data-head="Batches">
                      {Number(cohort.batches) === 0 ? 'None recorded' : Number(cohort.batches)}
                    </td>
                    <td>{cohort.hasEnded ? <Status is="ended" /> : <Status is="in place" says="Tracked" />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {count > pageLength && (
            <Pagination
              {...(number > 1 && { previous: { href: `/cohorts?page=${number - 1}` } })}
              {...(number * pageLength < count && { next: { href: `/cohorts?page=${number + 1}` } })}
            />
          )}
        </>
      ),
    }
  },
})
