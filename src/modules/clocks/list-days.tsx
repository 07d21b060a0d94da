import { inWords, inWordsWithWeekday, type Day } from '#platform/calendar/day.ts'
import { bankHolidays, calendarReaches } from '#platform/calendar/working-days.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { holidayAddress, standingOf } from './holiday.ts'
import { deeds, everyStanding, linesOnClocks, proclaimedPage } from './store.ts'

const [firstYear, lastYear] = [calendarReaches.from.slice(0, 4), calendarReaches.to.slice(0, 4)]

/** Which days do not count in a limit of working days: the bank holidays by year, and those proclaimed here, by whom and when. */
export const listDays = page({
  path: '/clocks',
  may: 'see how days are counted',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await proclaimedPage(visit.db, number)
    const lines = (await linesOnClocks(visit.db)).filter(({ deed }) => deed === deeds.proclaimed)
    const names = new Map(lines.map(({ holiday, byName }) => [holiday, byName]))
    const by = (id: number) => names.get(id) ?? 'by whom is not known'
    return {
      title: 'How the days are counted',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="How the days are counted"
            lede="A limit of working days leaves out Saturdays, Sundays, the bank holidays of England and Wales, and whatever was proclaimed here."
            deeds={
              may(visit, 'proclaim a holiday') && (
                <Button href="/clocks/proclaim-holiday">Record a proclaimed holiday</Button>
              )
            }
          />
          <p>
            The day of the event is day zero, and the next working day is day one, unless a rule says otherwise. A clock
            that has stopped never moves.
          </p>
          <p>
            The calendar reaches from {firstYear} to {lastYear}. Nobody has fixed the holidays after that, and nothing
            here guesses them: a limit that would need a day beyond {inWords(calendarReaches.to)} has no date, and says
            so.
          </p>
          <Section title="Proclaimed here" id="proclaimed" quiet={count === 0 ? 'none' : `${count} in all`}>
            <PagedTable
              caption="Holidays proclaimed here, the latest day first"
              heads={['Day', 'Name', 'Recorded', 'Where it was proclaimed', 'Stands']}
              rows={rows}
              none="No day has been proclaimed a holiday here."
              at="/clocks"
              page={number}
              count={count}
            >
              {(row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={holidayAddress(row.id)}>{inWordsWithWeekday(row.day)}</a>
                  </th>
                  <td data-head="Name">{row.name}</td>
                  <td data-head="Recorded">
                    {inWords(row.proclaimedOn)}, {by(row.id)}
                  </td>
                  <td data-head="Where it was proclaimed">{row.source}</td>
                  <td>
                    <Status {...standingOf(row)} />
                  </td>
                </tr>
              )}
            </PagedTable>
          </Section>
          <Section title={`Holidays ${firstYear} to ${lastYear}`} id="holidays">
            <YearsTable
              holidays={inOrder([
                ...bankHolidays,
                ...(await everyStanding(visit.db)).map((row) => ({
                  day: row.day,
                  name: row.name,
                  at: holidayAddress(row.id),
                  here: `proclaimed here; recorded ${inWords(row.proclaimedOn)}, ${by(row.id)}: ${row.source}`,
                })),
              ])}
            />
          </Section>
        </>
      ),
    }
  },
})

type Listed = { day: Day; name: string; here?: string; at?: string }

/** One row a year; a day proclaimed here leads to its page and says who recorded it, when, and where it was proclaimed. */
const YearsTable = ({ holidays }: { holidays: readonly Listed[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">The holidays of each year, those proclaimed here marked</caption>
    <thead>
      <tr>
        {['Year', 'Days that do not count, beside weekends'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {[...Map.groupBy(holidays, ({ day }) => day.slice(0, 4))].map(([year, days]) => (
        <tr key={year}>
          <th scope="row">{year}</th>
          <td>
            <ul>
              {days.map(({ day, name, here, at }) => (
                <li key={day}>
                  {at ? <a href={at}>{inWordsWithWeekday(day)}</a> : inWordsWithWeekday(day)}, {name}
                  {here && <span class="quiet"> {here}</span>}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const inOrder = (days: Listed[]): Listed[] => days.sort((one, other) => (one.day < other.day ? -1 : 1))
