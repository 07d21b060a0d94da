import { periodInWords } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Pagination } from '#platform/ui/govuk/pagination.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { publicationsListed } from './earlier/store.ts'
import { editionsOf } from './editions/store.ts'
import { periodOf, type Report } from './report.ts'
import { signaturesCounted } from './signatures/store.ts'
import { reportsLatestFirst } from './store.ts'

const aPage = 50

/** The reports of the partnership: being written, published, and published before. */
export const listReports = page({
  path: '/reports',
  may: 'see reports',

  async show(visit) {
    const number = Math.max(1, Number.parseInt(visit.query.get('page') ?? '1', 10) || 1)
    const found = await reportsLatestFirst(visit.db, (number - 1) * aPage, aPage)
    const reports = found.slice(0, aPage)
    const ids = reports.map((report) => report.id)
    const [editions, signed, earlier] = [
      await editionsOf(visit.db, ids),
      await signaturesCounted(visit.db, ids),
      await publicationsListed(visit.db),
    ]
    return {
      title: 'Reports',
      body: (
        <>
          {may(visit, 'write reports') && <Button href="/reports/begin">Begin a report</Button>}
          <Section title="Reports of this partnership">
            {reports.length === 0 ? (
              <p class="empty">No report has been begun here yet.</p>
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">Reports, latest period first</caption>
                <thead>
                  <tr>
                    <th scope="col">Report</th>
                    <th scope="col">Covers</th>
                    <th scope="col">How it stands</th>
                    <th scope="col">Signed</th>
                  </tr>
                </thead>
                <tbody>
                  {reports.map((report) => (
                    <tr key={report.id}>
                      <td>
                        <Name report={report} visit={visit} />
                      </td>
                      <td>{periodInWords(periodOf(report))}</td>
                      <td>
                        {editions
                          .filter((edition) => edition.reportId === report.id)
                          .map((edition) => (
                            <p key={edition.id}>
                              <Status
                                is="done"
                                says={
                                  <a href={`/public/${visit.partnership.slug}/reports/${edition.slug}`}>
                                    Edition {edition.number}, {whenInWords(edition.publishedOn)}
                                  </a>
                                }
                              />
                            </p>
                          ))}
                        {!editions.some((edition) => edition.reportId === report.id) && (
                          <Status is="part" says={`Draft ${report.version}`} />
                        )}
                      </td>
                      <td>{signed.get(report.id) ?? 0} of 3</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <Pagination
              {...(number > 1 && { previous: { href: `/reports?page=${number - 1}` } })}
              {...(found.length > aPage && { next: { href: `/reports?page=${number + 1}` } })}
            />
          </Section>
          <Section title="Published before, or still to come">
            {earlier.length === 0 ? (
              <p class="empty">No earlier report is recorded.</p>
            ) : (
              <ul class="rows">
                {earlier.map((each) => (
                  <li key={each.id}>
                    <a href={`/earlier-reports/${each.id}`}>{each.title}</a>
                    {each.covers && <span class="quiet"> covers {whenInWords(each.covers)}</span>}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      ),
    }
  },
})

const Name = ({ report, visit }: { report: Report; visit: Visit }) =>
  may(visit, 'read drafts') ? <a href={`/reports/${report.id}`}>{report.title}</a> : <>{report.title}</>
