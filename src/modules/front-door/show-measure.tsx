import { inWords } from '#platform/calendar/day.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { BarChart } from '#platform/ui/chart.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { emptyPage, PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import {
  denominatorInWords,
  numeratorInWords,
  shareInWords,
  standingOfFigure,
  withGaps,
  type Figure,
} from './measure.ts'
import { findMeasure, monthsPage, someMeasures } from './measure-store.ts'

/** How many months are drawn; the table below the drawing has them all. */
const mostBars = 18

/** One measure: what it counts, and its figures month by month, drawn and in a table; what was not supplied is said and never drawn as nought. */
export const showMeasure = page({
  path: '/front-door/measures/:measure',
  may: 'see the front door',
  examples: async (visit) => (await someMeasures(visit.db)).map(({ id }) => ({ measure: String(id) })),

  async show(visit, params) {
    const measure = await findMeasure(visit.db, numberIn(params.measure))
    const number = pageAsked(visit)
    const { latest, earlier, count } = await monthsPage(visit.db, measure.id, number)
    const months = withGaps(latest)
    const at = `/front-door/measures/${measure.id}`
    return {
      title: measure.name,
      above: [{ says: 'Front door', href: '/front-door' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={measure.name}
            lede={measure.definition}
            deeds={
              may(visit, 'report front-door figures') && <Button href={`${at}/report-month`}>Report a month</Button>
            }
          />
          <SummaryList
            rows={[
              { key: 'Counted', value: measure.numeratorSays },
              { key: 'Out of', value: measure.denominatorSays ?? 'Not given' },
              {
                key: 'Supplied by',
                value: measure.agencyId ? (
                  <a href={`/agencies/${measure.agencyId}`}>{measure.agency}</a>
                ) : (
                  'Nobody is named'
                ),
              },
              {
                key: 'Due',
                value:
                  measure.dueAfterDays === null
                    ? 'No day was agreed'
                    : `${measure.dueAfterDays === 1 ? '1 day' : `${measure.dueAfterDays} days`} after a month ends`,
              },
              measure.developmentId
                ? {
                    key: 'Shows the difference of',
                    value: <a href={`/front-door/developments/${measure.developmentId}`}>{measure.development}</a>,
                  }
                : null,
            ]}
          />
          <Section title="Month by month" id="months" quiet={count === 1 ? '1 month' : `${count} months`}>
            {latest.length > 0 && (
              <Drawing name={measure.name} counted={measure.numeratorSays} months={months.slice(0, mostBars)} />
            )}
            {latest.length > 0 ? (
              <MonthTable months={months} hasWhole={measure.denominatorSays !== null} />
            ) : (
              <Empty says={emptyPage(count, 'No month has been reported yet.')} />
            )}
            <PagesOf at={at} page={number} count={count} />
          </Section>
          {earlier.length > 0 && <Earlier figures={earlier} />}
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

type Months = { month: When; figure: Figure | null }[]

const Drawing = ({ name, counted, months }: { name: string; counted: string; months: Months }) => {
  const drawn = months.toReversed().filter(({ figure }) => figure?.numerator != null)
  const missing = months.filter(({ figure }) => figure?.numerator == null).map(({ month }) => whenInWords(month))
  const note = missing.length > 0 ? `Not drawn, because there is no figure: ${missing.join(', ')}.` : undefined
  return (
    <BarChart
      title={name}
      of={counted}
      by="Month"
      bars={drawn.map(({ month, figure }) => ({ says: whenInWords(month), count: figure!.numerator! }))}
      {...(note && { note })}
    />
  )
}

const MonthTable = ({ months, hasWhole }: { months: Months; hasWhole: boolean }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">Figures by month, newest first</caption>
    <thead>
      <tr>
        <th scope="col">Month</th>
        <th scope="col" class="num">
          Figure
        </th>
        <th scope="col" class="num">
          Out of
        </th>
        {hasWhole && (
          <th scope="col" class="num">
            Share
          </th>
        )}
        <th scope="col">Stands</th>
        <th scope="col">Note</th>
      </tr>
    </thead>
    <tbody>
      {months.map(({ month, figure }) => (
        <tr key={month} id={`month-${month}`}>
          <th scope="row">{whenInWords(month)}</th>
          <td data-head="Figure" class="num">
            {numeratorInWords(figure)}
          </td>
          <td data-head="Out of" class="num">
            {denominatorInWords(figure)}
          </td>
          {hasWhole && (
            <td data-head="Share" class="num">
              {shareInWords(figure)}
            </td>
          )}
          <td>
            <Status {...standingOfFigure(figure)} />
          </td>
          <td data-head="Note">{figure?.note ?? ''}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What was reported first and was reported again since: nothing is written over. */
const Earlier = ({ figures }: { figures: Figure[] }) => (
  <Section title="Reported before" id="before" quiet="these months were reported again since">
    <ul class="bullets">
      {figures.map((figure) => (
        <li key={figure.id}>
          {whenInWords(figure.month)}: {numeratorInWords(figure).toLowerCase()}
          {figure.denominator !== null && ` out of ${denominatorInWords(figure)}`} ({figure.status}
          {figure.reportedOn && `, reported on ${inWords(figure.reportedOn)}`})
        </li>
      ))}
    </ul>
  </Section>
)
