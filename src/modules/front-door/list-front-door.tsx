import { whenInWords } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { developmentKinds, stateOf, type Development, type DevelopmentChange } from './development.ts'
import { denominatorInWords, numeratorInWords, shareInWords, standingOfFigure } from './measure.ts'
import { measuresPage } from './measure-store.ts'
import { PagesOf, pageAsked } from './paging.tsx'
import { changesOfDevelopments, developmentsPage } from './store.ts'

/** The front door on one page: what is being built there, and the newest figure of everything that is counted. */
export const listFrontDoor = page({
  path: '/front-door',
  may: 'see the front door',

  async show(visit) {
    const [developmentsAt, measuresAt] = [pageAsked(visit), pageAsked(visit, 'measures')]
    const developments = await developmentsPage(visit.db, developmentsAt)
    const changes = await changesOfDevelopments(
      visit.db,
      developments.rows.map(({ id }) => id),
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
            <DevelopmentTable
              rows={developments.rows}
              count={developments.count}
              changes={changes}
              today={visit.today}
            />
            <PagesOf at="/front-door" page={developmentsAt} count={developments.count} of="developments" />
          </Section>
          <Section
            title="What is counted"
            id="measures"
            quiet={measures.count === 1 ? '1 measure' : `${measures.count} measures`}
          >
            <MeasureTable {...measures} />
            <PagesOf at="/front-door" name="measures" page={measuresAt} count={measures.count} of="measures" />
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

const DevelopmentTable = ({
  rows,
  count,
  changes,
  today,
}: {
  rows: Development[]
  count: number
  changes: DevelopmentChange[]
  today: Day
}) => {
  if (rows.length === 0)
    return (
      <Empty
        says={
          count > 0 ? 'There is no such page of the list.' : 'No development of the front door has been recorded yet.'
        }
      />
    )
  const byDevelopment = Map.groupBy(changes, (change) => change.developmentId)
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Developments of the front door, by title</caption>
      <thead>
        <tr>
          <th scope="col">Development</th>
          <th scope="col">Kind</th>
          <th scope="col">Stands</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/front-door/developments/${row.id}`}>{row.title}</a>
            </th>
            <td data-head="Kind">{developmentKinds[row.kind as keyof typeof developmentKinds]}</td>
            <td>
              <Status {...stateOf(byDevelopment.get(row.id) ?? [], today)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const MeasureTable = ({ rows, count }: Awaited<ReturnType<typeof measuresPage>>) =>
  rows.length === 0 ? (
    <Empty says={count > 0 ? 'There is no such page of the list.' : 'Nothing is counted here yet.'} />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Measures, each with its newest figure</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Supplied by</th>
          <th scope="col">Newest month</th>
          <th scope="col" class="num">
            Figure
          </th>
          <th scope="col" class="num">
            Out of
          </th>
          <th scope="col" class="num">
            Share
          </th>
          <th scope="col">Stands</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
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
        ))}
      </tbody>
    </table>
  )
