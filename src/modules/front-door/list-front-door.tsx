import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { developmentKinds, stateOf } from './development.ts'
import { denominatorInWords, numeratorInWords, shareInWords, standingOfFigure } from './measure.ts'
import { measuresPage } from './measure-store.ts'
import { changesOfDevelopments, developmentsPage } from './store.ts'

/** The front door on one page: what is being built there, and the newest figure of everything that is counted. */
export const listFrontDoor = page({
  path: '/front-door',
  may: 'see the front door',

  async show(visit) {
    const [developmentsAt, measuresAt] = [pageAsked(visit), pageAsked(visit, 'measures')]
    const developments = await developmentsPage(visit.db, developmentsAt)
    const byDevelopment = Map.groupBy(
      await changesOfDevelopments(
        visit.db,
        developments.rows.map(({ id }) => id),
      ),
      (change) => change.developmentId,
    )
    const measures = await measuresPage(visit.db, measuresAt)
    return {
      title: 'Front door',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Front door"
            lede="How help is asked for, and how fast it comes: what is being built, and what is counted month by month."
            deeds={<Deeds visit={visit} />}
          />
          <Section
            title="Developments"
            id="developments"
            quiet={developments.count === 1 ? '1 development' : `${developments.count} developments`}
          >
            <PagedTable
              caption="Developments of the front door, by title"
              heads={['Development', 'Kind', 'Stands']}
              rows={developments.rows}
              none="No development of the front door has been recorded yet."
              at="/front-door"
              page={developmentsAt}
              count={developments.count}
              of="developments"
            >
              {(row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={`/front-door/developments/${row.id}`}>{row.title}</a>
                  </th>
                  <td data-head="Kind">{developmentKinds[row.kind as keyof typeof developmentKinds]}</td>
                  <td>
                    <Status {...stateOf(byDevelopment.get(row.id) ?? [], visit.today)} />
                  </td>
                </tr>
              )}
            </PagedTable>
          </Section>
          <Section
            title="What is counted"
            id="measures"
            quiet={measures.count === 1 ? '1 measure' : `${measures.count} measures`}
          >
            <PagedTable
              caption="Measures, each with its newest figure"
              heads={[
                'Measure',
                'Supplied by',
                'Newest month',
                { num: 'Figure' },
                { num: 'Out of' },
                { num: 'Share' },
                'Stands',
              ]}
              rows={measures.rows}
              none="Nothing is counted here yet."
              at="/front-door"
              name="measures"
              page={measuresAt}
              count={measures.count}
              of="measures"
            >
              {(row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={`/front-door/measures/${row.id}`}>{row.name}</a>
                  </th>
                  <td data-head="Supplied by">{row.agency ?? 'Nobody is named'}</td>
                  <td data-head="Newest month">{row.newest ? whenInWords(row.newest.month) : 'None yet'}</td>
                  <td data-head="Figure" class="num">
                    {numeratorInWords(row.newest)}
                  </td>
                  <td data-head="Out of" class="num">
                    {denominatorInWords(row.newest)}
                  </td>
                  <td data-head="Share" class="num">
                    {row.denominatorSays === null ? '' : shareInWords(row.newest)}
                  </td>
                  <td>
                    <Status {...standingOfFigure(row.newest)} />
                  </td>
                </tr>
              )}
            </PagedTable>
          </Section>
        </>
      ),
    }
  },
})

const Deeds = ({ visit }: { visit: Visit }) => (
  <>
    {may(visit, 'record changes of the front door') && (
      <Button href="/front-door/record-development">Add a development</Button>
    )}
    {may(visit, 'keep front-door measures') && (
      <Button classes="govuk-button--secondary" href="/front-door/record-measure">
        Add a measure
      </Button>
    )}
  </>
)
