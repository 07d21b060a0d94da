import { periodInWords } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { PublicRoute } from '#platform/web/public.tsx'
import { editionsPublished } from '#modules/publishing/index.ts'

/** Every report this partnership has published here, corrected editions too. */
export const listEditions: PublicRoute = {
  path: '/public/:partnership/reports',

  async show({ partnership, db }) {
    const editions = (await editionsPublished(db, 200)).slice(0, 200)
    return {
      title: 'Reports',
      body:
        editions.length === 0 ? (
          <p class="empty">{partnership.name} has not published a report here yet.</p>
        ) : (
          <table class="table stack">
            <caption class="govuk-visually-hidden">Published reports, latest first</caption>
            <thead>
              <tr>
                <th scope="col">Report</th>
                <th scope="col">Covers</th>
                <th scope="col">Published</th>
              </tr>
            </thead>
            <tbody>
              {editions.map((edition) => (
                <tr key={edition.id}>
                  <td>
                    <a href={`/public/${partnership.slug}/reports/${edition.slug}`}>{edition.title}</a>
                    {edition.number > 1 && `, edition ${edition.number}`}
                  </td>
                  <td>{periodInWords({ from: edition.coversFrom, to: edition.coversTo })}</td>
                  <td>{whenInWords(edition.publishedOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ),
    }
  },
}
