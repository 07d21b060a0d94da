import { inWords } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { rhythmInWords } from './series.ts'
import { allSeries } from './store.ts'

/** The series of meetings, those that go on first. */
export const listSeries = page({
  path: '/meetings/series',
  may: 'see meetings',

  async show(visit) {
    const all = await allSeries(visit.db)
    return {
      title: 'Series of meetings',
      above: [{ says: 'Meetings', href: '/meetings' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Series of meetings"
            lede="A series calls the meetings of a group in its rhythm. Each meeting may be moved by itself."
            deeds={may(visit, 'plan series of meetings') && <Button href="/meetings/series/add">Plan a series</Button>}
          />
          {all.length === 0 ? (
            <Empty says="No series is planned. Meetings are called one by one." />
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">Series of meetings</caption>
              <thead>
                <tr>
                  {['Series', 'Who meets', 'Rhythm', 'Stands'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {all.map((series) => (
                  <tr key={series.id}>
                    <th scope="row">
                      <a href={`/meetings/series/${series.id}`}>{series.title}</a>
                    </th>
                    <td data-head="Who meets">{series.body}</td>
                    <td data-head="Rhythm">{rhythmInWords(series)}</td>
                    <td data-head="Stands">
                      {series.endedOn ? (
                        <Status is="ended" says={`Ended from ${inWords(series.endedOn)}`} />
                      ) : (
                        <Status is="next" says="Goes on" />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      ),
    }
  },
})
