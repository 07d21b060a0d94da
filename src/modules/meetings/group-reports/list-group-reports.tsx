import { addMonths, monthNames, type Day } from '#platform/calendar/day.ts'
import { quarterOf } from '#platform/calendar/period.ts'
import { firstDay, isWhen, type When } from '#platform/calendar/when.ts'
import { learntFrom, sentenceOf } from '#platform/facts/dated.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { cellOf, programmeKinds, quarterNamed } from './group-report.ts'
import { programmeChanges, programmeExtent, rowsBetween } from './store.ts'

const quartersShown = 8

/** The rolling programme: a row a group, a column a quarter, and in each cell how the report stands. */
export const listGroupReports = page({
  path: '/group-reports',
  may: 'see group reports',

  async show(visit) {
    const extent = await programmeExtent(visit.db)
    const last = lastShown(visit, extent.last)
    const quarters = Array.from({ length: quartersShown }, (_, place) =>
      addMonths(last, -3 * (quartersShown - 1 - place)),
    )
    const rows = await rowsBetween(visit.db, quarters[0]!, last)
    const changes = await programmeChanges(visit.db)
    const groups = [...Map.groupBy(rows, (row) => `${row.workingGroupId} ${row.toGroupId}`).values()].sort(
      (one, other) => (one[0]!.group < other[0]!.group ? -1 : 1),
    )
    const filled = quarters.filter((quarter) => rows.some((row) => row.quarterFrom === quarter))
    return {
      title: 'Reports of the groups',
      above: [{ says: 'Meetings', href: '/meetings' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Reports of the groups"
            lede="Each quarter the groups tell the board how their work goes, and what they ask of it."
            deeds={<Deeds visit={visit} />}
          />
          {groups.length === 0 ? (
            <Empty says="No report has been asked for or received in these quarters." />
          ) : (
            <table class="table stack">
              <caption>Groups and quarters</caption>
              <thead>
                <tr>
                  <th scope="col">Group</th>
                  {filled.map((quarter) => (
                    <th key={quarter} scope="col">
                      {shortQuarter(quarter)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groups.map((all) => (
                  <tr key={all[0]!.id}>
                    <th scope="row">
                      <a href={`/groups/${all[0]!.workingGroupId}`}>{all[0]!.group}</a>
                    </th>
                    {filled.map((quarter) => {
                      const cell = cellOf(
                        all.filter((row) => row.quarterFrom === quarter),
                        visit.today,
                      )
                      return (
                        <td key={quarter} data-head={`${shortQuarter(quarter)}:`}>
                          {cell ? (
                            <a href={`/group-reports/${cell.at}`}>
                              <Status is={cell.is} says={cell.says} />
                              <span class="govuk-visually-hidden">
                                : {all[0]!.group}, {shortQuarter(quarter)}
                              </span>
                            </a>
                          ) : (
                            <span class="quiet">Not asked</span>
                          )}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {extent.first && extent.first < quarters[0]! && (
            <p>
              <a href={`/group-reports?until=${quarterNamed(addMonths(quarters[0]!, -3))}`}>Earlier quarters</a>
            </p>
          )}
          {extent.last && last < extent.last && (
            <p>
              <a href="/group-reports">The latest quarters</a>
            </p>
          )}
          <Section title="The programme itself" id="programme">
            {changes.length === 0 ? (
              <Empty says="Nothing is recorded about how the programme came about." />
            ) : (
              <ul class="bullets">
                {changes.map((change) => (
                  <li key={change.id} id={`programme-${change.id}`}>
                    {sentenceOf(change.says, change.happenedOn)}{' '}
                    <span class="quiet">
                      {programmeKinds[change.kind as keyof typeof programmeKinds]}
                      {change.kind === 'judgement' &&
                        `; ${change.measuredBy ? `measured by ${change.measuredBy}` : 'nothing measures it yet'}`}
                      {change.source && ` (${learntFrom(change)})`}
                    </span>
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

const Deeds = ({ visit }: { visit: Visit }) => (
  <>
    {may(visit, 'send group reports') && <Button href="/group-reports/send">Write a report</Button>}
    <Button classes="govuk-button--secondary" href="/asks">
      Asks of the board
    </Button>
    {may(visit, 'run the programme of group reports') && (
      <Button classes="govuk-button--secondary" href="/group-reports/ask">
        Ask for a quarter’s reports
      </Button>
    )}
    {may(visit, 'run the programme of group reports') && (
      <Button classes="govuk-button--secondary" href="/group-reports/record-programme">
        Record about the programme
      </Button>
    )}
  </>
)

/** The first day of the last quarter to show: the one asked for, or else the latest in the programme, or this one. */
function lastShown(visit: Visit, latest: Day | null): Day {
  const asked = visit.query.get('until') ?? ''
  if (/^\d{4}-Q[1-4]$/.test(asked) && isWhen(asked)) return firstDay(asked as When)!
  const now = quarterOf(visit.today).from
  return latest && latest > now ? latest : now
}

const shortQuarter = (from: Day): string => {
  const month = Number(from.slice(5, 7))
  return `${monthNames[month - 1]!.slice(0, 3)} to ${monthNames[month + 1]!.slice(0, 3)} ${from.slice(0, 4)}`
}
